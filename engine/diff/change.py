"""The single changes that turn one graph into another, and what makes them."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from engine.diff.parts import Path, key_of

__all__ = ["Arranged", "Change", "Inserted", "Removed", "Set", "changed"]

Part = TypeVar("Part")


@dataclass(frozen=True, slots=True)
class Set:
    """What stands at a place is replaced by something else."""

    path: Path
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Inserted:
    """A member that joins a collection behind the one with the key `behind`; first where that is None."""

    path: Path
    member: Any
    behind: Hashable = None


@dataclass(frozen=True, slots=True)
class Removed:
    """A member that leaves a collection."""

    path: Path
    member: Any


@dataclass(frozen=True, slots=True)
class Arranged:
    """The order of a collection, by the keys of its members: without meaning, and yet part of the whole."""

    path: Path
    before: tuple[Hashable, ...]
    after: tuple[Hashable, ...]


Change = Set | Inserted | Removed | Arranged


def changed(part: Part, changes: Iterable[Change]) -> Part:
    """The part with the changes made, whatever their order; those of parts that are not there are left out.

    A member is put in behind the one it stood behind where that is there, else at the end.
    """
    made: Part = _within(part, 0, tuple(changes))
    return made


def _within(part: Any, depth: int, changes: tuple[Change, ...]) -> Any:
    """The part that `depth` steps lead to, after the changes at it and below it."""
    if not changes:
        return part
    fields: dict[str, list[Change]] = {}
    for change in changes:
        fields.setdefault(change.path[depth].field, []).append(change)
    return replace(part, **{name: _field(getattr(part, name), depth, own) for name, own in fields.items()})


def _field(value: Any, depth: int, changes: list[Change]) -> Any:
    """The value of a field after the changes at it and below it."""
    for change in changes:
        if isinstance(change, Set) and _ends(change, depth):
            return change.after
    if not isinstance(value, tuple):
        return value if value is None else _within(value, depth + 1, tuple(changes))
    return _collection(value, depth, changes)


def _ends(change: Change, depth: int) -> bool:
    """Whether a change is of the whole field that it leads to at this depth."""
    return len(change.path) == depth + 1 and change.path[depth].key is None


def _collection(members: tuple[Any, ...], depth: int, changes: list[Change]) -> tuple[Any, ...]:
    by_key: dict[Hashable, list[Change]] = {}
    joining: list[Inserted] = []
    leaving: set[Hashable] = set()
    order: tuple[Hashable, ...] | None = None
    for change in changes:
        match change:
            case Arranged() if _ends(change, depth):
                order = change.after
            case Inserted() if len(change.path) == depth + 1:
                joining.append(change)
            case Removed() if len(change.path) == depth + 1:
                leaving.add(change.path[depth].key)
            case _:
                by_key.setdefault(change.path[depth].key, []).append(change)
    made: dict[Hashable, Any] = {}
    for member in members:
        key = key_of(member)
        if key not in leaving:
            made[key] = _member(member, depth, by_key.get(key, []))
    keys = list(made)
    for change in joining:
        key = key_of(change.member)
        if key not in made:
            keys.insert(_behind(change.behind, keys), key)
        made[key] = change.member
    if order is not None:
        places = {key: at for at, key in enumerate(order)}
        keys.sort(key=lambda key: places.get(key, len(places)))
    return tuple(made[key] for key in keys)


def _behind(key: Hashable, keys: list[Hashable]) -> int:
    """The place behind a member; the first one for None, the last one where it is not there."""
    if key is None:
        return 0
    return keys.index(key) + 1 if key in keys else len(keys)


def _member(member: Any, depth: int, changes: list[Change]) -> Any:
    for change in changes:
        if isinstance(change, Set) and len(change.path) == depth + 1:
            return change.after
    return _within(member, depth + 1, tuple(changes))
