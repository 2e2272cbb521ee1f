"""The scoring graph: the contract between the language and the engine."""
