"""Days that are written in another way."""

import re
from datetime import date

from dsl.diagnostics.message import Message, say
from dsl.syntax.build.parts import MONTHS
from dsl.syntax.explain.unread import Slip, Unread
from dsl.syntax.keywords import ENGLISH

_NUMBERS = {ENGLISH[name]: number for name, number in MONTHS.items()}
_MONTH = "|".join(_NUMBERS)
_DAY_OF_A_YEAR = re.compile(
    rf"\b([0-9]{{1,2}})[ \t]+({_MONTH})[ \t]+(of(?:[ \t]+(?!when\b|otherwise\b|to\b)\w+){{0,4}}|[0-9]{{4}}\b)"
)
_MONTH_BEFORE_DAY = re.compile(rf"\b({_MONTH})[ \t]+([0-9]{{1,2}})\b(?:,?[ \t]+([0-9]{{4}})\b)?")
_DAY_FIRST = re.compile(r"\b([0-9]{1,2})([./])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})\b")
_YEAR_FIRST = re.compile(r"\b([0-9]{4})([./])([0-9]{1,2})\2([0-9]{1,2})\b")


def date_in_figures(line: Unread) -> Slip | None:
    """`01.07.2025`, `2025.07.01`: figures in another order or between other signs."""
    for pattern in (_DAY_FIRST, _YEAR_FIRST):
        found = line.around(pattern)
        if found is not None:
            first, _, second, last = found.groups()
            year, day = (last, first) if pattern is _DAY_FIRST else (first, last)
            said = say("not-a-date", text=found[0])
            return Slip("E0137", found.start(), found.end(), said, iso(year, second, day))
    return None


def day_of_a_year(line: Unread) -> Slip | None:
    """A day of the assessed year whose year, or order of words, is written in another way."""
    for found in _DAY_OF_A_YEAR.finditer(line.visible):
        if found.start(3) <= line.at < found.end(3):
            day, month, year = found.groups()
            advice = (
                iso(year, str(_NUMBERS[month]), day)
                if year[:1].isdigit()
                else say("next-year-or-before", day=f"{day} {month}")
            )
            written = found[0].rstrip()
            said = say("no-day-of-the-language", text=written)
            return Slip("E0137", found.start(), found.start() + len(written), said, advice)
    for found in _MONTH_BEFORE_DAY.finditer(line.visible):
        if found.start() <= line.at < found.end():
            month, day, year = found.groups()
            advice = (
                iso(year, str(_NUMBERS[month]), day) if year else say("write-this", text=f"{day} {month}")
            )
            return Slip(
                "E0137", found.start(), found.end(), say("no-day-of-the-language", text=found[0]), advice
            )
    return None


def iso(year: str, month: str, day: str) -> Message:
    """How the day is to be written."""
    whole = f"20{year}" if len(year) == 2 else year
    try:
        return say("write-this", text=date(int(whole), int(month), int(day)).isoformat())
    except ValueError:
        return say("write-year-month-day")
