"""The changes between two graphs, part by part."""

from collections.abc import Hashable, Iterator
from typing import Any

from engine.diff.change import Arranged, Change, Inserted, Removed, Set
from engine.diff.parts import Path, Step, fields_of, is_taken_apart, key_of, keys_of

__all__ = ["changes_between"]


def changes_between(before: Any, after: Any, path: Path = ()) -> tuple[Change, ...]:
    """What must be changed in one part to get the other, which is of the same type; nothing where they equal.

    Places in files do not count. Raises TypeError for parts of different types.
    """
    if type(before) is not type(after):
        raise TypeError(f"a {type(before).__name__} does not become a {type(after).__name__}")
    return tuple(_between(before, after, path))


def _between(before: Any, after: Any, path: Path) -> Iterator[Change]:
    for name in fields_of(type(before)):
        old, new = getattr(before, name), getattr(after, name)
        if same(old, new):
            continue
        old_keys, new_keys = keys_of(before, name), keys_of(after, name)
        if old_keys is not None and new_keys is not None:
            yield from _between_collections(old, new, (*path, Step(name)))
        elif is_taken_apart(old) and type(old) is type(new):
            yield from _between(old, new, (*path, Step(name)))
        else:
            yield Set((*path, Step(name)), old, new)


def same(old: Any, new: Any) -> bool:
    """Whether two parts equal in value and type throughout: a yes equals 1, and means something else."""
    if type(old) is not type(new) or old != new:
        return False
    if isinstance(old, tuple):
        return all(same(*pair) for pair in zip(old, new, strict=True))
    return all(same(getattr(old, name), getattr(new, name)) for name in fields_of(type(old)))


def _between_collections(old: tuple[Any, ...], new: tuple[Any, ...], path: Path) -> Iterator[Change]:
    before = {key_of(member): member for member in old}
    after = {key_of(member): member for member in new}
    field = path[-1].field

    def at(key: Hashable) -> Path:
        return (*path[:-1], Step(field, key))

    order: list[Hashable] = [key for key in before if key in after]
    for key, member in before.items():
        if key not in after:
            yield Removed(at(key), member)
        elif not same(member, after[key]):
            if is_taken_apart(member) and type(member) is type(after[key]):
                yield from _between(member, after[key], at(key))
            else:
                yield Set(at(key), member, after[key])
    behind: Hashable = None
    for key, member in after.items():
        if key not in before:
            yield Inserted(at(key), member, behind)
            order.insert(0 if behind is None else order.index(behind) + 1, key)
        behind = key
    if order != list(after):
        yield Arranged(path, tuple(order), tuple(after))
