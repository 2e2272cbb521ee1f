"""Short ways to write cohorts by hand, and to score them by both evaluators at once."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from engine.cohort.over import OverValues, aggregated
from engine.cohort.request import CohortBody
from engine.evaluate.context import Outcome
from engine.evaluate.evaluation import members_plainly
from engine.graph.expression import OverBodies, OverKind, Population
from engine.graph.methodology import Methodology, Scope
from engine.program import EvaluationFault, Fault, Program, profile_of
from engine.result import BlockResult, BodyResult
from tests.engine import build as b

NO_RATINGS: Mapping[str, Collection[str]] = {}


def of_bodies(kind: str, value: Any = None, population: str = "every", **parts: Any) -> OverBodies:
    """A value over bodies by its name; `of` is the kind or the rating."""
    of = parts.pop("of", "")
    given = None if value is None else b.lift(value)
    lifted: dict[str, Any] = {name: b.lift(part) for name, part in parts.items()}
    return replace(OverBodies(OverKind(kind), Population(population), of, given), **lifted)


def body(
    graph: Methodology,
    id_: str,
    kind: str = "central",
    /,
    scope: tuple[str, ...] | None = None,
    submitted: Collection[str] | None = None,
    conclusions: Mapping[str, Any] | None = None,
    **values: Any,
) -> CohortBody:
    """A body that hands in these values; names of values have `__` for a dot."""
    profile = profile_of(graph, kind, None if scope is None else Scope(scope))
    units = [member.label.id for member in graph.members if member.label.id in profile.members]
    concluded = conclusions or {}
    handed_in = [unit for unit in units if unit not in concluded] if submitted is None else submitted
    given = {name.replace("__", "."): value for name, value in values.items()}
    return CohortBody(id_, profile, {"kind": kind, **given}, frozenset(handed_in), concluded)


def over(
    graph: Methodology,
    *bodies: CohortBody,
    rated: Mapping[str, Collection[str]] = NO_RATINGS,
    results: Mapping[str, BodyResult] | None = None,
) -> dict[str, OverValues]:
    """The values over bodies for each body."""
    return aggregated(Program(graph).declarations, bodies, rated, results)


def scored(
    graph: Methodology, *bodies: CohortBody, rated: Mapping[str, Collection[str]] = NO_RATINGS
) -> dict[str, tuple[Outcome, ...]]:
    """The scores of each body, from both evaluators at once; the plans do not fail."""
    program = Program(graph)
    found: dict[str, tuple[Outcome, ...]] = {}
    for id_, values in aggregated(program.declarations, bodies, rated).items():
        one = next(each for each in bodies if each.id == id_)
        given = {**one.values, **values}
        for unit in one.submitted & one.profile.members:
            plan = program.plan(one.profile, unit)
            assert plan is not None
            plan.outcome(plan.score(given))
        found[id_] = program.members(one.profile, given, one.submitted)
        assert found[id_] == members_plainly(program.declarations, one.profile, given, one.submitted)
    return found


def score_in(outcomes: tuple[Outcome, ...], id_: str) -> Any:
    """The published score of a member."""
    waiting = list(outcomes)
    while waiting:
        outcome = waiting.pop()
        if outcome.id == id_:
            return outcome.score
        if isinstance(outcome, BlockResult):
            waiting.extend(outcome.members)
    raise KeyError(id_)


def faults(graph: Methodology, *bodies: CohortBody) -> dict[str, tuple[Fault, ...]]:
    """Why bodies cannot be scored, by body, the same from both evaluators."""
    program = Program(graph)
    found: dict[str, tuple[Fault, ...]] = {}
    over_bodies = aggregated(program.declarations, bodies, NO_RATINGS)
    for one in bodies:
        told = []
        for evaluate in (program.evaluate, program.evaluate_plainly):
            try:
                evaluate(one.profile, {**one.values, **over_bodies[one.id]}, one.submitted)
            except EvaluationFault as fault:
                told.append(fault.faults)
            else:
                told.append(())
        assert told[0] == told[1]
        if told[0]:
            found[one.id] = told[0]
    return found
