"""The rule language: the text of a methodology in, a checked scoring graph and diagnostics out."""
