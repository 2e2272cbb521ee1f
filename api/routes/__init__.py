"""The endpoints: each module makes the router of one group of addresses."""

PREFIX = "/v1"
"""What the addresses of this version of the interface begin with."""
