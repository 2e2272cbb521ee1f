"""Numbers of which it is not said what they count."""

import re

from dsl.diagnostics.message import Conjunction, listed, say
from dsl.syntax.explain.unread import Slip, Unread
from dsl.syntax.keywords import ENGLISH

_COUNTED = frozenset(
    {
        "DECIMALS",
        "DECIMAL",
        "WORKING_DAYS",
        "CALENDAR_DAYS",
        "PLACES",
        "DISTINCT_PLACES",
        "BODIES",
        "APPLICABLE_MEMBERS",
        "FALLS_IN_A_ROW",
        "RISES_IN_A_ROW",
        "YEARS_BELOW",
        "YEARS_ABOVE",
    }
)
_NUMBER = re.compile(r"([0-9]+(?:\.[0-9]+)?)\s*$")


def uncounted(line: Unread) -> Slip | None:
    """`up to 2`, `filed within 5 days`: a number without what it counts."""
    found = _NUMBER.search(line.visible[: line.at])
    if found is None or not line.accepts_only(*_COUNTED):
        return None
    number = found[1]
    meant = sorted(ENGLISH[terminal] for terminal in line.stuck.accepted)
    if "decimals" in meant:
        meant.remove("decimals" if number == "1" else "decimal")
    forms = listed([say("as-written", text=f"{number} {unit}") for unit in meant], Conjunction.either)
    end = line.at + len(line.written) if re.match(r"\w", line.written) else found.end(1)
    return Slip(
        "E0114",
        found.start(1),
        end,
        say("number-counts-nothing", number=number),
        say("write-one-of", forms=forms),
    )
