"""Time limits in working days and in days of the calendar."""

from datetime import date

import pytest

from engine.cohort.calendar import OutsideCalendarError, is_worked, last_day
from engine.graph.cohort import Calendar

CALENDAR = Calendar(
    date(2026, 1, 1),
    date(2026, 12, 31),
    weekend=(5, 6),
    free=(date(2026, 3, 23), date(2026, 3, 24)),
    working=(date(2026, 3, 28),),
)


@pytest.mark.parametrize(
    ("start", "days", "last"),
    [
        ("2026-04-06", 5, "2026-04-13"),  # Monday to Monday
        ("2026-04-10", 1, "2026-04-13"),  # over a weekend
        ("2026-04-11", 1, "2026-04-13"),  # from a Saturday
        ("2026-03-20", 1, "2026-03-25"),  # over a weekend and two free days
        ("2026-03-25", 3, "2026-03-28"),  # with a Saturday that is worked on
        ("2026-03-25", 0, "2026-03-25"),
    ],
)
def test_working_days(start: str, days: int, last: str) -> None:
    found = last_day(CALENDAR, date.fromisoformat(start), days, working=True)
    assert found == date.fromisoformat(last)


def test_days_of_the_calendar() -> None:
    assert last_day(None, date(2026, 4, 6), 15, working=False) == date(2026, 4, 21)


def test_which_days_are_worked_on() -> None:
    days = {day: is_worked(CALENDAR, date(2026, 3, day)) for day in (20, 21, 22, 23, 25, 28, 29)}
    assert days == {20: True, 21: False, 22: False, 23: False, 25: True, 28: True, 29: False}


def test_another_weekend() -> None:
    calendar = Calendar(date(2026, 1, 1), date(2026, 12, 31), weekend=(4,), free=(), working=())
    assert last_day(calendar, date(2026, 4, 9), 2, working=True) == date(2026, 4, 12)


def test_outside_the_calendar() -> None:
    with pytest.raises(OutsideCalendarError, match="2027-01-01 lies outside the calendar"):
        last_day(CALENDAR, date(2026, 12, 30), 2, working=True)
    with pytest.raises(OutsideCalendarError, match="2025-12-31 lies outside"):
        is_worked(CALENDAR, date(2025, 12, 31))
    with pytest.raises(OutsideCalendarError):
        last_day(None, date(9999, 12, 31), 1, working=False)
    with pytest.raises(OutsideCalendarError):
        last_day(Calendar(date(1, 1, 1), date.max, (), (), ()), date.max, 1, working=True)


def test_working_days_take_a_calendar() -> None:
    with pytest.raises(ValueError, match="by a calendar"):
        last_day(None, date(2026, 4, 6), 5, working=True)
