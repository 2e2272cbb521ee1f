"""The difference of two methodologies as a reader wants it: what was changed, where, and what that can change."""
