"""Numbers of which a range is known: what is said of a range holds of every number in it."""

import operator
from collections.abc import Callable
from typing import Any

import pytest
from gmpy2 import mpq
from hypothesis import given
from hypothesis import strategies as st

from engine.evaluate.exactly import extreme
from engine.exact import Range, UndecidedError, ends_of, ranged, square_root

NUMBERS = st.fractions(min_value=-50, max_value=50, max_denominator=12).map(lambda each: mpq(each))
PARTS = st.fractions(min_value=0, max_value=1, max_denominator=7).map(lambda each: mpq(each))
ARITHMETIC = (operator.add, operator.sub, operator.mul, operator.truediv)
COMPARISONS = (operator.lt, operator.le, operator.gt, operator.ge, operator.eq, operator.ne)


def drawn(one: mpq, other: mpq, part: mpq) -> tuple[Any, mpq]:
    """The range between two numbers, and a number in it."""
    low, high = min(one, other), max(one, other)
    return ranged(low, high), low + part * (high - low)


@given(NUMBERS, NUMBERS, PARTS, NUMBERS, NUMBERS, PARTS, st.sampled_from(ARITHMETIC))
def test_the_result_lies_in_the_range_of_the_result(
    a: mpq, b: mpq, p: mpq, c: mpq, d: mpq, q: mpq, operation: Callable[[Any, Any], Any]
) -> None:
    (left, one), (right, other) = drawn(a, b, p), drawn(c, d, q)
    try:
        low, high = ends_of(operation(left, right))
    except (UndecidedError, ZeroDivisionError):
        assert operation is operator.truediv
        assert ends_of(right)[0] <= 0 <= ends_of(right)[1]
        return
    assert low <= operation(one, other) <= high


@given(NUMBERS, NUMBERS, PARTS, NUMBERS, NUMBERS, PARTS, st.sampled_from(COMPARISONS))
def test_a_comparison_that_answers_answers_for_every_number(
    a: mpq, b: mpq, p: mpq, c: mpq, d: mpq, q: mpq, comparison: Callable[[Any, Any], bool]
) -> None:
    (left, one), (right, other) = drawn(a, b, p), drawn(c, d, q)
    try:
        answer = comparison(left, right)
    except UndecidedError:
        assert isinstance(left, Range) or isinstance(right, Range)
        return
    assert answer is comparison(one, other)


@given(NUMBERS, NUMBERS, PARTS, st.integers(min_value=-3, max_value=4))
def test_powers_and_signs(a: mpq, b: mpq, p: mpq, exponent: int) -> None:
    values, one = drawn(a, b, p)
    low, high = ends_of(abs(values))
    assert low <= abs(one) <= high
    low, high = ends_of(-values)
    assert low <= -one <= high
    if isinstance(values, Range):
        try:
            low, high = ends_of(values**exponent)
        except UndecidedError:
            assert exponent < 0
            return
        assert low <= one**exponent <= high


@given(NUMBERS, NUMBERS, PARTS, NUMBERS, st.booleans())
def test_the_smaller_and_the_larger_of_two(a: mpq, b: mpq, p: mpq, other: mpq, largest: bool) -> None:
    values, one = drawn(a, b, p)
    low, high = ends_of(extreme((values, other), largest))
    assert low <= extreme((one, other), largest) <= high


def test_a_number_that_is_no_fraction_may_stand_beside_a_range() -> None:
    total = square_root(mpq(2)) + Range(mpq(1), mpq(2))
    assert isinstance(total, Range)
    assert total > mpq(24, 10)
    assert square_root(mpq(2)) < Range(mpq(2), mpq(3))


def test_what_no_range_can_tell_stays_open() -> None:
    values = Range(mpq(0), mpq(1))
    for ask in (values.digits, lambda: values.term, lambda: bool(values), lambda: values == mpq(1)):
        with pytest.raises(UndecidedError):
            ask()
    assert not values.proved_equal(mpq(0))
    assert repr(values) == "Range(0, 1)"
