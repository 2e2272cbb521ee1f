"""Values that another value bounds."""

from api.wire.fault import Fault
from tests.intake.small import (
    CONTACT,
    body_of,
    fault_of,
    faults_of,
    finance,
    request,
    with_indicator,
)

GOOD = {"staff": 3, "warnings": 0}


def test_value_above_another_one() -> None:
    raw = request(finance(contact=CONTACT | {"late": 3, "rendered": 2}, **GOOD))
    assert fault_of(raw) == Fault("/bodies/0/data/contact/late", "R107", "3 is above rendered, which is 2")


def test_value_at_another_one_is_within_its_bound() -> None:
    assert body_of(request(finance(contact=CONTACT | {"late": 2, "rendered": 2}, **GOOD)))


def test_value_in_a_row_above_one_of_the_same_row() -> None:
    assert fault_of(with_indicator(actual="0.5")) == Fault(
        "/bodies/0/data/goals/indicators/1/actual", "R107", "0.5 is above planned, which is 1/3"
    )


def test_value_that_is_missing_is_not_compared() -> None:
    assert body_of(with_indicator(actual=None))


def test_faulty_bound_gives_no_second_fault() -> None:
    (fault,) = faults_of(request(finance(contact=CONTACT | {"late": 3, "rendered": "many"}, **GOOD)))
    assert fault.pointer == "/bodies/0/data/contact/rendered"
    (fault,) = faults_of(with_indicator(planned=-1, actual=1))
    assert fault.pointer == "/bodies/0/data/goals/indicators/1/planned"


def test_bound_that_is_not_given_gives_one_fault() -> None:
    (fault,) = faults_of(request(finance(warnings=1)))
    assert (fault.pointer, fault.code) == ("/bodies/0/data/staff", "R103")
