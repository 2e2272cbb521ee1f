"""What named values, columns, functions, tables and bands can show."""

from collections.abc import Iterator

from engine.cover.expressions import evaluated, items_in
from engine.cover.item import Aspect, Clause, Item
from engine.graph.declaration import Derived, Function, Named, Rows
from engine.graph.methodology import Methodology

__all__ = ["items_of_definitions"]


def items_of_definitions(methodology: Methodology) -> Iterator[Item]:
    """What a methodology defines beside what it assesses."""
    for named in methodology.named:
        if not named.parameter:
            yield from _definition(named)
        else:
            yield from items_in(named.label, named.value)
    for function in methodology.functions:
        yield from _definition(function)
    for rows in _rows(methodology):
        for derived in rows.derived:
            yield from _definition(derived)
    for bands in methodology.bands:
        for position, band in enumerate(bands.bands):
            key, clause = (Aspect.band, bands.label.id, band.name), Clause("band", position)
            yield Item(Aspect.band, bands.label, key, clause=clause, name=band.name)
    for table in methodology.tables:
        for position in range(len(table.rows)):
            name, clause = str(position + 1), Clause("row", position)
            of_row = (Aspect.row, table.label.id, position)
            yield Item(Aspect.row, table.label, of_row, clause=clause, name=name)


def _definition(definition: Named | Function | Derived) -> Iterator[Item]:
    yield evaluated(Aspect.evaluated, definition.label, definition.value)
    yield from items_in(definition.label, definition.value)


def _rows(methodology: Methodology) -> Iterator[Rows]:
    yield from (each for each in methodology.inputs if isinstance(each, Rows))
    if methodology.succession is not None:
        yield methodology.succession.predecessors
