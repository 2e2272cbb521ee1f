"""The HTTP service: requests in, scores or faults out."""
