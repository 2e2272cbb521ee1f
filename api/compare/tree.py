"""Places in the exact tree of a request: found, taken away and put in by JSON pointer."""

from collections.abc import Iterable, Iterator

from api.wire.tree import Json

__all__ = ["copied", "places", "steps_of", "without"]

ANY = "*"
"""The step that stands for every entry of a list."""


def steps_of(pointer: str) -> tuple[str, ...]:
    """The steps of a JSON pointer."""
    return tuple(step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:])


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
