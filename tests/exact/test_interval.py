"""Intervals: whatever the signs, the exact result lies inside, and the ends are next to it."""

from collections.abc import Callable
from typing import Any

import pytest
from gmpy2 import mpq
from hypothesis import assume, given
from hypothesis import strategies as st

from engine.exact.interval import Interval, NotSeparatedError, Rounded

BITS = 20
ROUNDED = Rounded(BITS)

numbers = st.builds(mpq, st.integers(-3000, 3000), st.integers(1, 700))
ranges = st.tuples(numbers, numbers).map(sorted)
positive = st.builds(mpq, st.integers(1, 3000), st.integers(1, 700))
positive_ranges = st.tuples(positive, positive).map(sorted)
Range = list[mpq]


def around(ends: Range) -> Interval:
    """The interval around the numbers between two ends."""
    return Interval(ROUNDED.rational(ends[0]).low, ROUNDED.rational(ends[1]).high)


def is_just_around(interval: Interval, values: list[mpq]) -> bool:
    """Whether the interval holds the values, and next to nothing beyond the least and the greatest."""
    low, high = mpq(interval.low), mpq(interval.high)
    slack = mpq(1, 2 ** (BITS - 6)) * max([abs(value) for value in values])
    return low <= min(values) <= low + slack and high - slack <= max(values) <= high


@given(ranges, ranges)
def test_sum(left: Range, right: Range) -> None:
    low, high = ROUNDED.add(around(left), around(right))
    slack = mpq(1, 2 ** (BITS - 6)) * 6000
    assert mpq(low) <= left[0] + right[0] <= mpq(low) + slack
    assert mpq(high) - slack <= left[1] + right[1] <= mpq(high)


@given(ranges, ranges)
def test_product(left: Range, right: Range) -> None:
    products = [one * other for one in left for other in right]
    assert is_just_around(ROUNDED.multiply(around(left), around(right)), products)


@given(ranges, ranges)
def test_quotient(left: Range, right: Range) -> None:
    assume(right[0] > 0 or right[1] < 0)
    quotients = [one / other for one in left for other in right]
    assert is_just_around(ROUNDED.divide(around(left), around(right)), quotients)


@given(ranges, st.integers(1, 7))
def test_whole_power(base: Range, exponent: int) -> None:
    powers = [end**exponent for end in base]
    if base[0] <= 0 <= base[1]:
        powers.append(mpq(0))
    assert is_just_around(ROUNDED.power(around(base), exponent), powers)


@given(ranges, st.sampled_from([1, 3, 5]))
def test_odd_root(operand: Range, order: int) -> None:
    low, high = ROUNDED.root(around(operand), order)
    assert mpq(low) ** order <= operand[0]
    assert operand[1] <= mpq(high) ** order


def test_even_root_of_a_number_known_not_to_be_negative() -> None:
    low, high = ROUNDED.root(around([mpq(-1, 100), mpq(4)]), 2)
    assert mpq(low) == 0
    assert mpq(high) == 2


@given(positive_ranges)
def test_logarithm_and_exponential_undo_each_other(operand: Range) -> None:
    low, high = ROUNDED.exp(ROUNDED.ln(around(operand)))
    assert mpq(low) <= operand[0] <= operand[1] <= mpq(high)


@pytest.mark.parametrize("ends", [[-1, 1], [0, 1], [-1, 0], [0, 0]])
@pytest.mark.parametrize("operation", [lambda it: ROUNDED.divide(it, it), ROUNDED.ln])
def test_what_may_be_zero_is_neither_divided_by_nor_given_a_logarithm(
    operation: Callable[[Any], Interval], ends: list[int]
) -> None:
    with pytest.raises(NotSeparatedError):
        operation(around([mpq(end) for end in ends]))


@pytest.mark.parametrize(
    ("one", "other", "common"),
    [([0, 2], [1, 3], True), ([0, 1], [1, 2], True), ([0, 1], [2, 3], False), ([0, 3], [1, 2], True)],
)
def test_intervals_meet_where_they_have_a_number_in_common(
    one: list[int], other: list[int], common: bool
) -> None:
    left, right = around([mpq(end) for end in one]), around([mpq(end) for end in other])
    assert left.meets(right) is common
    assert right.meets(left) is common
