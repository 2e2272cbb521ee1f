"""Lines about many bodies, as written: readings, ratings, flags, succession, appeals."""

from dataclasses import dataclass

from dsl.syntax.tree.expressions import Expression, Interval, Node, Number, Word


@dataclass(frozen=True, slots=True)
class Guard(Node):
    """`when …` at the end of a clause; without a condition it is `otherwise`."""

    condition: Expression | None


@dataclass(frozen=True, slots=True)
class OptionOf(Node):
    """`option dense`, `option shared_best, by default`."""

    name: Word
    default: bool


@dataclass(frozen=True, slots=True)
class WindowOf(Node):
    """`window first_half from 1 January to 30 June`."""

    name: Word
    interval: Interval


@dataclass(frozen=True, slots=True)
class AssessedOn(Node):
    """`bodies assessed on service, staff`."""

    names: tuple[Word, ...]
    guard: Guard | None


@dataclass(frozen=True, slots=True)
class Switch(Node):
    """A clause of fixed words that holds, perhaps under a condition: `separate for each kind`, …"""

    word: str
    guard: Guard | None


@dataclass(frozen=True, slots=True)
class TiesLine(Node):
    """`equal scores share the best place`, …; `way` is best, dense, mean or broken."""

    way: str
    guard: Guard | None


@dataclass(frozen=True, slots=True)
class TieKeyLine(Node):
    """`by unrounded score, highest first`, `by body id, lowest first`, `by visits, highest first`."""

    kind: str
    value: Expression | None
    descending: bool


@dataclass(frozen=True, slots=True)
class MarkPlaces(Node):
    """`the last 3 places`, `the first 5 distinct places`, `exactly the last 3 bodies`.

    `border` is inclusive, distinct or exact.
    """

    last: bool
    border: str
    count: Number


@dataclass(frozen=True, slots=True)
class MarkTrend(Node):
    """`3 falls of the history in a row`, `3 years of the history below the year before them`.

    `kind` is consecutive or against_first.
    """

    years: Number
    falling: bool
    kind: str


@dataclass(frozen=True, slots=True)
class MarkWhere(Node):
    """`bodies where …`."""

    condition: Expression


@dataclass(frozen=True, slots=True)
class MarksLine(Node):
    """What a flag marks."""

    mark: MarkPlaces | MarkTrend | MarkWhere
    guard: Guard | None


@dataclass(frozen=True, slots=True)
class TimeLimitLine(Node):
    """`filed within 5 working days`, `answered within 15 calendar days`."""

    word: str
    days: Number
    working: bool


CohortLine = OptionOf | WindowOf | AssessedOn | Switch | TiesLine | TieKeyLine | MarksLine | TimeLimitLine
