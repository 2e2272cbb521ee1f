"""The answer as a terminal shows it: the part of the document that tables are made of."""

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


class Body(Struct):
    """One body with its scores; its kind is empty where the methodology has no kinds."""

    id: str
    kind: str = ""
    blocks: dict[str, Score] = field(default_factory=dict)
    criteria: dict[str, Score] = field(default_factory=dict)
    results: dict[str, Published] = field(default_factory=dict)


class Notice(Struct):
    """A warning."""

    pointer: str
    code: str
    message: str


class Answer(Struct):
    """The document."""

    bodies: list[Body]
    warnings: list[Notice]


def parsed(document: bytes) -> Answer:
    """The answer that is written in a document; every number stays the text that it is there."""
    return json.decode(document, type=Answer)
