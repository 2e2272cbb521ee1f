"""Values that stand as text in a data file: the cells of a table, the attributes of a body."""

import re
from datetime import date

from gmpy2 import mpq

_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?( ?%)?|-?[0-9]+/[0-9]+")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
LONGEST = 1000


def read_number(text: str) -> mpq:
    """A number in a data file: a decimal, a percentage or a fraction; ValueError for anything else."""
    if len(text) > LONGEST:
        raise ValueError(f"a number is written with at most {LONGEST} signs")
    if not _NUMBER.fullmatch(text):
        raise ValueError(f"`{text}` is no number" + (": write a decimal point" if "," in text else ""))
    if text.endswith("%"):
        return mpq(text.rstrip("% ")) / 100
    try:
        return mpq(text)
    except ZeroDivisionError:
        raise ValueError(f"`{text}` divides by zero") from None


def read_date(text: str) -> mpq:
    """A date in a data file, as its ordinal number; ValueError for anything else."""
    if not _DATE.fullmatch(text):
        raise ValueError(f"`{text}` is no date: write year-month-day")
    try:
        return mpq(date.fromisoformat(text).toordinal())
    except ValueError:
        raise ValueError(f"the calendar has no day `{text}`") from None


def read_option(text: str, options: tuple[str, ...]) -> str:
    """One of several names; ValueError for anything else."""
    if text not in options:
        raise ValueError(f"`{text}` is none of {', '.join(options)}")
    return text


def read_yes_no(text: str) -> bool:
    """Yes or no; ValueError for anything else."""
    if text not in ("yes", "no"):
        raise ValueError(f"`{text}` is neither yes nor no")
    return text == "yes"
