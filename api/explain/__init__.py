"""Explanations: how one body came to its scores, from one recording of its evaluation, for every view."""
