"""What a body is assessed on: what it submits, what is asked for, what is refused, what is warned of."""

from typing import Any

import pytest

from api.intake import Intake
from api.wire.fault import Fault
from tests.intake.graphs import Uses
from tests.intake.small import (
    CONTACT,
    GOALS,
    SPARSE_USES,
    body_of,
    fault_of,
    faults_of,
    finance,
    intake,
    request,
    sparse,
    warnings_of,
)

TOP = {"staff": 3, "warnings": 0}


def test_body_without_data_submits_nothing() -> None:
    read = body_of(request({"id": "finance"}))
    assert read.submitted == frozenset()
    assert read.values == {"kind": "central", "region": "north", "population": None}


def test_blocks_are_submitted_by_their_key() -> None:
    assert body_of(request(finance(goals=GOALS))).submitted == {"goals"}


def test_block_that_is_null_is_not_submitted() -> None:
    assert body_of(request(finance(goals=GOALS, contact=None))).submitted == {"goals"}


def test_unit_of_top_level_inputs_is_submitted_by_one_of_them() -> None:
    assert body_of(request(finance(**TOP))).submitted == {"discipline"}
    assert fault_of(request(finance(staff=3))) == Fault(
        "/bodies/0/data/warnings", "R103", "warnings is missing", "give a whole number"
    )


def test_block_that_uses_a_top_level_input_asks_for_it() -> None:
    assert [fault.pointer for fault in faults_of(request(finance(contact=CONTACT)))] == [
        "/bodies/0/data/staff"
    ]
    assert body_of(request(finance(contact=CONTACT, **TOP))).submitted == {"contact", "discipline"}


def test_nested_block_that_is_not_given_lacks_what_it_needs() -> None:
    contact = CONTACT | {"letters": None}
    assert fault_of(request(finance(contact=contact, **TOP))) == Fault(
        "/bodies/0/data/contact/letters/note", "R103", "note is missing", "give a text"
    )


def test_block_outside_the_scope() -> None:
    assert fault_of(request({"id": "culture", "data": {"goals": GOALS, "contact": {}}})) == Fault(
        "/bodies/0/data/contact",
        "R106",
        "the block contact is outside the scope of the body, which is assessed on goals",
        "leave its data out",
    )


def test_block_outside_the_scope_may_be_null() -> None:
    assert body_of(request({"id": "culture", "data": {"goals": GOALS, "contact": None}}))


def test_block_outside_the_scope_whose_inputs_are_used_may_be_given() -> None:
    contact = {"rendered": 1, "late": 0, "letters": {"answered": 1}}
    read = body_of(request({"id": "river-oblast", "data": {"contact": contact, **TOP}}))
    assert read.values["contact.letters.answered"] == 10


def test_value_that_nothing_uses_is_warned_of() -> None:
    contact = {"rendered": 1, "late": 0, "letters": {"note": "x"}, "spare": 4}
    assert warnings_of(request({"id": "river-oblast", "data": {"contact": contact}})) == (
        Fault(
            "/bodies/0/data/contact/letters/note",
            "R201",
            "nothing that the body is assessed on uses contact.letters.note",
            "leave it out",
        ),
        Fault(
            "/bodies/0/data/contact/spare",
            "R201",
            "nothing that the body is assessed on uses contact.spare",
            "leave it out",
        ),
    )


def test_value_that_nothing_uses_is_validated_all_the_same() -> None:
    contact = {"rendered": 1, "late": 0, "spare": "x"}
    assert fault_of(request({"id": "river-oblast", "data": {"contact": contact}})).pointer == (
        "/bodies/0/data/contact/spare"
    )


def test_value_that_nothing_uses_is_not_asked_for() -> None:
    assert body_of(request({"id": "river-oblast", "data": {"contact": {"rendered": 1, "late": 0}}}))


SPARSE = Intake(sparse(), Uses(sparse(), SPARSE_USES))


@pytest.mark.parametrize("data", [{"fixed": {}, "rate": 1}, {"fixed": None, "rate": 1}, {"rate": 1}])
def test_block_without_inputs_may_be_given_as_an_empty_object(data: dict[str, Any]) -> None:
    assert body_of(request(finance(**data)), SPARSE).submitted == {"fixed"}


def test_empty_object_submits_a_block_that_has_inputs_elsewhere() -> None:
    assert fault_of(request(finance(fixed={})), SPARSE) == Fault(
        "/bodies/0/data/rate", "R103", "rate is missing", "give a whole number"
    )


def test_block_without_inputs_in_a_block() -> None:
    assert body_of(request(finance(outer={"inner": {}})), SPARSE).submitted == {"outer"}


def test_block_without_inputs_has_no_fields() -> None:
    data = {"fixed": {"rate": 1}, "outer": {"inner": {"plan": None}}, "rate": 1}
    assert faults_of(request(finance(**data)), SPARSE) == (
        Fault("/bodies/0/data/fixed/rate", "R102", '"rate" is not a field of fixed'),
        Fault("/bodies/0/data/outer/inner/plan", "R102", '"plan" is not a field of outer.inner'),
    )
    assert fault_of(request(finance(fixed=[], rate=1)), SPARSE).code == "R101"


@pytest.mark.parametrize("data", [{"fixed": {}}, {"local": {}}, {"outer": {"inner": {}}}])
def test_block_without_inputs_outside_the_scope(data: dict[str, Any]) -> None:
    assert fault_of(request({"id": "culture", "data": data}), SPARSE).code == "R106"


def test_open_body_is_assessed_on_all_that_is_for_its_kind() -> None:
    given = {"id": "any", "kind": "local", "attributes": {"region": "north"}, "data": {"goals": GOALS}}
    assert body_of(request(given), intake(closed=False)).submitted == {"goals"}
