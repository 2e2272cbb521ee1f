"""The same data under two methodologies: what each makes of it, and which edits account for that."""
