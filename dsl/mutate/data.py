"""Changes of the bounds of inputs, of bands and of tables."""

from collections.abc import Iterator
from dataclasses import replace

from dsl.clauses import ROW
from dsl.mutate.declared import Declared, changed_number, changed_whole, field
from dsl.mutate.mutant import GraphPath, Mutant
from dsl.mutate.numbers import decimal
from engine.graph.declaration import Bands, DateType, Input, Interval, NumberType, Rows, ScalarType, Table
from engine.graph.label import Label
from engine.graph.methodology import Methodology
from engine.graph.span import Span

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
        yield from _bands(_within(around, ("bands", at), bands.label), bands)
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


def _bands(declared: Declared, bands: Bands) -> Iterator[Mutant]:
    for at, band in enumerate(bands.bands):
        path: GraphPath = ("bands", at, "interval")
        yield from _interval(declared, path, band.interval, band.span, f"{band.name} ")


def _interval(
    declared: Declared, path: GraphPath, interval: Interval, span: Span | None, named: str
) -> Iterator[Mutant]:
    """The ends of a range moved by a unit, and let in or left out."""
    for name, (word, strict_word) in (("lower", ("from", "above")), ("upper", ("to", "to below"))):
        number, strict = getattr(interval, name), getattr(interval, f"{name}_strict")
        if number is None:
            continue
        before, after = (strict_word, word) if strict else (word, strict_word)
        yield from changed_number(declared, (*path, name), number, span, f"{named}{before} {{}}")
        shown = decimal(number)
        yield from field(
            declared,
            (*path, f"{name}_strict"),
            not strict,
            span,
            f"{named}{before} {shown}",
            f"{named}{after} {shown}",
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
