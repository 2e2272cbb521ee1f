"""How one body came to its scores, places and flags: the whole."""

from msgspec import field

from api.explain.model.members import BlockPart, CriterionPart, ResultPart
from api.explain.model.standing import AppealPart, FlagPart, NotePart, RatingPart
from api.explain.model.step import Step
from api.explain.model.text import Part, SourcePart, Texts

__all__ = ["Explanation"]


class Explanation(Part, frozen=True, kw_only=True):
    """How one body came to its scores, places and flags."""

    body: str
    title: Texts = field(default_factory=dict)
    kind: str = ""
    level: str
    methodology: str
    methodology_title: Texts = field(default_factory=dict)
    assessed_year: int = 0
    digest: str
    evaluation_id: str
    readings: dict[str, str] = field(default_factory=dict)
    readings_not_default: tuple[str, ...] = ()
    members: tuple[CriterionPart | BlockPart, ...] = ()
    results: tuple[ResultPart, ...] = ()
    ratings: tuple[RatingPart, ...] = ()
    flags: tuple[FlagPart, ...] = ()
    notes: tuple[NotePart, ...] = ()
    objections: tuple[AppealPart, ...] = ()
    steps: tuple[Step, ...] = ()
    sources: tuple[SourcePart, ...] = ()
