"""Data that break a rule, in words."""

from collections.abc import Iterator
from datetime import date

from gmpy2 import mpq

from dsl.diagnostics.message import Conjunction, Listed, Message, Value, listed, say
from dsl.diagnostics.numerals import numeral
from dsl.names.symbols import KIND
from dsl.prove.subject import Subject
from dsl.prove.trial import Data
from engine.graph.declaration import ColumnInput, DateType, Input, Rows, TextType


def data_words(subject: Subject, data: Data) -> Listed:
    """The kind where it matters, and inputs: `kind local, services 0, portals (required 1, published 2)`."""
    return listed(_inputs(subject, data), Conjunction.comma)


def _inputs(subject: Subject, data: Data) -> Iterator[Value]:
    if KIND in data:
        yield say("input-with-value", input=KIND, value=str(data[KIND]))
    for declared in subject.methodology.inputs:
        if declared.label.id not in data:
            continue
        value = data[declared.label.id]
        if isinstance(declared, Input):
            yield say("input-with-value", input=declared.label.name, value=_value(declared, value))
        elif not value:
            yield say("rows-without-row", rows=declared.label.name)
        elif isinstance(value, tuple):
            rows = ", ".join(f"({_row(declared, row)})" for row in value)
            yield say("input-with-value", input=declared.label.name, value=rows)


def _row(rows: Rows, cells: tuple[object, ...]) -> str:
    return ", ".join(
        f"{column.label.name} {cell}"
        for column, cell in zip(
            rows.columns, (_cell(*each) for each in zip(rows.columns, cells, strict=True)), strict=True
        )
    )


def _cell(column: ColumnInput, value: object) -> str:
    found = _value(column, value)
    return found if isinstance(found, str) else "-"


def _value(declared: Input | ColumnInput, value: object) -> str | Message:
    if value is None:
        return say("value-missing")
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, mpq):
        is_date = isinstance(declared.type, DateType)
        return date.fromordinal(int(value)).isoformat() if is_date else numeral(value)
    return f'"{value}"' if isinstance(declared.type, TextType) else str(value)
