"""What is said of a value that is not as it should be."""

import pytest

from api.wire.fault import Fault
from tests.intake.small import fault_of, with_goals, with_indicator

GOALS = "/bodies/0/data/goals"
ROW = f"{GOALS}/indicators/1"


def test_text_where_a_whole_number_is_expected() -> None:
    expected = Fault(
        f"{GOALS}/cases", "R009", '"two" is not a number', "a number is written like 120.5, -3, 1e2 or 1/3"
    )
    assert fault_of(with_goals(cases="two")) == expected


def test_yes_or_no_where_a_number_is_expected() -> None:
    assert fault_of(with_goals(cases=True)) == Fault(
        f"{GOALS}/cases", "R101", "expected a whole number, found true"
    )


def test_object_where_a_number_is_expected() -> None:
    assert fault_of(with_goals(rate={})) == Fault(
        f"{GOALS}/rate", "R101", "expected a number, found an object"
    )


@pytest.mark.parametrize(("given", "found"), [(1, "the number 1"), ("true", 'the text "true"')])
def test_anything_else_where_yes_or_no_is_expected(given: object, found: str) -> None:
    assert fault_of(with_goals(audited=given)) == Fault(
        f"{GOALS}/audited", "R101", f"expected true or false, found {found}"
    )


def test_number_where_a_text_is_expected() -> None:
    assert fault_of(with_indicator(name=12)) == Fault(
        f"{ROW}/name",
        "R101",
        "expected a text, found the number 12",
        'write it in double quotes: "12"',
    )


def test_fraction_where_a_whole_number_is_expected() -> None:
    assert fault_of(with_goals(cases="2.5")) == Fault(f"{GOALS}/cases", "R108", "2.5 is not a whole number")


def test_negative_whole_number() -> None:
    assert fault_of(with_goals(cases=-1)) == Fault(
        f"{GOALS}/cases", "R107", "-1 is below 0", "what is asked for is at most 20 and at least 0"
    )


def test_too_many_decimals() -> None:
    assert fault_of(with_goals(rate="12.345")) == Fault(
        f"{GOALS}/rate", "R109", "12.345 has 3 decimals, at most 2 are allowed"
    )


def test_decimals_without_end() -> None:
    assert fault_of(with_goals(rate="1/3")) == Fault(
        f"{GOALS}/rate", "R109", "1/3 has decimals without end, at most 2 are allowed"
    )


def test_number_above_its_upper_bound() -> None:
    assert fault_of(with_goals(rate="62.51")) == Fault(
        f"{GOALS}/rate", "R107", "62.51 is above 62.5", "what is asked for is at least 0 and at most 62.5"
    )


def test_number_at_a_bound_that_is_left_out() -> None:
    assert fault_of(with_indicator(planned=0)) == Fault(
        f"{ROW}/planned", "R107", "0 is not above 0", "what is asked for is above 0"
    )
    assert fault_of(with_goals(share=1)) == Fault(
        f"{GOALS}/share", "R107", "1 is not below 1", "what is asked for is below 1"
    )


def test_number_of_too_many_digits() -> None:
    assert fault_of(with_goals(rate="1" * 201)) == Fault(
        f"{GOALS}/rate", "R006", "the number has 201 digits; at most 200 are read"
    )


def test_name_that_is_no_choice() -> None:
    assert fault_of(with_indicator(direction="grow")) == Fault(
        f"{ROW}/direction", "R110", '"grow" is not one of growth, decline', 'did you mean "growth"?'
    )


def test_number_where_a_choice_is_expected() -> None:
    assert fault_of(with_indicator(direction=1)) == Fault(
        f"{ROW}/direction", "R101", "expected one of growth, decline, found the number 1"
    )


@pytest.mark.parametrize("given", ["20250701", "2025-7-1", "2025-W27-2", "01.07.2025", "２０２５-07-01"])
def test_date_in_another_form(given: str) -> None:
    assert fault_of(with_goals(audit_day=given)) == Fault(
        f"{GOALS}/audit_day", "R111", f'"{given}" is not a date', "a date is written like 2025-07-01"
    )


def test_day_that_no_calendar_has() -> None:
    assert fault_of(with_goals(audit_day="2025-02-29")) == Fault(
        f"{GOALS}/audit_day", "R111", "there is no day 2025-02-29 in the calendar"
    )


def test_number_where_a_date_is_expected() -> None:
    assert fault_of(with_goals(audit_day=2025)) == Fault(
        f"{GOALS}/audit_day", "R101", "expected a date, found the number 2025"
    )
