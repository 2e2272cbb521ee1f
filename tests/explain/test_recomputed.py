"""The steps of an explanation are enough: all of it is recomputed from its JSON alone, by other code."""

import ast
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest
from gmpy2 import mpq
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from api.explain.explainer import Level
from api.explain.explaining import Explained, explanation_bytes
from api.loading import Loaded, compiled
from api.problem import Problem
from engine.evaluate.evaluation import members_plainly
from engine.graph.expression import Expression
from engine.record import one
from engine.record.one import DisagreementError
from tests.docs.examples import examples
from tests.explain import checker
from tests.explain.checker import OPERATIONS, check
from tests.explain.small import document, explained, methodology, service, shipped
from tests.oracle.bodies import body_ids, random_body
from tests.oracle.cohorts import random_cohort
from tests.oracle.test_cohort import SCHEDULE
from tests.proofs.generate import folder, seeded
from tests.proofs.inputs import request, thresholds

ROOT = Path(__file__).parents[2]
YEARS = ("2023", "2025")
COHORTS = 3
RANDOM = 14
BODIES = settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))


def documents(made: Loaded, raw: bytes) -> Iterator[dict[str, Any]]:
    """The explanations of all bodies of a request."""
    found = Explained(made, raw)
    for standing in found.assessment.bodies:
        yield json.loads(explanation_bytes(found.of(standing, Level.full)))


def test_the_checker_shares_nothing_with_the_program() -> None:
    tree = ast.parse(Path(checker.__file__).read_text("utf-8"))
    imported = {
        name.partition(".")[0]
        for node in ast.walk(tree)
        for name in (
            [each.name for each in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert imported == {"__future__", "collections", "datetime", "fractions", "typing"}


def test_the_checker_knows_every_kind_of_expression() -> None:
    def snake(name: str) -> str:
        return "".join(f"_{sign.lower()}" if sign.isupper() else sign for sign in name).removeprefix("_")

    kinds = {snake(kind.__name__) for kind in Expression.__args__}
    assert kinds - set(OPERATIONS) == {"argument"}  # what a function was called with is the step given to it


@pytest.mark.parametrize(
    ("folder_", "data", "least"),
    [
        ("methodologies/2023", "2023", 11_000),
        ("methodologies/2025", "2025", 15_000),
        ("methodologies/2025", "2025-events", 15_000),
        ("examples/methodologies/civil-servant", "civil-servant", 40),
        ("examples/methodologies/libraries", "libraries", 50),
    ],
)
def test_every_body_of_the_examples(folder_: str, data: str, least: int) -> None:
    made = shipped(folder_)
    raw = (ROOT / "examples" / f"{data}.json").read_bytes()
    assert sum(check(each) for each in documents(made, raw)) >= least


@given(st.sampled_from(YEARS), st.randoms(use_true_random=False), st.data())
@BODIES
def test_random_bodies_of_both_years(year: str, random: Random, data: st.DataObject) -> None:
    body = data.draw(st.sampled_from(body_ids(year)))
    raw = json.dumps({"bodies": [{"id": body, "data": random_body(year, body, random)}]}).encode()
    assert [check(each) > 0 for each in documents(shipped(f"methodologies/{year}"), raw)] == [True]


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("seed", range(COHORTS))
def test_random_cohorts_with_reorganisations_and_objections(year: str, seed: int) -> None:
    raw = json.dumps(random_cohort(year, Random(seed), SCHEDULE[year])).encode()
    assert all(check(each) for each in documents(shipped(f"methodologies/{year}"), raw))


def test_every_example_of_the_language() -> None:
    seen: Counter[str] = Counter()
    for example in examples("language.md"):
        made = compiled(example.files)
        for scoring in example.scorings if isinstance(made, Loaded) else ():
            whole = "bodies" in scoring.data
            asked = scoring.data if whole else {"bodies": [{"id": "example", "data": scoring.data}]}
            try:
                found = list(documents(made, json.dumps(asked).encode()))  # type: ignore[arg-type]
            except Problem:
                assert scoring.errors is not None
                continue
            for each in found:
                check(each)
                seen.update(step["operation"] for step in each.get("steps", ()))
    assert set(OPERATIONS) - set(seen) == set()


@pytest.mark.parametrize("number", range(RANDOM))
def test_random_methodologies(number: int) -> None:
    made = folder(seeded(Random(f"explained {number}")), "careful")
    loaded = compiled(made.sources)
    if not isinstance(loaded, Loaded):
        return
    for turn in range(2):
        asked = request(seeded(Random(turn)), loaded, thresholds(made.rules), 2)
        try:
            found = list(documents(loaded, json.dumps(asked).encode()))
        except Problem:
            continue
        assert all(check(each) >= 0 for each in found)


def _wrong(value: Any) -> Any:
    """Another value of the same type."""
    if isinstance(value, bool):
        return not value
    return f"{value}1"


def test_a_step_with_a_wrong_value_is_noticed() -> None:
    right = document(explained(methodology(), service()))
    check(right)
    made = [place for place, step in enumerate(right["steps"]) if "inputs" in step]
    assert made
    for place in made:
        wrong = json.loads(json.dumps(right))
        wrong["steps"][place]["value"] = _wrong(right["steps"][place]["value"])
        with pytest.raises(AssertionError):
            check(wrong)


@pytest.mark.parametrize("key", ["exact", "score", "combined", "whole"])
def test_a_wrong_score_is_noticed(key: str) -> None:
    wrong = document(explained(methodology(), service()))
    wrong["members"][0][key] = "1"
    with pytest.raises(AssertionError):
        check(wrong)


def test_a_recording_that_comes_to_another_score_is_no_explanation(monkeypatch: pytest.MonkeyPatch) -> None:
    def another(*arguments: Any, **options: Any) -> Any:
        outcomes = members_plainly(*arguments, **options)
        return tuple(replace(each, score=mpq(1)) for each in outcomes)

    found = Explained(methodology(), service())
    (standing,) = found.assessment.bodies
    monkeypatch.setattr(one, "members_plainly", another)
    with pytest.raises(DisagreementError):
        found.of(standing, Level.full)
