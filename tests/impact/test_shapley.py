"""Shapley values: held to their definition, and to what is known of them."""

from itertools import permutations
from math import factorial

import pytest
from gmpy2 import mpq
from hypothesis import given
from hypothesis import strategies as st

from engine.impact.shapley import shapley

fractions = st.builds(mpq, st.integers(-1000, 1000), st.integers(1, 100))
games = st.integers(0, 4).flatmap(lambda count: st.lists(fractions, min_size=1 << count, max_size=1 << count))


def by_definition(values: list[mpq]) -> tuple[mpq, ...]:
    """What each player adds on average over all orders of joining."""
    count = len(values).bit_length() - 1
    added = [mpq(0)] * count
    for order in permutations(range(count)):
        joined = 0
        for player in order:
            added[player] += values[joined | 1 << player] - values[joined]
            joined |= 1 << player
    return tuple(each / factorial(count) for each in added)


@given(games)
def test_it_is_the_mean_over_all_orders(values: list[mpq]) -> None:
    assert shapley(values) == by_definition(values)


@given(games)
def test_the_parts_sum_to_the_whole(values: list[mpq]) -> None:
    assert sum(shapley(values), mpq(0)) == values[-1] - values[0]


@given(st.lists(fractions, min_size=8, max_size=8))
def test_who_adds_nothing_gets_nothing(values: list[mpq]) -> None:
    without = [values[coalition & 0b101] for coalition in range(8)]
    assert shapley(without)[1] == 0


@given(st.lists(fractions, min_size=3, max_size=3))
def test_who_adds_the_same_gets_the_same(values: list[mpq]) -> None:
    by_size = [mpq(0), *values]
    parts = shapley([by_size[coalition.bit_count()] for coalition in range(8)])
    assert len(set(parts)) == 1


def test_twelve_players() -> None:
    parts = shapley([mpq(coalition.bit_count() ** 2) for coalition in range(1 << 12)])
    assert parts == (mpq(12),) * 12


@pytest.mark.parametrize("count", [0, 3, 5])
def test_coalitions_are_complete(count: int) -> None:
    with pytest.raises(ValueError, match=f"{count} is not the number of coalitions"):
        shapley([mpq(0)] * count)
