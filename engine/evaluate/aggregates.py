"""One value of many rows, or of many bodies."""

from gmpy2 import mpq

from engine.evaluate.context import Context, Value
from engine.evaluate.exactly import average, extreme, quantile, total_of, variance, weighted_average
from engine.evaluate.faults import EmptyAggregateError
from engine.exact import Number
from engine.graph.expression import Aggregate, AggregateKind, Expression, OverBodies


def evaluate_aggregate(context: Context, expression: Aggregate) -> Value:
    """The aggregate of the rows that meet its condition."""
    rows = context.declarations.rows_of(expression.rows)
    data = context.rows(rows)
    met = 0
    values: list[Number] = []
    weights: list[Number] = []
    for cells in data:
        with context.at_row(rows, cells):
            if expression.where is not None and not context.holds(expression.where):
                continue
            met += 1
            if expression.value is not None:
                values.append(context.number(expression.value))
            if expression.weight is not None:
                weights.append(context.number(expression.weight))
    match expression.kind:
        case AggregateKind.count:
            return mpq(met)
        case AggregateKind.share:
            return _share(met, len(data))
        case AggregateKind.average if expression.weight is not None:
            return weighted_average(values, weights)
        case AggregateKind.quantile:
            return quantile(values, context.number(_level(expression)))
        case kind:
            return _of_values(kind, values)


def _of_values(kind: AggregateKind, values: list[Number]) -> Number:
    match kind:
        case AggregateKind.average:
            return average(values)
        case AggregateKind.smallest | AggregateKind.largest:
            return extreme(values, kind is AggregateKind.largest)
        case AggregateKind.variance | AggregateKind.sample_variance:
            return variance(values, kind is AggregateKind.sample_variance)
        case _:
            return total_of(values)


def _share(met: int, all_rows: int) -> Number:
    if not all_rows:
        raise EmptyAggregateError("there is no row to take a share of")
    return mpq(met, all_rows)


def _level(expression: Aggregate) -> Expression:
    if expression.level is None:
        raise TypeError("a quantile has a level")
    return expression.level


def evaluate_over(context: Context, expression: OverBodies) -> Value:
    """A value of many bodies, which is worked out for all of them together."""
    return context.over_bodies(expression)
