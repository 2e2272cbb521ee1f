"""Values of the evaluation in the words of the rules."""

from typing import Any

from gmpy2 import mpq

from engine.exact import Real, UndecidedError, plain_text

__all__ = ["value_text"]

_DIGITS = 20
"""Significant digits of a number that is no fraction."""


def value_text(value: Any) -> str:
    """A value of the evaluation, in the words of the rules."""
    match value:
        case None:
            return "missing"
        case bool():
            return "yes" if value else "no"
        case Real():
            return _digits(value)
        case str():
            return value
        case _:
            return plain_text(mpq(value))


def _digits(value: Real) -> str:
    try:
        return value.digits(_DIGITS)
    except UndecidedError:
        return "about 0"  # so close to it that not even the first digit is certain
