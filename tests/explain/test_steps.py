"""The steps of an explanation: what was worked out of what, each thing once, with its law and its place."""

from typing import Any

import pytest

from api.explain.explainer import Level
from api.problem import Problem
from api.scoring import score
from tests.explain.small import document, explained, methodology, request, service, text

SMALL = methodology()


def steps(rules: str, **data: Any) -> list[dict[str, Any]]:
    """The steps of one body of a methodology of these rules."""
    raw = request({"id": "a", "data": data})
    return list(document(explained(methodology(rules), raw))["steps"])


def the_last(rules: str, **data: Any) -> dict[str, Any]:
    """The last step, without its place in the file."""
    return {
        name: value
        for name, value in steps(rules, **data)[-1].items()
        if name not in ("file", "line", "column", "title", "id")
    }


def test_a_step_has_its_inputs_its_value_its_law_and_its_place() -> None:
    found = document(explained(SMALL, service()))["steps"]
    visits = next(step for step in found if step.get("cites") == [{"source": "order", "at": "5"}])
    assert visits == {
        "id": 7,
        "operation": "product",
        "inputs": [4, 6],
        "type": "number",
        "value": "20",
        "name": "service.visits",
        "title": {"en": "Visits", "kk": "Келу", "ru": "Посещения"},
        "cites": [{"source": "order", "at": "5"}],
        "file": "example.rules",
        "line": 21,
        "column": 17,
        "written": "worth * min(1, attendance)",
    }


def test_an_assumption_goes_with_its_step() -> None:
    found = document(explained(SMALL, service()))["steps"]
    assumed = [step["assumes"] for step in found if "assumes" in step]
    assert assumed == [[{"id": "survey", "text": {"en": "in proportion to the mark"}}]]


def test_a_named_value_is_one_step_however_often_it_is_used() -> None:
    rules = (
        "input a: number from 0\n"
        "let twice = 2 * a\n"
        "criterion c\n    score = twice + twice * twice\n"
        "criterion d\n    score = twice\n"
    )
    found = steps(rules, a=3)
    assert [step["value"] for step in found if step.get("name") == "twice"] == ["6"]
    (twice,) = [step["id"] for step in found if step.get("name") == "twice"]
    assert [step["inputs"].count(twice) for step in found if twice in step.get("inputs", ())] == [2, 1, 1]


def test_a_value_is_told_by_its_type() -> None:
    rules = (
        "input a: number\ninput b: yes or no\ninput c: low or high\ninput d: date\n"
        "input e: number, may be missing\n"
        "criterion k\n"
        "    score = a when b and c is low and d < 2025-07-01 and e is missing\n"
        "            0 otherwise\n"
    )
    found = steps(rules, a="1/3", b=True, c="low", d="2025-03-01", e=None)
    assert {step["name"]: (step["type"], step.get("value")) for step in found if "name" in step} == {
        "a": ("number", "1/3"),
        "b": ("yes_no", True),
        "c": ("text", "low"),
        "d": ("date", "2025-03-01"),
        "e": ("missing", None),
        "k": ("number", "1/3"),
    }
    days = [step["value"] for step in found if step["operation"] == "constant" and step["type"] == "date"]
    assert days == ["2025-07-01"]


def test_the_alternative_that_was_taken_and_the_conditions_before_it() -> None:
    rules = (
        "input a: number\ncriterion c\n"
        "    score = 1 when a > 9\n            2 when a > 5\n            3 otherwise\n"
    )
    assert the_last(rules, a=7)["taken"] == 2
    assert the_last(rules, a=1)["taken"] == 0
    assert len(the_last(rules, a=7)["inputs"]) == 3
    assert the_last(rules, a=7)["written"] == "1 when a > 9, 2 when a > 5, 3 otherwise"


def test_a_rounding_inside_a_formula() -> None:
    rules = "input a: number\ncriterion c\n    score = rounded(a / 3, half even to 2 decimals)\n"
    assert the_last(rules, a=1)["rounding"] == {
        "mode": "half_even",
        "step": "1/100",
        "before": "1/3",
        "after": "33/100",
    }


def test_a_number_that_is_no_fraction_says_so() -> None:
    rules = "input a: number above 0\ncriterion c\n    score = square_root(a)\n"
    found = the_last(rules, a=2)
    assert found["inexact"] is True
    assert found["value"] == "1.414213562373095048801688724209698078570"
    shown = text(explained(methodology(rules), request({"id": "a", "data": {"a": 2}})))
    assert "≈ 1.414214" in shown


def test_the_values_over_bodies_are_those_of_the_bodies() -> None:
    rules = (
        "block work\n    scale from 0 to 100\n    input done: number from 0 to 100\n"
        "    criterion done, worth 100\n        score = done\n"
        "result mean = average(score of work over all bodies where work is scored)\n"
        "    applies when work is scored\n"
    )
    bodies = [{"id": name, "data": {"work": {"done": done}}} for name, done in (("a", 10), ("b", 30))]
    found = document(explained(methodology(rules), request(*bodies)))
    (over,) = [step for step in found["steps"] if step["operation"] == "over_bodies"]
    assert over["value"] == "20"
    assert over["over"]["bodies"] == [{"body": "a", "value": "10"}, {"body": "b", "value": "30"}]


def test_points_won_and_lost() -> None:
    (block,) = document(explained(SMALL, service(survey=None)))["members"]
    visits, survey = block["members"]
    assert (visits["worth"], visits["exact"], visits["lost"]) == ("60", "20", "40")
    assert (visits["points"], visits["points_lost"]) == ("100/3", "200/3")
    assert survey["why"]["reason"] == "condition"
    assert survey["why"]["written"] == "survey is known"
    assert survey["why"]["values"] == [{"name": "service.survey", "type": "missing"}]
    assert block["adjustments"][0]["points"] == "1/2"
    assert block["rounding"] == {"mode": "half_up", "step": "1/100", "before": "197/6", "after": "3283/100"}


def test_a_summary_has_no_steps_and_names_none() -> None:
    found = document(explained(SMALL, service(survey=None), level=Level.summary))
    assert "steps" not in found
    assert "step" not in str(found).replace("'step': '1/100'", "")
    (block,) = found["members"]
    assert block["members"][1]["why"]["values"] == [{"name": "service.survey", "type": "missing"}]


def test_the_waterfall_leads_from_the_top_to_the_score() -> None:
    (block,) = document(explained(SMALL, service()))["members"]
    stages = [(stage["kind"], stage.get("id"), stage["change"]) for stage in block["waterfall"]["stages"]]
    assert stages == [
        ("member", "service.visits", "-40"),
        ("member", "service.survey", "-4"),
        ("penalty", "service.late", "-1/2"),
    ]
    assert (block["waterfall"]["top"], block["waterfall"]["score"]) == ("100", "111/2")


@pytest.mark.parametrize("how", ["lowest", "highest"])
def test_no_waterfall_where_a_score_is_no_sum_of_shares(how: str) -> None:
    rules = (
        f"block work\n    scale from 0 to 100\n    takes the {how} member\n"
        "    input a: number from 0 to 100\n    input b: number from 0 to 100\n"
        "    criterion a\n        score = a\n    criterion b\n        score = b\n"
    )
    raw = request({"id": "a", "data": {"work": {"a": 10, "b": 20}}})
    (block,) = document(explained(methodology(rules), raw))["members"]
    assert block["combination"] == how
    assert "waterfall" not in block


def test_a_concluded_score_is_taken_as_it_was_handed_in() -> None:
    raw = request({"id": "a", "conclusions": {"service": "70.5"}})
    (block,) = document(explained(SMALL, raw))["members"]
    assert block["concluded"] is True
    assert block["exact"] == "141/2"
    assert "members" not in block


def chain(length: int) -> str:
    """Rules in which each name needs the next one."""
    names = "".join(f"let v{at} = v{at + 1} + 1\n" for at in range(length))
    return f"input a: number from 0 to 1\n{names}let v{length} = a\ncriterion c\n    score = v0\n"


def test_a_long_chain_of_names_is_explained() -> None:
    assert the_last(chain(100), a=1)["value"] == "101"


def test_what_is_nested_too_deeply_is_scored_and_not_explained() -> None:
    made, raw = methodology(chain(150)), request({"id": "a", "data": {"a": 1}})
    assert b'"exact":"151"' in score(made, raw)
    with pytest.raises(Problem) as refused:
        explained(made, raw)
    assert refused.value.kind == "not-explainable"
    assert refused.value.detail == "the scores of a cannot be explained: the rules are nested too deeply"
