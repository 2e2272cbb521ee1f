"""Renames: which declarations are called otherwise than before, and a graph with the new names throughout."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final, TypeVar

from engine.diff.parts import fields_of
from engine.graph.cohort import Appeals, Case, Choice, Flag, Rating, Reading
from engine.graph.declaration import Bands, ColumnInput, Derived, Function, Input, Named, Rows, Table
from engine.graph.expression import (
    Aggregate,
    BandOf,
    Call,
    Column,
    Lookup,
    OverBodies,
    Placed,
    Population,
    Raised,
    Reference,
    Scored,
    ScoreOf,
)
from engine.graph.label import Assumption, Citation, Label
from engine.graph.methodology import Block, Body, Criterion, Direction, InapplicableRule, Methodology, Scope

__all__ = ["Renamed", "Space", "declarations", "declared", "renamed", "renames_between", "space_of"]

Part = TypeVar("Part")


class Space(StrEnum):
    """Things of which no two have the same id; an input and a criterion may be called alike."""

    member = "member"
    value = "value"
    function = "function"
    table = "table"
    bands = "bands"
    rating = "rating"
    flag = "flag"
    body = "body"
    other = "other"


_SPACES: Final[Mapping[type, Space]] = MappingProxyType(
    {
        Bands: Space.bands,
        Block: Space.member,
        Body: Space.body,
        ColumnInput: Space.value,
        Criterion: Space.member,
        Derived: Space.value,
        Flag: Space.flag,
        Function: Space.function,
        Input: Space.value,
        Named: Space.value,
        Rating: Space.rating,
        Reading: Space.value,
        Rows: Space.value,
        Table: Space.table,
    }
)
_IDS: Final[Mapping[type, Mapping[str, Space]]] = MappingProxyType(
    {
        Aggregate: {"rows": Space.value},
        Appeals: {"blocks": Space.member},
        BandOf: {"bands": Space.bands},
        Block: {"receivers": Space.member, "runs": Space.member},
        Call: {"function": Space.function},
        Case: {"way": Space.member},
        Choice: {"otherwise": Space.member},
        Column: {"rows": Space.value},
        Direction: {"input": Space.value},
        Flag: {"ratings": Space.rating},
        InapplicableRule: {"receivers": Space.member},
        Lookup: {"table": Space.table},
        OverBodies: {"of": Space.rating},
        Raised: {"flag": Space.flag},
        Reference: {"id": Space.value},
        Scope: {"members": Space.member},
        Scored: {"id": Space.member},
        ScoreOf: {"id": Space.member},
    }
)
"""The fields that hold the ids of declarations, and of which."""

_WITHOUT_LABELS = (Placed, Label, str, Citation, Assumption)
"""What declares nothing: the bulk of a graph."""
_WITHOUT_FURTHER = (Bands, Body, Criterion, Flag, Function, Named, Table)
"""Declarations in which no other stands."""

Ids = Mapping[tuple[Space, str], str]


@dataclass(frozen=True, slots=True, order=True)
class Renamed:
    """A declaration that has another id than before."""

    space: Space
    before: str
    after: str

    @property
    def moved(self) -> bool:
        """Whether it stands in another part of the methodology than before."""
        return self.before.rpartition(".")[0] != self.after.rpartition(".")[0]


def space_of(part: object) -> Space:
    """Among which things a declaration has an id of its own."""
    return _SPACES.get(type(part), Space.other)


def declarations(part: object) -> Iterator[Any]:
    """What has a label in a graph, outer ones first."""
    if isinstance(part, tuple):
        for each in part:
            yield from declarations(each)
        return
    if isinstance(part, _WITHOUT_LABELS):
        return
    names = fields_of(type(part))
    if "label" in names:
        yield part
    if isinstance(part, _WITHOUT_FURTHER):
        return
    for name in names:
        value = getattr(part, name)
        if isinstance(value, tuple) or fields_of(type(value)):
            yield from declarations(value)


def declared(part: object) -> Iterator[tuple[Space, Label]]:
    """The labels in a graph with what they are labels of, outer ones first."""
    for each in declarations(part):
        if isinstance(each.label, Label):
            yield space_of(each), each.label


def renames_between(before: Methodology, after: Methodology) -> tuple[Renamed, ...]:
    """The declarations of the later methodology that were called otherwise, outer ones first.

    A former name stands for what was called so in the same part of the methodology, or else for the only one
    that was called so anywhere. What there still is under its former name was not renamed.
    """
    old = {(space, label.id) for space, label in declared(before)}
    new = {(space, label.id): label for space, label in declared(after)}
    gone = old - new.keys()
    found: dict[tuple[Space, str], str] = {}
    for (space, id_), label in new.items():
        if (space, id_) in old or not label.formerly:
            continue
        scope, _, _ = id_.rpartition(".")
        scopes = {scope, *(former for (_, former), now in found.items() if now == scope)}
        near = {f"{each}.{name}" if each else name for name in label.formerly for each in scopes}
        candidates = {former for former in (*label.formerly, *near) if (space, former) in gone} or {
            former for sort, former in gone if sort is space and former.rpartition(".")[2] in label.formerly
        }
        if len(candidates) == 1:
            found[space, candidates.pop()] = id_
    return tuple(
        Renamed(space, former, now)
        for (space, former), now in found.items()
        if _new(space, former, {key: value for key, value in found.items() if key != (space, former)}) != now
    )


def renamed(part: Part, renames: tuple[Renamed, ...]) -> Part:
    """A graph with the new ids in place of the former ones."""
    ids = {(each.space, each.before): each.after for each in renames}
    made: Part = _renamed(part, ids) if ids else part
    return made


def _renamed(part: Any, ids: Ids) -> Any:
    if isinstance(part, tuple):
        members = tuple([_renamed(each, ids) for each in part])
        return part if all(new is old for new, old in zip(members, part, strict=True)) else members
    if not is_dataclass(part) or isinstance(part, type):
        return part
    spaces = _IDS.get(type(part), {})
    found: dict[str, Any] = {}
    for field in fields(part):
        value = getattr(part, field.name)
        space = spaces.get(field.name)
        if isinstance(value, Label):
            own = space_of(part)
            new: Any = _with(value, id=_new(own, value.id, ids))
        elif space is not None and _are_ids(value):
            new = _each(space, value, ids)
        else:
            new = _renamed(value, ids)
        if new is not value and new != value:
            found[field.name] = new
    match part:
        case OverBodies() if part.population is not Population.rating:
            found.pop("of", None)
        case Column(rows=rows, name=name):
            found["name"] = _column(rows, name, ids)
        case Direction(input=rows, column=str() as name):
            found["column"] = _column(rows, name, ids)
        case Methodology():
            found["schedule"] = tuple((_new(Space.member, name, ids), day) for name, day in part.schedule)
    return _with(part, **found)


def _with(part: Part, **changed: Any) -> Part:
    """The part with these fields, or itself where they are its own."""
    other = {name: value for name, value in changed.items() if getattr(part, name) != value}
    return replace(part, **other) if other else part  # type: ignore[type-var]  # all parts are dataclasses


def _column(rows: str, name: str, ids: Ids) -> str:
    return _new(Space.value, f"{rows}.{name}", ids).rpartition(".")[2]


def _are_ids(value: object) -> bool:
    """Whether a value that may be something else is made of ids: the way of a choice is not always."""
    if isinstance(value, tuple):
        return all(_are_ids(each) for each in value)
    return isinstance(value, str)


def _each(space: Space, value: Any, ids: Ids) -> Any:
    if isinstance(value, tuple):
        return tuple(_each(space, each, ids) for each in value)
    return _new(space, value, ids)


def _new(space: Space, id_: str, ids: Ids) -> str:
    """The new id: that of the thing itself, or of the innermost part around it that has one."""
    if (space, id_) in ids:
        return ids[space, id_]
    at = id_.rpartition(".")[0]
    while at:
        for around in (Space.member, Space.value, Space.rating, Space.other):
            if (around, at) in ids:
                return ids[around, at] + id_[len(at) :]
        at = at.rpartition(".")[0]
    return id_
