"""Scores that can be split: those that are fractions."""

from gmpy2 import mpq

__all__ = ["fraction_of"]


def fraction_of(value: object) -> mpq | None:
    """A score that is a fraction; None for any other, and where there is none."""
    return value if isinstance(value, mpq) else None
