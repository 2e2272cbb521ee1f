"""What is assessed together: bodies with their data, reorganisations, objections."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from gmpy2 import mpq

from engine.profile import Profile

__all__ = ["Appeal", "AppealOutcome", "Cohort", "CohortBody", "Reorganisation", "Successor"]


@dataclass(frozen=True, slots=True)
class CohortBody:
    """One body, with its typed values as `Program.evaluate` takes them.

    `conclusions` are scores of top-level blocks that were handed in as concluded, by block; a block is never
    in both `conclusions` and `submitted`. `history` is the series of the body's sector, by year.
    """

    id: str
    profile: Profile
    values: Mapping[str, Any]
    submitted: frozenset[str]
    conclusions: Mapping[str, mpq] = field(default_factory=dict)
    history: Mapping[int, mpq] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Successor:
    """A body that took over functions, and its share of them, above 0 and at most 1."""

    body: str
    share: mpq


@dataclass(frozen=True, slots=True)
class Reorganisation:
    """The end of a body, by reorganisation or liquidation; without successors nobody took over.

    The shares of the successors sum to 1. The successors may be bodies that are not assessed together with
    it.
    """

    body: str
    effective: date
    successors: tuple[Successor, ...]


class AppealOutcome(StrEnum):
    """How an objection was decided."""

    accepted = "accepted"
    rejected = "rejected"


@dataclass(frozen=True, slots=True)
class Appeal:
    """An objection of a body to the result of a top-level block.

    `received` is the day on which the body received the results, `filed` (not before it) the day of the
    objection, `decided` that of the answer. `corrections` are the typed values of inputs of the block that
    replace those given, by id; `conclusion` replaces a concluded score. `outcome` is None while it is not
    decided.
    """

    body: str
    block: str
    received: date
    filed: date
    documents: bool
    outcome: AppealOutcome | None = None
    decided: date | None = None
    corrections: Mapping[str, Any] = field(default_factory=dict)
    conclusion: mpq | None = None


@dataclass(frozen=True, slots=True)
class Cohort:
    """The bodies of one request and what happened to them. Their order has no meaning.

    No body stands in it twice; no body is reorganised twice, or is its own successor through others.
    """

    bodies: tuple[CohortBody, ...]
    reorganisations: tuple[Reorganisation, ...] = ()
    appeals: tuple[Appeal, ...] = ()
