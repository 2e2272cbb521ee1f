"""The values of a body in several years."""

from dataclasses import replace
from typing import Any

import pytest
from gmpy2 import mpq

from api.wire.fault import Fault
from engine.graph.cohort import Choice
from tests.intake.cohorts import CLOSED, FALLING, FOLLOWED, OPEN, raw, reader, whole
from tests.intake.small import body_of, fault_of, faults_of, warnings_of

PLACE = "/bodies/0/history"


def years(*rows: tuple[Any, Any]) -> bytes:
    """A request whose body finance has these values by year."""
    return raw({"id": "finance", "history": [{"year": year, "value": value} for year, value in rows]})


def test_values_by_year() -> None:
    body = body_of(years((2001, "61.2"), (1999, "1/3"), ("2000", -5)), CLOSED)
    assert body.history == {1999: mpq(1, 3), 2000: mpq(-5), 2001: mpq(306, 5)}


@pytest.mark.parametrize("given", [None, []])
def test_body_without_a_history(given: Any) -> None:
    assert body_of(raw({"id": "finance", "history": given}), CLOSED).history == {}


def test_year_given_twice() -> None:
    assert fault_of(years((2000, 1), (2001, 2), (2000, 1)), CLOSED) == Fault(
        f"{PLACE}/2/year",
        "R117",
        "the year 2000 is given twice, first at /bodies/0/history/0",
        "give one value for each year",
    )


@pytest.mark.parametrize(
    ("year", "code"),
    [(2002, "R107"), (999, "R107"), (-5, "R107"), ("2000.5", "R108"), ("MM", "R009"), (None, "R103")],
)
def test_year_that_is_none_of_the_years_up_to_the_assessed_one(year: Any, code: str) -> None:
    fault = fault_of(years((year, 1)), CLOSED)
    assert (fault.pointer, fault.code) == (f"{PLACE}/0/year", code)


def test_year_after_the_assessed_one() -> None:
    assert fault_of(years((2002, 1)), CLOSED) == Fault(
        f"{PLACE}/0/year",
        "R107",
        "2002 is above 2001",
        "what is asked for is at least 1000 and at most 2001",
    )


def test_year_without_a_value() -> None:
    assert fault_of(years((2000, None)), CLOSED) == Fault(
        f"{PLACE}/0/value", "R103", "value is missing", "give a number"
    )


def test_history_of_another_form() -> None:
    sent = raw({"id": "finance", "history": [2000, {"year": 2001, "value": 1, "score": 1}]})
    assert [(fault.pointer, fault.code) for fault in faults_of(sent, CLOSED)] == [
        (f"{PLACE}/0", "R101"),
        (f"{PLACE}/1/score", "R102"),
    ]
    assert fault_of(raw({"id": "finance", "history": {"2001": 5}}), CLOSED).code == "R101"


def test_history_that_nothing_looks_at_is_checked_and_warned_of() -> None:
    by = reader(replace(whole(), flags=()))
    assert warnings_of(years((2001, 5)), by) == (
        Fault(PLACE, "R201", "nothing that the body is assessed on uses its history", "leave it out"),
    )
    assert faults_of(years((2001, 5), (2001, 5)), by)
    found, _ = by.read(years((2001, 5)))
    assert found is not None
    assert found.bodies[0].history == {}


def test_history_is_looked_at_for_the_kinds_of_bodies_of_a_flag() -> None:
    by = reader(replace(whole(), flags=(replace(FOLLOWED, kinds=("local",)),)))
    assert warnings_of(years((2001, 5)), by)
    assert body_of(raw({"id": "river-oblast", "history": [{"year": 2001, "value": 5}]}), by).history


def test_history_is_looked_at_where_one_of_several_readings_does() -> None:
    small = whole()
    other = replace(FOLLOWED, marks=Choice((), small.flags[1].marks.otherwise))
    assert warnings_of(years((2001, 5)), reader(replace(small, flags=(other,))))
    assert FOLLOWED.marks.otherwise is FALLING
    assert body_of(years((2001, 5)), reader(small)).history


def test_open_body_may_have_a_history() -> None:
    body = {"id": "x", "kind": "local", "attributes": {"region": "north"}}
    assert body_of(raw(body | {"history": [{"year": 2001, "value": 5}]}), OPEN).history == {2001: 5}
