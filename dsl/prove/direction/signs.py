"""The sign of a number, as far as it is known."""

from dsl.prove.facts import Facts
from dsl.prove.interval import NOT_NEGATIVE, ZERO, is_not_negative, negative
from dsl.prove.ranges import range_of
from dsl.prove.targets import is_within
from engine.graph.declaration import Interval
from engine.graph.expression import Expression

_NOT_POSITIVE = Interval(upper=ZERO)


def sign_of(facts: Facts, expression: Expression) -> int:
    """1 where a number is never below 0, -1 where it is never above 0, 0 where that is open."""
    found = sign_in(range_of(facts, expression))
    if found:
        return found
    if is_within(facts, expression, NOT_NEGATIVE):
        return 1
    return -1 if is_within(facts, expression, _NOT_POSITIVE) else 0


def sign_in(interval: Interval) -> int:
    """The same of all numbers in a range."""
    if is_not_negative(interval):
        return 1
    return -1 if is_not_negative(negative(interval)) else 0
