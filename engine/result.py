"""What an evaluation of one body gives: values with their states, nothing rendered."""

from dataclasses import dataclass
from enum import StrEnum

from gmpy2 import mpq

from engine.exact import Real

Number = mpq | Real


class Status(StrEnum):
    """The state of a score; none of them is another word for zero."""

    scored = "scored"
    not_applicable = "not_applicable"
    not_scored = "not_scored"
    not_submitted = "not_submitted"
    out_of_scope = "out_of_scope"


@dataclass(frozen=True, slots=True)
class CriterionResult:
    """The score of a criterion; `score` is None unless the status is scored.

    `worth` is the worth that counted (after a redistribution), None for a criterion without one.
    """

    id: str
    status: Status
    score: Number | None = None
    worth: mpq | None = None


@dataclass(frozen=True, slots=True)
class AdjustmentResult:
    """The points that a penalty took or a bonus gave, after its limit; None where it does not apply."""

    id: str
    points: Number | None


@dataclass(frozen=True, slots=True)
class ResultValue:
    """A further published value; None with the reason in `status` where there is none.

    `exact` is a number before its rounding, None for values that are no numbers.
    """

    id: str
    status: Status
    value: Number | str | bool | None = None
    exact: Number | None = None


@dataclass(frozen=True, slots=True)
class BlockResult:
    """The score of a block: `exact` before its rounding, `score` after it.

    `combined` is what the members give before adjustments, caps and limits; `caps` are the ids of the caps
    that held the score down; `run` is the position of the run that counted, None without runs.
    """

    id: str
    status: Status
    exact: Number | None = None
    score: Number | None = None
    combined: Number | None = None
    members: "tuple[CriterionResult | BlockResult, ...]" = ()
    adjustments: tuple[AdjustmentResult, ...] = ()
    caps: tuple[str, ...] = ()
    run: int | None = None
    results: tuple[ResultValue, ...] = ()


@dataclass(frozen=True, slots=True)
class BodyResult:
    """All scores of one body, in the order of the methodology."""

    members: tuple[CriterionResult | BlockResult, ...]
    results: tuple[ResultValue, ...]
