"""The changes of a look-up table, row by row."""

from collections.abc import Callable, Iterator

from api.diff.models import Detail, Place
from api.diff.pieces import of_lists
from api.diff.values import cell, key_cells
from dsl.clauses import ROW, Clauses
from dsl.diagnostics.message import Message, say
from engine.graph.declaration import Cell, Table
from engine.graph.span import Span

__all__ = ["row_details"]

Said = Callable[[Message], str]
Row = tuple[Cell, ...]


def row_details(
    before: Table, after: Table, field: str, clauses: tuple[Clauses, Clauses], said: Said
) -> Iterator[Detail]:
    """What became of the names of keys or columns, or of the rows, which are told apart by their keys."""
    places = _place(before.label.span), _place(after.label.span)
    if field != "rows":
        old, new = getattr(before, field), getattr(after, field)
        what = said(say("diff-of-keys") if field == "keys" else say("diff-of-columns"))
        yield Detail(what, ", ".join(old), ", ".join(new), of_lists(old, new), *places)
        return
    old_rows, new_rows = _by_key(before), _by_key(after)
    if old_rows == new_rows:
        yield Detail(said(say("diff-of-rows")), None, None, (), *places, said(say("diff-order")))
    for key in dict.fromkeys((*old_rows, *new_rows)):
        one, other = old_rows.get(key), new_rows.get(key)
        shown = [_values(table, row) for table, row in ((before, one), (after, other))]
        if shown[0] == shown[1]:
            continue
        rows = [
            None if row is None else _place(side.place(table.label, ROW, table.rows.index(row)))
            for side, table, row in zip(clauses, (before, after), (one, other), strict=True)
        ]
        what = said(say("diff-of-row", key=", ".join(cell(each) for each in key)))
        yield Detail(what, shown[0], shown[1], (), rows[0], rows[1])


def _by_key(table: Table) -> dict[Row, Row]:
    return {key_cells(table, row): row for row in table.rows}


def _values(table: Table, row: Row | None) -> str | None:
    """What is found in a row, each value with its column where there are several."""
    if row is None:
        return None
    found = row[len(table.keys) :]
    if len(found) == 1:
        return cell(found[0])
    return ", ".join(f"{name} {cell(each)}" for name, each in zip(table.columns, found, strict=True))


def _place(span: Span | None) -> Place | None:
    return None if span is None else Place(span.file, span.line, span.column)
