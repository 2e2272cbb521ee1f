"""The random data of bodies: valid under the bounds of the specification, repeatable, awkward."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from random import Random
from typing import Any

import pytest

from tests.oracle.blocks import BODIES, WORTH, number, score_body
from tests.oracle.bodies import body_ids, random_body

Record = dict[str, Any]

COURT = {"appeals_received", "appeals_late", "portals"}
INPUTS = {
    "goals": {"indicators", "programmes", "reporting_cases"},
    "interaction": COURT | {"satisfaction", "services_rendered", "services_late"},
    "organisation": {
        "staff_average", "staff_left", "training_required", "training_completed", "posts_filled",
        "posts_filled_by_competition", "functions_total", "functions_automated", "systems_total",
        "systems_integrated", "outages",
    },
}  # fmt: skip
AT_MOST = {
    "services_late": "services_rendered",
    "services_electronic": "services_rendered",
    "appeals_late": "appeals_received",
    "posts_filled_by_competition": "posts_filled",
    "functions_automated": "functions_total",
    "systems_integrated": "systems_total",
}
ROWS = ("indicators", "programmes", "portals")
CHOICES: dict[str, set[Any]] = {
    "state": {"full", "partial", "not_achieved", "not_counted"},
    "direction": {"growth", "decline"},
    "portal": {"open_data", "open_legal_acts", "open_budgets", "open_dialogue"},
    "achieved": {True, False},
}
OPTIONAL = {"satisfaction", "actual"}
POSITIVE = {"planned", "staff_average"}
FRACTIONAL = {"satisfaction", "actual", "planned", "spent", "staff_average"}


def inputs_of(methodology: str, body: str, block: str) -> set[str]:
    """The inputs of a block that the criteria in the scope of a body need."""
    if body == "court-administration":
        return COURT
    new = {"services_electronic"} if (methodology, block) == ("2025", "interaction") else set()
    if new and BODIES[body][0] == "local":
        new |= {"meetings_held", "meetings_planned"}
    return INPUTS[block] | new


def row_inputs(methodology: str, rows: str) -> set[str]:
    """The fields of the rows of an input."""
    if rows == "indicators":
        return {"name", "state"} if methodology == "2023" else {"name", "planned", "actual", "direction"}
    return (
        {"name", "planned", "spent", "achieved"}
        if rows == "programmes"
        else {"portal", "required", "published"}
    )


def faults(record: Record, names: set[str]) -> Iterator[str]:
    """What is wrong with an object of the data: fields, kinds of values, bounds."""
    yield from names ^ (record.keys() | OPTIONAL & names)
    for name, value in record.items():
        if name in CHOICES:
            if value not in CHOICES[name]:
                yield name
        elif value is None:
            if name not in OPTIONAL:
                yield name
        elif name not in ROWS and name != "name":
            whole = str(value).isdecimal() or name in FRACTIONAL
            low, high = 0, number(record[AT_MOST[name]]) if name in AT_MOST else Fraction(10**40)
            if name == "satisfaction":
                low, high = 1, Fraction(5)
            if not whole or not low <= number(value) <= high or (name in POSITIVE and number(value) == 0):
                yield name


def some_data(methodology: str, seeds: int) -> Iterator[tuple[str, Record]]:
    """Every body of a year, with its data from so many seeds."""
    for seed in range(seeds):
        for body in body_ids(methodology):
            yield body, random_body(methodology, body, Random(f"{seed} {body}"))


@pytest.mark.parametrize("methodology", ["2023", "2025"])
def test_data_is_valid(methodology: str) -> None:
    """The inputs of the scope and no others, bounds held, counts whole, no number that JSON would change."""
    for body, data in some_data(methodology, 20):
        assert json.loads(json.dumps(data), parse_float=pytest.fail) == data
        assert tuple(data) == BODIES[body][1]
        for block, inputs in data.items():
            assert not list(faults(inputs, inputs_of(methodology, body, block)))
            for rows in inputs.keys() & set(ROWS):
                assert not [
                    fault for row in inputs[rows] for fault in faults(row, row_inputs(methodology, rows))
                ]


@pytest.mark.parametrize("methodology", ["2023", "2025"])
def test_data_is_repeatable(methodology: str) -> None:
    """A seed gives the same data again, another seed other data."""
    assert list(some_data(methodology, 2)) == list(some_data(methodology, 2))
    first, second = (random_body(methodology, "abai", Random(seed)) for seed in (1, 2))
    assert first != second


@pytest.mark.parametrize("methodology", ["2023", "2025"])
def test_data_is_awkward(methodology: str) -> None:
    """Ties, floors, caps, nothing to score, criteria absent, without points and with all of them, come up."""
    seen = {block: Counter[str]() for block in WORTH[methodology]}
    for body, data in some_data(methodology, 30):
        for name, block in score_body(methodology, body, data).items():
            counts = seen[name]
            taken = sum(block.penalties.values())
            counts[block.status] += 1
            counts["capped"] += taken == {"goals": 5, "organisation": 10}.get(name)
            for criterion, points in block.criteria.items():
                worth = WORTH[methodology][name][criterion]
                assert points is None or 0 <= points <= worth
                what = "absent" if points is None else "all" if points == worth else "some" if points else "0"
                counts[f"{criterion} {what}"] += 1
            if block.exact is not None:
                assert 0 <= block.exact <= 100
                counts["tie"] += (block.exact * 200) % 2 == 1
                counts["floor"] += block.exact == 0 and taken > 0
                counts["all"] += block.exact == 100
    for name, counts in seen.items():
        wanted = {"scored", "tie", "all"}
        wanted |= {"not_scored"} if name != "organisation" else {"capped", "turnover 0", "turnover some"}
        wanted |= {"floor"} if name != "interaction" else set()
        wanted |= {"capped"} if (methodology, name) == ("2025", "goals") else set()
        criteria = WORTH[methodology][name].keys() - {"turnover"}
        wanted |= {f"{criterion} {what}" for criterion in criteria for what in ("absent", "0", "some", "all")}
        assert not {what: counts[what] for what in wanted if counts[what] < 20}


@pytest.mark.parametrize("methodology", ["2023", "2025"])
def test_numbers_are_awkward(methodology: str) -> None:
    """Whole numbers, strings, 20 digits, fractions, null and missing keys, no rows, values above plan."""
    seen: Counter[str] = Counter()
    for _, data in some_data(methodology, 20):
        for inputs in data.values():
            records = [inputs, *(row for rows in ROWS for row in inputs.get(rows, []))]
            seen["no rows"] += any(inputs.get(rows) == [] for rows in ROWS)
            for record in records:
                values = [value for name, value in record.items() if name not in CHOICES and name != "name"]
                seen["null"] += None in values
                seen["missing"] += "direction" in record and "actual" not in record
                seen["missing"] += "services_late" in record and "satisfaction" not in record
                seen["overspent"] += "spent" in record and number(record["spent"]) > number(record["planned"])
                if "published" in record:
                    seen["overpublished"] += number(record["published"]) > number(record["required"])
                if record.get("direction") == "decline" and record.get("actual") is not None:
                    seen["decline to 0"] += number(record["actual"]) == 0
                for text in (value for value in values if isinstance(value, str)):
                    seen["fraction"] += "/" in text
                    seen["whole string"] += text.isdecimal()
                    seen["20 digits"] += len(text.partition(".")[2]) == 20
                seen["whole number"] += any(isinstance(value, int) for value in values)
    wanted = {
        "no rows",
        "null",
        "missing",
        "overspent",
        "overpublished",
        "fraction",
        "whole string",
        "20 digits",
    }
    wanted |= {"whole number"} | ({"decline to 0"} if methodology == "2025" else set())
    assert not {what: seen[what] for what in wanted if seen[what] < 20}
