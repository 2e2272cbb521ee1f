"""Reorganisations of bodies, each by itself."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from gmpy2 import mpq

from api.intake import Intake
from api.wire.fault import Fault
from engine.cohort.request import Reorganisation, Successor
from engine.graph.cohort import Window
from engine.graph.expression import Constant, Expression, Quotient
from tests.intake.cohorts import (
    CLOSED,
    DEADLINE,
    OPEN,
    day,
    ended,
    raw,
    read,
    reader,
    succession,
    whole,
    window,
)
from tests.intake.small import fault_of, faults_of

BODY = {"id": "finance"}
PLACE = "/reorganisations/0"


def sent(*events: Any) -> bytes:
    """A request with these reorganisations."""
    return raw(BODY, reorganisations=events)


def test_body_with_successors() -> None:
    event = ended("culture", "2001-03-01", ("finance", "1/3"), ("river-oblast", "2/3"))
    assert read(sent(event)).reorganisations == (
        Reorganisation(
            "culture",
            date(2001, 3, 1),
            (Successor("finance", mpq(1, 3)), Successor("river-oblast", mpq(2, 3))),
        ),
    )


def test_body_that_nobody_succeeds() -> None:
    assert read(sent(ended("culture", "2001-03-01"))).reorganisations[0].successors == ()


def test_the_day_is_looked_at_where_the_body_has_a_fault_too() -> None:
    body = {"id": "finance", "kind": "central", "attributes": {"staff": "many"}}
    event = ended("finance", "1999-12-31")
    pointers = [fault.pointer for fault in faults_of(raw(body, reorganisations=[event]), OPEN)]
    assert f"{PLACE}/effective" in pointers
    assert len(pointers) > 1


def test_a_body_that_ended_and_is_not_in_the_request_gives_a_warning() -> None:
    assert read(sent(ended("culture", "2001-03-01", ("finance", 1)))).warnings == (
        Fault(f"{PLACE}/body", "R203", '"culture" is not in the request: its results count nowhere'),
    )


def test_a_successor_that_is_not_in_the_request_gives_a_warning() -> None:
    event = ended("finance", "2001-03-01", ("culture", "1/3"), ("river-oblast", "2/3"))
    warnings = read(raw(BODY, {"id": "culture"}, reorganisations=[event])).warnings
    assert [(warning.pointer, warning.code) for warning in warnings] == [
        (f"{PLACE}/successors/1/body", "R203")
    ]


@pytest.mark.parametrize("given", [None, []])
def test_no_reorganisations(given: Any) -> None:
    assert read(raw(BODY, reorganisations=given)).reorganisations == ()


def test_successors_have_to_be_said() -> None:
    assert fault_of(sent({"body": "culture", "effective": "2001-03-01"}), CLOSED) == Fault(
        f"{PLACE}/successors",
        "R103",
        "successors is missing",
        "give an array of objects, an empty one where nobody took over",
    )


@pytest.mark.parametrize(
    ("shares", "total"), [(("0.5", "0.4"), "0.9"), (("1/3", "1/3", "1/3", "1/3"), "4/3"), ((1, 1), "2")]
)
def test_shares_that_do_not_sum_to_1(shares: tuple[Any, ...], total: str) -> None:
    names = ("a", "b", "c", "d")
    bodies = [{"id": name, "kind": "local", "attributes": {"region": "north"}} for name in ("x", *names)]
    event = ended("x", "2001-03-01", *zip(names, shares, strict=False))
    assert fault_of(raw(*bodies, reorganisations=[event]), OPEN) == Fault(
        f"{PLACE}/successors",
        "R118",
        f"the shares of the successors sum to {total}, not to 1",
        "the shares are parts of all that passed to successors",
    )


def test_shares_of_very_many_digits() -> None:
    tiny = f"1/{10**150 + 1}"
    shares = [("finance", "1"), ("river-oblast", tiny)]
    fault = fault_of(sent(ended("culture", "2001-03-01", *shares)), CLOSED)
    assert fault.code == "R118"
    assert len(fault.message) < 110


@pytest.mark.parametrize(
    ("share", "code"), [(0, "R107"), ("-1/2", "R107"), ("1.01", "R107"), ("half", "R009")]
)
def test_share_that_is_none(share: Any, code: str) -> None:
    fault = fault_of(sent(ended("culture", "2001-03-01", ("finance", share))), CLOSED)
    assert (fault.pointer, fault.code) == (f"{PLACE}/successors/0/share", code)


def test_bodies_that_the_methodology_does_not_declare() -> None:
    event = ended("cultur", "2001-03-01", ("finance", "1/2"), ("nobody", "1/2"))
    assert faults_of(sent(event), CLOSED) == (
        Fault(
            f"{PLACE}/body",
            "R104",
            '"cultur" is not a body of this methodology',
            'did you mean "culture"?',
        ),
        Fault(f"{PLACE}/successors/1/body", "R104", '"nobody" is not a body of this methodology'),
    )


def test_open_bodies_that_the_request_does_not_have() -> None:
    bodies = [{"id": name, "kind": "local", "attributes": {"region": "north"}} for name in ("old", "new")]
    events = [ended("old", "2001-03-01", ("new", 1)), ended("older", "2001-03-01", ("young", 1))]
    assert [
        (fault.pointer, fault.message) for fault in faults_of(raw(*bodies, reorganisations=events), OPEN)
    ] == [
        ("/reorganisations/1/body", '"older" is not a body of this request'),
        ("/reorganisations/1/successors/0/body", '"young" is not a body of this request'),
    ]


def test_nobody_is_said_to_be_unknown_where_the_bodies_cannot_be_read() -> None:
    event = ended("old", "2001-03-01", ("new", 1))
    (fault,) = faults_of(raw(reorganisations=[event]), OPEN)
    assert fault.pointer == "/bodies"


def test_successor_given_twice() -> None:
    event = ended("culture", "2001-03-01", ("finance", "1/2"), ("finance", "1/2"))
    assert fault_of(sent(event), CLOSED) == Fault(
        f"{PLACE}/successors/1/body",
        "R105",
        'the successor "finance" is given twice, first at /reorganisations/0/successors/0',
        "give its whole share in one place",
    )


def test_body_that_is_its_own_successor() -> None:
    assert fault_of(sent(ended("culture", "2001-03-01", ("culture", 1))), CLOSED) == Fault(
        f"{PLACE}/successors/0/body", "R119", '"culture" is its own successor', "name who took over"
    )


@pytest.mark.parametrize("effective", ["2001-01-01", "2001-12-31", "2002-01-01", "2002-01-31"])
def test_days_in_a_window_for_all_blocks_of_the_body(effective: str) -> None:
    assert read(sent(ended("culture", effective)))


def test_day_in_no_window() -> None:
    assert fault_of(sent(ended("culture", "2000-12-31")), CLOSED) == Fault(
        f"{PLACE}/effective",
        "R121",
        "no window of the rules covers 2000-12-31 for goals",
        "the windows of goals are: year from 2001-01-01 to 2001-12-31; "
        "reporting from 2002-01-01 to before 2002-02-01",
    )


def test_windows_are_those_of_the_blocks_that_the_body_is_assessed_on() -> None:
    events = [ended(name, "2002-02-15") for name in ("culture", "finance", "river-oblast")]
    assert [fault.message for fault in faults_of(sent(*events), CLOSED)] == [
        "no window of the rules covers 2002-02-15 for goals",
        "no window of the rules covers 2002-02-15 for goals",
    ]


def test_open_window_covers_all_days() -> None:
    assert read(sent(ended("culture", "0001-01-01")), windows(window("any", None, None)))


NO_VALUE = Quotient(DEADLINE, Constant(mpq(0)))


def test_window_whose_limit_has_no_value_is_left_to_the_assessment() -> None:
    assert read(sent(ended("culture", "2001-03-01")), windows(window("broken", NO_VALUE, None)))


@pytest.mark.parametrize("last", [NO_VALUE, Constant(mpq(1, 2)), Constant(mpq(10) ** 9)])
def test_limit_that_is_no_day_is_left_out_of_the_hint(last: Expression) -> None:
    by = windows(window("later", day(2005, 1, 1), last), window("soon", day(2004, 1, 1), day(2004, 2, 1)))
    assert fault_of(sent(ended("culture", "2001-03-01")), by).hint == (
        "the windows of goals are: later from 2005-01-01; soon from 2004-01-01 to 2004-02-01"
    )


def windows(*declared: Window) -> Intake:
    """The reader of the small methodology with other windows."""
    return reader(replace(whole(), succession=succession(*declared)))


def test_reorganisations_of_another_form() -> None:
    assert fault_of(raw(BODY, reorganisations={}), CLOSED).code == "R101"
    assert [(fault.pointer, fault.code) for fault in faults_of(sent(1, {"bodi": 1}), CLOSED)] == [
        ("/reorganisations/0", "R101"),
        ("/reorganisations/1/bodi", "R102"),
        ("/reorganisations/1/body", "R103"),
        ("/reorganisations/1/effective", "R103"),
        ("/reorganisations/1/successors", "R103"),
    ]
    event = ended("culture", "2001-02-29") | {"successors": [1, {"body": "finance"}]}
    assert [(fault.pointer, fault.code) for fault in faults_of(sent(event), CLOSED)] == [
        (f"{PLACE}/effective", "R111"),
        (f"{PLACE}/successors/0", "R101"),
        (f"{PLACE}/successors/1/share", "R103"),
    ]


def test_too_many_reorganisations() -> None:
    events = [ended("culture", "2001-03-01"), ended("finance", "2001-03-01")]
    assert fault_of(sent(*events), reader(rows=1)) == Fault(
        "/reorganisations", "R113", "reorganisations has 2 entries, at most 1 are read"
    )
