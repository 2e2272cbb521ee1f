"""A step of an explanation, with the rows, the bodies or the table that its value was made from."""

from typing import Any

from msgspec import field

from api.explain.model.text import Assumption, Citation, Exact, Fraction, Part, RoundingPart, Texts

__all__ = ["LeftRows", "Limit", "OverBody", "OverPart", "RowPart", "RowsPart", "Step", "TableRow"]


class RowPart(Part, frozen=True, kw_only=True):
    """One row of an aggregate, counted from 1: the steps of its condition, its value and its weight.

    `label` is the first text of the row.
    """

    row: int
    label: str = ""
    where: int = 0
    value: int = 0
    weight: int = 0


class LeftRows(Part, frozen=True, kw_only=True):
    """The rows of an aggregate that are not told one by one, and what is needed of them.

    `met` of them meet the condition. `total` is the sum of their values, or of their values times weights;
    `weights` that of the weights, `squares` that of the squares of the values. `below` and `above` are how
    many of their values stand before and after those told in the order of a quantile.
    """

    rows: int
    met: int
    total: Fraction | None = None
    weights: Fraction | None = None
    squares: Fraction | None = None
    smallest: Fraction | None = None
    largest: Fraction | None = None
    below: int = 0
    above: int = 0
    inexact: bool = False


class RowsPart(Part, frozen=True, kw_only=True):
    """The rows of an aggregate: `of` is their id, `rows` how many there are, `met` how many count."""

    of: str
    rows: int
    met: int
    taken: tuple[RowPart, ...] = ()
    left: LeftRows | None = None


class OverBody(Part, frozen=True, kw_only=True):
    """What one body gives to a value over bodies."""

    body: str
    value: Exact = None
    weight: Fraction | None = None


class OverPart(Part, frozen=True, kw_only=True):
    """What a value over bodies was made of: the bodies that meet the condition, of `counting` bodies."""

    population: str
    of: str = ""
    counting: int = 0
    level: Fraction | None = None
    final: bool = False
    bodies: tuple[OverBody, ...] = ()


class Limit(Part, frozen=True, kw_only=True):
    """A range of numbers: its ends, and whether they are outside of it; no end is no limit."""

    lower: Fraction | None = None
    lower_excluded: bool = False
    upper: Fraction | None = None
    upper_excluded: bool = False


class TableRow(Part, frozen=True, kw_only=True):
    """The row of a table, counted from 1, that was looked up: its cells by the keys, and the column taken."""

    table: str
    row: int
    keys: tuple[Any, ...]
    column: str


class Step(Part, frozen=True, kw_only=True):
    """One step: what was worked out of what, and by which rule.

    `operation` is the kind of the expression in the graph of the methodology. `inputs` are the steps that it
    was made from, in their order.
    """

    id: int
    operation: str
    inputs: tuple[int, ...] = ()
    type: str
    value: Exact = None
    inexact: bool = False
    name: str = ""
    title: Texts = field(default_factory=dict)
    row: int = 0
    kind: str = ""
    """Of an aggregate and of a value over bodies; `min` or `max` of an extreme; the name of a function."""
    order: str = ""
    exponent: int | None = None
    taken: int | None = None
    """The alternative that was taken, from 1; 0 is the last one, `otherwise`."""
    level: int = 0
    rows: RowsPart | None = None
    over: OverPart | None = None
    table: TableRow | None = None
    band: Limit | None = None
    member: str = ""
    rounded: bool = False
    supposed: bool = False
    """The flag cannot be determined: this is what follows if it is raised, and the same if it is not."""
    rounding: RoundingPart | None = None
    cites: tuple[Citation, ...] = ()
    assumes: tuple[Assumption, ...] = ()
    file: str = ""
    line: int = 0
    column: int = 0
    written: str = ""
