"""Coverage by rule: what evaluations can show of the rules of a methodology, and what one has shown."""
