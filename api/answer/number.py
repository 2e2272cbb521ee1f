"""Numbers of the answer: as they are shown, and as they are exactly."""

from typing import Any

from gmpy2 import mpq, remove

from engine.exact import Real, RoundingMode, exact_text, plain_text, round_to_multiple
from engine.graph.expression import Rounding
from engine.result import Number

DIGITS = 40
"""Significant digits of a number that is no fraction."""


def decimals_of(rounding: Rounding | None) -> int | None:
    """How many decimals the multiples of a rounding's step have; None without a rounding, or without end."""
    if rounding is None:
        return None
    without_twos, twos = remove(rounding.step.denominator, 2)
    rest, fives = remove(without_twos, 5)
    return max(twos, fives) if rest == 1 else None


def shown(value: Number, decimals: int | None) -> str:
    """The number rounded half up to so many decimals; without them all of it, or the first digits of a Real.

    Raises UndecidedError when the digits of a Real stay open.
    """
    if isinstance(value, Real):
        if decimals is None:
            return value.digits(DIGITS)
        value = round_to_multiple(value, RoundingMode.half_up, mpq(1, 10**decimals))
    elif decimals is None:
        return plain_text(value)
    doubled = 2 * value.denominator
    steps = (abs(value.numerator) * (2 * 10**decimals) + value.denominator) // doubled
    digits = str(steps).rjust(decimals + 1, "0")
    sign = "-" if steps and value.numerator < 0 else ""
    return f"{sign}{digits[:-decimals]}.{digits[-decimals:]}" if decimals else f"{sign}{digits}"


def add_exact(members: dict[str, Any], value: Number) -> None:
    """Add `exact`, a whole number or a fraction; for a Real null, and its first digits as `approximately`.

    Raises UndecidedError when the digits of a Real stay open.
    """
    if isinstance(value, Real):
        members["exact"] = None
        members["approximately"] = value.digits(DIGITS)
    else:
        members["exact"] = exact_text(value)
