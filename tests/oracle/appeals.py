"""Objections of the assessed bodies: which are heard, and what the accepted ones change (S.57-62)."""

from __future__ import annotations

from collections.abc import Callable, Container
from datetime import date, timedelta
from typing import Any

#: The public holidays (any day from Monday to Friday that is not one of them is worked), or, for calendars
#: that move days of rest, a function that says whether a day is worked.
Holidays = Container[date] | Callable[[date], bool]

#: An objection is filed within so many working days of the receipt of the results (S.57).
WORKING_DAYS = 5


def is_worked(day: date, holidays: Holidays) -> bool:
    """Whether a day is a working day."""
    if callable(holidays):
        return holidays(day)
    return day.weekday() < 5 and day not in holidays


def last_day(received: date, holidays: Holidays) -> date:
    """The fifth working day after the receipt; the day after it is the first that may count (A19)."""
    day, worked = received, 0
    while worked < WORKING_DAYS:
        day += timedelta(days=1)
        worked += is_worked(day, holidays)
    return day


def is_admissible(appeal: dict[str, Any], holidays: Holidays) -> bool:
    """With documents (S.58), and filed in time (S.57): not before the receipt, not after the last day."""
    received, filed = date.fromisoformat(appeal["received"]), date.fromisoformat(appeal["filed"])
    return appeal["documents"] is True and received <= filed <= last_day(received, holidays)


def appeal_status(appeal: dict[str, Any], holidays: Holidays) -> str:
    """What becomes of an objection: an inadmissible one stays so whatever its outcome (S.58, S.60, S.61)."""
    if not is_admissible(appeal, holidays):
        return "inadmissible"
    if appeal.get("outcome") is None:
        return "pending"
    return "applied" if appeal["outcome"] == "accepted" else "rejected"


def corrected(record: dict[str, Any], appeal: dict[str, Any]) -> dict[str, Any]:
    """A body after an applied objection: the named inputs, or the conclusion, replaced (S.61)."""
    block, part = appeal["block"], "data"
    if appeal.get("conclusion") is not None:
        part, changed = "conclusions", appeal["conclusion"]
    else:
        changed = record["data"][block] | appeal["corrections"]
    return record | {part: record[part] | {block: changed}}
