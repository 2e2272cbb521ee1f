"""The wire: the bytes of a request in, an exact tree or all of its faults out."""
