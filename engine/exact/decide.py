"""Questions about terms, answered by computing further until the answer is certain."""

from collections.abc import Iterator
from typing import Final

from gmpy2 import mpq

from engine.exact.errors import UndecidedError
from engine.exact.sameness import same
from engine.exact.term import Term, enclose

__all__ = [
    "FIRST_PRECISION",
    "PRECISION_LIMIT",
    "Bounds",
    "bounds",
    "equal",
    "less",
    "may_be_equal",
    "refinements",
]

FIRST_PRECISION: Final = 160
"""The bits that every question is first tried with."""

PRECISION_LIMIT: Final = 8192
"""The bits, beyond those of the whole part, at which an open question is given up."""

Bounds = tuple[mpq, mpq]
"""A rational number at or below, and one at or above, the real number."""


def bounds(term: Term, bits: int) -> Bounds:
    """Bounds of the term computed with at least `bits` bits; both are the number itself if it is rational."""
    if term.is_rational:
        return term.value, term.value
    interval = enclose(term, bits)
    return mpq(interval.low), mpq(interval.high)


def refinements(term: Term) -> Iterator[Bounds]:
    """Narrower and narrower bounds, from the first precision to the limit."""
    low, high = bounds(term, FIRST_PRECISION)
    yield low, high
    largest = max(abs(low), abs(high))
    whole_part = max(0, largest.numerator.bit_length() - largest.denominator.bit_length() + 1)
    bits = FIRST_PRECISION
    while bits < PRECISION_LIMIT:
        bits = min(2 * bits, PRECISION_LIMIT)
        yield bounds(term, bits + whole_part)


def may_be_equal(left: Term, right: Term) -> bool:
    """Whether the first precision leaves it possible that the two are the same number."""
    return enclose(left, FIRST_PRECISION).meets(enclose(right, FIRST_PRECISION))


def less(left: Term, right: Term) -> bool:
    """Whether `left` is below `right`; UndecidedError when the limit does not tell."""
    proof_tried = False
    for (left_low, left_high), (right_low, right_high) in _together(left, right):
        if left_high < right_low:
            return True
        if left_low >= right_high:
            return False
        if not proof_tried:
            proof_tried = True
            if same(left, right):
                return False
    raise UndecidedError(
        f"two numbers cannot be told apart at {PRECISION_LIMIT} bits: which one is less is open"
    )


def equal(left: Term, right: Term) -> bool:
    """Whether the two are the same number; UndecidedError when neither is proved."""
    proof_tried = False
    for (left_low, left_high), (right_low, right_high) in _together(left, right):
        if left_high < right_low or right_high < left_low:
            return False
        if not proof_tried:
            proof_tried = True
            if same(left, right):
                return True
    raise UndecidedError(
        f"two numbers cannot be told apart at {PRECISION_LIMIT} bits: whether they are equal is open"
    )


def _together(left: Term, right: Term) -> Iterator[tuple[Bounds, Bounds]]:
    return zip(refinements(left), refinements(right), strict=True)
