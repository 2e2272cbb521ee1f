"""Ranges of guarded alternatives and of what tables hold."""

from dsl.prove.facts import Facts
from dsl.prove.interval import ANY, hull, intersection, point
from dsl.prove.options import options_of
from dsl.prove.ranges import range_of
from engine.graph.declaration import Cell, Interval
from engine.graph.expression import Alternatives, Expression, Lookup


def alternatives_range(facts: Facts, expression: Alternatives) -> Interval:
    """The ranges of the alternatives, each where its condition holds and none before it."""
    assume = facts.subject.assume
    ranges: list[Interval] = []
    left: Facts | None = facts
    for case in expression.cases:
        if left is None:
            break
        taken = assume(left, case.condition, True)
        if taken is not None:
            ranges.append(range_of(taken, case.value))
        left = assume(left, case.condition, False)
    if left is not None:
        ranges.append(range_of(left, expression.otherwise))
    return hull(ranges) or ANY


def lookup_range(facts: Facts, expression: Lookup) -> Interval:
    """The numbers in a column, of the rows that the keys can select."""
    table = facts.subject.tables[expression.table]
    position = len(table.keys) + table.columns.index(expression.column)
    keys = [_key(facts, key) for key in expression.keys]
    found = [
        row[position]
        for row in table.rows
        if all(_may_select(key, cell) for key, cell in zip(keys, row, strict=False))
    ]
    return hull(point(cell) for cell in found if not isinstance(cell, Interval | bool | str | None)) or ANY


Key = tuple[Interval, frozenset[str] | None]


def _key(facts: Facts, key: Expression) -> Key:
    return range_of(facts, key), options_of(facts, key)


def _may_select(key: Key, cell: Cell) -> bool:
    interval, options = key
    if isinstance(cell, str):
        return options is None or cell in options
    if isinstance(cell, bool) or cell is None:
        return True
    return intersection(interval, cell if isinstance(cell, Interval) else point(cell)) is not None
