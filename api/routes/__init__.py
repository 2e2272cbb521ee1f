"""The endpoints: each module makes the router of one group of addresses."""
