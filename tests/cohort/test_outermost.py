"""Scores and keys of ratings are worked out with the results, by the plan as by the plain evaluator."""

from dataclasses import replace
from typing import Any

import pytest
from gmpy2 import mpq
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.cohort.assess import assess
from engine.cohort.fault import CohortFault
from engine.cohort.request import Cohort
from engine.graph.declaration import NumberType
from engine.graph.expression import Reference
from engine.graph.methodology import Methodology
from engine.outermost import Outermost
from engine.program import EvaluationFault, Fault, FaultCode, Profile, Program, profile_of
from engine.result import BlockResult, ResultValue, Status
from tests.cohort import build as c
from tests.engine import build as b
from tests.engine.random_rules import bodies, rules

DATA = st.lists(bodies(), min_size=1, max_size=3)


def rated(graph: Methodology) -> Methodology:
    """The random results as scores and keys of ratings."""
    ratings = tuple(
        replace(
            c.rating(f"r{at}", result.value, ties=c.broken(c.by_value(result.value))),
            applies=result.applies,
            rounding=result.rounding,
        )
        for at, result in enumerate(graph.results)
    )
    return replace(graph, ratings=ratings)


def outermost(program: Program, profile: Profile, values: dict[str, Any], *members: Any) -> list[Any]:
    """What both evaluators make of the members of a body, values or faults."""
    found: list[Outermost | tuple[Fault, ...]] = []
    for conclude in (program.conclude, program.conclude_plainly):
        try:
            found.append(conclude(profile, values, members))
        except EvaluationFault as fault:
            found.append(fault.faults)
    return found


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(rules(), DATA, st.sampled_from(["central", "local"]))
def test_both_evaluators_agree(graph: Methodology, data: list[dict[str, Any]], kind: str) -> None:
    program = Program(rated(graph))
    profile = profile_of(graph, kind, None)
    concluded = BlockResult("u", Status.scored, mpq(1, 3), mpq(1, 3))
    for values in data:
        planned, plainly = outermost(program, profile, values, concluded)
        assert planned == plainly
        try:
            members = program.members(profile, values, frozenset({"u"}))
        except EvaluationFault:
            continue
        planned, plainly = outermost(program, profile, values, *members)
        assert planned == plainly
        if isinstance(planned, Outermost):
            assert planned.results == program.evaluate(profile, values, frozenset({"u"})).results


def test_the_scores_of_ratings_have_a_plan() -> None:
    graph = c.graph("goals", "talks", ratings=(c.rating("goals"), c.rating("talks")))
    source = Program(graph).source(profile_of(graph, "central", None), "")
    assert "'rating:goals'" in source
    assert "'rating:talks'" in source


def test_what_a_body_does_not_take_part_in_is_not_worked_out() -> None:
    graph = c.graph("goals", "talks", ratings=(c.rating("goals"), c.rating("talks", kinds=("local",))))
    program, profile = Program(graph), profile_of(graph, "central", None)
    found = program.conclude(profile, {}, (BlockResult("goals", Status.scored, mpq(1), mpq(1)),) * 2)
    assert found.measured == {"rating:goals": ResultValue("rating:goals", Status.scored, mpq(1), mpq(1))}


def test_evaluation_of_one_body_is_what_it_was() -> None:
    graph = c.graph(ratings=(c.rating("goals", b.over(1, b.minus(b.score_of("goals"), 5))),))
    program = Program(graph)
    body = c.body("a", 5).entered(graph)
    assert program.evaluate(body.profile, body.values, body.submitted).results == ()


def test_faults_of_all_bodies_at_once() -> None:
    graph = c.graph(ratings=(c.rating("goals", b.over(1, b.minus(b.score_of("goals"), 5), 3)),))
    with pytest.raises(CohortFault) as caught:
        c.assessed(graph, c.bodies(a=5, b=6, d=5))
    assert [(body, fault.code, fault.id) for body, fault in caught.value.faults] == [
        ("a", FaultCode.division_by_zero, "goals"),
        ("d", FaultCode.division_by_zero, "goals"),
    ]
    assert {fault.span for _, fault in caught.value.faults} == {b.place(3)}


def test_faults_of_units() -> None:
    failing = b.block("goals", combination="formula", formula=b.over(1, b.ref("goals.x")))
    with pytest.raises(CohortFault) as caught:
        c.assessed(c.graph(failing), c.bodies(a=0, b=1))
    assert [(body, fault.id) for body, fault in caught.value.faults] == [("a", "goals")]
    assert str(caught.value) == "a: goals: the divisor is 0"


def test_faults_of_flags() -> None:
    condition = b.compare(b.over(1, b.score_of("goals")), ">", 0)
    with pytest.raises(CohortFault) as caught:
        c.assessed(c.graph(flags=(c.flag("odd", condition),)), c.bodies(a=0, b=1))
    assert [(body, fault.id) for body, fault in caught.value.faults] == [("a", "odd")]


def test_scores_that_cannot_be_told_apart() -> None:
    """The root of 2 and the same made longer, equal in a way that no proof finds."""
    two = c.square_root(2)
    same = b.choose(
        (b.compare(b.ref("goals.x"), "=", 1), b.plus(two, c.square_root(3))),
        otherwise=c.square_root(b.plus(5, b.times(2, c.square_root(6)))),
    )
    with pytest.raises(CohortFault) as caught:
        c.assessed(c.graph(ratings=(c.rating("goals", same),)), c.bodies(b=1, a=2))
    ((body, fault),) = caught.value.faults
    assert (body, fault.code, fault.id) == ("a", FaultCode.undecided, "goals")
    assert fault.message.endswith("(`a` and `b`)")


def test_what_ratings_and_flags_use_is_needed_by_no_unit_but_used() -> None:
    visits, staff, size = (b.given(id_, NumberType(), optional=True) for id_ in ("visits", "staff", "size"))
    graph = c.graph(
        inputs=(visits, staff, size, b.given("idle", optional=True)),
        ratings=(
            c.rating("goals", ties=c.broken(c.by_value(b.ref("visits")))),
            c.rating("local", b.ref("idle"), kinds=("local",)),
        ),
        flags=(
            c.flag("big", b.compare(b.ref("staff"), ">", 3)),
            c.flag("low", c.last(1, "exact", c.by_value(b.ref("size"))), "goals"),
        ),
        succession=c.succession(c.window("all", None, None)),
    )
    program = Program(graph)
    profile = profile_of(graph, "central", None)
    assert program.needs(profile, "") == {"visits", "staff", "size"}
    assert program.needs(profile_of(graph, "local", None), "") == {"visits", "staff", "size", "idle"}
    assert program.needs(profile, "goals") == {"goals.x"}


def test_progress_is_told() -> None:
    graph = c.graph(
        ratings=(c.rating("goals", b.ref("goals.x")),), named=(b.named("two", Reference("goals.x")),)
    )
    told: list[tuple[int, int]] = []
    given = tuple(body.entered(graph) for body in c.bodies(a=1, b=2))
    assess(Program(graph), Cohort(given), lambda done, total: told.append((done, total)))
    assert told == [(1, 2), (2, 2)]
