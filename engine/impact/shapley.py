"""Shapley values: a total split over those who brought it about, each by what it adds on average.

After L. S. Shapley, A Value for n-Person Games (1953): the mean, over all orders in which players may join,
of what a player adds when it joins. The parts sum to the whole, one that adds nothing gets nothing, and two
that add the same get the same.
"""

from collections.abc import Sequence
from math import factorial, lcm

from gmpy2 import mpq

__all__ = ["shapley"]


def shapley(values: Sequence[mpq]) -> tuple[mpq, ...]:
    """The part of each player, exactly, from the value of every coalition.

    Coalitions are the numbers below 2**n: player i is in those that have bit i. The parts sum to the last
    value less the first one. Raises ValueError where the number of values is no power of two.
    """
    count = len(values).bit_length() - 1
    if not values or len(values) != 1 << count:
        raise ValueError(f"{len(values)} is not the number of coalitions of any players")
    scale = lcm(*(int(value.denominator) for value in values))
    whole = [int(value * scale) for value in values]
    weights = [factorial(size) * factorial(count - size - 1) for size in range(count)]
    weight = [
        weights[coalition.bit_count()] if coalition.bit_count() < count else 0
        for coalition in range(len(whole))
    ]
    return tuple(_part(player, whole, weight, scale * factorial(count)) for player in range(count))


def _part(player: int, whole: list[int], weight: list[int], divisor: int) -> mpq:
    bit = 1 << player
    added = sum(
        weight[coalition] * (whole[coalition | bit] - whole[coalition])
        for coalition in range(len(whole))
        if not coalition & bit
    )
    return mpq(added, divisor)
