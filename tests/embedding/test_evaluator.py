"""The evaluator for Python programs: the same scores and the same faults as a request has."""

import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from gmpy2 import mpq

from api.embedding import Evaluator, evaluator_of
from api.loading import Loaded, compiled, load
from api.problem import Problem
from api.scoring import score
from dsl import compile_unproved
from engine.exact import decimal_text

ROOT = Path(__file__).parents[2]
MANIFEST = b"""
id: small
title: {en: "Small"}
assessed_year: 2025
law_as_of: 2025-01-01
languages: [en]
rules: [small.rules]
"""
RULES = b"""
block work
    scale from 0 to 100
    input done: number from 0 to 100, up to 2 decimals
    input asked: whole number from 1
    input ready: date, may be missing
    input letters: rows
        sent: number from 0, up to 1 decimals
        answered: yes or no
    inapplicable members count as zero
    criterion pace, worth 60
        score = min(worth, done / asked)
    criterion post, worth 40
        applies when count(letters) > 0
        score = min(worth, sum(sent of letters where answered))
    penalty late
        applies when asked > 9
        takes 0.5
    never below 0
    round half up to 2 decimals
"""


def loaded_of(rules: bytes) -> Loaded:
    loaded = compiled({"methodology.yaml": MANIFEST, "small.rules": rules})
    assert isinstance(loaded, Loaded), loaded.report
    return loaded


def unproved(rules: bytes) -> Loaded:
    """The methodology of rules that the check refuses, as they may fail."""
    compilation = compile_unproved({"methodology.yaml": MANIFEST, "small.rules": rules})
    assert compilation.methodology is not None, compilation.diagnostics
    return Loaded(compilation.methodology, compilation.sources, compilation.diagnostics)


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return loaded_of(RULES)


@pytest.fixture(scope="module")
def work(loaded: Loaded) -> Evaluator:
    return evaluator_of(loaded, "work")


GOOD: dict[str, Any] = {
    "done": Decimal("20.50"),
    "asked": 4,
    "letters": [{"sent": Decimal("1.5"), "answered": True}, {"sent": 2, "answered": False}],
}


def test_scores_are_exact_and_flat(work: Evaluator) -> None:
    assert work.evaluate(GOOD) == {
        "pace": mpq("5.125"),
        "post": mpq("1.5"),
        "late": None,
        "score": mpq("6.63"),
        "exact": mpq("6.625"),
    }


def test_every_key_is_there_whatever_applies(work: Evaluator) -> None:
    found = work.evaluate(GOOD | {"letters": [], "asked": 10})
    assert list(found) == ["pace", "post", "late", "score", "exact"]
    assert found["post"] is None
    assert found["late"] == mpq("0.5")


@pytest.mark.parametrize(
    "done", ["20.5", Decimal("20.5"), Decimal("20.500"), Fraction(41, 2), mpq(41, 2), "41/2", "2.05e1"]
)
def test_the_same_number_gives_the_same_scores(work: Evaluator, done: Any) -> None:
    assert work.evaluate(GOOD | {"done": done}) == work.evaluate(GOOD)


def test_any_mapping_is_data(work: Evaluator) -> None:
    assert work.evaluate(MappingProxyType(GOOD)) == work.evaluate(GOOD)


def refusal(evaluator: Evaluator, data: Any) -> Problem:
    with pytest.raises(Problem) as raised:
        evaluator.evaluate(data)
    return raised.value


def test_all_faults_at_once_with_pointers_into_the_data(work: Evaluator) -> None:
    problem = refusal(
        work,
        {
            "done": Decimal("100.01"),
            "ready": "soon",
            "letters": [{"sent": Decimal("1.55"), "answered": 1}],
            "more": 1,
        },
    )
    assert problem.kind == "invalid-request"
    assert {(fault.pointer, fault.code) for fault in problem.faults} == {
        ("/done", "R107"),
        ("/asked", "R103"),
        ("/ready", "R111"),
        ("/letters/0/sent", "R109"),
        ("/letters/0/answered", "R101"),
        ("/more", "R102"),
    }


def test_a_float_is_refused_with_the_reason(work: Evaluator) -> None:
    (fault,) = refusal(work, GOOD | {"done": 20.5}).faults
    assert (fault.pointer, fault.code) == ("/done", "R101")
    assert fault.message == "expected a number, found a Python float"
    assert fault.hint == "its digits are not those that were written: give a Decimal, or text"


@pytest.mark.parametrize("number", ["NaN", "sNaN", "Infinity", "-Infinity"])
def test_what_is_not_finite_is_refused(work: Evaluator, number: str) -> None:
    (fault,) = refusal(work, GOOD | {"done": Decimal(number)}).faults
    assert (fault.pointer, fault.code) == ("/done", "R005")


@pytest.mark.parametrize("number", [True, Decimal("0.5"), Decimal(-1), -1, 10**300, b"4", "four", [4], {}])
def test_what_is_no_count_is_refused(work: Evaluator, number: Any) -> None:
    (fault,) = refusal(work, GOOD | {"asked": number}).faults
    assert fault.pointer == "/asked"


@pytest.mark.parametrize("data", [None, 1, "x", [], [GOOD]])
def test_what_is_no_mapping_is_refused(work: Evaluator, data: Any) -> None:
    (fault,) = refusal(work, data).faults
    assert (fault.pointer, fault.code) == ("", "R101")


def test_what_the_rules_cannot_score() -> None:
    work = evaluator_of(unproved(RULES.replace(b"whole number from 1", b"whole number")), "work")
    problem = refusal(work, GOOD | {"asked": 0})
    assert problem.kind == "not-scorable"
    (fault,) = problem.faults
    assert (fault.pointer, fault.code) == ("", "Q021")
    assert fault.message.startswith("work.pace, small.rules:")


@pytest.mark.parametrize(
    ("unit", "kind", "reason"),
    [
        ("play", None, "the unit is one of work"),
        ("work", "central", "the methodology has no kinds of bodies"),
    ],
)
def test_what_there_is_no_evaluator_of(loaded: Loaded, unit: str, kind: str | None, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        evaluator_of(loaded, unit, kind)


def test_unit_with_inputs_outside_of_it_takes_all_data() -> None:
    loaded = loaded_of(b"""
input staff: whole number from 1
input spare: whole number
block work
    scale from 0 to 100
    input done: whole number
    criterion pace, worth 100
        score = min(worth, done / staff)
criterion size
    score = staff
""")
    work, size = evaluator_of(loaded, "work"), evaluator_of(loaded, "size")
    data = {"work": {"done": 6}, "staff": 4}
    assert work.evaluate(data)["score"] == mpq(3, 2)
    assert size.evaluate(data | {"spare": 1}) == {"score": 4}
    assert [fault.pointer for fault in refusal(work, {"work": {}, "staff": 0.5}).faults] == [
        "/staff",
        "/work/done",
    ]
    assert [fault.pointer for fault in refusal(size, {}).faults] == ["/staff"]


def test_unit_that_uses_an_attribute_has_no_evaluator() -> None:
    loaded = loaded_of(b"""
attribute region: whole number
criterion size
    score = region
""")
    with pytest.raises(ValueError, match="size uses attributes of the body: region"):
        evaluator_of(loaded, "size")


def test_unit_that_uses_values_over_bodies_has_no_evaluator() -> None:
    loaded = loaded_of(
        b"""
input visits: whole number
let most = max(visits over all bodies)
criterion size
    score = visits
criterion share_of_the_most
    score = visits / most when most > 0
            0 otherwise
"""
    )
    assert evaluator_of(loaded, "size").evaluate({"visits": 3})["score"] == 3
    with pytest.raises(ValueError, match="share_of_the_most uses values over bodies"):
        evaluator_of(loaded, "share_of_the_most")


@pytest.mark.parametrize("methodology", ["2023", "2025"])
def test_shipped_methodologies_score_as_a_request_does(methodology: str) -> None:
    loaded = load(ROOT / "methodologies" / methodology)
    assert isinstance(loaded, Loaded)
    bodies = json.loads((ROOT / "examples" / f"{methodology}.json").read_text("utf-8"))["bodies"]
    known = loaded.intake.expected.known
    assert known is not None
    checked = 0
    for body in bodies:
        answer = json.loads(score(loaded, json.dumps({"bodies": [body]}).encode()))["bodies"][0]
        kind = known[body["id"]].body.kind
        for unit, data in body["data"].items():
            shown = answer["blocks"][unit]
            found = evaluator_of(loaded, unit, kind).evaluate(data)
            assert (None if found["score"] is None else decimal_text(found["score"], 2)) == shown.get("score")
            for name, criterion in shown.get("criteria", {}).items():
                assert (found[name] is None) == ("score" not in criterion)
            checked += 1
        if checked > 30:
            return
