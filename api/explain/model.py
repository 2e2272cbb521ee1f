"""An explanation as data: the JSON of the service is exactly this.

Numbers are texts: a whole number, or a fraction in lowest terms (`801/10`). A number that is no fraction is
the text of its first 40 digits, and `inexact` says so. What is not there, and what is as it is by default, is
left out. Texts by language are objects from the tag of the language to the text. Steps are counted from 1.
"""

from typing import Any

from msgspec import Struct

__all__ = [
    "AdjustmentPart",
    "AppealPart",
    "Assumption",
    "BlockPart",
    "CapPart",
    "Citation",
    "CriterionPart",
    "Explanation",
    "FlagPart",
    "Fraction",
    "LeftRows",
    "Limit",
    "NotePart",
    "OverBody",
    "OverPart",
    "Predecessor",
    "RatingPart",
    "ReasonPart",
    "ResultPart",
    "RoundingPart",
    "RowPart",
    "RowsPart",
    "SourcePart",
    "Stage",
    "Step",
    "SuccessionPart",
    "TableRow",
    "Texts",
    "Waterfall",
    "Why",
    "WhyValue",
]

Texts = dict[str, str]
"""Text by language."""

Fraction = str
"""An exact number in words: `5`, `801/10`."""

Exact = str | bool | None
"""A value: a number or a text or a date (ISO), yes or no, nothing where it is missing; `type` says which."""


class Part(Struct, frozen=True, omit_defaults=True):
    """A part of an explanation."""


class Citation(Part, frozen=True, kw_only=True):
    """A place in a source."""

    source: str
    at: str


class Assumption(Part, frozen=True, kw_only=True):
    """What no source gives."""

    id: str
    text: Texts = {}
    reconstructed: bool = False


class RoundingPart(Part, frozen=True, kw_only=True):
    """A rounding to a multiple of `step`."""

    mode: str
    step: Fraction
    before: Fraction
    after: Fraction


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
    title: Texts = {}
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


class WhyValue(Part, frozen=True, kw_only=True):
    """A value that a condition asked for."""

    name: str
    type: str
    value: Exact = None
    title: Texts = {}


class Why(Part, frozen=True, kw_only=True):
    """Why something has no score: the reason, and the condition with the values that it asked for."""

    reason: str
    written: str = ""
    values: tuple[WhyValue, ...] = ()
    step: int = 0


class Declared(Part, frozen=True, kw_only=True):
    """What a declaration says of itself: its path, name, titles, the law behind it, and its place."""

    id: str
    name: str
    title: Texts = {}
    cites: tuple[Citation, ...] = ()
    assumes: tuple[Assumption, ...] = ()
    file: str = ""
    line: int = 0
    column: int = 0


class CriterionPart(Declared, frozen=True, kw_only=True):
    """A criterion. `worth` is the worth that counted, `declared_worth` that of the rules where it differs;
    what has no score has only the latter.

    `lost` is the worth less the score. `points` are what it brought to the block, on the scale of the block,
    and `points_lost` what it could have brought beyond that; both are left out where no such sum is made.
    """

    status: str
    score: str | None = None
    exact: Fraction | None = None
    inexact: bool = False
    worth: Fraction | None = None
    declared_worth: Fraction | None = None
    weight: Fraction | None = None
    lost: Fraction | None = None
    points: Fraction | None = None
    points_lost: Fraction | None = None
    why: Why | None = None
    condition: int = 0
    step: int = 0


class AdjustmentPart(Declared, frozen=True, kw_only=True):
    """A penalty or a bonus: the points that counted, those before the limit, and the limit."""

    kind: str
    status: str
    points: Fraction | None = None
    inexact: bool = False
    before_limit: Fraction | None = None
    limit: Fraction | None = None
    why: Why | None = None
    condition: int = 0
    step: int = 0
    limit_step: int = 0


class CapPart(Declared, frozen=True, kw_only=True):
    """A cap: whether its condition holds, its limit, and whether it held the score down."""

    applies: bool
    held: bool
    limit: Fraction | None = None
    condition: int = 0
    step: int = 0


class Stage(Part, frozen=True, kw_only=True):
    """One stage on the way from the top of the scale to the score: by how much, and what was left.

    `kind` is member, penalty, bonus, cap, range (the floor or the ceiling), succession or rounding.
    """

    kind: str
    change: Fraction
    after: Fraction
    id: str = ""
    title: Texts = {}
    cites: tuple[Citation, ...] = ()


class Waterfall(Part, frozen=True, kw_only=True):
    """The way from the top of the scale to the score; the changes sum up exactly."""

    top: Fraction
    stages: tuple[Stage, ...]
    score: Fraction


class Predecessor(Part, frozen=True, kw_only=True):
    """A body that ended, and what it brings: its score before rounding, and its share."""

    body: str
    share: Fraction
    effective: str
    score: Fraction | None = None
    inexact: bool = False


class SuccessionPart(Declared, frozen=True, kw_only=True):
    """Predecessors counted in the score of a block: its own score, and with them (`exact`)."""

    own: Fraction
    predecessors: tuple[Predecessor, ...]
    exact: Fraction
    inexact: bool = False
    step: int = 0


class ResultPart(Declared, frozen=True, kw_only=True):
    """A further published value."""

    status: str
    type: str = ""
    value: Exact = None
    exact: Fraction | None = None
    inexact: bool = False
    rounding: RoundingPart | None = None
    why: Why | None = None
    condition: int = 0
    step: int = 0


class BlockPart(Declared, frozen=True, kw_only=True):
    """A block: its members, how they were combined, what was added and taken, and its rounding.

    `combined` is what the members give. `factor` brings scores to the scale of the block, `growth` is that of
    the worth of the members that took over what did not apply. `concluded` says that the score was handed in.
    `waterfall` is left out where a score is no sum of shares.
    """

    status: str
    bottom: Fraction
    top: Fraction
    combination: str
    inapplicable: str = ""
    receivers: tuple[str, ...] = ()
    least: int = 1
    weight: Fraction | None = None
    score: str | None = None
    exact: Fraction | None = None
    inexact: bool = False
    concluded: bool = False
    why: Why | None = None
    condition: int = 0
    run: int = 0
    counted: tuple[str, ...] = ()
    """The members of the run that counted; of all runs the one with the largest value."""
    members: "tuple[CriterionPart | BlockPart, ...]" = ()
    formula: int = 0
    whole: Fraction | None = None
    factor: Fraction | None = None
    growth: Fraction | None = None
    combined: Fraction | None = None
    points: Fraction | None = None
    points_lost: Fraction | None = None
    adjustments: tuple[AdjustmentPart, ...] = ()
    caps: tuple[CapPart, ...] = ()
    floor: Fraction | None = None
    ceiling: Fraction | None = None
    succession: SuccessionPart | None = None
    rounding: RoundingPart | None = None
    results: tuple[ResultPart, ...] = ()
    waterfall: Waterfall | None = None


class ReasonPart(Part, frozen=True, kw_only=True):
    """Why a body has no place: the code of the answer, and what it is about."""

    reason: str
    members: tuple[tuple[str, str], ...] = ()
    day: str = ""
    title: Texts = {}
    cites: tuple[Citation, ...] = ()


class RatingPart(Declared, frozen=True, kw_only=True):
    """The body in a rating.

    `ties` is how equal scores are placed, `equal` are the bodies that share the place. `by` says which score
    places the bodies: `score` or `exact`.
    """

    status: str
    population: str
    score: str | None = None
    exact: Fraction | None = None
    inexact: bool = False
    rank: Fraction | None = None
    of: int = 0
    highest_first: bool = True
    by: str = "score"
    ties: str = ""
    equal: tuple[str, ...] = ()
    better: int = 0
    rounding: RoundingPart | None = None
    reasons: tuple[ReasonPart, ...] = ()
    condition: int = 0
    step: int = 0
    waterfall: Waterfall | None = None


class FlagPart(Declared, frozen=True, kw_only=True):
    """A flag that the body could have: `status` is raised, not_raised or undetermined, and by what.

    `mark` is places, trend or condition. Of places: the `count` last (or first) ones, the rank of the body.
    Of a trend: the values of the years that it compares.
    """

    status: str
    mark: str
    rating: str = ""
    population: str = ""
    note: Texts = {}
    count: int = 0
    last: bool = False
    border: str = ""
    rank: Fraction | None = None
    of: int = 0
    beyond: int = 0
    trend: str = ""
    falling: bool = False
    years: dict[str, Fraction | None] = {}
    applies: bool | None = None
    holds: bool | None = None
    condition: int = 0
    step: int = 0


class NotePart(Part, frozen=True, kw_only=True):
    """What happened to the body, in the words of the answer."""

    code: str
    bodies: tuple[str, ...] = ()
    blocks: tuple[str, ...] = ()
    day: str = ""
    title: Texts = {}
    note: Texts = {}
    cites: tuple[Citation, ...] = ()


class AppealPart(Part, frozen=True, kw_only=True):
    """An objection of the body, and what became of it; `remarks` are codes with the last day in time."""

    block: str
    status: str
    remarks: tuple[tuple[str, str], ...] = ()
    cites: tuple[Citation, ...] = ()


class SourcePart(Part, frozen=True, kw_only=True):
    """A source that the methodology cites."""

    id: str
    title: Texts = {}
    law: bool = False


class Explanation(Part, frozen=True, kw_only=True):
    """How one body came to its scores, places and flags."""

    body: str
    title: Texts = {}
    kind: str = ""
    level: str
    methodology: str
    methodology_title: Texts = {}
    assessed_year: int = 0
    digest: str
    evaluation_id: str
    readings: dict[str, str] = {}
    readings_not_default: tuple[str, ...] = ()
    members: tuple[CriterionPart | BlockPart, ...] = ()
    results: tuple[ResultPart, ...] = ()
    ratings: tuple[RatingPart, ...] = ()
    flags: tuple[FlagPart, ...] = ()
    notes: tuple[NotePart, ...] = ()
    objections: tuple[AppealPart, ...] = ()
    steps: tuple[Step, ...] = ()
    sources: tuple[SourcePart, ...] = ()
