"""In which order the rules declare things: that of the later methodology, what it lacks where it stood."""

from collections.abc import Mapping
from typing import Any

from engine.diff.rename import Space
from engine.diff.uses import Thing

__all__ = ["group_order"]

Parts = Mapping[Thing, Any]
Position = tuple[int, int, int]
_OF_THE_WHOLE = ""
"""The id under which edits of the methodology itself go."""
_FIRST = (Space.body, Space.member)


def group_order(after: Parts, before: Parts) -> Mapping[str, Position]:
    """The position of each id by file, line and column; the methodology itself comes first.

    Files follow each other as bodies and blocks do.
    """
    files: dict[str, int] = {}
    found: dict[str, Position] = {_OF_THE_WHOLE: (-1, 0, 0)}
    for parts in (after, before):
        own = [part.label for thing, part in parts.items() if thing[0] in _FIRST]
        for label in (*own, *(part.label for part in parts.values())):
            if label.span is not None and label.id not in found:
                file = files.setdefault(label.span.file, len(files))
                found[label.id] = file, label.span.line, label.span.column
    return found
