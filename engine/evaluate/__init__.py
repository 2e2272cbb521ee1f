"""The plain evaluator: reads the graph as it stands, in exact numbers; what it says is right."""
