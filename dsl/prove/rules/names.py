"""Ranges of inputs, columns, named values, applied functions and scores."""

from datetime import date

from gmpy2 import mpq

from dsl.prove.facts import Facts
from dsl.prove.interval import ANY, NOT_NEGATIVE, intersection, made, on_lattice
from dsl.prove.lattice import step_of
from dsl.prove.ranges import range_of
from dsl.prove.rows import where_defined
from dsl.prove.scores import range_of_score
from engine.graph.declaration import Bound, DateType, Interval, NumberType, ScalarType
from engine.graph.expression import Call, Column, Expression, Reference, ScoreOf

CALENDAR = Interval(mpq(date.min.toordinal()), False, mpq(date.max.toordinal()), False)
DEEPEST = 4
"""Through how many names the facts at hand are brought to bear; beyond them, what is known of any data."""


def name_range(facts: Facts, expression: Expression) -> Interval:
    """An input lies within its bounds, a named value within the range of its definition."""
    subject = facts.subject
    declared = subject.declared(expression)
    if declared is not None:
        return type_range(facts, expression, declared.type)
    definition = subject.definition(expression)
    if definition is None:
        return ANY
    anyway = subject.starting_ranges.get(expression)
    if anyway is None:
        anyway = range_of(where_defined(subject, expression), definition.value)
        subject.starting_ranges[expression] = anyway
    if facts.depth >= DEEPEST or not facts.more_than_nothing:
        return anyway
    here = range_of(facts.deeper(), definition.value)
    return intersection(anyway, here) or anyway


def type_range(facts: Facts, expression: Expression, type_: ScalarType) -> Interval:
    """The numbers that an input admits."""
    if not isinstance(type_, NumberType | DateType):
        return ANY
    lower = _limit(facts, type_.lower)
    upper = _limit(facts, type_.upper)
    interval = made(
        (None, False) if lower is None else (lower.lower, _strict(type_.lower) or lower.lower_strict),
        (None, False) if upper is None else (upper.upper, _strict(type_.upper) or upper.upper_strict),
    )
    if isinstance(type_, NumberType) and type_.whole:
        interval = intersection(interval, NOT_NEGATIVE) or interval
    if isinstance(type_, DateType):
        interval = intersection(interval, CALENDAR) or interval
    step = step_of(facts.subject, expression)
    return interval if not step else on_lattice(interval, step) or interval


def _limit(facts: Facts, bound: Bound | None) -> Interval | None:
    """The range of an end of a range; the ends of a chain of inputs are followed for a while."""
    if bound is None:
        return None
    if isinstance(bound.limit, Reference | Column):
        declared = facts.subject.declared(bound.limit)
        if declared is not None and (declared.optional or facts.depth >= DEEPEST):
            return None
    return range_of(facts.deeper(), bound.limit)


def _strict(bound: Bound | None) -> bool:
    return bound is not None and bound.strict


def call_range(facts: Facts, expression: Call) -> Interval:
    """A function's value for these arguments."""
    applied = facts.subject.applied(expression)
    if applied is None or facts.depth >= DEEPEST:
        return ANY
    return range_of(facts.deeper(), applied)


def score_range(facts: Facts, expression: ScoreOf) -> Interval:
    """A score lies within the worth of a criterion, the scale of a block."""
    return range_of_score(facts.subject, expression.id, expression.rounded)
