"""The graph as plain data, and its digest.

Two methodologies that mean the same have the same digest: places in files, the order of declarations, of
citations and of the languages of a title do not count, nor does the order of what is added or multiplied.
Everything that can change a score, its explanation or its legal ground does. What the author says of a
score's direction follows from all this, and does not count: who adds it asks the same questions as before.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import Enum
from typing import Any

from gmpy2 import mpq

from engine.graph.declaration import Table
from engine.graph.expression import Extreme, Product, Sum
from engine.graph.label import Label
from engine.graph.methodology import Methodology
from engine.graph.span import Span

_UNORDERED = {
    "inputs",
    "named",
    "functions",
    "tables",
    "bands",
    "members",
    "results",
    "adjustments",
    "caps",
    "bodies",
    "columns",
    "derived",
    "rows",
    "runs",
    "receivers",
    "options",
    "kinds",
    "languages",
    "cites",
    "readings",
    "ratings",
    "flags",
    "blocks",
    "windows",
    "provisions",
}
"""Fields whose order in the file has no meaning. The columns of rows are told apart by their labels."""
_WITHOUT_MEANING = {"span", "directions"}
"""Fields that say where something stands, or what follows from the others."""


def to_data(node: object) -> Any:
    """A part of the graph as JSON-able data: `node` names its class, spans are places in the sources."""
    match node:
        case None | bool() | int() | str():
            return node.value if isinstance(node, Enum) else node
        case Enum():
            return node.value
        case Span():
            return {
                "file": node.file,
                "line": node.line,
                "column": node.column,
                "end_line": node.end_line,
                "end_column": node.end_column,
            }
        case date():
            return node.isoformat()
        case tuple():
            return [to_data(item) for item in node]
    if isinstance(node, mpq):
        return str(node)
    if is_dataclass(node) and not isinstance(node, type):
        data: dict[str, Any] = {"node": type(node).__name__}
        for field in fields(node):
            data[field.name] = to_data(getattr(node, field.name))
        return data
    raise TypeError(f"{type(node).__name__} is no part of a graph")


def canonical_text(methodology: Methodology) -> str:
    """The one text of a methodology's meaning."""
    return _text(methodology)


def digest(methodology: Methodology) -> str:
    """The digest of a methodology's meaning: `sha256:` and 64 hexadecimal digits."""
    return "sha256:" + hashlib.sha256(canonical_text(methodology).encode("utf-8")).hexdigest()


def same_meaning(field: str, before: object, after: object) -> bool:
    """Whether two values of a field of the graph mean the same, as two digests of it would say."""
    return _value_text(field, before) == _value_text(field, after)


def _text(node: object) -> str:
    if isinstance(node, Span):
        return ""
    if isinstance(node, tuple):
        return "[" + ",".join(_text(item) for item in node) + "]"
    if isinstance(node, mpq):
        return f"#{node}"
    if isinstance(node, Sum | Product | Extreme):
        operands = (
            node.terms
            if isinstance(node, Sum)
            else node.factors
            if isinstance(node, Product)
            else node.operands
        )
        largest = node.largest if isinstance(node, Extreme) else ""
        return f"{type(node).__name__}{largest}({','.join(sorted(_text(part) for part in operands))})"
    if isinstance(node, Table):
        node = _by_name(node)
    if is_dataclass(node) and not isinstance(node, type):
        parts = [
            f"{field.name}={_field_text(node, field.name)}"
            for field in fields(node)
            if field.name not in _WITHOUT_MEANING
        ]
        return f"{type(node).__name__}({','.join(parts)})"
    if isinstance(node, Enum):
        return json.dumps(node.value)
    if isinstance(node, date):
        return node.isoformat()
    return json.dumps(node, ensure_ascii=False)


def _field_text(node: object, name: str) -> str:
    value = getattr(node, name)
    if isinstance(node, Label) and isinstance(value, tuple):
        return _unordered(value)
    return _value_text(name, value)


def _value_text(field: str, value: object) -> str:
    if field in _UNORDERED and isinstance(value, tuple):
        return _unordered(item if field != "runs" else tuple(sorted(item)) for item in value)
    return _text(value)


def _unordered(items: Iterable[object]) -> str:
    return "{" + ",".join(sorted(_text(item) for item in items)) + "}"


def _by_name(table: Table) -> Table:
    """The table with its columns in the order of their names: its rows tell them by position alone."""
    order = sorted(range(len(table.columns)), key=lambda at: table.columns[at])
    keys = len(table.keys)
    rows = tuple((*row[:keys], *(row[keys + at] for at in order)) for row in table.rows)
    return replace(table, columns=tuple(table.columns[at] for at in order), rows=rows)
