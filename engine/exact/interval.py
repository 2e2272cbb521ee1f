"""Interval arithmetic with outward rounding.

An interval is a pair of binary numbers between which a real number lies. MPFR rounds every single
operation correctly, so rounding the lower end down and the upper end up keeps the number enclosed.
More bits never give a wider interval: the grid of numbers gets finer and the operations are monotone.
"""

from typing import Final, NamedTuple

from gmpy2 import OverflowResultError, RoundDown, RoundUp, UnderflowResultError, context, mpfr, mpq, mpz

__all__ = ["OUT_OF_RANGE", "Interval", "NotSeparatedError", "Rounded"]

SIZE_LIMIT: Final = 1_000_000
"""The largest binary exponent, up and down, that an end of an interval may have."""

OUT_OF_RANGE: Final = (OverflowResultError, UnderflowResultError)
"""What the operations of `Rounded` raise for a number beyond `SIZE_LIMIT`."""


class NotSeparatedError(ArithmeticError):
    """At this precision the interval still holds a 0 that the operation cannot take."""


class Interval(NamedTuple):
    """The numbers from `low` to `high`, ends included."""

    low: mpfr
    high: mpfr

    def holds_zero(self) -> bool:
        """Whether 0 is one of the numbers."""
        return self.low <= 0 <= self.high

    def meets(self, other: "Interval") -> bool:
        """Whether some number lies in both intervals."""
        return self.low <= other.high and other.low <= self.high


class Rounded:
    """The operations on intervals whose ends have `bits` bits."""

    def __init__(self, bits: int) -> None:
        self._down = _directed(bits, RoundDown)
        self._up = _directed(bits, RoundUp)
        self._zero = self._down.div(mpz(0), mpz(1))

    def rational(self, value: mpq) -> Interval:
        """The interval around a rational number."""
        numerator, denominator = value.numerator, value.denominator
        return Interval(self._down.div(numerator, denominator), self._up.div(numerator, denominator))

    def add(self, left: Interval, right: Interval) -> Interval:
        """`left + right`."""
        return Interval(self._down.add(left.low, right.low), self._up.add(left.high, right.high))

    def multiply(self, left: Interval, right: Interval) -> Interval:
        """`left * right`."""
        down, up = self._down.mul, self._up.mul
        if left.low >= 0 and right.low >= 0:
            return Interval(down(left.low, right.low), up(left.high, right.high))
        pairs = [(one, other) for one in left for other in right]
        return Interval(min(down(*pair) for pair in pairs), max(up(*pair) for pair in pairs))

    def divide(self, left: Interval, right: Interval) -> Interval:
        """`left / right`; NotSeparatedError when `right` holds 0."""
        if right.holds_zero():
            raise NotSeparatedError
        down, up = self._down.div, self._up.div
        pairs = [(one, other) for one in left for other in right]
        return Interval(min(down(*pair) for pair in pairs), max(up(*pair) for pair in pairs))

    def power(self, base: Interval, exponent: int) -> Interval:
        """`base` to a whole power of at least 1; an even power is nowhere below 0."""
        down, up = self._down.pow, self._up.pow
        if exponent % 2 or base.low >= 0:
            return Interval(down(base.low, exponent), up(base.high, exponent))
        if base.high <= 0:
            return Interval(down(base.high, exponent), up(base.low, exponent))
        return Interval(self._zero, max(up(base.low, exponent), up(base.high, exponent)))

    def root(self, operand: Interval, order: int) -> Interval:
        """The root of this order (at least 1); for an even order, of a number known not to be negative."""
        low = operand.low if order % 2 else max(operand.low, self._zero)
        return Interval(self._down.rootn(low, order), self._up.rootn(operand.high, order))

    def ln(self, operand: Interval) -> Interval:
        """The natural logarithm of a number above 0; NotSeparatedError when `operand` reaches to 0."""
        if operand.low <= 0:
            raise NotSeparatedError
        return Interval(self._down.log(operand.low), self._up.log(operand.high))

    def exp(self, operand: Interval) -> Interval:
        """e to the power of the operand."""
        return Interval(self._down.exp(operand.low), self._up.exp(operand.high))


def _directed(bits: int, direction: int) -> context:
    return context(
        precision=bits,
        round=direction,
        emax=SIZE_LIMIT,
        emin=-SIZE_LIMIT,
        trap_overflow=True,
        trap_underflow=True,
    )
