"""The rule on the front page gives the scores that it is said to give."""

import json
from pathlib import Path
from typing import Any

import pytest

from api.loading import Loaded, compiled
from api.problem import Problem
from api.scoring import score

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
MANIFEST = b"""id: front
title: {en: "The front page"}
assessed_year: 2025
law_as_of: 2025-01-01
languages: [en]
rules: [front.rules]
"""


@pytest.fixture(scope="module")
def front() -> Loaded:
    rules = README.partition("```rules\n")[2].partition("```")[0]
    assert len(rules.splitlines()) == 10
    loaded = compiled({"methodology.yaml": MANIFEST, "front.rules": rules.encode()})
    assert isinstance(loaded, Loaded), loaded.report
    return loaded


def block(front: Loaded, rendered: int, late: int) -> dict[str, Any]:
    data = {"services": {"rendered": rendered, "late": late}}
    answer = json.loads(score(front, json.dumps({"bodies": [{"id": "a", "data": data}]}).encode()))
    shown: dict[str, Any] = answer["bodies"][0]["blocks"]["services"]
    return shown


def test_the_score_of_the_example(front: Loaded) -> None:
    shown = block(front, 800, 7)
    assert (shown["score"], shown["exact"]) == ("99.13", "793/8")
    assert f"`{shown['score']}` (exactly {shown['exact']} = 99.125)" in README


def test_no_services_are_no_score(front: Loaded) -> None:
    assert block(front, 0, 0)["status"] == "not_scored"


def test_more_late_than_rendered_names_the_field(front: Loaded) -> None:
    with pytest.raises(Problem) as refused:
        block(front, 5, 6)
    assert [fault.pointer for fault in refused.value.faults] == ["/bodies/0/data/services/late"]
