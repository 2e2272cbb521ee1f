"""The inputs that an objection corrects."""

from typing import Any

import pytest
from gmpy2 import mpq

from api.intake import Intake
from api.wire.fault import Fault
from tests.intake.cohorts import (
    ALL_DATA,
    CLOSED,
    LONE_USES,
    OPEN,
    accepted,
    lone,
    objection,
    raw,
    read,
    reader,
    whole,
    with_calendar,
)
from tests.intake.graphs import Uses
from tests.intake.small import CONTACT, GOALS, fault_of, faults_of

PLACE = "/appeals/0/corrections"
ROW = {"name": "road", "planned": 5, "actual": 4, "direction": "growth"}


def sent(*appeals: Any) -> bytes:
    """A request whose body finance has all data, with these objections."""
    return raw(ALL_DATA, appeals=appeals)


def contact(**corrections: Any) -> dict[str, Any]:
    """An accepted objection to the block contact."""
    return accepted(corrections, block="contact")


def corrections_of(appeal: Any) -> Any:
    (read_appeal,) = read(sent(appeal)).appeals
    return read_appeal.corrections


def test_values_are_typed_like_those_of_the_data() -> None:
    given = {"rate": "50.2", "audited": False, "audit_day": "0001-01-02", "share": "-1/3"}
    assert corrections_of(accepted(given)) == {
        "goals.rate": 5020,
        "goals.audited": False,
        "goals.audit_day": 2,
        "goals.share": mpq(-1, 3),
    }


def test_rows_are_corrected_whole() -> None:
    assert corrections_of(accepted({"indicators": [ROW]})) == {
        "goals.indicators": [("road", mpq(5), mpq(4), "growth")]
    }


def test_inputs_of_a_block_in_the_block() -> None:
    assert corrections_of(contact(letters={"note": "x"})) == {"contact.letters.note": "x"}


def test_input_that_may_be_missing_is_corrected_to_be_missing() -> None:
    assert corrections_of(accepted({"share": None})) == {"goals.share": None}


def test_input_that_may_not_be_missing() -> None:
    appeals = [accepted({"cases": None}), contact(letters=None)]
    assert faults_of(sent(*appeals), CLOSED) == (
        Fault(
            f"{PLACE}/cases",
            "R103",
            "cases is missing",
            "give a whole number, or leave it out to keep what was given",
        ),
        Fault("/appeals/1/corrections/letters", "R101", "expected an object, found null"),
    )


@pytest.mark.parametrize("given", [{}, {"letters": {}}])
def test_nothing_corrected(given: Any) -> None:
    assert fault_of(sent(accepted(given, block="contact")), CLOSED) == Fault(
        PLACE, "R114", "nothing is corrected", "give at least one input of contact"
    )


def test_unknown_input() -> None:
    assert fault_of(sent(accepted({"case": 1})), CLOSED) == Fault(
        f"{PLACE}/case", "R102", '"case" is not a field of goals', 'did you mean "cases"?'
    )


@pytest.mark.parametrize("name", ["staff", "goals", "goals.cases"])
def test_inputs_are_those_of_the_block_by_their_names_in_it(name: str) -> None:
    assert fault_of(sent(accepted({name: 1})), CLOSED).pointer == f"{PLACE}/{name}"


def test_block_without_inputs_of_its_own() -> None:
    body = {"id": "x", "data": {"staff": 1, "warnings": 0}}
    by = Intake(lone(), Uses(lone(), LONE_USES))
    appeal = accepted({"staff": 1}, body="x", block="lone")
    assert fault_of(raw(body, appeals=[appeal]), by) == Fault(
        f"{PLACE}/staff", "R102", '"staff" is not a field of lone'
    )


def test_faulty_values_are_found_whatever_the_outcome() -> None:
    corrections = {"cases": 21, "indicators": [ROW | {"direction": "up"}], "audited": 1}
    assert [
        (fault.pointer, fault.code) for fault in faults_of(sent(objection(corrections=corrections)), CLOSED)
    ] == [
        (f"{PLACE}/cases", "R107"),
        (f"{PLACE}/indicators/0/direction", "R110"),
        (f"{PLACE}/audited", "R101"),
    ]


def test_faulty_values_are_found_whoever_objects() -> None:
    appeal = accepted({"cases": 21}, body="nobody")
    assert [fault.pointer for fault in faults_of(sent(appeal), CLOSED)] == [
        "/appeals/0/body",
        f"{PLACE}/cases",
    ]
    sent_openly = raw({"id": "x", "kind": "far"}, appeals=[accepted({"cases": 21}, body="x")])
    assert [fault.pointer for fault in faults_of(sent_openly, OPEN)] == ["/bodies/0/kind", f"{PLACE}/cases"]


def test_block_in_the_block_outside_the_scope() -> None:
    body = {"id": "river-oblast", "data": {"contact": {"rendered": 1, "late": 0}}}
    corrections = {"letters": {"note": "x"}, "spare": 2}
    appeal = accepted(corrections, body="river-oblast", block="contact")
    found, _ = CLOSED.read(raw(body, appeals=[appeal]))
    assert found is not None
    assert [(fault.pointer, fault.code) for fault in found.warnings] == [
        (f"{PLACE}/letters/note", "R201"),
        (f"{PLACE}/spare", "R201"),
    ]


def test_corrected_value_beyond_one_of_the_data() -> None:
    assert fault_of(sent(contact(late=10)), CLOSED) == Fault(
        f"{PLACE}/late", "R107", "10 is above rendered, which is 9"
    )


def test_value_of_the_data_beyond_a_corrected_one() -> None:
    assert fault_of(sent(contact(rendered=1)), CLOSED) == Fault(
        f"{PLACE}/rendered", "R107", "in the data, /contact/late: 2 is above rendered, which is 1"
    )


def test_corrected_values_beyond_one_another() -> None:
    assert fault_of(sent(contact(rendered=7, late=8)), CLOSED) == Fault(
        f"{PLACE}/late", "R107", "8 is above rendered, which is 7"
    )
    assert read(sent(contact(rendered=12, late=10)))


def test_value_in_a_corrected_row_beyond_one_of_the_same_row() -> None:
    assert fault_of(sent(accepted({"indicators": [ROW, ROW | {"actual": 6}]})), CLOSED) == Fault(
        f"{PLACE}/indicators/1/actual", "R107", "6 is above planned, which is 5"
    )


def test_an_objection_that_is_not_applied_keeps_to_the_bounds_of_the_data() -> None:
    appeals = [contact(rendered=12), contact(late=11) | {"outcome": "rejected"}]
    assert fault_of(sent(*appeals), CLOSED).pointer == "/appeals/1/corrections/late"


def test_what_is_applied_keeps_to_the_bounds_together_and_not_alone() -> None:
    assert read(sent(contact(rendered=12), contact(late=11)))


def test_an_inadmissible_objection_is_not_held_against_what_is_applied() -> None:
    intake = reader(with_calendar(whole(), working=False))
    dates = {"received": "2002-04-01", "filed": "2002-04-02", "decided": "2002-04-03"}
    late = {"received": "2002-04-01", "filed": "2002-05-02", "decided": "2002-05-03"}
    smaller = contact(rendered=5) | dates
    assert read(sent(smaller, contact(late=7) | late), intake)
    found, faults = intake.read(sent(smaller, contact(late=7) | dates))
    assert found is None
    assert [fault.pointer for fault in faults] == ["/appeals/1/corrections/late"]


def test_accepted_objections_keep_to_the_bounds_together() -> None:
    appeals = [contact(rendered=5), contact(late=7)]
    assert fault_of(sent(*appeals), CLOSED) == Fault(
        "/appeals/1/corrections/late", "R107", "7 is above rendered, which is 5"
    )
    assert read(sent(appeals[0], appeals[1] | {"outcome": "rejected"}))


def test_faulty_correction_gives_no_second_fault() -> None:
    assert fault_of(sent(contact(late=10, rendered="few")), CLOSED).pointer == f"{PLACE}/rendered"


def test_body_with_faults_is_not_compared() -> None:
    body = ALL_DATA | {
        "data": {"contact": CONTACT | {"rendered": "few"}, "goals": GOALS, "staff": 1, "warnings": 0}
    }
    assert fault_of(raw(body, appeals=[contact(late=10)]), CLOSED).pointer == (
        "/bodies/0/data/contact/rendered"
    )
