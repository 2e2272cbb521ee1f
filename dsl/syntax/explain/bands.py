"""Bands whose bounds are not in words."""

import re

from dsl.diagnostics.message import say
from dsl.syntax.explain.unread import Slip, Unread

_NUMBER = r"[0-9]+(?:[.,][0-9]+)?"
_BAND = re.compile(
    rf"\s*([^\W\d]\w*)[ \t]*[:=]?[ \t]*(?:from[ \t]+)?({_NUMBER})[ \t]*(%?)"
    rf"[ \t]*(?:-|–|—|−|…|\.\.+|to|up[ \t]+to|until)[ \t]*({_NUMBER})[ \t]*(%?)\s*"
)


def bounds(line: Unread) -> Slip | None:
    """`moderate 4-8%`, `moderate: 4 to 8`."""
    found = _BAND.fullmatch(line.visible) if line.first and line.stands_in("bands") else None
    if found is None or re.match(r"\s*\w+[ \t]+from\b.*[\w%][ \t]+to[ \t]", found[0]):
        return None
    name, low, sign, high, last = found.groups()
    lower, upper = (f"{bound.replace(',', '.')}{sign or last}" for bound in (low, high))
    advice = say("write-this", text=f"{name} from {lower} to {upper}")
    return Slip("E0116", found.start(2), found.end(5), say("bounds-of-a-band-are-words"), advice)
