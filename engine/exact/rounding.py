"""Rounding to a multiple of a step, and the exact text of rational numbers."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from gmpy2 import mpq, remove

from engine.exact.decide import PRECISION_LIMIT
from engine.exact.errors import UndecidedError
from engine.exact.real import Number, Real

__all__ = [
    "SCALED",
    "RoundingMode",
    "decimal_text",
    "exact_text",
    "plain_text",
    "round_scaled",
    "round_to_multiple",
]


class RoundingMode(StrEnum):
    """To which neighbour a number goes that lies between two multiples of the step."""

    half_up = "half_up"
    """The nearer one; in the middle, the one away from zero."""
    half_even = "half_even"
    """The nearer one; in the middle, the even multiple."""
    half_down = "half_down"
    """The nearer one; in the middle, the one toward zero."""
    up = "up"
    """The one away from zero."""
    down = "down"
    """The one toward zero."""
    ceiling = "ceiling"
    """The greater one."""
    floor = "floor"
    """The lesser one."""


def _half_up(numerator: int, denominator: int) -> int:
    if numerator >= 0:
        return (2 * numerator + denominator) // (2 * denominator)
    return -((denominator - 2 * numerator) // (2 * denominator))


def _half_even(numerator: int, denominator: int) -> int:
    lower = numerator // denominator
    excess = 2 * (numerator - lower * denominator)
    return lower + 1 if excess > denominator or (excess == denominator and lower % 2) else lower


def _half_down(numerator: int, denominator: int) -> int:
    if numerator >= 0:
        return -((denominator - 2 * numerator) // (2 * denominator))
    return (2 * numerator + denominator) // (2 * denominator)


def _up(numerator: int, denominator: int) -> int:
    return -(-numerator // denominator) if numerator >= 0 else numerator // denominator


def _down(numerator: int, denominator: int) -> int:
    return numerator // denominator if numerator >= 0 else -(-numerator // denominator)


def _ceiling(numerator: int, denominator: int) -> int:
    return -(-numerator // denominator)


def _floor(numerator: int, denominator: int) -> int:
    return numerator // denominator


SCALED: Final[Mapping[RoundingMode, Callable[[int, int], int]]] = MappingProxyType(
    {
        RoundingMode.half_up: _half_up,
        RoundingMode.half_even: _half_even,
        RoundingMode.half_down: _half_down,
        RoundingMode.up: _up,
        RoundingMode.down: _down,
        RoundingMode.ceiling: _ceiling,
        RoundingMode.floor: _floor,
    }
)
"""For each mode, the function that rounds numerator / denominator (above 0, unchecked) to a whole number."""


def round_scaled(numerator: int, denominator: int, mode: RoundingMode) -> int:
    """`numerator / denominator` rounded to a whole number; ValueError unless the denominator is above 0."""
    if denominator <= 0:
        raise ValueError(f"the denominator is above 0, not {denominator}")
    return SCALED[mode](numerator, denominator)


def round_to_multiple(value: Number, mode: RoundingMode, step: mpq) -> mpq:
    """`value` rounded to a multiple of `step`: 1/100 for two decimals, 1/2 for halves.

    A Real is computed until its neighbour is certain. Raises ValueError unless the step is above 0,
    UndecidedError when a Real stays too near to where the rounding turns.
    """
    if step <= 0:
        raise ValueError(f"the step of a rounding is above 0, not {step}")
    if isinstance(value, Real):
        return _round_real(value, mode, step)
    return _round_rational(value, mode, step)


def _round_rational(value: mpq, mode: RoundingMode, step: mpq) -> mpq:
    steps = value / step
    return step * SCALED[mode](int(steps.numerator), int(steps.denominator))


def _round_real(value: Real, mode: RoundingMode, step: mpq) -> mpq:
    half = step * mpq(1, 2)
    for low, high in value.refinements():
        rounded = _round_rational(low, mode, step)
        if rounded == _round_rational(high, mode, step):
            return rounded
        turn = _round_rational(low, RoundingMode.ceiling, half)
        if turn <= high < turn + half and value.proved_equal(turn):
            return _round_rational(turn, mode, step)
    raise UndecidedError(f"a rounding ({mode}, to a multiple of {step}) is open at {PRECISION_LIMIT} bits")


def decimal_text(value: mpq, decimals: int) -> str:
    """The number with exactly so many decimals (at least 0): "83.50", "-0.40", "5".

    Raises ValueError when it has more decimals than that.
    """
    if decimals < 0:
        raise ValueError(f"a number has at least 0 decimals, not {decimals}")
    scaled = value * 10**decimals
    if scaled.denominator != 1:
        raise ValueError(f"{exact_text(value)} is not a number of {decimals} decimals")
    digits = str(abs(scaled.numerator)).rjust(decimals + 1, "0")
    sign = "-" if scaled < 0 else ""
    whole, part = digits[: len(digits) - decimals], digits[len(digits) - decimals :]
    return f"{sign}{whole}.{part}" if part else f"{sign}{whole}"


def exact_text(value: mpq) -> str:
    """The number as a whole number or a fraction in lowest terms: "5", "801/10"."""
    return str(value)


def plain_text(value: mpq) -> str:
    """The number as a decimal where it has one, otherwise as a fraction: "80.1", "5", "1/3"."""
    without_twos, twos = remove(value.denominator, 2)
    rest, fives = remove(without_twos, 5)
    return decimal_text(value, max(twos, fives)) if rest == 1 else exact_text(value)
