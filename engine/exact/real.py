"""Real numbers that are known as closely as anyone asks."""

from collections.abc import Iterator
from typing import ClassVar, TypeAlias, Union

from gmpy2 import mpq, mpz

from engine.exact import algebra, decide
from engine.exact.digits import significant_digits
from engine.exact.errors import UndecidedError
from engine.exact.sameness import same
from engine.exact.term import ZERO, Term, rational

__all__ = ["Number", "Operand", "Real", "number_of", "term_of"]

Number: TypeAlias = Union[mpq, "Real"]
"""What a computation gives: a rational where that is proved, otherwise a Real."""

Operand: TypeAlias = Union[mpq, int, "Real"]
"""What a computation takes."""


class Real:
    """An immutable real number, most often irrational, made by `ln`, `exp`, `root`, `power` and arithmetic.

    Arithmetic with Real, mpq and int is exact: it records what is to be computed. A result that is proved
    rational is an mpq. Comparisons compute as far as it takes, to 8192 bits beyond the whole part, and raise
    UndecidedError where that leaves the answer open; two numbers are equal only where their form proves it.
    There is no hash, because equal numbers of different form could not be given the same one.
    """

    __slots__ = ("_term",)
    __hash__: ClassVar[None]  # type: ignore[assignment]  # as `object` declares it a method

    def __init__(self, term: Term) -> None:
        """Called within this package; the term is not rational."""
        self._term = term

    @property
    def term(self) -> Term:
        """How the number is computed; for this package."""
        return self._term

    def enclosure(self, bits: int) -> tuple[mpq, mpq]:
        """A rational number at or below and one at or above this one, computed with at least `bits` bits.

        Where nothing cancels the two agree to nearly `bits` bits; more bits bring them as near as one likes.
        Raises ValueError below 2 bits.
        """
        if bits < 2:
            raise ValueError(f"an enclosure takes at least 2 bits, not {bits}")
        return decide.bounds(self._term, bits)

    def refinements(self) -> Iterator[tuple[mpq, mpq]]:
        """Enclosures, narrower and narrower, as far as the precision limit."""
        return decide.refinements(self._term)

    def proved_equal(self, value: mpq) -> bool:
        """Whether the form of this number proves that it is `value`; False leaves it open."""
        return same(self._term, rational(value))

    def digits(self, count: int = 40) -> str:
        """Decimal text with this many significant digits (1 to 2000), correctly rounded.

        Raises ValueError for another count, UndecidedError when the digits are not certain at the precision
        limit.
        """
        return significant_digits(self._term, count)

    def __repr__(self) -> str:
        try:
            return f"Real({self.digits(20)}...)"
        except UndecidedError:
            return "Real(not told from 0)"

    def __bool__(self) -> bool:
        return not decide.equal(self._term, ZERO)

    def __add__(self, other: Operand) -> Number:
        return (
            NotImplemented
            if (term := _term_or_none(other)) is None
            else number_of(algebra.add(self._term, term))
        )

    __radd__ = __add__

    def __sub__(self, other: Operand) -> Number:
        if (term := _term_or_none(other)) is None:
            return NotImplemented
        return number_of(algebra.add(self._term, algebra.negate(term)))

    def __rsub__(self, other: Operand) -> Number:
        if (term := _term_or_none(other)) is None:
            return NotImplemented
        return number_of(algebra.add(term, algebra.negate(self._term)))

    def __mul__(self, other: Operand) -> Number:
        if (term := _term_or_none(other)) is None:
            return NotImplemented
        return number_of(algebra.multiply(self._term, term))

    __rmul__ = __mul__

    def __truediv__(self, other: Operand) -> Number:
        if (term := _term_or_none(other)) is None:
            return NotImplemented
        return number_of(algebra.divide(self._term, term))

    def __rtruediv__(self, other: Operand) -> Number:
        if (term := _term_or_none(other)) is None:
            return NotImplemented
        return number_of(algebra.divide(term, self._term))

    def __pow__(self, exponent: int) -> Number:
        if not isinstance(exponent, int):
            return NotImplemented
        return number_of(algebra.whole_power(self._term, exponent))

    def __neg__(self) -> Number:
        return number_of(algebra.negate(self._term))

    def __pos__(self) -> "Real":
        return self

    def __abs__(self) -> Number:
        return -self if self < 0 else self

    def __lt__(self, other: Operand) -> bool:
        return NotImplemented if (term := _term_or_none(other)) is None else decide.less(self._term, term)

    def __gt__(self, other: Operand) -> bool:
        return NotImplemented if (term := _term_or_none(other)) is None else decide.less(term, self._term)

    def __le__(self, other: Operand) -> bool:
        return NotImplemented if (term := _term_or_none(other)) is None else not decide.less(term, self._term)

    def __ge__(self, other: Operand) -> bool:
        return NotImplemented if (term := _term_or_none(other)) is None else not decide.less(self._term, term)

    def __eq__(self, other: object) -> bool:
        return NotImplemented if (term := _term_or_none(other)) is None else decide.equal(self._term, term)


def term_of(operand: Operand) -> Term:
    """How an operand is computed; TypeError for what is not an exact number."""
    term = _term_or_none(operand)
    if term is None:
        raise TypeError(f"an exact number is needed, not {type(operand).__name__}")
    return term


def number_of(term: Term) -> Number:
    """The number that a term stands for."""
    return term.value if term.is_rational else Real(term)


def _term_or_none(operand: object) -> Term | None:
    if isinstance(operand, Real):
        return operand.term
    return rational(mpq(operand)) if isinstance(operand, (mpq, int, mpz)) else None
