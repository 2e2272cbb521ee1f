"""The difference of two methodologies for a reader: what was changed, where, and what that can change."""
