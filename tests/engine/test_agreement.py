"""The plans and the plain evaluator say the same of random rules and random data, faults included."""

from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.graph.methodology import Methodology
from engine.program import EvaluationFault, Fault, Profile, Program, profile_of
from engine.result import BodyResult
from tests.engine.random_rules import bodies, rules

Evaluate = Callable[[Profile, Mapping[str, Any], frozenset[str]], BodyResult]
KINDS = st.sampled_from(["central", "local"])
MANY_BODIES = st.lists(bodies(), min_size=1, max_size=4)


@settings(max_examples=90, deadline=None, suppress_health_check=list(HealthCheck))
@given(rules(), MANY_BODIES, KINDS)
def test_both_evaluators_agree(graph: Methodology, data: list[dict[str, Any]], kind: str) -> None:
    """The same results, or the same faults; where there is no fault, the plan itself runs through."""
    agree(graph, data, kind)


@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
@given(rules(irrational=True), MANY_BODIES, KINDS)
def test_both_evaluators_agree_on_irrational_values(
    graph: Methodology, data: list[dict[str, Any]], kind: str
) -> None:
    """The same with logarithms, exponentials, roots and real powers."""
    agree(graph, data, kind)


def agree(graph: Methodology, data: list[dict[str, Any]], kind: str) -> None:
    """Assert it for some bodies."""
    program = Program(graph)
    profile = profile_of(graph, kind, None)
    plan = program.plan(profile, "u")
    for values in data:
        plainly = outcome(program.evaluate_plainly, profile, values)
        assert outcome(program.evaluate, profile, values) == plainly
        if isinstance(plainly, BodyResult):
            assert plan is not None
            assert plan.outcome(plan.score(values)) == plainly.members[0]


def outcome(
    evaluate: Evaluate, profile: Profile, values: Mapping[str, Any]
) -> BodyResult | tuple[Fault, ...]:
    """The result of a body, or its faults."""
    try:
        return evaluate(profile, values, frozenset({"u"}))
    except EvaluationFault as fault:
        return fault.faults
