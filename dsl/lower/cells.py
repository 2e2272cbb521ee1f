"""Values that stand as text in a data file: the cells of a table, the attributes of a body."""

import re
from datetime import date

from gmpy2 import mpq

from dsl.diagnostics.message import Conjunction, Message, listed, say

_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?( ?%)?|-?[0-9]+/[0-9]+")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
LONGEST = 1000


class CellError(Exception):
    """A text that is no value of its kind; `said` tells why."""

    def __init__(self, said: Message) -> None:
        super().__init__(said)
        self.said = said


def read_number(text: str) -> mpq:
    """A number in a data file: a decimal, a percentage or a fraction; CellError for anything else."""
    if len(text) > LONGEST:
        raise CellError(say("number-too-long", most=LONGEST))
    if not _NUMBER.fullmatch(text):
        comma = "," in text
        raise CellError(say("no-number-with-a-comma", value=text) if comma else say("no-number", value=text))
    if text.endswith("%"):
        return mpq(text.rstrip("% ")) / 100
    try:
        return mpq(text)
    except ZeroDivisionError:
        raise CellError(say("number-divides-by-zero", value=text)) from None


def read_date(text: str) -> mpq:
    """A date in a data file, as its ordinal number; CellError for anything else."""
    if not _DATE.fullmatch(text):
        raise CellError(say("no-date", value=text))
    try:
        return mpq(date.fromisoformat(text).toordinal())
    except ValueError:
        raise CellError(say("no-such-date", day=text)) from None


def read_option(text: str, options: tuple[str, ...]) -> str:
    """One of several names; CellError for anything else."""
    if text not in options:
        raise CellError(say("none-of-the-options", value=text, options=listed(options, Conjunction.comma)))
    return text


def read_yes_no(text: str) -> bool:
    """Yes or no; CellError for anything else."""
    if text not in ("yes", "no"):
        raise CellError(say("neither-yes-nor-no", value=text))
    return text == "yes"
