"""In which order the rules declare things: that of the later methodology, what it lacks where it stood."""

from collections.abc import Mapping

from engine.diff.rename import declared
from engine.graph.label import Label
from engine.graph.methodology import Methodology

__all__ = ["group_order"]

Position = tuple[int, int, int]
_OF_THE_WHOLE = ""
"""The id under which edits of the methodology itself go."""


def group_order(after: Methodology, before: Methodology) -> Mapping[str, Position]:
    """The position of each id by file, line and column; the methodology itself comes first."""
    files: dict[str, int] = {}
    found: dict[str, Position] = {_OF_THE_WHOLE: (-1, 0, 0)}
    for label in (*_labels(after), *_labels(before)):
        if label.span is None or label.id in found:
            continue
        file = files.setdefault(label.span.file, len(files))
        found[label.id] = file, label.span.line, label.span.column
    return found


def _labels(methodology: Methodology) -> list[Label]:
    """All labels, those of the bodies and of what is scored first: their files lead."""
    members = [label for _, label in declared((methodology.bodies or (), methodology.members))]
    return [*members, *(label for _, label in declared(methodology))]
