"""What a value of the wrong form is told by."""

import re
from datetime import date

from dsl.diagnostics.message import Message

_DAY_FIRST = re.compile(r"(?P<day>[0-9]{1,2})[.-](?P<month>[0-9]{1,2})[.-](?P<year>[0-9]{4})")
_YEAR_FIRST = re.compile(r"(?P<year>[0-9]{4})[./-](?P<month>[0-9]{1,2})[./-](?P<day>[0-9]{1,2})")


class FormError(ValueError):
    """A value that does not have the form of its place, what form that is, and how to mend it."""

    def __init__(self, said: Message, advice: Message | None = None) -> None:
        super().__init__(said.id)
        self.said = said
        self.advice = advice


def day_meant(text: str) -> str | None:
    """A day that is written in another order or with other signs, year-month-day; None for anything else."""
    found = _DAY_FIRST.fullmatch(text) or _YEAR_FIRST.fullmatch(text)
    try:
        return found and date(*(int(found[part]) for part in ("year", "month", "day"))).isoformat()
    except ValueError:
        return None
