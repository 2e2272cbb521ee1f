"""The range that the value of an expression lies in."""

from dsl.prove.facts import Facts
from dsl.prove.interval import ANY, intersection
from engine.graph.declaration import Interval
from engine.graph.expression import Expression


def range_of(facts: Facts, expression: Expression) -> Interval:
    """The range of a number where these facts hold; any number where nothing better is found.

    Where the facts contradict each other, any answer is right.
    """
    found = facts.memo.get(expression)
    if found is None:
        found = _found(facts, expression)
        facts.memo[expression] = found
    return found


def _found(facts: Facts, expression: Expression) -> Interval:
    if not facts.budget.spend():
        return ANY
    by_rule = facts.subject.rules[type(expression)](facts, expression)
    known = facts.ranges.get(facts.subject.number(expression))
    return by_rule if known is None else intersection(by_rule, known) or by_rule
