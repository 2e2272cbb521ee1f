"""Where each line of rules and each comment stands in the canonical form, and where an empty line does."""

from dataclasses import dataclass

from dsl.format.indent import STEP
from dsl.format.scan import Row
from dsl.syntax import tree

_APART = frozenset(
    {"block", "criterion", "penalty", "bonus", "cap", "reading", "rating", "flag", "succession", "appeal"}
)
"""Declarations between empty lines."""


@dataclass(frozen=True, slots=True)
class Level:
    """How far a line is indented: as it was written, and in the canonical form.

    `apart` tells that empty lines stand around it.
    """

    written: int
    column: int
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Spot:
    """The place of a line: its level behind those of the lines in whose bodies it stands, outermost first.

    `aligned` tells that it is an alternative that stands below the value before it.
    """

    levels: tuple[Level, ...]
    aligned: bool = False

    @property
    def level(self) -> Level:
        """Its own level."""
        return self.levels[-1]


END = Spot((Level(0, 0),))
"""What follows the last line of a file."""


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment on a line of its own; `parted` tells that an empty line stands above it."""

    column: int
    text: str
    parted: bool


def stands_apart(line: tree.Line, outer: tree.Line | None) -> bool:
    """Whether empty lines belong around a line.

    What is said of each predecessor is a part of the succession's formula, and stays with it.
    """
    if not isinstance(line, tree.Declared | tree.MemberOf):
        return False
    if line.word == "for each of":
        return not (isinstance(outer, tree.Declared) and outer.word == "succession")
    return line.word in _APART


def gap(
    above: Spot | None, comments: list[Row], below: Spot, parted: bool
) -> tuple[tuple[Comment, ...], bool]:
    """The comments between two lines, and whether an empty line stands directly above the lower one.

    `above` is None at the start of a file. `parted` tells that the author left one there.
    """
    columns = [_column(above, row.indent, below) for row in comments] + [below.level.column]
    empty = [row.parted for row in comments] + [parted]
    if above is None or columns[0] > above.level.column:
        empty[0] = False
    if below.aligned:
        empty = [False] * len(empty)
    elif above is not None and _apart(above, below):
        first = len(columns) - 1
        while first and columns[first - 1] == below.level.column:
            first -= 1
        empty[first] = empty[first] or not any(empty[first:])
    rows = zip(columns, comments, empty, strict=False)
    return tuple(Comment(column, row.comment or "", blank) for column, row, blank in rows), empty[-1]


def _apart(above: Spot, below: Spot) -> bool:
    """Whether an empty line must part a line from the one before it in the same body."""
    depth = len(below.levels) - 1
    return depth < len(above.levels) and (below.level.apart or above.levels[depth].apart)


def _column(above: Spot | None, indent: int, below: Spot) -> int:
    """Where a comment stands: with the line below it, or with one above it that it was indented like."""
    if above is None:
        return below.level.column
    levels = [below.level, *above.levels[len(below.levels) - 1 :]]
    if not above.aligned:
        levels.append(Level(above.level.written + 1, above.level.column + STEP))
    reached = [level for level in levels if below.level.written < level.written <= indent]
    return (reached or levels)[-1 if reached else 0].column
