"""Places in the exact tree of a request: found, taken away and put in by JSON pointer."""

from collections.abc import Iterable, Iterator

from api.wire.tree import Json

__all__ = ["ANY", "copied", "object_at", "places", "pruned", "put", "without"]

ANY = "*"
"""The step that stands for every entry of a list."""


def copied(tree: Json) -> Json:
    """The same tree, none of whose objects and lists is shared."""
    if isinstance(tree, dict):
        return {key: copied(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [copied(value) for value in tree]
    return tree


def places(tree: Json, pattern: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The steps to every value that a pattern fits, in which `*` stands for each entry of a list."""
    if not pattern:
        yield ()
        return
    first, rest = pattern[0], pattern[1:]
    if isinstance(tree, dict):
        inner = [(first, tree[first])] if first in tree else []
    elif isinstance(tree, list):
        entries = ((str(index), value) for index, value in enumerate(tree))
        inner = [(index, value) for index, value in entries if first in (ANY, index)]
    else:
        inner = []
    for step, value in inner:
        yield from ((step, *further) for further in places(value, rest))


def without(tree: Json, gone: Iterable[tuple[str, ...]]) -> Json:
    """The tree without the values at these places; the entries of lists move up."""
    below: dict[str, list[tuple[str, ...]]] = {}
    for place in gone:
        below.setdefault(place[0], []).append(place[1:])
    if isinstance(tree, dict):
        return {
            key: without(value, below[key]) if key in below else value
            for key, value in tree.items()
            if () not in below.get(key, ())
        }
    if isinstance(tree, list):
        return [
            without(value, below[str(index)]) if str(index) in below else value
            for index, value in enumerate(tree)
            if () not in below.get(str(index), ())
        ]
    return tree


def object_at(tree: Json, place: tuple[str, ...]) -> dict[str, Json] | None:
    """The object at a place; None where there is none."""
    node = _value(tree, place)
    return node if isinstance(node, dict) else None


def put(tree: Json, place: tuple[str, ...], value: Json) -> bool:
    """Put a value into an object, which is made with those around it; False where that cannot be."""
    for length in range(1, len(place)):
        owner = object_at(tree, place[: length - 1])
        if owner is not None and owner.get(place[length - 1]) is None:
            owner[place[length - 1]] = {}
    owner = object_at(tree, place[:-1])
    if owner is None:
        return False
    owner[place[-1]] = value
    return True


def pruned(tree: Json, emptied: Iterable[tuple[str, ...]]) -> Json:
    """The tree without the objects at these places that have nothing left, and without what held only those.

    A list goes as a whole, since the place of an entry has a meaning.
    """
    gone: set[tuple[str, ...]] = set()
    for place in emptied:
        at = place
        while len(at) > 3 and _is_empty(tree, at, gone):
            gone.add(at)
            at = at[:-1]
    whole = {place for place in gone if place[:-1] not in gone and not _is_entry(tree, place)}
    return without(tree, whole)


def _is_empty(tree: Json, place: tuple[str, ...], gone: set[tuple[str, ...]]) -> bool:
    node = _value(tree, place)
    if isinstance(node, dict):
        return all((*place, key) in gone for key in node)
    if isinstance(node, list):
        return all((*place, str(index)) in gone for index in range(len(node)))
    return False


def _is_entry(tree: Json, place: tuple[str, ...]) -> bool:
    return isinstance(_value(tree, place[:-1]), list)


def _value(tree: Json, place: tuple[str, ...]) -> Json:
    """The value at a place; None where there is none."""
    node: Json = tree
    for step in place:
        if isinstance(node, dict):
            node = node.get(step)
        elif isinstance(node, list) and step.isdecimal() and int(step) < len(node):
            node = node[int(step)]
        else:
            return None
    return node
