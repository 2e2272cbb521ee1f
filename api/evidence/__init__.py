"""Records: evidence of an evaluation that says all that it takes to repeat it, and what repeating it finds.

`record` is the form, `seal` and `signature` hold it together, `read` and `verify` find what is wrong with it.
"""
