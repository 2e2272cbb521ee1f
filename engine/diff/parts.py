"""How a graph falls into parts: what tells the members of a collection apart, and where they stand."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from engine.graph.cohort import Appeals, Calendar, Flag, Option, Rating, Reading, Succession, Window
from engine.graph.declaration import Band, Bands, ColumnInput, Derived, Function, Input, Named, Rows, Table
from engine.graph.label import Assumption, Citation, Label
from engine.graph.methodology import (
    Adjustment,
    Block,
    Body,
    Cap,
    Criterion,
    Direction,
    Kind,
    Methodology,
    Provision,
    Result,
    Source,
)

__all__ = ["Path", "Step", "fields_of", "is_taken_apart", "key_of", "keys_of"]


class Step(NamedTuple):
    """One step into a graph: into a field, and with a key into one member of the collection there."""

    field: str
    key: Hashable = None

    def __str__(self) -> str:
        return self.field if self.key is None else f"{self.field}[{self.key}]"


Path = tuple[Step, ...]
"""The way to a part, from the methodology on."""

_BY_LABEL = (
    Adjustment,
    Appeals,
    Bands,
    Block,
    Body,
    Cap,
    ColumnInput,
    Criterion,
    Derived,
    Flag,
    Function,
    Input,
    Named,
    Option,
    Rating,
    Reading,
    Result,
    Rows,
    Succession,
    Table,
    Window,
)
_TAKEN_APART = frozenset({*_BY_LABEL, Methodology, Label, Kind, Source, Calendar})
"""What is compared field by field; everything else is compared as a whole."""

_COLLECTIONS: Final[Mapping[type, frozenset[str]]] = MappingProxyType(
    {
        Label: frozenset({"titles", "notes", "cites", "assumes"}),
        Kind: frozenset({"titles"}),
        Source: frozenset({"titles", "provisions"}),
        Methodology: frozenset(
            {
                *("titles", "notes", "cites", "kinds", "sources", "schedule", "bodies", "inputs", "named"),
                *("functions", "tables", "bands", "members", "results", "readings", "ratings", "flags"),
            }
        ),
        Block: frozenset({"members", "adjustments", "caps", "results"}),
        Criterion: frozenset({"directions"}),
        Rows: frozenset({"columns", "derived"}),
        Bands: frozenset({"bands"}),
        Body: frozenset({"attributes"}),
        Reading: frozenset({"options"}),
        Succession: frozenset({"windows"}),
    }
)
"""The fields that hold members which are told apart by a key of their own."""


def is_taken_apart(part: object) -> bool:
    """Whether a part is compared field by field."""
    return type(part) in _TAKEN_APART


def key_of(member: Any) -> Hashable:
    """What tells a member of a collection from the others. Raises TypeError for what is no such member."""
    match member:
        case Kind() | Source() | Assumption():
            return member.id
        case Citation():
            return member.source, member.at
        case Provision():
            return member.at
        case Band():
            return member.name
        case Direction():
            return member.input, member.column
        case (str() as name, _):
            return name
    if isinstance(member, _BY_LABEL):
        return member.label.id
    raise TypeError(f"{type(member).__name__} has no key")


def keys_of(owner: object, field: str) -> tuple[Hashable, ...] | None:
    """The keys of the members in a field; None where that is no collection, or the keys do not differ."""
    if field not in _COLLECTIONS.get(type(owner), ()):
        return None
    members = getattr(owner, field)
    if members is None:
        return None
    keys = tuple(key_of(member) for member in members)
    return keys if len(set(keys)) == len(keys) else None


def _fields_of(sort: type) -> tuple[str, ...]:
    if not is_dataclass(sort):
        return ()
    return tuple(field.name for field in fields(sort) if field.compare)


fields_of: Final[Callable[[type], tuple[str, ...]]] = cache(_fields_of)
"""The names of the fields of a dataclass that have a meaning, that is all but places; none of others."""
