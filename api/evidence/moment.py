"""Points in time as a record has them: ISO 8601 with the offset from UTC, as in RFC 3339."""

import re
from datetime import datetime

FORM = "2026-04-01T09:30:00+05:00"
"""An example."""

_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})"
)


def is_moment(text: str) -> bool:
    """Whether a text is a date with its time and the offset, and there is such a time."""
    if not _MOMENT.fullmatch(text):
        return False
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True
