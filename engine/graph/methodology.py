"""The scoring graph: a whole methodology, checked and frozen."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from gmpy2 import mpq

from engine.graph.cohort import Appeals, Calendar, Choice, Flag, Rating, Reading, Succession
from engine.graph.declaration import Bands, Function, Input, Named, Rows, Table
from engine.graph.expression import Expression, Rounding
from engine.graph.label import Citation, Label, Texts
from engine.graph.span import Span


@dataclass(frozen=True, slots=True)
class Direction:
    """What the author says of a score: it never falls, or never rises, as an input grows and all else stays.

    `input` is the id of the input, or of rows of which the `column` grows in one row. It follows from the
    rules, which the check proves, and decides no score itself.
    """

    input: str
    column: str | None
    rises: bool
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Criterion:
    """One measure of a block.

    `worth` is the most points it can bring, `weight` its share in a weighted average; at most one of them is
    set. It applies to bodies of these `kinds` (of all kinds where None) when `applies` holds; what does not
    apply is neither zero nor missing.
    """

    label: Label
    score: Expression
    worth: mpq | None = None
    weight: mpq | None = None
    kinds: tuple[str, ...] | None = None
    applies: Expression | None = None
    directions: tuple[Direction, ...] = ()


class AdjustmentKind(StrEnum):
    """Whether points are taken from a score or added to it."""

    penalty = "penalty"
    bonus = "bonus"


@dataclass(frozen=True, slots=True)
class Adjustment:
    """Points taken from a block's score (penalty) or added to it (bonus), at most `most` of them."""

    label: Label
    kind: AdjustmentKind
    points: Expression
    most: Expression | None = None
    kinds: tuple[str, ...] | None = None
    applies: Expression | None = None


@dataclass(frozen=True, slots=True)
class Cap:
    """A limit that the score may not exceed when a condition holds."""

    label: Label
    limit: Expression
    condition: Expression


class Combination(StrEnum):
    """How a block's score comes from what it contains.

    `sum` adds scores that have a worth, `average` weighs scores that have a weight, `lowest` and `highest`
    take one of the scores, `formula` is an expression of the author's.
    """

    sum = "sum"
    average = "average"
    lowest = "lowest"
    highest = "highest"
    formula = "formula"


class Inapplicable(StrEnum):
    """What happens to the worth or weight of what does not apply."""

    rescale = "rescale"
    zero = "zero"
    unscored = "unscored"
    give = "give"


@dataclass(frozen=True, slots=True)
class InapplicableRule:
    """What happens to what does not apply, and who receives its worth where it is given away."""

    way: Inapplicable
    receivers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the assessment with a score of its own.

    Order of computing: the members are combined, bonuses are added and penalties subtracted, caps limit the
    result, `floor` and `ceiling` hold it in range, and last it is rounded.
    `runs` are the sets of members of which the best one counts; without runs all members count.
    `receivers` take over the worth of what does not apply, in proportion to their own.
    Where readings decide `inapplicable` or `rounding`, `inapplicables` or `roundings` say how; the plain
    fields are then those of the last case.
    """

    label: Label
    bottom: mpq
    top: mpq
    combination: Combination
    members: "tuple[Criterion | Block, ...]"
    weight: mpq | None = None
    kinds: tuple[str, ...] | None = None
    applies: Expression | None = None
    formula: Expression | None = None
    inapplicable: Inapplicable | None = None
    receivers: tuple[str, ...] = ()
    least: int = 1
    runs: tuple[tuple[str, ...], ...] = ()
    adjustments: tuple[Adjustment, ...] = ()
    caps: tuple[Cap, ...] = ()
    floor: mpq | None = None
    ceiling: mpq | None = None
    rounding: Rounding | None = None
    results: "tuple[Result, ...]" = ()
    inapplicables: Choice[InapplicableRule] | None = None
    roundings: Choice[Rounding] | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """A further published value beside the scores: a class, a band, a sub-score, a yes or no.

    `type` is one of number, text, yes_no, date. Where readings decide the rounding, `roundings` say how, and
    `rounding` is that of the last case.
    """

    label: Label
    type: str
    value: Expression
    kinds: tuple[str, ...] | None = None
    applies: Expression | None = None
    rounding: Rounding | None = None
    roundings: Choice[Rounding] | None = None


Member = Criterion | Block


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of assessed bodies."""

    id: str
    titles: Texts = ()


@dataclass(frozen=True, slots=True)
class Provision:
    """A paragraph, page or line of a source that some rule carries out, and so cites."""

    at: str
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Source:
    """A document that citations refer to; `law` tells a source of law from any other.

    `provisions` are the places of it that the rules carry out.
    """

    id: str
    titles: Texts
    law: bool
    provisions: "tuple[Provision, ...]" = ()
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Scope:
    """What a body is assessed on: these members, by path; a block stands for all that it contains."""

    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """An assessed body, with its scope and the values of the attributes that the rules declare."""

    label: Label
    kind: str
    scope: Scope
    attributes: tuple[tuple[str, mpq | bool | str | None], ...] = ()


@dataclass(frozen=True, slots=True)
class Methodology:
    """A whole methodology. Declarations stand in the order of their files; their order has no meaning.

    `bodies` is None where the set of bodies is open. `schedule` holds named dates. `formerly` are the ids of
    the methodologies of earlier years that this one continues.
    """

    id: str
    titles: Texts
    assessed_year: int
    law_as_of: date
    languages: tuple[str, ...]
    kinds: tuple[Kind, ...]
    sources: tuple[Source, ...]
    schedule: tuple[tuple[str, date], ...] = ()
    bodies: tuple[Body, ...] | None = None
    inputs: tuple[Input | Rows, ...] = ()
    named: tuple[Named, ...] = ()
    functions: tuple[Function, ...] = ()
    tables: tuple[Table, ...] = ()
    bands: tuple[Bands, ...] = ()
    members: tuple[Member, ...] = ()
    results: tuple[Result, ...] = ()
    readings: tuple[Reading, ...] = ()
    ratings: tuple[Rating, ...] = ()
    flags: tuple[Flag, ...] = ()
    succession: Succession | None = None
    appeals: Appeals | None = None
    calendar: Calendar | None = None
    notes: Texts = ()
    cites: tuple[Citation, ...] = ()
    formerly: tuple[str, ...] = ()
    span: Span | None = field(default=None, compare=False)

    def walk(self) -> "Iterator[tuple[Member, Block | None]]":
        """Every block and criterion with the block it stands in, outer ones first."""
        stack: list[tuple[Member, Block | None]] = [(member, None) for member in reversed(self.members)]
        while stack:
            member, parent = stack.pop()
            yield member, parent
            if isinstance(member, Block):
                stack.extend((child, member) for child in reversed(member.members))
