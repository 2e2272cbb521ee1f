"""How much is read of one request."""

from api.wire.fault import Fault
from tests.intake.small import (
    GOALS,
    body_of,
    fault_of,
    faults_of,
    finance,
    intake,
    request,
    warnings_of,
    with_goals,
    with_indicator,
)


def test_too_many_bodies() -> None:
    raw = request({"id": "finance"}, {"id": "culture"})
    assert fault_of(raw, intake(bodies=1)) == Fault(
        "/bodies", "R113", "the request has 2 bodies, at most 1 are read", "send them in several requests"
    )


def test_too_many_rows() -> None:
    assert fault_of(with_goals(), intake(rows=1)) == Fault(
        "/bodies/0/data/goals/indicators", "R113", "indicators has 2 rows, at most 1 are read"
    )
    assert body_of(with_goals(), intake(rows=2))


def test_text_that_is_too_long() -> None:
    assert fault_of(with_indicator(name="x" * 8), intake(text=7)) == Fault(
        "/bodies/0/data/goals/indicators/1/name", "R112", "the text has 8 characters, at most 7 are read"
    )
    assert body_of(with_indicator(name="x" * 7), intake(text=7))


def test_id_that_is_too_long() -> None:
    reader = intake(closed=False, kinds=("local",), text=7)
    raw = request({"id": "x" * 8, "attributes": {"region": "north"}})
    assert fault_of(raw, reader) == Fault(
        "/bodies/0/id", "R112", "the text has 8 characters, at most 7 are read"
    )


def test_more_faults_than_are_listed() -> None:
    raw = request(finance(goals=GOALS | {"a": 1, "b": 1, "c": 1}))
    *listed, last = faults_of(raw, intake(faults=2))
    assert [fault.pointer for fault in listed] == ["/bodies/0/data/goals/a", "/bodies/0/data/goals/b"]
    assert last == Fault(
        "", "R010", "the request has more faults than the 2 listed here", "mend these and send it again"
    )


def test_more_warnings_than_are_listed() -> None:
    contact = {"rendered": 1, "late": 0, "letters": {"note": "x"}, "spare": 4}
    raw = request({"id": "river-oblast", "data": {"contact": contact}})
    *listed, last = warnings_of(raw, intake(faults=1))
    assert len(listed) == 1
    assert last == Fault("", "R202", "1 of 2 warnings are not listed")
