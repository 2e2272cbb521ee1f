"""Concluded scores of blocks in place of their raw data."""

from typing import Any

import pytest
from gmpy2 import mpq

from api.intake import Intake
from api.wire.fault import Fault
from tests.intake.cohorts import (
    CLOSED,
    LONE_USES,
    OPEN,
    lone,
    raw,
    read,
    reader,
    rounded,
    whole,
    with_open_rounding,
)
from tests.intake.graphs import Uses, criterion, methodology
from tests.intake.small import CONTACT, GOALS, body_of, fault_of, faults_of, request

PLACE = "/bodies/0/conclusions"


def concluded(data: Any = None, **scores: Any) -> bytes:
    """A request whose body finance has these conclusions."""
    return raw({"id": "finance", "conclusions": scores, "data": data})


def test_concluded_block_has_its_exact_score_and_is_not_submitted() -> None:
    body = body_of(concluded(goals="80.10"), CLOSED)
    assert body.conclusions == {"goals": mpq(801, 10)}
    assert body.submitted == frozenset()


def test_concluded_block_beside_the_raw_data_of_another() -> None:
    data = {"contact": CONTACT, "staff": 3, "warnings": 0}
    body = body_of(concluded(data, goals=80), CLOSED)
    assert body.submitted == {"contact", "discipline"}
    assert body.conclusions == {"goals": 80}


def test_open_body_may_have_conclusions() -> None:
    sent = raw({"id": "x", "kind": "local", "attributes": {"region": "north"}, "conclusions": {"goals": 1}})
    assert body_of(sent, OPEN).conclusions == {"goals": 1}


@pytest.mark.parametrize("sent", [concluded(), concluded(goals=None), raw({"id": "finance"})])
def test_null_is_no_conclusion(sent: bytes) -> None:
    assert body_of(sent, CLOSED).conclusions == {}


def test_conclusion_and_raw_data_of_one_block() -> None:
    assert fault_of(concluded({"goals": GOALS}, goals=80), CLOSED) == Fault(
        f"{PLACE}/goals",
        "R115",
        "the block goals has a conclusion and raw data, which are at /bodies/0/data/goals",
        "give one of the two",
    )


def test_null_is_no_raw_data() -> None:
    assert body_of(concluded({"goals": None}, goals=80), CLOSED).conclusions == {"goals": 80}


def test_empty_object_is_raw_data() -> None:
    assert [fault.code for fault in faults_of(concluded({"goals": {}}, goals=80), CLOSED)] == ["R115"]


LONE = Intake(lone(), Uses(lone(), LONE_USES))
SOMEBODY: dict[str, Any] = {"id": "x", "conclusions": {"lone": 1}}


def test_input_that_other_blocks_use_too_is_no_raw_data_of_a_concluded_one() -> None:
    assert body_of(raw(SOMEBODY | {"data": {"staff": 3, "staffed": {}}}), LONE).submitted == {"staffed"}


def test_input_that_only_a_concluded_block_uses_is_raw_data_of_it() -> None:
    fault = fault_of(raw(SOMEBODY | {"data": {"staff": 3, "warnings": 0, "staffed": {}}}), LONE)
    assert (fault.pointer, fault.code) == (f"{PLACE}/lone", "R115")
    assert "/bodies/0/data/warnings" in fault.message


def test_score_beyond_the_scale_of_the_block() -> None:
    assert fault_of(concluded(goals="100.01"), CLOSED) == Fault(
        f"{PLACE}/goals",
        "R107",
        "100.01 is above 100",
        "what is asked for is at least 0 and at most 100",
    )


def test_score_with_more_decimals_than_the_block_is_rounded_to() -> None:
    assert fault_of(concluded(goals="80.105"), CLOSED) == Fault(
        f"{PLACE}/goals", "R109", "80.105 has 3 decimals, at most 2 are allowed"
    )


def test_score_that_is_no_multiple_of_the_rounding_step() -> None:
    assert body_of(concluded(contact="7.5"), CLOSED).conclusions == {"contact": mpq(15, 2)}
    assert fault_of(concluded(contact="7.4"), CLOSED) == Fault(
        f"{PLACE}/contact",
        "R116",
        "7.4 is no multiple of 0.5",
        "the score of the block is rounded to such a multiple",
    )


@pytest.mark.parametrize(
    ("step", "good", "bad", "code"), [(1, "75", "75.5", "R108"), (10, "70", "75", "R116")]
)
def test_score_of_a_block_that_is_rounded_to_whole_numbers(step: int, good: str, bad: str, code: str) -> None:
    by = reader(rounded(whole(), goals=mpq(step)))
    assert body_of(concluded(goals=good), by).conclusions == {"goals": int(good)}
    assert fault_of(concluded(goals=bad), by).code == code


def test_score_of_a_block_that_is_not_rounded_is_any_number() -> None:
    by = reader(rounded(whole(), contact=mpq(1)))
    assert body_of(concluded(goals="80.1"), by).conclusions == {"goals": mpq(801, 10)}


def test_rounding_is_that_of_the_readings_that_are_asked_for() -> None:
    by = reader(with_open_rounding(whole()))
    body = {"id": "finance", "conclusions": {"goals": "80.1"}}
    assert read(raw(body), by)
    assert fault_of(raw(body, readings={"digits": "none"}), by).code == "R108"
    tree: Any = {"bodies": [body]}
    assert by.read_tree(tree, {"digits": "none"})[1][0].code == "R108"


def test_block_outside_the_scope() -> None:
    sent = raw({"id": "culture", "conclusions": {"goals": 1, "contact": 1}})
    assert fault_of(sent, CLOSED) == Fault(
        f"{PLACE}/contact",
        "R106",
        "the block contact is outside the scope of the body, which is assessed on goals",
        "leave its conclusion out",
    )
    assert body_of(raw({"id": "culture", "conclusions": {"contact": None}}), CLOSED)


def test_block_of_which_the_body_has_a_part_may_be_concluded() -> None:
    assert body_of(raw({"id": "river-oblast", "conclusions": {"contact": 1}}), CLOSED).conclusions


def test_what_is_no_block_of_the_outermost_level() -> None:
    sent = raw({"id": "finance", "conclusions": {"gaols": 1, "discipline": 2, "contact.letters": 3}})
    assert faults_of(sent, CLOSED) == (
        Fault(f"{PLACE}/gaols", "R102", '"gaols" is not a field of the conclusions', 'did you mean "goals"?'),
        Fault(
            f"{PLACE}/discipline",
            "R102",
            '"discipline" is not a field of the conclusions',
            "it is a criterion: only blocks have conclusions",
        ),
        Fault(
            f"{PLACE}/contact.letters",
            "R102",
            '"contact.letters" is not a field of the conclusions',
            "it is a part of the block contact",
        ),
    )


@pytest.mark.parametrize(("score", "code"), [("many", "R009"), (True, "R101"), ({}, "R101"), ([], "R101")])
def test_score_that_is_no_number(score: Any, code: str) -> None:
    assert fault_of(concluded(goals=score), CLOSED).code == code


def test_conclusions_that_are_no_object() -> None:
    assert fault_of(raw({"id": "finance", "conclusions": []}), CLOSED) == Fault(
        PLACE, "R101", "expected an object, found an array"
    )


@pytest.mark.parametrize("given", [None, {}, {"goals": 1}])
def test_methodology_without_blocks_has_no_conclusions(given: Any) -> None:
    graph = methodology([], [criterion("one")])
    fault = fault_of(request({"id": "x", "conclusions": given}), Intake(graph, Uses(graph, {})))
    assert fault.hint == "leave it out: the methodology has no blocks"


def test_faults_of_data_and_conclusions_at_once() -> None:
    sent = raw({"id": "finance", "conclusions": {"goals": 101}, "data": {"staff": "many"}})
    assert [fault.pointer for fault in faults_of(sent, CLOSED)] == [
        f"{PLACE}/goals",
        "/bodies/0/data/staff",
        "/bodies/0/data/warnings",
    ]
