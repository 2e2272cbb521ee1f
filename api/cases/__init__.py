"""Worked cases: run, compared with what they expect, counted by rule, and tried against changed rules."""
