"""The flat scores say what the full outcome says, by plan and without one."""

from dataclasses import replace
from typing import Any

import pytest
from gmpy2 import mpq
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.flat import flatten
from engine.graph.declaration import Input, NumberType
from engine.graph.expression import Comparison, Constant, Order, Reference
from engine.graph.label import Label
from engine.graph.methodology import Methodology, Result
from engine.program import EvaluationFault, Program, profile_of
from tests.engine.build import block, criterion, methodology
from tests.engine.random_rules import bodies, rules


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(rules(), st.lists(bodies(), min_size=1, max_size=3), st.sampled_from(["central", "local"]))
def test_flat_scores_are_those_of_the_outcome(
    graph: Methodology, data: list[dict[str, Any]], kind: str
) -> None:
    program = Program(graph)
    profile = profile_of(graph, kind, None)
    unit = graph.members[0]
    flat = program.flat(profile, "u")
    for values in data:
        try:
            outcome = program.evaluate_plainly(profile, values, frozenset({"u"})).members[0]
        except EvaluationFault:
            continue
        assert flat(values) == flatten(unit, outcome)
        plan = program.plan(profile, "u")
        assert plan is not None
        assert plan.flat(values) == flatten(unit, outcome)
        assert list(plan.flat(values)) == list(flatten(unit, outcome))


def test_paths_are_relative_to_the_unit() -> None:
    inner = block("u.inner", criterion("u.inner.c", 3, 10), top=10)
    graph = methodology(block("u", criterion("u.a", 5, 90), inner), criterion("alone", 7))
    program = Program(graph)
    profile = profile_of(graph, "central", None)
    flat = program.flat(profile, "u")({})
    assert list(flat) == ["a", "inner.c", "inner.score", "inner.exact", "score", "exact"]
    assert (flat["a"], flat["inner.c"], flat["inner.score"]) == (5, 3, 3)
    assert program.flat(profile, "alone")({}) == {"score": 7}


def test_two_values_of_one_path_are_refused() -> None:
    graph = methodology(block("u", criterion("u.exact", 5, 100)))
    with pytest.raises(ValueError, match="two values of u have the path exact"):
        Program(graph).flat(profile_of(graph, "central", None), "u")


def test_nothing_of_a_block_that_does_not_apply_has_a_value() -> None:
    inner = replace(
        block("u.inner", criterion("u.inner.c", 3, 10), top=10),
        applies=Comparison(Order.above, Reference("u.count"), Constant(mpq(0))),
        results=(Result(Label("u.inner.grade"), "number", Constant(mpq(7))),),
    )
    count = Input(Label("u.count"), NumberType(decimals=0, whole=True))
    graph = methodology(block("u", criterion("u.a", 5, 90), inner), inputs=(count,))
    flat = Program(graph).flat(profile_of(graph, "central", None), "u")
    inside = ("inner.c", "inner.grade", "inner.score", "inner.exact")
    assert [flat({"u.count": 0})[key] for key in inside] == [None, None, None, None]
    assert [flat({"u.count": 1})[key] for key in inside] == [3, 7, 3, 3]
