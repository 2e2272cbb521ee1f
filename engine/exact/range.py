"""Numbers of which no more is known than a range: what is said of one holds of every number in it."""

from collections.abc import Callable, Iterator
from typing import Final

from gmpy2 import mpq, mpz

from engine.exact.errors import UndecidedError
from engine.exact.real import Number, Operand, Real
from engine.exact.term import Term

__all__ = ["Range", "ends_of", "ranged"]

BITS: Final = 160
"""The bits by which a number that is no fraction is enclosed."""


class Range(Real):
    """A number from `low` to `high`, both of them included, and nothing more is known of it.

    Arithmetic gives a range in which the result lies, whichever number it is; two ranges are taken for
    independent of each other. A comparison answers where the answer is the same for all numbers of the range,
    and raises UndecidedError otherwise, as does everything that asks for more than the ends.
    """

    __slots__ = ("high", "low")

    def __init__(self, low: mpq, high: mpq) -> None:
        """`low` is below `high`: see `ranged` for ends that may be equal."""
        self.low = low
        self.high = high

    @property
    def term(self) -> Term:
        """There is none: nobody knows how the number is computed."""
        raise _open()

    def enclosure(self, bits: int) -> tuple[mpq, mpq]:  # noqa: ARG002 - more bits tell no more
        """The ends."""
        return self.low, self.high

    def refinements(self) -> Iterator[tuple[mpq, mpq]]:
        """The ends, once."""
        yield self.low, self.high

    def proved_equal(self, value: mpq) -> bool:  # noqa: ARG002
        """Never: the range has other numbers too."""
        return False

    def digits(self, count: int = 40) -> str:  # noqa: ARG002
        """There are none that all numbers of the range share."""
        raise _open()

    def mapped(self, rising: Callable[[mpq], mpq]) -> Number:
        """Where the values of a function that never falls lie."""
        return ranged(rising(self.low), rising(self.high))

    def to_power(self, exponent: int) -> Number:
        """Where a whole power lies."""
        if exponent < 0 and self.low <= 0 <= self.high:
            raise _open()
        ends = [self.low**exponent, self.high**exponent]
        if exponent > 0 and exponent % 2 == 0 and self.low < 0 < self.high:
            ends.append(mpq(0))
        return ranged(min(ends), max(ends))

    def __repr__(self) -> str:
        return f"Range({self.low}, {self.high})"

    def __bool__(self) -> bool:
        return self != 0

    def __add__(self, other: Operand) -> Number:
        if (ends := _ends_or_none(other)) is None:
            return NotImplemented
        return ranged(self.low + ends[0], self.high + ends[1])

    __radd__ = __add__

    def __sub__(self, other: Operand) -> Number:
        if (ends := _ends_or_none(other)) is None:
            return NotImplemented
        return ranged(self.low - ends[1], self.high - ends[0])

    def __rsub__(self, other: Operand) -> Number:
        if (ends := _ends_or_none(other)) is None:
            return NotImplemented
        return ranged(ends[0] - self.high, ends[1] - self.low)

    def __mul__(self, other: Operand) -> Number:
        if (ends := _ends_or_none(other)) is None:
            return NotImplemented
        products = [one * another for one in (self.low, self.high) for another in ends]
        return ranged(min(products), max(products))

    __rmul__ = __mul__

    def __truediv__(self, other: Operand) -> Number:
        return NotImplemented if (ends := _ends_or_none(other)) is None else _quotient(self.ends, ends)

    def __rtruediv__(self, other: Operand) -> Number:
        return NotImplemented if (ends := _ends_or_none(other)) is None else _quotient(ends, self.ends)

    def __pow__(self, exponent: int) -> Number:
        return self.to_power(exponent) if isinstance(exponent, int) else NotImplemented

    def __neg__(self) -> Number:
        return Range(-self.high, -self.low)

    def __abs__(self) -> Number:
        if self.low >= 0:
            return self
        return -self if self.high <= 0 else ranged(mpq(0), max(-self.low, self.high))

    def __lt__(self, other: Operand) -> bool:
        return NotImplemented if (ends := _ends_or_none(other)) is None else _below(self.ends, ends)

    def __gt__(self, other: Operand) -> bool:
        return NotImplemented if (ends := _ends_or_none(other)) is None else _below(ends, self.ends)

    def __le__(self, other: Operand) -> bool:
        return NotImplemented if (ends := _ends_or_none(other)) is None else not _below(ends, self.ends)

    def __ge__(self, other: Operand) -> bool:
        return NotImplemented if (ends := _ends_or_none(other)) is None else not _below(self.ends, ends)

    def __eq__(self, other: object) -> bool:
        if (ends := _ends_or_none(other)) is None:
            return NotImplemented
        if self.high < ends[0] or ends[1] < self.low:
            return False
        raise _open()

    __hash__ = None  # as for any Real

    @property
    def ends(self) -> tuple[mpq, mpq]:
        """Both ends."""
        return self.low, self.high


def ranged(low: mpq, high: mpq) -> Number:
    """The number from `low` to `high`: the one itself where they are the same."""
    return low if low == high else Range(low, high)


def ends_of(number: Number) -> tuple[mpq, mpq]:
    """A rational number at or below this one, and one at or above it."""
    return number.enclosure(BITS) if isinstance(number, Real) else (number, number)


def _ends_or_none(operand: object) -> tuple[mpq, mpq] | None:
    if isinstance(operand, Real):
        return operand.enclosure(BITS)
    return (mpq(operand), mpq(operand)) if isinstance(operand, (mpq, int, mpz)) else None


def _quotient(dividend: tuple[mpq, mpq], divisor: tuple[mpq, mpq]) -> Number:
    if divisor[0] <= 0 <= divisor[1]:
        raise _open()
    quotients = [one / another for one in dividend for another in divisor]
    return ranged(min(quotients), max(quotients))


def _below(left: tuple[mpq, mpq], right: tuple[mpq, mpq]) -> bool:
    if left[1] < right[0]:
        return True
    if left[0] >= right[1]:
        return False
    raise _open()


def _open() -> UndecidedError:
    return UndecidedError("the numbers of a range differ in this")
