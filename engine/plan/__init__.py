"""The fast evaluator: a plan per kind of body, written out as straight Python over whole numbers."""
