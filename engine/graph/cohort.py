"""What a methodology declares over many bodies: readings, ratings, flags, succession, appeals."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final, Generic, TypeVar

from engine.graph.declaration import Bound, Input, Rows
from engine.graph.expression import Expression, Rounding
from engine.graph.label import Label
from engine.graph.span import Span

Chosen = TypeVar("Chosen")


@dataclass(frozen=True, slots=True)
class Case(Generic[Chosen]):
    """One of several ways, and the condition on readings under which it is taken."""

    condition: Expression
    way: Chosen


@dataclass(frozen=True, slots=True)
class Choice(Generic[Chosen]):
    """A way that readings decide: that of the first case whose condition holds, otherwise the last one.

    The conditions ask for readings and parameters alone, so that a choice is settled before any body is met.
    """

    cases: tuple[Case[Chosen], ...]
    otherwise: Chosen


@dataclass(frozen=True, slots=True)
class Option:
    """One way to read the law. Its label has the reason as the note; the id is `reading.option`."""

    label: Label


@dataclass(frozen=True, slots=True)
class Reading:
    """An open question of the law: its options, and which of them is taken unless another is asked for.

    Rules ask for it as for a choice, by a `Reference` to its id.
    """

    label: Label
    options: tuple[Option, ...]
    default: str

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the options."""
        return tuple(option.label.name for option in self.options)


class TieKeyKind(StrEnum):
    """By what bodies with equal scores are told apart."""

    unrounded = "unrounded"
    """The score of the rating before its rounding."""
    body_id = "body_id"
    """The id of the body, in the order of its characters."""
    value = "value"
    """An expression."""


@dataclass(frozen=True, slots=True)
class TieKey:
    """One key by which bodies with equal scores are told apart.

    The body that comes first by the key has the better place: with `descending` the one with the larger
    value. A body without the value comes after those that have it.
    """

    kind: TieKeyKind
    descending: bool
    value: Expression | None = None
    span: Span | None = field(default=None, compare=False)


class TieWay(StrEnum):
    """The places of bodies with equal scores."""

    best = "best"
    """They share the better place, and as many places after it stay empty: 1, 2, 2, 4."""
    dense = "dense"
    """They share a place, and the next place follows: 1, 2, 2, 3."""
    mean = "mean"
    """They share the mean of their places: 1, 2.5, 2.5, 4."""
    broken = "broken"
    """Keys tell them apart; those that all keys leave equal share the better place."""


@dataclass(frozen=True, slots=True)
class Ties:
    """What becomes of equal scores; `keys` are those of the way `broken`."""

    way: TieWay
    keys: tuple[TieKey, ...] = ()


@dataclass(frozen=True, slots=True)
class Rating:
    """An order of bodies by a score.

    It is for bodies of these `kinds` (all where None) that are assessed on all of `needs` (blocks and
    criteria, by path) and for which `applies` holds; with `apart` there is one for each kind. `unrounded`
    says that places follow from the score before its rounding.
    """

    label: Label
    score: Expression
    kinds: tuple[str, ...] | None = None
    needs: Choice[tuple[str, ...]] = Choice((), ())
    applies: Expression | None = None
    apart: Choice[bool] = Choice((), False)
    highest_first: bool = True
    unrounded: Choice[bool] = Choice((), False)
    ties: Choice[Ties] = Choice((), Ties(TieWay.best))
    rounding: Rounding | None = None
    roundings: Choice[Rounding] | None = None
    """Where readings decide how to round; `rounding` is then the one of the last case."""


class Border(StrEnum):
    """How many bodies stand on the last n places where scores are equal at the border."""

    inclusive = "inclusive"
    """Each body with fewer than n bodies of the rating beyond it."""
    distinct = "distinct"
    """Each body with fewer than n different scores of the rating beyond its own."""
    exact = "exact"
    """n bodies, told apart by keys."""


@dataclass(frozen=True, slots=True)
class Places:
    """The last (or first) `count` places of a rating are flagged."""

    count: int
    last: bool
    border: Border
    keys: tuple[TieKey, ...] = ()


class TrendKind(StrEnum):
    """How several years are compared."""

    consecutive = "consecutive"
    """Each year with the year before it."""
    against_first = "against_first"
    """Each year with the one year before all of them."""


@dataclass(frozen=True, slots=True)
class Trend:
    """The history of a body got strictly worse `years` years in a row, the assessed year being the last.

    It takes the values of `years + 1` years; where one is missing the flag is undetermined. `falling` says
    that lower values are worse.
    """

    years: int
    falling: bool
    kind: TrendKind


@dataclass(frozen=True, slots=True)
class Condition:
    """A flag is raised where a condition holds; it may ask whether other flags are (`Raised`)."""

    holds: Expression


Mark = Places | Trend | Condition


@dataclass(frozen=True, slots=True)
class Flag:
    """A mark that a body is given: a ground to consider something, which the note of the label says.

    With `ratings` it is given in each of them by itself, otherwise once to the body. `applies` may ask for
    `PLACE`, `RATED` and `RATING_SCORE` where there are ratings.
    """

    label: Label
    marks: Choice[Mark]
    ratings: tuple[str, ...] = ()
    kinds: tuple[str, ...] | None = None
    applies: Expression | None = None


PLACE: Final = "flag.place"
"""The id of the place in the rating at hand, in the conditions of a flag with ratings."""
RATED: Final = "flag.rated_bodies"
"""The id of the number of bodies that have a place in the rating at hand."""
RATING_SCORE: Final = "flag.rating_score"
"""The id of the published score in the rating at hand."""


@dataclass(frozen=True, slots=True)
class Window:
    """The days of a reorganisation that a rule of succession is for, and what follows from it.

    `rated`: the body that ended has places of its own. `counts`: its block scores are counted in those of its
    successors. `recommends`: its criteria are recommendations to them. `warns`: the answer has a warning.
    """

    label: Label
    lower: Bound | None
    upper: Bound | None
    applies: Expression | None = None
    rated: Choice[bool] = Choice((), True)
    counts: Choice[bool] = Choice((), False)
    recommends: Choice[bool] = Choice((), False)
    warns: bool = False


SHARE: Final = "share"
EFFECTIVE: Final = "effective"
PREDECESSOR_SCORE: Final = "predecessor_score"
"""The columns of the predecessors: the share of their functions (a number), the day, and the score."""


@dataclass(frozen=True, slots=True)
class Succession:
    """What becomes of bodies that were reorganised or dissolved, for each top-level block by itself.

    `score` is the score of a successor before its rounding, from `own` (its own score before rounding) and
    from the rows `predecessors`: those whose window counts, with the columns `share`, `effective` and
    `predecessor_score` (before rounding) in this order, and derived ones. `deadline` is the day of the
    schedule that has the id of the block. The three are no data of a request.
    """

    label: Label
    score: Expression
    own: Input
    deadline: Input
    predecessors: Rows
    windows: tuple[Window, ...]


@dataclass(frozen=True, slots=True)
class Calendar:
    """Which days are working days, from the day `first` to the day `last`.

    `weekend` are the free days of a week, Monday being 0. `free` are further free days, `working` are days of
    a weekend that are worked on.
    """

    first: date
    last: date
    weekend: tuple[int, ...]
    free: tuple[date, ...]
    working: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class TimeLimit:
    """A number of days, working days or days of the calendar; the day after the event is the first one."""

    label: Label
    days: int
    working: bool


@dataclass(frozen=True, slots=True)
class Appeals:
    """The objections of bodies to the results of blocks (of these `blocks`, by id), and what admits them.

    `documents` is there where only objections with supporting documents are considered, and carries the law.
    `filing` counts from the receipt of the results, `answering` from the filing.
    """

    label: Label
    blocks: tuple[str, ...]
    documents: Label | None = None
    filing: TimeLimit | None = None
    answering: TimeLimit | None = None
