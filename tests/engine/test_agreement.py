"""The plans and the plain evaluator say the same of random rules and random data, faults included."""

from collections.abc import Mapping
from typing import Any

from hypothesis import HealthCheck, given, settings

from engine.graph.methodology import Methodology
from engine.program import EvaluationFault, Profile, Program, profile_of
from tests.engine.random_rules import bodies, rules

from hypothesis import strategies as st


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(rules(), st.lists(bodies(), min_size=1, max_size=4), st.sampled_from(["central", "local"]))
def test_both_evaluators_agree(graph: Methodology, data: list[dict[str, Any]], kind: str) -> None:
    """The same results, or the same faults; where there is no fault, the plan itself runs through."""
    program = Program(graph)
    profile = profile_of(graph, kind, None)
    for values in data:
        try:
            plainly = program.evaluate_plainly(profile, values, frozenset({"u"}))
        except EvaluationFault as fault:
            assert faults_of(program, profile, values) == fault.faults
            continue
        assert program.evaluate(profile, values, frozenset({"u"})) == plainly
        plan = program.plan(profile, "u")
        assert plan is not None
        assert plan.outcome(plan.score(values)) == plainly.members[0]


def faults_of(program: Program, profile: Profile, values: Mapping[str, Any]) -> object:
    """The faults that the plans lead to; the result where there are none."""
    try:
        return program.evaluate(profile, values, frozenset({"u"}))
    except EvaluationFault as fault:
        return fault.faults
