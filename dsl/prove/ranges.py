"""The range that the value of an expression lies in."""

from dsl.prove.facts import Facts
from dsl.prove.interval import ANY, coarse, intersection
from engine.graph.declaration import Interval
from engine.graph.expression import Expression


def range_of(facts: Facts, expression: Expression) -> Interval:
    """The range of a number where these facts hold; any number where nothing better is found.

    Where the facts contradict each other, any answer is right.
    """
    number = facts.subject.number(expression)
    found = facts.memo.get(number)
    if found is not None:
        return found
    known = facts.ranges.get(number, ANY)
    underway = facts.budget.underway
    # Inequalities may lead from one expression to another and back: nothing more is known of it then.
    if number in underway or not facts.budget.spend():
        return known
    underway.add(number)
    by_rule = coarse(facts.subject.rules[type(expression)](facts, expression))
    underway.discard(number)
    found = facts.memo[number] = intersection(by_rule, known) or by_rule
    return found
