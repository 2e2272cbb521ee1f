"""Courses of what is looked up in tables."""

from collections.abc import Iterable
from itertools import pairwise

from gmpy2 import mpq

from dsl.prove.direction.analysis import Analysis
from dsl.prove.direction.course import Course, joined, times_sign
from dsl.prove.facts import Facts
from dsl.prove.interval import point
from dsl.prove.options import options_of
from engine.graph.declaration import Cell, Interval, Table
from engine.graph.expression import BandOf, Expression, Lookup

Row = tuple[Cell, ...]


def lookup_course(analysis: Analysis, facts: Facts, expression: Lookup) -> Course:
    """What is looked up by one number goes with it where the column rises from range to range."""
    table = analysis.subject.tables[expression.table]
    moving = [position for position, key in enumerate(expression.keys) if analysis.depends(key)]
    if len(moving) != 1:
        return Course.open
    (position,) = moving
    key = expression.keys[position]
    ranges = {row: _place(analysis, key, row[position]) for row in table.rows}
    course = analysis.course(facts, _operand(analysis, key))
    column = len(table.keys) + table.columns.index(expression.column)
    groups: dict[Row, list[tuple[Interval, Cell]]] = {}
    for row in table.rows:
        place = ranges[row]
        if place is None:
            return Course.open
        if _may_be_selected(facts, expression.keys, row, position):
            others = _others(table, row, position)
            groups.setdefault(others, []).append((place, row[column]))
    steps = joined(_from_range_to_range(group) for group in groups.values())
    if steps in (Course.constant, Course.open):
        return steps
    return times_sign(course, 1 if steps is Course.rises else -1)


def _operand(analysis: Analysis, key: Expression) -> Expression:
    """The number that selects: the key itself, or what a key that names a band is the band of."""
    band = analysis.subject.resolved(key)
    return band.operand if isinstance(band, BandOf) else key


def _place(analysis: Analysis, key: Expression, cell: Cell) -> Interval | None:
    """The numbers by which a cell is found; None where no number decides."""
    band = analysis.subject.resolved(key)
    if isinstance(band, BandOf):
        bands = analysis.subject.bands[band.bands].bands
        return next((each.interval for each in bands if each.name == cell), None)
    if isinstance(cell, Interval):
        return cell
    return point(cell) if isinstance(cell, mpq) else None


def _may_be_selected(facts: Facts, keys: tuple[Expression, ...], row: Row, moving: int) -> bool:
    """Whether the texts among the other keys may be those of a row."""
    for position, (key, cell) in enumerate(zip(keys, row, strict=False)):
        options = options_of(facts, key) if position != moving and isinstance(cell, str) else None
        if options is not None and cell not in options:
            return False
    return True


def _others(table: Table, row: Row, moving: int) -> Row:
    """The cells of the other keys; those with ranges are taken together, since several may hold a number."""
    cells = (cell for position, cell in enumerate(row[: len(table.keys)]) if position != moving)
    return tuple(None if isinstance(cell, Interval) else cell for cell in cells)


def _from_range_to_range(group: Iterable[tuple[Interval, Cell]]) -> Course:
    """Whether the values rise or fall from the lowest range to the highest."""
    ordered = sorted(group, key=lambda each: _beginning(each[0]))
    return joined(_step(one, other) for (_, one), (_, other) in pairwise(ordered))


def _beginning(interval: Interval) -> tuple[bool, mpq, bool]:
    return interval.lower is not None, interval.lower or mpq(0), interval.lower_strict


def _step(one: Cell, other: Cell) -> Course:
    if not isinstance(one, mpq) or not isinstance(other, mpq):
        return Course.constant if one == other else Course.open
    if one == other:
        return Course.constant
    return Course.rises if one < other else Course.falls
