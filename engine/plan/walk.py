"""What an expression consists of."""

from collections.abc import Iterator
from dataclasses import fields

from engine.graph.expression import Aggregate, Argument, Column, Expression, Placed

__all__ = ["parts_of", "reaches_arguments", "rows_around"]


def parts_of(expression: Placed) -> Iterator[Placed]:
    """The expressions that an expression is directly made of."""
    for field in fields(expression):
        value = getattr(expression, field.name)
        if isinstance(value, Placed):
            yield value
        elif isinstance(value, tuple):
            yield from (each for each in value if isinstance(each, Placed))


def rows_around(expression: Placed) -> frozenset[str]:
    """The ids of the rows of which a row must be at hand for the expression to have a value."""
    if isinstance(expression, Column):
        return frozenset({expression.rows})
    if isinstance(expression, Aggregate):
        level = frozenset[str]() if expression.level is None else rows_around(expression.level)
        own: list[Expression | None] = [expression.value, expression.where, expression.weight]
        inner = frozenset[str]().union(*(rows_around(part) for part in own if part is not None))
        return (inner - {expression.rows}) | level
    return frozenset[str]().union(*(rows_around(part) for part in parts_of(expression)))


def reaches_arguments(expression: Placed) -> bool:
    """Whether the value depends on what a function was called with."""
    return isinstance(expression, Argument) or any(reaches_arguments(part) for part in parts_of(expression))
