"""Edits: what was changed between two methodologies, as somebody who knows them would tell it."""

from dataclasses import dataclass
from enum import StrEnum

from engine.diff.change import Change
from engine.diff.rename import Renamed, Space
from engine.graph.label import Label

__all__ = ["Diff", "Edit", "Effect", "Sort", "Subject"]


class Sort(StrEnum):
    """What an edit is about."""

    added = "added"
    removed = "removed"
    moved = "moved"
    renamed = "renamed"
    weight = "weight"
    worth = "worth"
    formula = "formula"
    parameter = "parameter"
    threshold = "threshold"
    """Bands, the rows of a table, a cap."""
    rounding = "rounding"
    penalty = "penalty"
    bonus = "bonus"
    applicability = "applicability"
    """For which bodies and under which conditions something applies, and what becomes of what does not."""
    combination = "combination"
    """How the score of a block comes from what it contains, and its scale."""
    input = "input"
    """What is asked for: the type of an input, its bounds, whether it may be missing."""
    scope = "scope"
    """What a body is assessed on, its kind and its attributes."""
    rating = "rating"
    flag = "flag"
    succession = "succession"
    appeals = "appeals"
    schedule = "schedule"
    year = "year"
    """The assessed year, with the days that move along."""
    reading = "reading"
    direction = "direction"
    citation = "citation"
    assumption = "assumption"
    titles = "title"
    note = "note"
    source = "source"
    identity = "identity"
    """The id of the methodology, the day of the law, its languages and the years that it continues."""
    order = "order"
    """In which order things stand, which has no meaning."""


class Effect(StrEnum):
    """What an edit can change."""

    score = "score"
    """A score of some body: of a criterion, a block, or a result."""
    rating = "rating"
    """A rating or a flag, and no score."""
    editorial = "editorial"
    """Nothing that is worked out from the same data."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What an edit was made to; `before` is None for what was added, `after` for what was removed.

    The id is that of the later methodology where it has one, and "" for the methodology itself.
    """

    space: Space
    id: str
    before: Label | None = None
    after: Label | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """One edit: the changes that belong together, and what they can change.

    `group` is the id of what the edit serves: the criterion whose formula or input it is, the block for its
    penalties, the thing itself where it serves several. `same_meaning` says that it is written otherwise and
    means the same.
    """

    sort: Sort
    effect: Effect
    subject: Subject
    group: str
    changes: tuple[Change, ...]
    renamed: Renamed | None = None
    same_meaning: bool = False
    group_space: Space = Space.other
    """Among which things the group has its id: a rating may be called like the block that it ranks."""


@dataclass(frozen=True, slots=True)
class Diff:
    """All edits between two methodologies, in the order of the later one.

    Applied to the earlier one they give the later one. Renames come before all other edits, which speak of
    the new ids.
    """

    renames: tuple[Renamed, ...]
    edits: tuple[Edit, ...]
