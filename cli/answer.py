"""The answer as a terminal shows it: the part of the document that tables are made of."""

from typing import Any

from msgspec import Struct, field, json


class Score(Struct):
    """The score of a block or criterion, with those in it."""

    status: str
    score: str | None = None
    exact: str | None = None
    blocks: "dict[str, Score]" = field(default_factory=dict)
    criteria: "dict[str, Score]" = field(default_factory=dict)


class Published(Struct):
    """A further published value."""

    status: str
    value: Any = None


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
