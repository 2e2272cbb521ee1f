"""Changes that follow from others: formulas that name the worth, days that move with the assessed year."""

from calendar import isleap
from collections.abc import Callable
from dataclasses import is_dataclass
from datetime import date, timedelta
from typing import Any

from gmpy2 import mpq

from engine.diff.parts import fields_of
from engine.diff.structure import same
from engine.graph.cohort import Calendar

__all__ = ["calendars_agree", "follows_worth", "follows_year"]

_YEARS = 4
"""A methodology speaks of days up to so many years around the assessed one."""


def follows_worth(before: Any, after: Any, worths: tuple[mpq, mpq]) -> bool:
    """Whether two formulas differ in nothing but the worth, which was the first and is the second number."""
    return _alike(before, after, lambda old, new: (old, new) == worths)


def follows_year(before: Any, after: Any, years: tuple[int, int]) -> bool:
    """Whether two values differ in nothing but days: the same day of the year that comes so much later.

    The last day of February stays it, and the number of days of the assessed year is that of the other one.
    """

    def moved(old: Any, new: Any) -> bool:
        if isinstance(old, date):
            return isinstance(new, date) and _moved(old, new, years)
        if not (isinstance(old, type(mpq())) and isinstance(new, type(mpq()))):
            return False
        days = _day(old, years[0]), _day(new, years[1])
        if days[0] is not None and days[1] is not None:
            return _moved(days[0], days[1], years)
        return bool(old == _length(years[0]) and new == _length(years[1]))

    return _alike(before, after, moved)


def calendars_agree(before: Calendar, after: Calendar) -> bool:
    """Whether two calendars call the same days working days, of those that both of them know."""
    day, last = max(before.first, after.first), min(before.last, after.last)
    while day <= last:
        if _works(before, day) != _works(after, day):
            return False
        day += timedelta(1)
    return True


def _works(calendar: Calendar, day: date) -> bool:
    if day in calendar.free:
        return False
    return day.weekday() not in calendar.weekend or day in calendar.working


def _alike(before: Any, after: Any, excused: Callable[[Any, Any], bool]) -> bool:
    """Whether two values are the same but for numbers and days that differ in an excused way."""
    if same(before, after) or excused(before, after):
        return True
    if type(before) is not type(after):
        return False
    if isinstance(before, tuple):
        pairs = zip(before, after, strict=False)
        return len(before) == len(after) and all(_alike(*pair, excused) for pair in pairs)
    return is_dataclass(before) and all(
        _alike(getattr(before, name), getattr(after, name), excused) for name in fields_of(type(before))
    )


def _day(number: mpq, year: int) -> date | None:
    """The day that a number means around a year; None where it is too far from that to be one."""
    first, last = date(year - _YEARS, 1, 1).toordinal(), date(year + _YEARS, 12, 31).toordinal()
    return date.fromordinal(int(number)) if number.denominator == 1 and first <= number <= last else None


def _moved(old: date, new: date, years: tuple[int, int]) -> bool:
    if new.year - old.year != years[1] - years[0]:
        return False
    return (old.month, old.day) == (new.month, new.day) or (_ends_february(old) and _ends_february(new))


def _ends_february(day: date) -> bool:
    return day.month == 2 and (day + timedelta(1)).month == 3


def _length(year: int) -> int:
    return 366 if isleap(year) else 365
