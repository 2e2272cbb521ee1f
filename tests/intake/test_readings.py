"""The readings that a request asks for."""

from typing import Any

import pytest

from api.wire.fault import Fault
from tests.intake.cohorts import CLOSED, raw, read
from tests.intake.small import fault_of, faults_of

BODY = {"id": "finance"}


def test_readings_that_are_asked_for() -> None:
    assert read(raw(BODY, readings={"ties": "dense"})).readings == {"ties": "dense"}


@pytest.mark.parametrize("given", [None, {}, {"ties": None}])
def test_no_reading_asked_for(given: Any) -> None:
    assert read(raw(BODY, readings=given)).readings == {}


def test_unknown_reading() -> None:
    assert fault_of(raw(BODY, readings={"tie": "dense"}), CLOSED) == Fault(
        "/readings/tie", "R102", '"tie" is not a field of the readings', 'did you mean "ties"?'
    )


def test_unknown_option() -> None:
    assert fault_of(raw(BODY, readings={"ties": "dence"}), CLOSED) == Fault(
        "/readings/ties", "R110", '"dence" is not one of best, dense', 'did you mean "dense"?'
    )


def test_readings_of_another_form() -> None:
    assert fault_of(raw(BODY, readings=["ties"]), CLOSED).code == "R101"
    assert fault_of(raw(BODY, readings={"ties": 1}), CLOSED).code == "R101"


def test_faults_of_readings_and_bodies_at_once() -> None:
    sent = raw({"id": "nobody"}, readings={"ties": "dence", "x": None})
    assert [fault.pointer for fault in faults_of(sent, CLOSED)] == [
        "/readings/x",
        "/readings/ties",
        "/bodies/0/id",
    ]
