"""The answer as a terminal shows it: the part of the document that tables are made of."""

from decimal import Decimal
from typing import Any

from msgspec import Struct, field, json


class Adjustment(Struct):
    """The points of a penalty or bonus; its status is written where it does not apply."""

    status: str = "scored"
    points: str | None = None
    exact: str | None = None


class Published(Struct):
    """A further published value."""

    status: str
    value: Any = None
    exact: str | None = None

    @property
    def text(self) -> str | None:
        """The value in words; None where there is none."""
        if isinstance(self.value, bool):
            return "yes" if self.value else "no"
        return None if self.value is None else str(self.value)


class Score(Struct):
    """The score of a block or criterion, with all that is in it."""

    status: str
    score: str | None = None
    exact: str | None = None
    blocks: "dict[str, Score]" = field(default_factory=dict)
    criteria: "dict[str, Score]" = field(default_factory=dict)
    penalties: dict[str, Adjustment] = field(default_factory=dict)
    bonuses: dict[str, Adjustment] = field(default_factory=dict)
    results: dict[str, Published] = field(default_factory=dict)


class Place(Struct):
    """A body in a rating; only who is ranked has a rank."""

    status: str
    population: str
    score: str | None = None
    exact: str | None = None
    rank: Decimal | None = None
    of: int | None = None


class Flag(Struct):
    """A flag that a body has, in a rating or by itself."""

    flag: str
    rating: str = ""
    population: str = ""


class Note(Struct):
    """A note about a body; `flag` is the one that cannot be determined, where it is about that."""

    code: str
    flag: str = ""
    rating: str = ""
    population: str = ""


class Body(Struct):
    """One body with its scores; its kind is empty where the methodology has no kinds."""

    id: str
    kind: str = ""
    blocks: dict[str, Score] = field(default_factory=dict)
    criteria: dict[str, Score] = field(default_factory=dict)
    results: dict[str, Published] = field(default_factory=dict)
    ratings: dict[str, Place] = field(default_factory=dict)
    flags: list[Flag] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


class Unranked(Struct):
    """A body without a place."""

    body: str


class Population(Struct):
    """How many bodies have a place in a rating, of how many that it is for, and which have none."""

    ranked: int
    of: int
    incomplete: list[Unranked]
    not_rated: list[Unranked]


class Remark(Struct):
    """What is worth telling about an objection."""

    text: str
    cites: list[str]


class Appeal(Struct):
    """What became of an objection."""

    body: str
    block: str
    status: str
    remarks: list[Remark]


class Standing(Struct):
    """A body in a rating before or after the objections."""

    score: str | None
    rank: Decimal | None
    status: str


class Moved(Struct):
    """What the applied objections changed for a body in a rating."""

    body: str
    rating: str
    before: Standing
    after: Standing
    flags_before: list[str]
    flags_after: list[str]


class Notice(Struct):
    """A warning."""

    pointer: str
    code: str
    message: str


class Answer(Struct):
    """The document."""

    bodies: list[Body]
    populations: dict[str, dict[str, Population]]
    appeals: list[Appeal]
    moved: list[Moved]
    readings: dict[str, str]
    readings_not_default: list[str]
    warnings: list[Notice]


def parsed(document: bytes) -> Answer:
    """The answer that is written in a document; every number stays the text that it is there."""
    return json.decode(document, type=Answer)
