"""The fast reader's way of giving up."""


class IrregularError(Exception):
    """Something is not as it should be, or is unusual: the plain reader tells."""
