"""Directions of scores: what is proved of them, and that nothing contradicts it."""
