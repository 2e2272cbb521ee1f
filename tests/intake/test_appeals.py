"""Objections of bodies: what each of them says."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from gmpy2 import mpq

from api.wire.fault import Fault
from engine.cohort.request import Appeal, AppealOutcome
from tests.intake.cohorts import (
    ALL_DATA,
    CLOSED,
    CONCLUDED,
    GOALS_DATA,
    OPEN,
    accepted,
    objection,
    raw,
    read,
    reader,
    whole,
    with_calendar,
)
from tests.intake.small import fault_of, faults_of

PLACE = "/appeals/0"


def sent(*appeals: Any, body: Any = GOALS_DATA) -> bytes:
    """A request with these objections; the body finance has the data of the block goals."""
    return raw(body, appeals=appeals)


def test_objection_that_is_not_decided() -> None:
    assert read(sent(objection(documents=False))).appeals == (
        Appeal("finance", "goals", date(2002, 4, 1), date(2002, 4, 3), documents=False),
    )


def test_accepted_objection() -> None:
    (appeal,) = read(sent(accepted({"cases": 1}))).appeals
    assert appeal.outcome is AppealOutcome.accepted
    assert appeal.decided == date(2002, 4, 10)
    assert appeal.corrections == {"goals.cases": 1}


def test_rejected_objection_need_not_say_what_it_wanted() -> None:
    (appeal,) = read(sent(objection(outcome="rejected", decided="2002-04-10"))).appeals
    assert appeal.outcome is AppealOutcome.rejected


@pytest.mark.parametrize("given", [None, []])
def test_no_objections(given: Any) -> None:
    assert read(raw(GOALS_DATA, appeals=given)).appeals == ()


def test_body_that_the_request_does_not_have() -> None:
    appeals = [objection(body="culture"), objection(body="cultura")]
    assert faults_of(sent(*appeals), CLOSED) == (
        Fault("/appeals/0/body", "R104", '"culture" is not a body of this request'),
        Fault(
            "/appeals/1/body",
            "R104",
            '"cultura" is not a body of this methodology',
            'did you mean "culture"?',
        ),
    )


def test_open_body_that_the_request_does_not_have() -> None:
    body = {"id": "one", "kind": "local", "attributes": {"region": "north"}}
    assert read(sent(objection(body="one"), body=body), OPEN)
    assert fault_of(sent(objection(body="two"), body=body), OPEN).code == "R104"


def test_block_to_which_there_are_no_objections() -> None:
    assert fault_of(sent(objection(block="discipline")), CLOSED) == Fault(
        f"{PLACE}/block", "R110", '"discipline" is not one of goals, contact'
    )


def test_block_that_the_body_is_not_assessed_on() -> None:
    appeal = objection(body="culture", block="contact", corrections={"late": 1}, conclusion=1)
    assert fault_of(sent(appeal, body={"id": "culture"}), CLOSED) == Fault(
        f"{PLACE}/block",
        "R106",
        "the block contact is outside the scope of the body, which is assessed on goals",
        "a body objects to results of its own",
    )


def test_days_in_the_wrong_order() -> None:
    appeals = [objection(filed="2002-03-31"), accepted({"cases": 1}, decided="2002-04-02")]
    assert [(fault.pointer, fault.message) for fault in faults_of(sent(*appeals), CLOSED)] == [
        ("/appeals/0/filed", "2002-03-31 is below received, which is 2002-04-01"),
        ("/appeals/1/decided", "2002-04-02 is below filed, which is 2002-04-03"),
    ]


def test_all_on_one_day() -> None:
    assert read(sent(accepted({"cases": 1}, filed="2002-04-01", decided="2002-04-01")))


def test_days_outside_the_calendar_of_working_days() -> None:
    by = reader(with_calendar(whole(), working=True))
    appeal = objection(received="2001-12-31", filed="2002-01-01")
    assert fault_of(sent(appeal), by) == Fault(
        f"{PLACE}/received",
        "R107",
        "2001-12-31 is below 2002-01-01",
        "what is asked for is at least 2002-01-01 and at most 2002-12-31",
    )
    assert fault_of(sent(accepted({"cases": 1}, decided="2003-01-01")), by).pointer == f"{PLACE}/decided"


def test_any_day_where_no_time_limit_counts_working_days() -> None:
    by = reader(with_calendar(whole(), working=False))
    assert read(sent(objection(received="2001-12-31", filed="2003-01-01")), by)


def test_outcome_and_day_of_the_answer_go_together() -> None:
    assert fault_of(sent(objection(decided="2002-04-10")), CLOSED) == Fault(
        f"{PLACE}/outcome",
        "R103",
        "outcome is missing: the objection is decided",
        "give one of accepted, rejected",
    )
    assert fault_of(sent(objection(outcome="rejected")), CLOSED) == Fault(
        f"{PLACE}/decided",
        "R103",
        "decided is missing: the objection has an outcome",
        "give the day of the answer",
    )


def test_accepted_objection_corrects_something() -> None:
    assert fault_of(sent(accepted()), CLOSED) == Fault(
        f"{PLACE}/corrections",
        "R103",
        "corrections is missing: the objection is accepted",
        "give the corrected inputs",
    )
    assert fault_of(sent(accepted(), body=CONCLUDED), CLOSED) == Fault(
        f"{PLACE}/conclusion",
        "R103",
        "conclusion is missing: the objection is accepted",
        "give the corrected score",
    )


def test_corrected_conclusion() -> None:
    (appeal,) = read(sent(accepted(conclusion="81.25"), body=CONCLUDED)).appeals
    assert appeal.conclusion == mpq(325, 4)


@pytest.mark.parametrize(("score", "code"), [(101, "R107"), ("80.125", "R109"), ("much", "R009")])
def test_corrected_conclusion_is_a_score_of_the_block(score: Any, code: str) -> None:
    fault = fault_of(sent(accepted(conclusion=score), body=CONCLUDED), CLOSED)
    assert (fault.pointer, fault.code) == (f"{PLACE}/conclusion", code)


def test_inputs_of_a_concluded_block_cannot_be_corrected() -> None:
    assert fault_of(sent(accepted({"cases": 1}), body=CONCLUDED), CLOSED) == Fault(
        f"{PLACE}/corrections",
        "R122",
        "the block goals of the body is concluded, and has no inputs to correct",
        "give its corrected score as conclusion",
    )


def test_inputs_that_were_not_handed_in_cannot_be_corrected() -> None:
    fault = fault_of(sent(accepted({"cases": 1}), body={"id": "finance"}), CLOSED)
    assert (fault.pointer, fault.code) == (f"{PLACE}/corrections", "R122")
    assert fault.message == "the body has no data for the block goals that could be corrected"


def test_block_with_raw_data_has_no_conclusion_to_correct() -> None:
    fault = fault_of(sent(accepted(conclusion=81)), CLOSED)
    assert (fault.pointer, fault.code) == (f"{PLACE}/conclusion", "R122")
    assert fault.hint == "give the corrected inputs as corrections"


def test_conclusion_that_was_not_handed_in_cannot_be_corrected() -> None:
    fault = fault_of(sent(accepted(conclusion=81), body={"id": "finance"}), CLOSED)
    assert (fault.pointer, fault.code) == (f"{PLACE}/conclusion", "R122")


def test_inputs_and_a_conclusion_are_not_corrected_at_once() -> None:
    fault = fault_of(sent(accepted({"cases": 1}, conclusion=81)), CLOSED)
    assert (fault.pointer, fault.code) == (f"{PLACE}/conclusion", "R122")
    assert fault.hint == "give one of the two"


def test_objection_to_a_block_that_is_not_in_the_request_corrects_nothing() -> None:
    assert read(sent(objection(), body={"id": "finance"}))


def test_body_with_faults_is_not_held_against_its_objections() -> None:
    body = {"id": "finance", "data": {"staff": "many"}}
    assert [fault.pointer for fault in faults_of(sent(accepted({"cases": 1}), body=body), CLOSED)] == [
        "/bodies/0/data/staff",
        "/bodies/0/data/warnings",
    ]


def test_objections_of_another_form() -> None:
    assert fault_of(raw(GOALS_DATA, appeals={}), CLOSED).code == "R101"
    assert [(fault.pointer, fault.code) for fault in faults_of(sent(1, {"bodi": 1}), CLOSED)] == [
        ("/appeals/0", "R101"),
        ("/appeals/1/bodi", "R102"),
        *((f"/appeals/1/{name}", "R103") for name in ("body", "block", "received", "filed", "documents")),
    ]
    strange = objection(documents="yes", outcome="maybe", corrections=[], conclusion={})
    assert [(fault.pointer, fault.code) for fault in faults_of(sent(strange), CLOSED)] == [
        ("/appeals/0/documents", "R101"),
        ("/appeals/0/outcome", "R110"),
        ("/appeals/0/corrections", "R101"),
        ("/appeals/0/conclusion", "R101"),
        ("/appeals/0/conclusion", "R122"),
        ("/appeals/0/decided", "R103"),
    ]


def test_objection_given_again() -> None:
    assert fault_of(sent(objection(), objection()), CLOSED) == Fault(
        "/appeals/1", "R123", "the objection at /appeals/0 is given again", "leave one out"
    )


@pytest.mark.parametrize(
    "other",
    [
        objection(documents=False),
        objection(filed="2002-04-02"),
        objection(outcome="rejected", decided="2002-04-10"),
        accepted({"cases": 1}),
    ],
)
def test_further_objection_to_the_same_block(other: Any) -> None:
    assert fault_of(sent(objection(), other), CLOSED) == Fault(
        "/appeals/1",
        "R124",
        "the body objects to the block goals at /appeals/0 too",
        "a further objection to the same block corrects other inputs",
    )


def test_further_objection_that_corrects_other_inputs() -> None:
    appeals = [accepted({"cases": 1}), accepted({"rate": 2, "share": None}), accepted({"audited": False})]
    assert len(read(sent(*appeals)).appeals) == 3


def test_input_that_two_objections_correct() -> None:
    first = accepted({"cases": 1})
    for value in (1, 2):
        second = accepted({"rate": 2, "cases": value})
        assert fault_of(sent(first, second), CLOSED) == Fault(
            "/appeals/1/corrections/cases",
            "R124",
            "goals.cases is corrected by the objection at /appeals/0 too",
            "correct an input once",
        )


def test_objections_to_several_blocks() -> None:
    appeals = [accepted({"cases": 1}), accepted({"late": 1}, block="contact")]
    assert len(read(sent(*appeals, body=ALL_DATA)).appeals) == 2


def test_objection_where_the_methodology_lists_no_bodies() -> None:
    by = reader(replace(whole(), bodies=()))
    assert [fault.pointer for fault in faults_of(sent(accepted({"cases": 1})), by)] == [
        "/bodies/0/id",
        f"{PLACE}/body",
    ]
