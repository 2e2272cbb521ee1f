"""One number of many: sums, means, spreads, ranks and deciles of exact numbers, in n log n steps."""

from collections.abc import Sequence

from gmpy2 import mpq

from engine.evaluate.exactly import extreme, quantile, quantile_of_ordered
from engine.evaluate.exactly import variance as variance_by_distance
from engine.evaluate.faults import EmptyAggregateError
from engine.exact import Number, square_root
from engine.graph.expression import OverKind

__all__ = ["deciles", "ranks", "statistic", "weighted_mean"]

_SAMPLES = frozenset({OverKind.sample_variance, OverKind.sample_standard_deviation})
_ROOTS = frozenset({OverKind.standard_deviation, OverKind.sample_standard_deviation})


def statistic(kind: OverKind, values: Sequence[Number], level: Number | None = None) -> Number:
    """What the kind says of these values; `level` is that of a quantile.

    EmptyAggregateError where there are too few values.
    """
    match kind:
        case OverKind.sum:
            return total(values)
        case OverKind.variance | OverKind.sample_variance:
            return variance(values, kind in _SAMPLES)
        case OverKind.standard_deviation | OverKind.sample_standard_deviation:
            return square_root(variance(values, kind in _SAMPLES))
    if not values:
        raise EmptyAggregateError("no body counts")
    match kind:
        case OverKind.average:
            return total(values) / mpq(len(values))
        case OverKind.smallest | OverKind.largest:
            return extreme(values, kind is OverKind.largest)
        case OverKind.quantile if level is not None:
            return quantile(values, level)
    raise TypeError(f"`{kind.value}` is no number of the values alone")


def total(values: Sequence[Number]) -> Number:
    """The sum; 0 of nothing. Halves are added first, so that long fractions arise late."""
    parts = list(values)
    while len(parts) > 1:
        pairs = [left + right for left, right in zip(parts[::2], parts[1::2], strict=False)]
        parts = [*pairs, parts[-1]] if len(parts) % 2 else pairs
    return parts[0] if parts else mpq(0)


def weighted_mean(values: Sequence[Number], weights: Sequence[Number]) -> Number:
    """The mean by weights; ZeroDivisionError where the weights sum to 0."""
    if not values:
        raise EmptyAggregateError("no body counts")
    return total([value * weight for value, weight in zip(values, weights, strict=True)]) / total(weights)


def variance(values: Sequence[Number], sample: bool) -> Number:
    """The mean square distance from the mean, of all bodies or (`sample`) estimated from a sample."""
    number = len(values)
    degrees = number - 1 if sample else number
    if degrees < 1:
        raise EmptyAggregateError(f"too few bodies count for a variance: {number}")
    if not all(isinstance(value, mpq) for value in values):
        return variance_by_distance(values, sample)
    sum_ = total(values)
    squares = total([value * value for value in values])
    return (squares * mpq(number) - sum_ * sum_) / mpq(number * degrees)


def ranks(values: Sequence[Number]) -> list[Number]:
    """The rank of each value: 1 for the largest; equal ones share the better rank."""
    found: list[Number] = [mpq(0)] * len(values)
    order = sorted(range(len(values)), key=values.__getitem__, reverse=True)
    for place, position in enumerate(order):
        before = order[place - 1]
        shared = place > 0 and values[before] == values[position]
        found[position] = found[before] if shared else mpq(place + 1)
    return found


def deciles(values: Sequence[Number]) -> list[Number]:
    """The decile of each value: the first of 1 to 10 whose upper end, a quantile, it does not exceed."""
    if not values:
        return []
    ordered = sorted(values)
    ends = [quantile_of_ordered(ordered, mpq(tenths, 10)) for tenths in range(1, 10)]
    return [
        next((mpq(number) for number, end in enumerate(ends, start=1) if value <= end), mpq(10))
        for value in values
    ]
