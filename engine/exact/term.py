"""A real number as an expression over rationals, and its enclosure at any precision.

Terms share their parts, so a number is a graph. Nothing here recurses: a sum of many thousand
terms is as deep as it is long.
"""

from collections.abc import Callable, Iterable, Iterator
from enum import Enum, auto

from gmpy2 import mpq

from engine.exact.errors import TooLargeError
from engine.exact.interval import OUT_OF_RANGE, Interval, NotSeparatedError, Rounded

__all__ = ["ONE", "ZERO", "Operation", "Term", "enclose", "operands_first", "rational"]


class Operation(Enum):
    """How a term follows from its operands."""

    RATIONAL = auto()
    SUM = auto()
    PRODUCT = auto()
    QUOTIENT = auto()
    POWER = auto()
    ROOT = auto()
    LN = auto()
    EXP = auto()


class Term:
    """One node of the expression; never changed once made.

    `value` is the number of a RATIONAL, `order` the exponent of a POWER and the order of a ROOT.
    Whoever makes a QUOTIENT, an LN or an even ROOT has made sure that the operand allows it.
    """

    __slots__ = ("_latest", "operands", "operation", "order", "value")

    def __init__(
        self,
        operation: Operation,
        operands: "tuple[Term, ...]" = (),
        *,
        order: int = 1,
        value: mpq | None = None,
    ) -> None:
        self.operation = operation
        self.operands = operands
        self.order = order
        self.value = mpq(0) if value is None else value
        self._latest: tuple[int, Interval] | None = None

    @property
    def is_rational(self) -> bool:
        """Whether the term is a rational number written as such."""
        return self.operation is Operation.RATIONAL

    def remembered(self, bits: int) -> Interval | None:
        """The enclosure at this precision, when it was the last one asked for."""
        latest = self._latest
        return latest[1] if latest is not None and latest[0] == bits else None

    def remember(self, bits: int, interval: Interval) -> None:
        """Keep the enclosure that this term has at this precision: it saves time and changes no answer."""
        self._latest = (bits, interval)


def rational(value: mpq | int) -> Term:
    """The term of a rational number."""
    return Term(Operation.RATIONAL, value=mpq(value))


ZERO = rational(0)
ONE = rational(1)


def operands_first(roots: Iterable[Term], known: Callable[[Term], bool]) -> Iterator[Term]:
    """Every term below the roots once, operands before what they are operands of.

    A known term is left out, and so is what only known terms stand on.
    """
    seen: set[int] = set()
    waiting = [(root, False) for root in roots]
    while waiting:
        term, operands_done = waiting.pop()
        if operands_done:
            yield term
        elif id(term) not in seen:
            seen.add(id(term))
            if not known(term):
                waiting.append((term, True))
                waiting.extend((operand, False) for operand in term.operands)


def enclose(term: Term, bits: int) -> Interval:
    """The interval around the term, computed with at least `bits` bits (at least 2).

    More bits are taken where a divisor or the operand of a logarithm is not yet told from 0; this ends,
    because the maker of the term has told them apart. Raises TooLargeError beyond the size limit.
    """
    try:
        while True:
            try:
                return _enclose_at(term, bits)
            except NotSeparatedError:
                bits *= 2
    except OUT_OF_RANGE:
        raise TooLargeError("the number is too large, or too near to 0, to be computed") from None


def _enclose_at(term: Term, bits: int) -> Interval:
    latest = term.remembered(bits)
    if latest is not None:
        return latest
    found: dict[int, Interval] = {}

    def known(candidate: Term) -> bool:
        interval = candidate.remembered(bits)
        if interval is not None:
            found[id(candidate)] = interval
        return interval is not None

    rounded = Rounded(bits)
    for each in operands_first([term], known):
        interval = _combine(rounded, each, [found[id(operand)] for operand in each.operands])
        each.remember(bits, interval)
        found[id(each)] = interval
    return found[id(term)]


def _combine(rounded: Rounded, term: Term, operands: list[Interval]) -> Interval:
    match term.operation:
        case Operation.RATIONAL:
            return rounded.rational(term.value)
        case Operation.SUM:
            return rounded.add(*operands)
        case Operation.PRODUCT:
            return rounded.multiply(*operands)
        case Operation.QUOTIENT:
            return rounded.divide(*operands)
        case Operation.POWER:
            return rounded.power(operands[0], term.order)
        case Operation.ROOT:
            return rounded.root(operands[0], term.order)
        case Operation.LN:
            return rounded.ln(operands[0])
        case Operation.EXP:
            return rounded.exp(operands[0])
