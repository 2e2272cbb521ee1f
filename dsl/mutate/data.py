"""Changes of the bounds of inputs, of bands and of tables."""

from collections.abc import Iterator
from dataclasses import replace

from dsl.clauses import ROW
from dsl.mutate.declared import Declared, changed_number, changed_whole, field
from dsl.mutate.mutant import GraphPath, Mutant
from dsl.mutate.ranges import changed_bands
from engine.graph.declaration import DateType, Input, Interval, NumberType, Rows, ScalarType, Table
from engine.graph.label import Label
from engine.graph.methodology import Methodology

__all__ = ["changed_data"]


def changed_data(methodology: Methodology, around: Declared) -> Iterator[Mutant]:
    """Changes of all that a methodology says of data, and of its bands and tables."""
    for at, each in enumerate(methodology.inputs):
        if isinstance(each, Rows):
            for position, column in enumerate(each.columns):
                path: GraphPath = ("inputs", at, "columns", position, "type")
                yield from _type(_within(around, path, column.label), column.type)
        elif isinstance(each, Input):
            yield from _type(_within(around, ("inputs", at, "type"), each.label), each.type)
    for at, bands in enumerate(methodology.bands):
        yield from changed_bands(_within(around, ("bands", at), bands.label), bands)
    for at, table in enumerate(methodology.tables):
        yield from _table(_within(around, ("tables", at), table.label), table)


def _within(around: Declared, path: GraphPath, label: Label) -> Declared:
    return replace(around, path=(*around.path, *path), label=label)


def _type(declared: Declared, type_: ScalarType) -> Iterator[Mutant]:
    if not isinstance(type_, NumberType | DateType):
        return
    for name, (word, strict_word) in (("lower", ("from", "above")), ("upper", ("at most", "below"))):
        bound = getattr(type_, name)
        if bound is not None and bound.span is not None:
            limit = declared.words.of(bound.limit)
            words = (strict_word, word) if bound.strict else (word, strict_word)
            before, after = (f"{each} {limit}" for each in words)
            yield from field(declared, (name, "strict"), not bound.strict, bound.span, before, after)
    if isinstance(type_, NumberType) and type_.decimals and not type_.whole:
        yield from changed_whole(
            declared, ("decimals",), type_.decimals, declared.label.span, "up to {} decimals"
        )


def _table(declared: Declared, table: Table) -> Iterator[Mutant]:
    """The numbers in the cells of a table, those of ranges too."""
    names = (*table.keys, *table.columns)
    for at, row in enumerate(table.rows):
        span = declared.line(ROW, at)
        for position, cell in enumerate(row):
            path: GraphPath = ("rows", at, position)
            if isinstance(cell, Interval):
                for name in ("lower", "upper"):
                    number = getattr(cell, name)
                    said = f"{names[position]} {name} {{}}"
                    yield from changed_number(declared, (*path, name), number, span, said)
            elif cell is not None and not isinstance(cell, str | bool):
                yield from changed_number(declared, path, cell, span, f"{names[position]} {{}}")
