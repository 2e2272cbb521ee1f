"""What can be proved of a methodology for every input that it admits, over exact rationals."""
