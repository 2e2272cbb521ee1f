"""The plain evaluator: reads the graph as it stands, in exact numbers. What it says is right by definition."""
