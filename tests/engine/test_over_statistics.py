"""The arithmetic of values over bodies, beside Python's own statistics on fractions."""

import statistics
from fractions import Fraction

import pytest
from gmpy2 import mpq
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.cohort.statistics import deciles, ranks, statistic, total, variance, weighted_mean
from engine.exact import Number, ln, square_root
from engine.graph.expression import OverKind

FRACTIONS = st.lists(st.fractions(max_denominator=60), min_size=2, max_size=30)


def exact(values: list[Fraction]) -> list[Number]:
    return [mpq(value) for value in values]


@given(FRACTIONS)
@settings(max_examples=60, deadline=None)
def test_means_and_spreads(values: list[Fraction]) -> None:
    numbers = exact(values)
    assert statistic(OverKind.sum, numbers) == mpq(sum(values))
    assert statistic(OverKind.average, numbers) == mpq(statistics.mean(values))
    assert statistic(OverKind.smallest, numbers) == mpq(min(values))
    assert statistic(OverKind.largest, numbers) == mpq(max(values))
    assert statistic(OverKind.variance, numbers) == mpq(statistics.pvariance(values))
    assert statistic(OverKind.sample_variance, numbers) == mpq(statistics.variance(values))
    spread = statistic(OverKind.standard_deviation, numbers)
    assert spread * spread == mpq(statistics.pvariance(values))


@given(FRACTIONS)
@settings(max_examples=60, deadline=None)
def test_quantiles_ranks_and_deciles(values: list[Fraction]) -> None:
    numbers = exact(values)
    ends = [mpq(end) for end in statistics.quantiles(values, n=10, method="inclusive")]
    levels = [mpq(tenths, 10) for tenths in range(1, 10)]
    assert [statistic(OverKind.quantile, numbers, level) for level in levels] == ends
    assert ranks(numbers) == [1 + sum(other > value for other in values) for value in values]
    assert deciles(numbers) == [1 + sum(value > end for end in ends) for value in numbers]


@given(FRACTIONS)
@settings(max_examples=30, deadline=None)
def test_means_by_weights(values: list[Fraction]) -> None:
    weights = [Fraction(at + 1) for at in range(len(values))]
    products = sum(value * weight for value, weight in zip(values, weights, strict=True))
    assert weighted_mean(exact(values), exact(weights)) == mpq(products / sum(weights))


def test_many_fractions_are_added_in_short_time() -> None:
    """Their common denominator has thousands of digits, so halves are added to halves."""
    values: list[Number] = [mpq(at, 2 * at + 1) for at in range(1, 20_000)]
    mean = total(values) / mpq(len(values))
    assert mpq(499, 1000) < mean < mpq(1, 2)
    assert 0 < variance(values, sample=False) < mpq(1, 1000)


def test_irrational_values() -> None:
    root, log = square_root(mpq(2)), ln(mpq(2))
    values: list[Number] = [root, log, root, mpq(1)]
    assert ranks(values) == [1, 4, 1, 3]
    assert variance([root, root, root], sample=True) == 0
    assert statistic(OverKind.average, [root, root]) == root


def test_equal_irrational_values_are_known_to_be_equal() -> None:
    assert ranks([ln(mpq(3)), ln(mpq(3)), ln(mpq(4))]) == [2, 2, 1]
    assert deciles([ln(mpq(3)), ln(mpq(3))]) == [1, 1]


def test_what_is_no_number_of_the_values_alone() -> None:
    with pytest.raises(TypeError):
        statistic(OverKind.rank, [mpq(1)])


def test_nothing_has_no_places() -> None:
    assert (ranks([]), deciles([])) == ([], [])
