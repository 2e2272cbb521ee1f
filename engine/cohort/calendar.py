"""Time limits in working days and in days of the calendar."""

from datetime import date, timedelta

from engine.graph.cohort import Calendar

__all__ = ["OutsideCalendarError", "is_worked", "last_day"]

_DAY = timedelta(days=1)


class OutsideCalendarError(ValueError):
    """A day lies outside the calendar, so that it is not known whether it is worked."""


def is_worked(calendar: Calendar, day: date) -> bool:
    """Whether a day is a working day. Raises OutsideCalendarError."""
    if not calendar.first <= day <= calendar.last:
        raise OutsideCalendarError(f"{day} lies outside the calendar, {calendar.first} to {calendar.last}")
    if day in calendar.free:
        return False
    return day.weekday() not in calendar.weekend or day in calendar.working


def last_day(calendar: Calendar | None, start: date, days: int, working: bool) -> date:
    """The last of so many days after `start`, the day after it being the first; working days alone count
    where `working`.

    Raises OutsideCalendarError where the days reach beyond the calendar, ValueError where working days are
    to be counted without one.
    """
    if not working:
        try:
            return start + timedelta(days=days)
        except OverflowError:
            raise OutsideCalendarError(f"{days} days after {start} is outside the calendar") from None
    if calendar is None:
        raise ValueError("working days are counted by a calendar")
    day, counted = start, 0
    while counted < days:
        if day == date.max:
            raise OutsideCalendarError(f"{days} working days after {start} is outside the calendar")
        day += _DAY
        counted += is_worked(calendar, day)
    return day
