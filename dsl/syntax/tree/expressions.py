"""Expressions and ranges, as written."""

from dataclasses import dataclass

from gmpy2 import mpq

from engine.graph.expression import Order, Population
from engine.graph.rounding import RoundingMode
from engine.graph.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """What every node has: its place."""

    span: Span


@dataclass(frozen=True, slots=True)
class Word(Node):
    """A name as written."""

    text: str


@dataclass(frozen=True, slots=True)
class Number(Node):
    """A number; `percent` where it was written with the sign, `unit` where one followed."""

    value: mpq
    percent: bool = False
    unit: Word | None = None


@dataclass(frozen=True, slots=True)
class Text(Node):
    """A text between quotation marks."""

    text: str


@dataclass(frozen=True, slots=True)
class Day(Node):
    """A date, as its ordinal number; None where the calendar has no such day."""

    ordinal: int | None


@dataclass(frozen=True, slots=True)
class YearDay(Node):
    """`30 June`, `1 January of the next year`: `year` counts from the assessed one."""

    day: Number
    month: int
    year: int


@dataclass(frozen=True, slots=True)
class YesNo(Node):
    """`yes` or `no`."""

    value: bool


@dataclass(frozen=True, slots=True)
class Name(Node):
    """A name used as a value."""

    text: str


@dataclass(frozen=True, slots=True)
class OwnWorth(Node):
    """`worth`: the worth of the criterion at hand."""


@dataclass(frozen=True, slots=True)
class ScoreOf(Node):
    """`score of service.openness`."""

    path: str
    rounded: bool


@dataclass(frozen=True, slots=True)
class WeightOf(Node):
    """`weight of service`: the weight that a block or criterion declares."""

    path: str


@dataclass(frozen=True, slots=True)
class LookUp(Node):
    """`look up points in cut_points by (measure, rate)`."""

    column: Word
    table: Word
    keys: "tuple[Expression, ...]"


@dataclass(frozen=True, slots=True)
class BandOf(Node):
    """`band of score of goals in degrees`."""

    operand: "Expression"
    bands: Word


@dataclass(frozen=True, slots=True)
class Rounding(Node):
    """`half up to 2 decimals`, `down to a multiple of 0.5`."""

    mode: RoundingMode
    decimals: "Number | None"
    multiple: "Expression | None"


@dataclass(frozen=True, slots=True)
class Rounded(Node):
    """`rounded(x, half up to 6 decimals)`."""

    operand: "Expression"
    rounding: Rounding


@dataclass(frozen=True, slots=True)
class Over(Node):
    """`over all bodies`, `over bodies of kind city`: `name` is the kind or the rating."""

    population: Population
    name: Word | None


@dataclass(frozen=True, slots=True)
class Argument(Node):
    """One argument of a call: a value, or a value of rows or over bodies with a condition and a weight.

    Of bodies that are only counted, the value is the `Over` itself.
    """

    value: "Expression"
    rows: Word | None
    where: "Expression | None"
    weight: "Expression | None"
    over: Over | None = None


@dataclass(frozen=True, slots=True)
class Call(Node):
    """A function or an aggregate, applied."""

    function: Word
    arguments: tuple[Argument, ...]


@dataclass(frozen=True, slots=True)
class Arithmetic(Node):
    """Two operands and one of `+ - * / ^`."""

    operator: str
    left: "Expression"
    right: "Expression"


@dataclass(frozen=True, slots=True)
class Minus(Node):
    """The operand with its sign turned."""

    operand: "Expression"


@dataclass(frozen=True, slots=True)
class Compare(Node):
    """Two operands and one of `< <= > >=`."""

    order: Order
    left: "Expression"
    right: "Expression"


@dataclass(frozen=True, slots=True)
class Is(Node):
    """`a is b`, `a is not b`."""

    left: "Expression"
    right: "Expression"
    negated: bool


@dataclass(frozen=True, slots=True)
class OneOf(Node):
    """`a is one of (b, c)`."""

    operand: "Expression"
    options: "tuple[Expression, ...]"


@dataclass(frozen=True, slots=True)
class Presence(Node):
    """`a is known`, `a is missing`."""

    operand: "Expression"
    known: bool


@dataclass(frozen=True, slots=True)
class IsScored(Node):
    """`openness is scored`."""

    operand: "Expression"


@dataclass(frozen=True, slots=True)
class IsRaised(Node):
    """`last_places is raised`."""

    operand: "Expression"


@dataclass(frozen=True, slots=True)
class Logic(Node):
    """`a and b`, `a or b`."""

    both: bool
    left: "Expression"
    right: "Expression"


@dataclass(frozen=True, slots=True)
class Negate(Node):
    """`not a`."""

    operand: "Expression"


Expression = (
    Number
    | Text
    | Day
    | YearDay
    | YesNo
    | Name
    | OwnWorth
    | ScoreOf
    | WeightOf
    | LookUp
    | BandOf
    | Rounded
    | Over
    | Call
    | Arithmetic
    | Minus
    | Compare
    | Is
    | OneOf
    | Presence
    | IsScored
    | IsRaised
    | Logic
    | Negate
)


@dataclass(frozen=True, slots=True)
class Limit(Node):
    """One end of a range; `strict` leaves the limit itself out."""

    value: Expression
    strict: bool


@dataclass(frozen=True, slots=True)
class Interval(Node):
    """A range as written."""

    lower: Limit | None
    upper: Limit | None
