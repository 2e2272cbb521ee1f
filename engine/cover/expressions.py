"""What expressions can show: the alternatives taken, conditions both ways."""

from collections.abc import Iterator

from engine.cover.item import Aspect, Item
from engine.graph.expression import Aggregate, Alternatives, Both, Either, Expression, OverBodies, Placed
from engine.graph.label import Label
from engine.plan.walk import parts_of

__all__ = ["both_ways", "evaluated", "items_in"]


def items_in(label: Label, expression: Expression) -> Iterator[Item]:
    """What the expression of a declaration can show, with all that it consists of."""
    waiting: list[Placed] = [expression]
    while waiting:
        node = waiting.pop()
        waiting.extend(parts_of(node))
        match node:
            case Alternatives(cases=cases, otherwise=otherwise):
                for value in (*(case.value for case in cases), otherwise):
                    yield evaluated(Aspect.taken, label, value)
            case Both(conditions=conditions) | Either(conditions=conditions):
                for condition in conditions:
                    yield from both_ways(label, condition)
            case Aggregate(where=where) | OverBodies(where=where) if where is not None:
                yield from both_ways(label, where)
            case _:
                pass


def evaluated(aspect: Aspect, label: Label, node: Expression) -> Item:
    """That an expression is evaluated."""
    return Item(aspect, label, (Aspect.evaluated, id(node)), node)


def both_ways(label: Label, condition: Expression) -> Iterator[Item]:
    """That a condition holds, and that it fails."""
    yield Item(Aspect.holds, label, (Aspect.holds, id(condition)), condition)
    yield Item(Aspect.fails, label, (Aspect.fails, id(condition)), condition)
