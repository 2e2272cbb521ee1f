"""Each look-up finds a row."""

from collections.abc import Iterator
from itertools import pairwise

from gmpy2 import mpq

from dsl.check.doubts import Reason, Words
from dsl.diagnostics.message import Conjunction, Message, listed, say
from dsl.diagnostics.numerals import numeral
from dsl.prove.coverage import uncovered
from dsl.prove.facts import Facts
from dsl.prove.interval import intersection, point
from dsl.prove.lattice import step_of
from dsl.prove.options import options_of
from dsl.prove.ranges import range_of
from dsl.prove.walk import Doubt
from engine.graph.declaration import Cell, Interval, Table
from engine.graph.expression import Expression, Lookup

CODE = "E0604"

Lacking = tuple[str | Message, ...]
"""Values of the first keys for which there is no row, in words."""


def is_safe(facts: Facts, expression: Expression) -> bool:
    """Whether there is a row for all values that the keys may have."""
    return not isinstance(expression, Lookup) or _lacking(facts, expression) is None


def _lacking(facts: Facts, expression: Lookup) -> Lacking | None:
    table = facts.subject.tables[expression.table]
    return _without_row(facts, table, expression.keys, table.rows)


def _without_row(
    facts: Facts, table: Table, keys: tuple[Expression, ...], rows: tuple[tuple[Cell, ...], ...]
) -> Lacking | None:
    """Values of these keys, the last ones of the table, that none of the rows has."""
    if not keys:
        return None if rows else ()
    position = len(table.keys) - len(keys)
    for value, cells in _values(facts, table.keys[position], keys[0], [row[position] for row in rows]):
        lacking = _without_row(facts, table, keys[1:], tuple(row for row in rows if row[position] in cells))
        if lacking is not None:
            return value, *lacking
    return None


Values = Iterator[tuple[str | Message, list[Cell]]]
"""A value in words, or any of a range, with the cells that it fits."""


def _values(facts: Facts, name: str, key: Expression, cells: list[Cell]) -> Values:
    options = options_of(facts, key)
    if options is not None:
        for option in sorted(options):
            yield option, [option] if option in cells else []
    elif any(isinstance(cell, bool) for cell in cells):
        for held in (True, False):
            yield ("yes" if held else "no"), [held] if any(cell is held for cell in cells) else []
    elif any(isinstance(cell, str) for cell in cells) or not cells:
        yield say("any-other-value", key=name), []
    else:
        yield from _numbers(facts, key, cells)


def _numbers(facts: Facts, key: Expression, cells: list[Cell]) -> Values:
    """Numbers between the ends of the cells: all between two of them fit the same cells."""
    ranges: dict[Cell, Interval] = {}
    for cell in cells:
        if isinstance(cell, Interval):
            ranges[cell] = cell
        elif isinstance(cell, mpq):
            ranges[cell] = point(cell)
    whole, step = range_of(facts, key), step_of(facts.subject, key)
    outside = uncovered(whole, ranges.values(), step)
    if outside is not None:
        yield numeral(outside), []
    for piece in _pieces(whole, list(ranges.values())):
        sample = uncovered(piece, (), step)
        if sample is not None:
            yield numeral(sample), [cell for cell, interval in ranges.items() if sample in interval]


def _pieces(whole: Interval, parts: list[Interval]) -> Iterator[Interval]:
    """The ends of the parts, and what lies between two neighbouring ends, as far as they are in the whole."""
    ends = sorted({end for part in parts for end in (part.lower, part.upper) if end is not None})
    limits: list[mpq | None] = [None, *ends, None]
    for lower, upper in pairwise(limits):
        if lower is not None and lower in whole:
            yield point(lower)
        between = Interval(lower, lower is not None, upper, upper is not None)
        both = intersection(whole, between)
        if both is not None:
            yield both


def reason(doubt: Doubt, _words: Words) -> Reason:
    """Values for which the table has no row."""
    expression = doubt.expression
    if not isinstance(expression, Lookup):
        raise TypeError("nothing is looked up here")
    lacking = _lacking(doubt.facts, expression)
    if lacking is None:
        raise ValueError("each look-up finds a row")
    table = doubt.facts.subject.tables[expression.table]
    values = [
        value if isinstance(value, Message) else say("key-with-value", key=name, value=value)
        for name, value in zip(table.keys, lacking, strict=False)
    ]
    said = say("no-row-for", table=table.label.name, values=listed(values, Conjunction.comma))
    open_ = any(isinstance(value, Message) for value in lacking)
    return Reason(expression.span, said, say("choose-among-keys") if open_ else say("add-the-row"))
