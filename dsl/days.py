"""Days as rules write them."""

import re
from typing import Final

from dsl.syntax.build.parts import MONTHS
from dsl.syntax.keywords import ENGLISH

__all__ = ["says_a_day"]

_MONTHS: Final = frozenset(ENGLISH[name] for name in MONTHS)
_DAY: Final = re.compile(
    r"(?:\d{4}-\d\d-\d\d|\d{1,2} (?P<month>\w+)(?: of the [\w ]+)?)(?: [+-] \d+ (?P<unit>\w+))?"
)


def says_a_day(text: str) -> bool:
    """Whether a constant that is written so is a date: `2025-07-01`, `1 July of the next year + 15 days`."""
    found = _DAY.fullmatch(text)
    if found is None or found["unit"] in _MONTHS:
        return False
    return found["month"] is None or found["month"] in _MONTHS
