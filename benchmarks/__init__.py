"""Benchmarks of Tarazy beside other engines."""
