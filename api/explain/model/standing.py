"""What follows for one body among others: places, flags, notes and objections."""

from msgspec import field

from api.explain.model.members import Declared, Waterfall
from api.explain.model.text import Citation, Fraction, Part, RoundingPart, Texts

__all__ = ["AppealPart", "FlagPart", "NotePart", "RatingPart", "ReasonPart"]


class ReasonPart(Part, frozen=True, kw_only=True):
    """Why a body has no place: the code of the answer, and what it is about."""

    reason: str
    members: tuple[tuple[str, str], ...] = ()
    day: str = ""
    title: Texts = field(default_factory=dict)
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
    note: Texts = field(default_factory=dict)
    count: int = 0
    last: bool = False
    border: str = ""
    rank: Fraction | None = None
    of: int = 0
    beyond: int = 0
    trend: str = ""
    falling: bool = False
    years: dict[str, Fraction | None] = field(default_factory=dict)
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
    title: Texts = field(default_factory=dict)
    note: Texts = field(default_factory=dict)
    cites: tuple[Citation, ...] = ()


class AppealPart(Part, frozen=True, kw_only=True):
    """An objection of the body, and what became of it; `remarks` are codes with the last day in time."""

    block: str
    status: str
    remarks: tuple[tuple[str, str], ...] = ()
    cites: tuple[Citation, ...] = ()
