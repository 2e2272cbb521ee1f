"""Expressions: how a value follows from others.

Every expression is a frozen value that compares by meaning: its place in a file does not count.
Dates are whole numbers of days (`date.toordinal`), choices and texts are strings.
"""

from dataclasses import dataclass, field
from enum import Enum, StrEnum

from gmpy2 import mpq

from engine.graph.rounding import RoundingMode
from engine.graph.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """What every expression has: the place that it was written at."""

    span: Span | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Constant(Placed):
    """A number, a yes or no, or a text, as written."""

    value: mpq | bool | str


@dataclass(frozen=True, slots=True)
class Reference(Placed):
    """The value of the input, attribute, parameter or named value with this id."""

    id: str


@dataclass(frozen=True, slots=True)
class Column(Placed):
    """The value of a column in the row at hand of the rows with this id."""

    rows: str
    name: str


@dataclass(frozen=True, slots=True)
class Argument(Placed):
    """What a function was called with."""

    name: str


@dataclass(frozen=True, slots=True)
class Sum(Placed):
    """All terms added."""

    terms: "tuple[Expression, ...]"


@dataclass(frozen=True, slots=True)
class Difference(Placed):
    """`left - right`."""

    left: "Expression"
    right: "Expression"


@dataclass(frozen=True, slots=True)
class Negative(Placed):
    """`-operand`."""

    operand: "Expression"


@dataclass(frozen=True, slots=True)
class Product(Placed):
    """All factors multiplied."""

    factors: "tuple[Expression, ...]"


@dataclass(frozen=True, slots=True)
class Quotient(Placed):
    """`dividend / divisor`."""

    dividend: "Expression"
    divisor: "Expression"


@dataclass(frozen=True, slots=True)
class Power(Placed):
    """`base` to a whole power, which may be negative."""

    base: "Expression"
    exponent: int


@dataclass(frozen=True, slots=True)
class Extreme(Placed):
    """The smallest (or largest) of several values."""

    largest: bool
    operands: "tuple[Expression, ...]"


@dataclass(frozen=True, slots=True)
class Absolute(Placed):
    """The value without its sign."""

    operand: "Expression"


class Order(StrEnum):
    """How two numbers are compared."""

    below = "<"
    at_most = "<="
    above = ">"
    at_least = ">="
    equal = "="
    unequal = "!="


@dataclass(frozen=True, slots=True)
class Comparison(Placed):
    """Whether two numbers (or dates) stand in this order."""

    order: Order
    left: "Expression"
    right: "Expression"


@dataclass(frozen=True, slots=True)
class Same(Placed):
    """Whether two texts, choices or yes-or-no values are the same."""

    left: "Expression"
    right: "Expression"


@dataclass(frozen=True, slots=True)
class Both(Placed):
    """Whether all conditions hold; the first that does not ends the question."""

    conditions: "tuple[Expression, ...]"


@dataclass(frozen=True, slots=True)
class Either(Placed):
    """Whether any condition holds; the first that does ends the question."""

    conditions: "tuple[Expression, ...]"


@dataclass(frozen=True, slots=True)
class Not(Placed):
    """Whether the condition does not hold."""

    condition: "Expression"


@dataclass(frozen=True, slots=True)
class Known(Placed):
    """Whether the value is there, that is, not missing."""

    operand: "Reference | Column"


@dataclass(frozen=True, slots=True)
class Scored(Placed):
    """Whether the block or criterion with this id has a score."""

    id: str


@dataclass(frozen=True, slots=True)
class ScoreOf(Placed):
    """The score of the block or criterion with this id, as published or before its rounding."""

    id: str
    rounded: bool


@dataclass(frozen=True, slots=True)
class Alternative(Placed):
    """A value and the condition under which it is taken."""

    condition: "Expression"
    value: "Expression"


@dataclass(frozen=True, slots=True)
class Alternatives(Placed):
    """The value of the first alternative whose condition holds, otherwise the last value."""

    cases: tuple[Alternative, ...]
    otherwise: "Expression"


class AggregateKind(Enum):
    """What is made of the values of many rows."""

    sum = "sum"
    count = "count"
    average = "average"
    smallest = "min"
    largest = "max"
    share = "share"
    variance = "variance"
    sample_variance = "sample_variance"
    quantile = "quantile"


@dataclass(frozen=True, slots=True)
class Aggregate(Placed):
    """One value from the rows that meet the condition (all rows where there is none).

    `weight` makes an average a weighted one; `level` is the level of a quantile, from 0 to 1.
    `share` is the part of the rows that meet the condition.
    """

    kind: AggregateKind
    rows: str
    value: "Expression | None" = None
    where: "Expression | None" = None
    weight: "Expression | None" = None
    level: "Expression | None" = None


class OverKind(Enum):
    """What is made of the values of many bodies; `rank` and `decile` are those of the body at hand."""

    count = "count"
    sum = "sum"
    average = "average"
    smallest = "min"
    largest = "max"
    variance = "variance"
    sample_variance = "sample_variance"
    standard_deviation = "standard_deviation"
    sample_standard_deviation = "sample_standard_deviation"
    quantile = "quantile"
    share = "share"
    rank = "rank"
    decile = "decile"


class Population(StrEnum):
    """Which bodies of the request are meant."""

    every = "every"
    """All of them."""
    same_kind = "same_kind"
    """Those of the kind of the body at hand."""
    kind = "kind"
    """Those of a certain kind."""
    rating = "rating"
    """Those that a rating is for, with or without a place."""


@dataclass(frozen=True, slots=True)
class OverBodies(Placed):
    """One value from the bodies of a population that meet the condition (all of them where there is none).

    Value and condition are those of each of these bodies. A body counts when it has handed in what they need.
    `of` is the kind or the rating of the population; `level` is the level of a quantile, from 0 to 1.
    `share` is the part of the population that meets the condition.
    """

    kind: OverKind
    population: Population
    of: str = ""
    value: "Expression | None" = None
    where: "Expression | None" = None
    weight: "Expression | None" = None
    level: "Expression | None" = None


@dataclass(frozen=True, slots=True)
class Raised(Placed):
    """Whether the body has the flag with this id (in any rating)."""

    flag: str


@dataclass(frozen=True, slots=True)
class Lookup(Placed):
    """The value in this column of the table's row that the keys select."""

    table: str
    column: str
    keys: "tuple[Expression, ...]"


@dataclass(frozen=True, slots=True)
class BandOf(Placed):
    """The name of the band that the value lies in."""

    bands: str
    operand: "Expression"


@dataclass(frozen=True, slots=True)
class Rounding(Placed):
    """To the nearest multiple of `step`, in the way that `mode` says."""

    mode: RoundingMode
    step: mpq


@dataclass(frozen=True, slots=True)
class Rounded(Placed):
    """The operand, rounded inside a formula."""

    operand: "Expression"
    rounding: Rounding


class IrrationalFunction(StrEnum):
    """Functions whose values are no fractions."""

    ln = "ln"
    exp = "exp"
    root = "root"
    power = "power"


@dataclass(frozen=True, slots=True)
class Irrational(Placed):
    """A function whose value is inexact in the graph: known to any precision asked for."""

    function: IrrationalFunction
    operands: "tuple[Expression, ...]"


@dataclass(frozen=True, slots=True)
class Call(Placed):
    """A function of the author's own, applied."""

    function: str
    arguments: "tuple[Expression, ...]"


@dataclass(frozen=True, slots=True)
class YearOf(Placed):
    """The calendar year of a date."""

    operand: "Expression"


Expression = (
    Constant
    | Reference
    | Column
    | Argument
    | Sum
    | Difference
    | Negative
    | Product
    | Quotient
    | Power
    | Extreme
    | Absolute
    | Comparison
    | Same
    | Both
    | Either
    | Not
    | Known
    | Scored
    | ScoreOf
    | Alternatives
    | Aggregate
    | OverBodies
    | Raised
    | Lookup
    | BandOf
    | Rounded
    | Irrational
    | Call
    | YearOf
)
