"""The arithmetic that has no operator, shared by both evaluators."""

from collections.abc import Iterable, Sequence
from datetime import date

from gmpy2 import mpq

from engine.evaluate.faults import EmptyAggregateError, NoBandError, NoTableRowError
from engine.exact import (
    DomainError,
    Number,
    Operand,
    Range,
    RoundingMode,
    UndecidedError,
    ends_of,
    exp,
    ln,
    power,
    ranged,
    root,
    round_to_multiple,
    whole_power,
)
from engine.graph.declaration import Bands, Cell, Interval, Table
from engine.graph.expression import IrrationalFunction

__all__ = [
    "average",
    "band_of",
    "extreme",
    "irrational",
    "quantile",
    "quantile_of_ordered",
    "row_of",
    "to_power",
    "variance",
    "weighted_average",
    "year_of",
]

_ONE = mpq(1)


def to_power(base: Number, exponent: int) -> Number:
    """`base` to a whole power; ZeroDivisionError for 0 to a negative one."""
    if exponent < 0 and base == 0:
        raise ZeroDivisionError
    return whole_power(base, exponent)


def irrational(function: IrrationalFunction, operands: Sequence[Number]) -> Number:
    """The value of a function whose values are no fractions."""
    match function:
        case IrrationalFunction.ln:
            return ln(operands[0])
        case IrrationalFunction.exp:
            return exp(operands[0])
        case IrrationalFunction.root:
            return root(operands[0], _whole(operands[1], "the order of a root"))
        case IrrationalFunction.power:
            return power(operands[0], operands[1])


def _whole(value: Number, what: str) -> int:
    if not isinstance(value, mpq) or value.denominator != 1:
        raise DomainError(f"{what} is a whole number")
    return int(value)


def year_of(day: Number) -> int:
    """The calendar year of a day; DomainError outside the calendar."""
    try:
        return date.fromordinal(_whole(day, "a date")).year
    except (ValueError, OverflowError):
        raise DomainError("the day is outside the calendar") from None


def extreme(values: Iterable[Number], largest: bool) -> Number:
    """The smallest or largest value, the first of equal ones; EmptyAggregateError where there is none."""
    best: Number | None = None
    for value in values:
        try:
            if best is None or (value > best if largest else value < best):
                best = value
        except UndecidedError:
            if not isinstance(value, Range) and not isinstance(best, Range):
                raise
            best = _extreme_of_ranges(value, best, largest)
    if best is None:
        raise EmptyAggregateError("there is no row to take a value from")
    return best


def _extreme_of_ranges(one: Number, other: Number | None, largest: bool) -> Number:
    """Where the smaller or larger of two numbers lies of which no more is known than ranges."""
    outer = max if largest else min
    ends = [ends_of(each) for each in (one, other) if each is not None]
    return ranged(outer(low for low, _ in ends), outer(high for _, high in ends))


def total_of(values: Iterable[Number]) -> Number:
    """The sum; 0 of nothing."""
    total: Number = mpq(0)
    for value in values:
        total = total + value
    return total


def average(values: Sequence[Number]) -> Number:
    """The mean; EmptyAggregateError where there is nothing."""
    if not values:
        raise EmptyAggregateError("there is no row to average over")
    return total_of(values) / mpq(len(values))


def weighted_average(values: Sequence[Number], weights: Sequence[Number]) -> Number:
    """The mean by weights; ZeroDivisionError where the weights sum to 0."""
    if not values:
        raise EmptyAggregateError("there is no row to average over")
    products = total_of(value * weight for value, weight in zip(values, weights, strict=True))
    return products / total_of(weights)


def variance(values: Sequence[Number], sample: bool) -> Number:
    """The mean square distance from the mean, of a whole population or (`sample`) estimated from a sample."""
    degrees = len(values) - 1 if sample else len(values)
    if degrees < 1:
        raise EmptyAggregateError(f"there are too few rows for a variance: {len(values)}")
    mean = average(values)
    distances = [value - mean for value in values]
    return total_of(distance * distance for distance in distances) / mpq(degrees)


def quantile(values: Iterable[Number], level: Number) -> Number:
    """The value at a level from 0 to 1, between two neighbours in proportion to the distance."""
    if level < 0 or level > 1:
        raise DomainError("the level of a quantile lies from 0 to 1")
    ordered = sorted(values)
    if not ordered:
        raise EmptyAggregateError("there is no row to take a quantile of")
    return quantile_of_ordered(ordered, level)


def quantile_of_ordered(ordered: Sequence[Number], level: Number) -> Number:
    """The same of values that stand in their order; there is at least one."""
    position = level * mpq(len(ordered) - 1)
    whole = round_to_multiple(position, RoundingMode.floor, _ONE)
    low = ordered[int(whole)]
    if position == whole:
        return low
    return low + (position - whole) * (ordered[int(whole) + 1] - low)


def row_of(table: Table, keys: Sequence[Operand | str | bool | None]) -> tuple[Cell, ...]:
    """The row of the table that the keys select; NoTableRowError where there is none."""
    for row in table.rows:
        if all(_fits(cell, key) for cell, key in zip(row, keys, strict=False)):
            return row
    raise NoTableRowError(f"no row of the table `{table.label.id}` has these keys")


def _fits(cell: Cell, key: object) -> bool:
    return key in cell if isinstance(cell, Interval) else bool(cell == key)


def band_of(bands: Bands, value: Number) -> str:
    """The name of the band that the value lies in; NoBandError where there is none."""
    for band in bands.bands:
        if value in band.interval:
            return band.name
    raise NoBandError(f"the value lies in no band of `{bands.label.id}`")
