"""Values of the graph in the words of the rules, where no place of the rules says them."""

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Any

from gmpy2 import mpq

from engine.diff.parts import fields_of
from engine.exact import plain_text
from engine.graph.declaration import Cell, Interval, Table
from engine.graph.label import Label

__all__ = ["cell", "interval", "key_cells", "value"]


def value(given: Any) -> str | None:
    """A value in words; None where there is none."""
    match given:
        case None:
            return None
        case bool():
            return "yes" if given else "no"
        case Enum():
            return str(given.value).replace("_", " ")
        case str() | int():
            return str(given)
        case date():
            return given.isoformat()
        case Interval():
            return interval(given)
        case Label():
            return given.name
        case tuple():
            return ", ".join(found for each in given if (found := value(each)) is not None)
    if isinstance(given, mpq):
        return plain_text(given)
    label = getattr(given, "label", None)
    if isinstance(label, Label):
        return label.name
    return " ".join(_fields(given)) or None


def _fields(part: Any) -> Iterator[str]:
    for name in fields_of(type(part)):
        found = value(getattr(part, name))
        if found:
            yield found


def interval(given: Interval) -> str:
    """A range as the rules write it."""
    if given.lower is not None and given.lower == given.upper:
        return plain_text(given.lower)
    parts = []
    if given.lower is not None:
        parts.append(f"{'above' if given.lower_strict else 'from'} {plain_text(given.lower)}")
    if given.upper is not None:
        strict = "to below" if given.upper_strict else "to"
        alone = "below" if given.upper_strict else "at most"
        parts.append(f"{strict if parts else alone} {plain_text(given.upper)}")
    return " ".join(parts) or "any"


def cell(given: Cell) -> str:
    """A cell of a table; an empty one is a dash."""
    return value(given) or "–"


def key_cells(table: Table, row: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """The cells of a row that are looked up by."""
    return row[: len(table.keys)]
