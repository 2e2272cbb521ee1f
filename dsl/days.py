"""Days as rules write them."""

import re
from typing import Final

from dsl.syntax.build.parts import MONTHS
from dsl.syntax.keywords import ENGLISH

__all__ = ["says_a_day"]

_MONTHS: Final = frozenset(ENGLISH[name] for name in MONTHS)
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2} (?P<month>\w+)(?: of .*)?")


def says_a_day(text: str) -> bool:
    """Whether a constant that is written so is a date: `2025-07-01`, `1 January of the next year`."""
    found = _DAY.fullmatch(text)
    return found is not None and (found["month"] is None or found["month"] in _MONTHS)
