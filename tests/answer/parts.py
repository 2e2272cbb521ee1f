"""Graphs and results made by hand, and the answer to them."""

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from gmpy2 import mpq

from api.answer import AnswerWriter
from api.intake import BodyRequest, Request
from engine.cohort.result import Assessment, Standing
from engine.exact import RoundingMode
from engine.graph.expression import Rounding
from engine.graph.label import Assumption, Label
from engine.graph.methodology import Block, Body, Criterion, Member, Methodology, Result
from engine.profile import profile_of
from engine.result import BlockResult, BodyResult, CriterionResult, ResultValue, Status
from tests.intake.graphs import block, criterion, methodology

ONE = mpq(1)
TO_CENTS = Rounding(RoundingMode.half_up, mpq(1, 100))
TO_HALVES = Rounding(RoundingMode.half_up, mpq(1, 2))
TO_FIVES = Rounding(RoundingMode.half_up, mpq(5))
TO_THIRDS = Rounding(RoundingMode.half_up, mpq(1, 3))


def assuming(id_: str, *assumptions: str) -> Label:
    """A label with assumptions."""
    return Label(id_, assumes=tuple(Assumption(assumption, ()) for assumption in assumptions))


def rounded_block(id_: str, rounding: Rounding | None, *members: Member, **changes: Any) -> Block:
    """A block that is rounded."""
    return replace(block(id_, *members), rounding=rounding, **changes)


def weighted(id_: str, weight: mpq) -> Criterion:
    """A criterion with a weight."""
    return replace(criterion(id_), worth=None, weight=weight)


def scored(id_: str, score: Any, worth: mpq | None = ONE) -> CriterionResult:
    """The result of a criterion that has a score."""
    return CriterionResult(id_, Status.scored, score, worth)


def scored_block(id_: str, exact: Any, score: Any, *members: Any, **parts: Any) -> BlockResult:
    """The result of a block that has a score."""
    return BlockResult(id_, Status.scored, exact, score, exact, members, **parts)


def asked(graph: Methodology, *ids: str, submitted: Iterable[str] = (), body: Body | None = None) -> Request:
    """A request of these bodies, all assessed on everything."""
    profile = profile_of(graph, graph.kinds[0].id, None)
    return Request(
        tuple(BodyRequest(id_, profile.kind, profile, {}, frozenset(submitted), body) for id_ in ids)
    )


def assessed(graph: Methodology, *standings: Standing, **parts: Any) -> Any:
    """The document that answers to an assessment of these bodies."""
    request = asked(graph, *(standing.id for standing in standings))
    written = AnswerWriter(graph, "sha256:0").write("sha256:1", request, Assessment(standings, **parts))
    return json.loads(written)


def answer(
    members: Iterable[Member],
    outcomes: Iterable[CriterionResult | BlockResult],
    results: Iterable[Result] = (),
    values: Iterable[ResultValue] = (),
) -> Any:
    """The only body of the answer to one body with this outcome."""
    graph = replace(methodology((), members), results=tuple(results))
    standing = Standing("any", BodyResult(tuple(outcomes), tuple(values)))
    (body,) = assessed(graph, standing)["bodies"]
    return body
