"""Ranges of one value from many rows, or from many bodies."""

from gmpy2 import mpq

from dsl.prove.bounds import bounds
from dsl.prove.facts import Facts, starting
from dsl.prove.interval import ANY, NOT_NEGATIVE, ONE, UNIT, ZERO, hull, is_not_negative, made, point
from dsl.prove.ranges import range_of
from dsl.prove.row_sums import rows_with
from dsl.prove.rows import entered
from engine.graph.declaration import Interval
from engine.graph.expression import Aggregate, AggregateKind, OverBodies, OverKind

_BETWEEN = frozenset({OverKind.average, OverKind.smallest, OverKind.largest, OverKind.quantile})


def aggregate_range(facts: Facts, expression: Aggregate) -> Interval:
    """A value from rows: between those of the rows, or as many as there are."""
    row: Facts | None = entered(facts, expression.rows)
    if row is not None and expression.where is not None:
        row = facts.subject.assume(row, expression.where, True)
    match expression.kind:
        case AggregateKind.share:
            return UNIT if row is not None else point(ZERO)
        case AggregateKind.count:
            return rows_with(facts, expression.rows, expression.where) if row is not None else point(ZERO)
        case AggregateKind.sum:
            return bounds(facts, {(facts.subject.number(expression),): ONE})
    if row is None or expression.value is None:
        return ANY
    values = range_of(row, expression.value)
    match expression.kind:
        case AggregateKind.variance | AggregateKind.sample_variance:
            return spread(values, expression.kind is AggregateKind.sample_variance)
        case AggregateKind.average if expression.weight is not None:
            return values if is_not_negative(range_of(row, expression.weight)) else ANY
    return values


def spread(values: Interval, sample: bool) -> Interval:
    """A variance of numbers in this range: at most a quarter of its width squared, of a sample a half."""
    if values.lower is None or values.upper is None:
        return NOT_NEGATIVE
    width = values.upper - values.lower
    return made((ZERO, False), (width * width / (2 if sample else 4), False))


def over_range(facts: Facts, expression: OverBodies) -> Interval:
    """A value from many bodies, of which no more is known than of any."""
    match expression.kind:
        case OverKind.count:
            return NOT_NEGATIVE
        case OverKind.share:
            return UNIT
        case OverKind.rank:
            return made((ONE, False), (None, False))
        case OverKind.decile:
            return made((ONE, False), (mpq(10), False))
    if expression.value is None:
        return ANY
    other: Facts | None = starting(facts.subject)
    if other is not None and expression.where is not None:
        other = facts.subject.assume(other, expression.where, True)
    values = range_of(other, expression.value) if other is not None else point(ZERO)
    if expression.kind in _BETWEEN:
        weighted = expression.weight is not None and other is not None
        return ANY if weighted and not _weighs(other, expression) else values
    match expression.kind:
        case OverKind.sum:
            return hull([point(ZERO), _outward(values)]) or ANY
        case OverKind.variance | OverKind.sample_variance:
            return spread(values, expression.kind is OverKind.sample_variance)
    return NOT_NEGATIVE


def _weighs(facts: Facts | None, expression: OverBodies) -> bool:
    return (
        facts is not None
        and expression.weight is not None
        and is_not_negative(range_of(facts, expression.weight))
    )


def _outward(values: Interval) -> Interval:
    """Sums of any number of such values."""
    lower = values.lower if values.lower is not None and values.lower >= 0 else None
    upper = values.upper if values.upper is not None and values.upper <= 0 else None
    return made((lower, False), (upper, False))
