"""Long tables: summarised with the rows that matter, told whole where that is asked for, the same score."""

import re
from fractions import Fraction
from functools import cache
from random import Random
from typing import Any

import pytest

from api.explain.steps.rows import FEW
from tests.explain.checker import check
from tests.explain.small import document, explained, methodology, request, text

MANY = 10_000
RULES = """input visits: rows
    place: text
    size: number
    heft: number above 0
    open: yes or no

criterion value
    score = {value}
"""


def rows(count: int) -> list[dict[str, Any]]:
    """Rows of random sizes, most of which are open."""
    random = Random(7)
    return [
        {
            "place": f"place {number}",
            "size": f"{random.randint(-500, 10_000)}/7",
            "heft": random.randint(1, 9),
            "open": random.random() < 0.9,
        }
        for number in range(1, count + 1)
    ]


@cache
def asked(value: str, count: int, *, whole: bool = False) -> tuple[dict[str, Any], str]:
    """The JSON and the text of an explanation over so many rows, made once."""
    made = methodology(RULES.format(value=value))
    found = explained(made, request({"id": "a", "data": {"visits": rows(count)}}), rows=whole)
    return document(found), text(found)


def aggregate(found: dict[str, Any]) -> dict[str, Any]:
    (step,) = [step for step in found["steps"] if step["operation"] == "aggregate"]
    return dict(step["rows"])


KINDS = [
    "sum(size of visits where open)",
    "average(size of visits)",
    "average(size of visits weighted by heft)",
    "min(size of visits where open)",
    "max(size of visits)",
    "count(visits where open)",
    "share(visits where open)",
    "variance(size of visits)",
    "sample_variance(size of visits)",
    "median(size of visits)",
    "quantile(size of visits, 0.123)",
]
GUARDED = {
    kind: kind
    if kind.startswith(("sum", "count"))
    else f"{kind} when count(visits{' where open' if 'open' in kind else ''}) > 1\n            0 otherwise"
    for kind in KINDS
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("count", [FEW + 1, 200])
def test_what_is_left_out_is_enough_to_recompute_the_value(kind: str, count: int) -> None:
    few, _ = asked(GUARDED[kind], count)
    whole, _ = asked(GUARDED[kind], count, whole=True)
    assert few["members"][0]["exact"] == whole["members"][0]["exact"]
    assert check(few) > 0
    assert check(whole) > 0


def test_ten_thousand_rows_are_summarised() -> None:
    found, shown = asked("sum(size of visits where open)", MANY)
    told = aggregate(found)
    assert told["rows"] == MANY
    assert len(told["taken"]) <= FEW
    assert told["left"]["rows"] == MANY - len(told["taken"])
    assert len(found["steps"]) < 10 * FEW
    assert check(found) > 0
    assert re.search(r"further rows are not shown \(\d+ counted\); their sum is ≈ [\d,]+\.\d+", shown)
    assert len(shown.splitlines()) < 60


def test_the_rows_that_matter_are_told() -> None:
    found, _ = asked("sum(size of visits where open)", MANY)
    told = {row["row"]: row for row in aggregate(found)["taken"]}
    data = rows(MANY)
    counted = sorted(
        (number for number in range(1, MANY + 1) if data[number - 1]["open"]),
        key=lambda number: Fraction(data[number - 1]["size"]),
    )
    outside = [number for number in range(1, MANY + 1) if not data[number - 1]["open"]]
    assert {*counted[:8], *counted[-4:], *outside[:4], 1, MANY} == set(told)
    assert told[1]["label"] == "place 1"


def test_all_rows_are_told_where_that_is_asked_for() -> None:
    found, shown = asked("sum(size of visits where open)", 1_000, whole=True)
    told = aggregate(found)
    assert [row["row"] for row in told["taken"]] == list(range(1, 1_001))
    assert "left" not in told
    assert "not shown" not in shown
    assert "place 999" in shown
    assert check(found) > 1_000
