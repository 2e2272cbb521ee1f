"""In which order the rules declare things: that of the later methodology, what it lacks where it stood."""

from collections.abc import Mapping
from typing import Any

from engine.diff.rename import Space
from engine.diff.uses import Thing

__all__ = ["group_order"]

Parts = Mapping[Thing, Any]
Position = tuple[int, int, int]
_THE_WHOLE: Thing = (Space.other, "")
"""What edits of the methodology itself are made to."""
_FIRST = (Space.body, Space.member)


def group_order(after: Parts, before: Parts) -> Mapping[Thing, Position]:
    """The position of each declaration by file, line and column; the methodology itself comes first.

    Files follow each other as bodies and blocks do.
    """
    files: dict[str, int] = {}
    found: dict[Thing, Position] = {_THE_WHOLE: (-1, 0, 0)}
    for parts in (after, before):
        first = {thing: part for thing, part in parts.items() if thing[0] in _FIRST}
        for thing, part in (first | dict(parts)).items():
            span = part.label.span
            if span is not None and thing not in found:
                found[thing] = files.setdefault(span.file, len(files)), span.line, span.column
    return found
