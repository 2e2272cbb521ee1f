"""What the assessment of many bodies gives: values with their states, nothing rendered."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from gmpy2 import mpq

from engine.exact import Number
from engine.graph.label import Label
from engine.result import BlockResult, BodyResult, Status

ALL = "all"
"""The population of a rating that is not apart for each kind."""


class RatingStatus(StrEnum):
    """Whether a body has a place in a rating."""

    ranked = "ranked"
    incomplete = "incomplete"
    """It is in the rating, but something that the score needs is not there."""
    not_rated = "not_rated"
    """It has no place: nothing of it can be rated, its scope is too small, or it has successors instead."""


class UnratedReason(StrEnum):
    """Why a body has no place."""

    no_score = "no_score"
    """Blocks or criteria that the rating needs have no score; `members` says which, with their statuses."""
    missing_value = "missing_value"
    """A value that the rating needs is missing."""
    scope = "scope"
    """It is not assessed on all that the rating needs; `members` says what is lacking."""
    condition = "condition"
    """The condition of the rating does not hold for it."""
    succession = "succession"
    """It was reorganised, and the window (`label`) leaves it without a score and a place."""


@dataclass(frozen=True, slots=True)
class Unrated:
    """A reason why a body has no place, with what it is about."""

    reason: UnratedReason
    members: tuple[tuple[str, Status], ...] = ()
    label: Label | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A body in a rating.

    `score` is as published, `exact` before its rounding; both are None without a score. `rank` is a whole
    number except where equal scores share the mean of their places. `of` is how many bodies of this request
    are ranked in this population.
    """

    body: str
    rating: str
    population: str
    status: RatingStatus
    score: Number | None = None
    exact: Number | None = None
    rank: mpq | None = None
    of: int = 0
    reasons: tuple[Unrated, ...] = ()


@dataclass(frozen=True, slots=True)
class PopulationResult:
    """A rating among the bodies of a population (a kind, or `ALL`).

    `places` are best first, the bodies of one place in the order of their ids; `unranked` are those without a
    place in the order of their ids, with those whose scope is too small. `bodies` is how many bodies the
    rating is for by kind and scope: those that the methodology lists, those of the request where the set of
    bodies is open.
    """

    rating: str
    population: str
    places: tuple[Place, ...]
    unranked: tuple[Place, ...]
    bodies: int


class FlagStatus(StrEnum):
    """Whether a flag is raised."""

    raised = "raised"
    undetermined = "undetermined"
    """It depends on years that are missing in the history, or on another value that is missing."""


@dataclass(frozen=True, slots=True)
class FlagResult:
    """A flag that a body has, or that cannot be determined; `rating` is None for a flag of the body itself.

    `years` are the missing years of an undetermined flag.
    """

    flag: str
    status: FlagStatus
    rating: str | None = None
    population: str | None = None
    years: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Contribution:
    """What a predecessor brings into the score of a successor's block: its score before rounding, its
    share.
    """

    body: str
    share: mpq
    effective: date
    score: Number


@dataclass(frozen=True, slots=True)
class Succeeded:
    """A block whose score counts predecessors: `own` is the score before rounding without them."""

    block: str
    own: Number
    contributions: tuple[Contribution, ...]


class NoteCode(StrEnum):
    """What is worth telling about a body."""

    reorganised = "reorganised"
    """The body itself ended on `day`, in the window `label`; `bodies` are its successors, `blocks` those of
    which
    the window is."""
    counts_predecessor = "counts_predecessor"
    """Scores of predecessors (`bodies`) are counted in those of the `blocks`."""
    recommendations = "recommendations"
    """The results of predecessors (`bodies`) are recommendations, by the window `label`."""
    no_effect = "no_effect"
    """A predecessor (`bodies`) counts by the window, but has no score in these `blocks`, or is not in the
    request,
    or the block is concluded, or the successor has no score of its own there."""
    no_successor = "no_successor"
    """The body ended on `day`, and nobody took over."""
    warned = "warned"
    """The day of the reorganisation lies in a window that warns; everything is assessed as usual."""


@dataclass(frozen=True, slots=True)
class Note:
    """One such thing; `label` has the law and the words of the rules."""

    code: NoteCode
    label: Label
    bodies: tuple[str, ...] = ()
    blocks: tuple[str, ...] = ()
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Recommendation:
    """The result of a predecessor's block, handed to a successor as a recommendation."""

    body: str
    block: BlockResult
    label: Label


@dataclass(frozen=True, slots=True)
class Standing:
    """A body with all that follows for it.

    `result` has the block scores as they count: concluded ones in their place, predecessors counted in.
    """

    id: str
    result: BodyResult
    places: tuple[Place, ...] = ()
    flags: tuple[FlagResult, ...] = ()
    succeeded: tuple[Succeeded, ...] = ()
    concluded: frozenset[str] = frozenset()
    notes: tuple[Note, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()


class AppealStatus(StrEnum):
    """What became of an objection."""

    applied = "applied"
    rejected = "rejected"
    inadmissible = "inadmissible"
    pending = "pending"


class AppealNote(StrEnum):
    """What is worth telling about an objection."""

    no_documents = "no_documents"
    filed_late = "filed_late"
    answered_late = "answered_late"
    block_without_appeals = "block_without_appeals"
    """The methodology admits no objection to this block."""


@dataclass(frozen=True, slots=True)
class AppealRemark:
    """A note about an objection: `label` has the law; `day` is the last day that would have been in time."""

    code: AppealNote
    label: Label
    day: date | None = None


@dataclass(frozen=True, slots=True)
class AppealResult:
    """What became of an objection, in the order of the request."""

    body: str
    block: str
    status: AppealStatus
    remarks: tuple[AppealRemark, ...] = ()


@dataclass(frozen=True, slots=True)
class Moved:
    """A body whose place, score or flags in a rating differ by the applied objections."""

    body: str
    rating: str
    before: Place
    after: Place
    flags_before: tuple[str, ...] = ()
    flags_after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Assessment:
    """The assessment of a cohort: the bodies as in the request, the ratings as in the rules."""

    bodies: tuple[Standing, ...]
    ratings: tuple[PopulationResult, ...] = ()
    appeals: tuple[AppealResult, ...] = ()
    moved: tuple[Moved, ...] = ()
