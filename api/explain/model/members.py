"""Blocks, criteria and further values of one body, and the way from the top of a scale to a score."""

from msgspec import field

from api.explain.model.text import Assumption, Citation, Exact, Fraction, Part, RoundingPart, Texts

__all__ = [
    "AdjustmentPart",
    "BlockPart",
    "CapPart",
    "CriterionPart",
    "Declared",
    "Predecessor",
    "ResultPart",
    "Stage",
    "SuccessionPart",
    "Waterfall",
    "Why",
    "WhyValue",
]


class WhyValue(Part, frozen=True, kw_only=True):
    """A value that a condition asked for."""

    name: str
    type: str
    value: Exact = None
    title: Texts = field(default_factory=dict)


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
    title: Texts = field(default_factory=dict)
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
    title: Texts = field(default_factory=dict)
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
    `waterfall` is left out where a score is no sum of shares, or of numbers that are no fractions.
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
