"""Courses of one value from many rows."""

from dsl.prove.direction.analysis import Analysis
from dsl.prove.direction.course import Course, joined, times_sign, turned
from dsl.prove.direction.signs import sign_of
from dsl.prove.facts import Facts
from dsl.prove.interval import is_not_negative
from dsl.prove.ranges import range_of
from dsl.prove.rows import entered
from engine.graph.expression import Aggregate, AggregateKind, Expression


def aggregate_course(analysis: Analysis, facts: Facts, expression: Aggregate) -> Course:
    """What is made of rows goes where the values of all rows go, as long as no row comes in or leaves."""
    row: Facts | None = entered(facts, expression.rows)
    where = _in_rows(analysis, row, expression, expression.where)
    if row is not None and expression.where is not None:
        row = facts.subject.assume(row, expression.where, True)
    if row is None:
        return Course.constant
    value = _in_rows(analysis, row, expression, expression.value)
    weight = _in_rows(analysis, row, expression, expression.weight)
    match expression.kind:
        case AggregateKind.count | AggregateKind.share:
            return where
        case AggregateKind.sum:
            return _sum(row, expression, value, where)
        case AggregateKind.smallest:
            return joined((value, turned(where)))
        case AggregateKind.largest:
            return joined((value, where))
    if joined((where, weight)) is not Course.constant:
        return Course.open
    match expression.kind:
        case AggregateKind.quantile:
            return value
        case AggregateKind.average:
            weighs = expression.weight is None or is_not_negative(range_of(row, expression.weight))
            return value if weighs else times_sign(value, 0)
    return times_sign(value, 0)


def _in_rows(analysis: Analysis, row: Facts | None, expression: Aggregate, part: Expression | None) -> Course:
    """The course of a part in each row, that in which the input grows and those beside it."""
    if part is None or row is None:
        return Course.constant
    views = (analysis.whole, analysis.beside) if expression.rows == analysis.rows else (analysis.whole,)
    return joined(view.course(row, part) for view in views)


def _sum(row: Facts, expression: Aggregate, value: Course, where: Course) -> Course:
    """A sum also grows where rows with a value above 0 come in."""
    if where is Course.constant or expression.value is None:
        return value
    return joined((value, times_sign(where, sign_of(row, expression.value))))
