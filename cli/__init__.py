"""The command `tarazy`: the service's work, at a terminal."""
