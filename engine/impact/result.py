"""What a change of methodology did to bodies: values with their states, nothing rendered."""

from dataclasses import dataclass
from enum import StrEnum

from gmpy2 import mpq

from engine.cohort.result import FlagResult, Place
from engine.impact.groups import Group
from engine.result import BlockResult, CriterionResult

__all__ = [
    "BodyImpact",
    "Cause",
    "Causes",
    "Impact",
    "MemberImpact",
    "Moves",
    "Outcome",
    "PlaceImpact",
    "Split",
    "Unsplit",
]

Outcome = CriterionResult | BlockResult


class Split(StrEnum):
    """By what a difference is split."""

    edits = "edits"
    """Each group of edits by itself."""
    parts = "parts"
    """The groups of the same part of the rules together: there are too many for every combination of them."""
    neighbours = "neighbours"
    """As many groups together as must be, in the order of the rules: one part of the rules has too many."""


class Unsplit(StrEnum):
    """Why a difference is not split."""

    one_side = "one_side"
    """There is a score under one of the methodologies only, so that there is no difference."""
    inexact = "inexact"
    """The scores are no fractions."""
    underway = "underway"
    """With part of the edits made there is no score: they make no methodology, or one that does not fit."""
    data = "data"
    """What the two methodologies read cannot be put together: all edits do not give the later score."""


@dataclass(frozen=True, slots=True)
class Cause:
    """The part of a difference that groups of edits account for, in points."""

    groups: tuple[str, ...]
    part: mpq


@dataclass(frozen=True, slots=True)
class Causes:
    """A difference split exactly: the parts sum to it. Groups that account for nothing are left out."""

    split: Split
    parts: tuple[Cause, ...]


@dataclass(frozen=True, slots=True)
class MemberImpact:
    """A block or criterion under both methodologies; None on a side that has no such member.

    `difference` is that of the published scores, None where one side has none. Only top-level members have
    `causes`, or a reason why there are none; `inner` are the members inside, without causes.
    """

    id: str
    before: Outcome | None
    after: Outcome | None
    difference: mpq | None
    causes: Causes | Unsplit | None = None
    inner: "tuple[MemberImpact, ...]" = ()


@dataclass(frozen=True, slots=True)
class PlaceImpact:
    """A body in a rating under both methodologies; None on a side that does not rate it there."""

    rating: str
    before: Place | None
    after: Place | None
    difference: mpq | None
    causes: Causes | Unsplit | None = None


@dataclass(frozen=True, slots=True)
class BodyImpact:
    """A body under both methodologies."""

    id: str
    members: tuple[MemberImpact, ...]
    places: tuple[PlaceImpact, ...]
    gained: tuple[FlagResult, ...]
    lost: tuple[FlagResult, ...]


@dataclass(frozen=True, slots=True)
class Moves:
    """What a group of edits does to the places of a rating: all others made, without it and with it.

    `bodies` change their place, by `places` in all.
    """

    group: str
    rating: str
    bodies: int
    places: mpq


@dataclass(frozen=True, slots=True)
class Impact:
    """The impact on all bodies that both methodologies assess, in the order of the request.

    `moves` has the groups that move bodies, those that move the most places first; `unknown` are groups
    without which nothing can be assessed.
    """

    groups: tuple[Group, ...]
    bodies: tuple[BodyImpact, ...]
    moves: tuple[Moves, ...]
    unknown: tuple[str, ...]
