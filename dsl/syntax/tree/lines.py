"""Lines and types, as written."""

from dataclasses import dataclass

from dsl.syntax.tree.cohort import CohortLine, Guard
from dsl.syntax.tree.expressions import Expression, Interval, Node, Number, Rounding, Text, Word


@dataclass(frozen=True, slots=True)
class TypeOf(Node):
    """The type of an input: `base` is number, whole, text, date, yes_no, choice or rows.

    `repeated` tells that decimals, unit or `may be missing` are given more than once."""

    base: str
    options: tuple[Word, ...] = ()
    intervals: tuple[Interval, ...] = ()
    optional: bool = False
    decimals: Number | None = None
    unit: Word | None = None
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class Value(Node):
    """The right side of a definition; with a condition it is the first of several alternatives."""

    value: Expression
    condition: Expression | None


@dataclass(frozen=True, slots=True)
class Declared(Node):
    """A declaration with a name and nothing else: unit, penalty, rating, `for each of`, …

    `succession` and `appeal` stand once, and are named by their word.
    """

    word: str
    name: Word


@dataclass(frozen=True, slots=True)
class Typed(Node):
    """A name with a type: attribute, input, column, key."""

    word: str
    name: Word
    type: TypeOf | None
    interval: Interval | None = None


@dataclass(frozen=True, slots=True)
class Defined(Node):
    """A name with a value: parameter, let, column definition, result. `score` has no name of its own."""

    word: str
    name: Word
    value: Value


@dataclass(frozen=True, slots=True)
class TableOf(Node):
    """`table cut_points from "tables/cut_points.csv"`."""

    name: Word
    file: Text


@dataclass(frozen=True, slots=True)
class BandLine(Node):
    """`high from 90 to 100`."""

    name: Word
    interval: Interval


@dataclass(frozen=True, slots=True)
class Parameter(Node):
    """A parameter of a function; a number where no type is given."""

    name: Word
    type: TypeOf | None


@dataclass(frozen=True, slots=True)
class FunctionOf(Node):
    """`function completed(done, planned) = …`."""

    name: Word
    parameters: tuple[Parameter, ...]
    value: Value


@dataclass(frozen=True, slots=True)
class MemberOf(Node):
    """`block service, weight 45%`, `criterion openness, worth 55`."""

    word: str
    name: Word
    worth: Expression | None
    weight: Expression | None


@dataclass(frozen=True, slots=True)
class AlternativeLine(Node):
    """A further alternative of the value above; without a condition, the one that is taken otherwise."""

    value: Expression
    condition: Expression | None


@dataclass(frozen=True, slots=True)
class TextsLine(Node):
    """`title` and `note`: texts by language."""

    word: str
    texts: tuple[tuple[Word, Text], ...]


@dataclass(frozen=True, slots=True)
class Cites(Node):
    """`cites order "paragraph 4"`."""

    source: Word
    at: Text


@dataclass(frozen=True, slots=True)
class Assumes(Node):
    """`assumes A11 en "…"`, `reconstructs R1 en "…"`."""

    name: Word
    texts: tuple[tuple[Word, Text], ...]
    reconstructed: bool


@dataclass(frozen=True, slots=True)
class NamesLine(Node):
    """A clause that lists names: `formerly`, `applies to`, `in`, `against`, `rises with`, `falls with`.

    A name of the last two may be that of a column, behind its rows and a dot.
    """

    word: str
    names: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class AppliesWhen(Node):
    """`applies when …`."""

    condition: Expression


@dataclass(frozen=True, slots=True)
class Scale(Node):
    """`scale from 0 to 100`."""

    interval: Interval


@dataclass(frozen=True, slots=True)
class Points(Node):
    """`takes 0.2 for each of cases, at most 5`, `gives …`."""

    word: str
    points: Expression
    each: Expression | None
    most: Expression | None


@dataclass(frozen=True, slots=True)
class Plain(Node):
    """A clause of fixed words: `takes the lowest member`, `highest score first`, `needs documents`, …"""

    word: str


@dataclass(frozen=True, slots=True)
class Run(Node):
    """One of several runs: all members but these, or only these."""

    only: bool
    names: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Limits(Node):
    """`limits the score to 60 when …`."""

    limit: Expression
    condition: Expression


@dataclass(frozen=True, slots=True)
class NeverLine(Node):
    """`never below 0`, `never above 100`."""

    below: bool
    limit: Expression


@dataclass(frozen=True, slots=True)
class Round(Node):
    """`round half up to 2 decimals`, perhaps under a condition."""

    rounding: Rounding
    guard: Guard | None


@dataclass(frozen=True, slots=True)
class InapplicableLine(Node):
    """What becomes of members that do not apply: rescale, zero, unscored, or give to the named ones."""

    way: str
    names: tuple[Word, ...]
    guard: Guard | None


@dataclass(frozen=True, slots=True)
class Least(Node):
    """`needs at least 2 applicable members`."""

    count: Number


@dataclass(frozen=True, slots=True)
class Unreadable(Node):
    """A line that could not be read and was reported."""


Line = (
    Declared
    | Typed
    | Defined
    | TableOf
    | BandLine
    | FunctionOf
    | MemberOf
    | AlternativeLine
    | TextsLine
    | Cites
    | Assumes
    | NamesLine
    | AppliesWhen
    | Scale
    | Points
    | Plain
    | Run
    | Limits
    | NeverLine
    | Round
    | InapplicableLine
    | Least
    | CohortLine
    | Unreadable
)


@dataclass(frozen=True, slots=True)
class Statement(Node):
    """A line with the deeper lines below it."""

    line: Line
    body: "tuple[Statement, ...]"
