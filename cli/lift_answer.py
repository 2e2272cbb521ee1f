"""What would lift a body, as a terminal shows it: the part of the document that tables are made of."""

from decimal import Decimal

from msgspec import Struct, field, json

Value = str | bool | None


class Result(Struct):
    """What a goal is about, now or after a change."""

    score: str | None = None
    rank: Decimal | None = None
    of: int | None = None
    flags: list[str] | None = None


class Change(Struct):
    """A value that the input is given, and what comes of it."""

    to: Value
    result: Result
    change: str | None = None
    days: int | None = None


class Input(Struct):
    """A value of the body: an input, or a column in a row."""

    pointer: str
    input: str
    titles: dict[str, str]
    rows_titles: dict[str, str] = field(default_factory=dict)
    equal_rows: list[int] = field(default_factory=list)
    now: Value = None
    established: str | None = None
    changes: list[Change] = field(default_factory=list)
    best: Change | None = None
    reason: str | None = None


class Goal(Struct):
    """A goal with what reaches it and what does not."""

    goal: str
    now: Result
    reached_by: list[Input]
    out_of_reach: list[Input]
    undecided: list[Input]
    without_effect: int
    titles: dict[str, str] = field(default_factory=dict)
    rating_titles: dict[str, str] = field(default_factory=dict)
    block: str | None = None
    criterion: str | None = None
    rating: str | None = None
    flag: str | None = None


class Reason(Struct):
    """Why a body has no place."""

    code: str


class WithoutPlace(Struct):
    """A rating in which the body has no place."""

    rating: str
    reasons: list[Reason] = field(default_factory=list)


class LiftAnswer(Struct):
    """The document."""

    goals: list[Goal]
    without_place: list[WithoutPlace]
    concluded: list[str]
    not_tried: list[Input]


def parsed(document: bytes) -> LiftAnswer:
    """What is written in a document."""
    return json.decode(document, type=LiftAnswer)
