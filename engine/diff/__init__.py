"""The difference of two methodologies: edits as data, which made in the one give the other."""
