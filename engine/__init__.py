"""The exact engine: a scoring graph in, numbers out. It sees no rule text, no YAML and no HTTP."""
