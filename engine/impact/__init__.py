"""What the edits between two methodologies did to every body, split exactly over the edits."""
