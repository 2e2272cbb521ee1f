"""The analysis of readings as a terminal shows it: the part of the document that tables are made of."""

from decimal import Decimal
from typing import Any

from msgspec import Struct, json

from cli.answer import Notice


class Fault(Struct):
    """Why the data cannot be scored by another option."""

    pointer: str
    code: str
    message: str


class Alternative(Struct):
    """A single change, with what differs by it; only how much is shown."""

    reading: str
    option: str
    instead_of: str
    scores: list[Any]
    ratings: list[Any]
    flags: list[Any]
    faults: list[Fault]


class Interval(Struct):
    """The best and the worst place; null where there is none."""

    best: Decimal | None
    worst: Decimal | None
    statuses: list[str]


class Row(Struct):
    """A body in a rating."""

    body: str
    rank: Decimal | None
    status: str | None
    single: Interval
    combined: Interval


class Passage(Struct):
    """The combinations that were gone through."""

    readings: list[str]
    count: int
    exhaustive: bool
    evaluated: int
    not_scorable: int
    seed: int | None = None
    samples: int | None = None


class WithoutEffect(Struct):
    """A reading that cannot change any place."""

    reading: str
    text: str


class ReadingsAnswer(Struct):
    """The document."""

    alternatives: list[Alternative]
    intervals: dict[str, list[Row]]
    combinations: dict[str, Passage]
    without_effect: list[WithoutEffect]
    warnings: list[Notice]


def parsed(document: bytes) -> ReadingsAnswer:
    """The analysis that is written in a document."""
    return json.decode(document, type=ReadingsAnswer)
