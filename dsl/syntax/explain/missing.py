"""Signs and words that are missing."""

import re

from dsl.diagnostics.message import say
from dsl.syntax.explain.unread import Slip, Unread
from dsl.syntax.explain.words import begins_fixed_words
from dsl.syntax.keywords import ENGLISH

_SIGNS = {"COLON": ":", "EQUAL": "=", "COMMA": ",", "LPAR": "(", "RPAR": ")"}
_SHARES = frozenset({"WORTH", "WEIGHT", "AT_MOST", "BY_DEFAULT", "MAY_BE_MISSING", "UP_TO", "IN"})
"""What stands behind a comma."""
_LISTS = ("applies to", "formerly", "against", "only", "in", "all members without", "bodies assessed on")
_TYPES = frozenset({"NUMBER_TYPE", "WHOLE_NUMBER", "TEXT", "DATE_TYPE", "ROWS", "YES"})
_TYPED = re.compile(r"\s*(?:(?:input|attribute|key)[ \t]+)?\w+[ \t]*:")
_QUALIFIER = re.compile(r"\b(?:in[ \t]+[^\W\d]\w*|may[ \t]+be[ \t]+missing)\b")
_VALUE_ENDS = re.compile(r"[\w)\"%]$")


def share_by_itself(line: Unread) -> Slip | None:
    """`weight 45%` on a line of its own."""
    if (
        not line.first
        or line.before not in (["weight"], ["worth"])
        or line.stuck.terminal not in ("NUMBER", "PERCENT")
    ):
        return None
    word = line.before[0]
    start = line.visible.index(word)
    said = say("share-on-its-own-line", word=word)
    return Slip(
        "E0102",
        start,
        start + len(word),
        said,
        say("share-behind-the-name", text=f"…, {word} {line.written}"),
    )


def sign(line: Unread) -> Slip | None:
    """A sign without which nothing can follow: `input visits whole number`."""
    for terminal, missing in _SIGNS.items():
        only = line.accepts_only(terminal)
        if only or (terminal == "EQUAL" and line.accepts_only("EQUAL", "OF")):
            return _missing(line, missing)
    return None


def comma_behind_a_bound(line: Unread) -> Slip | None:
    """`number from 0 in tenge`, `number to 5 may be missing`."""
    if not line.accepts("PLUS") or not _TYPED.match(line.visible):
        return None
    found = line.around(_QUALIFIER)
    if found is None:
        return None
    said, advice = (
        say("sign-missing-here", sign=","),
        say("write-this", text=f", {' '.join(found[0].split())}"),
    )
    return Slip("E0113", found.start(), found.end(), said, advice)


def comma(line: Unread) -> Slip | None:
    """`criterion visits worth 55`, `applies to central local`."""
    if not line.accepts("COMMA") or not line.written:
        return None
    if line.stuck.terminal in _SHARES and (line.stuck.terminal == "AT_MOST" or not line.accepts("PLUS")):
        return _missing(line, ",")
    start = " ".join(line.visible.split())
    in_a_list = any(start.startswith(f"{words} ") for words in _LISTS)
    if line.stuck.terminal in ("NAME", "AND") and not line.accepts("PLUS") and in_a_list:
        if line.stuck.terminal == "NAME":
            return _missing(line, ",")
        said = say("cannot-stand-here", text=line.written)
        return Slip("E0113", line.at, line.at + len(line.written), said, say("write-this", text=","))
    return None


def colon_or_equals(line: Unread) -> Slip | None:
    """`visits number`, `points 5`: a line that begins with a name, and nothing says what the name is for."""
    if not line.first or len(line.before) != 1 or not line.accepts("COLON"):
        return None
    name = line.before[0]
    if begins_fixed_words(name):
        return None
    if line.stuck.terminal in _TYPES:
        return _missing(line, ":")
    if line.stuck.terminal == "NUMBER" and "to" in line.after:
        return _missing(line, "from")
    said = say("name-says-nothing", name=name)
    start = line.visible.index(name)
    return Slip("E0113", start, start + len(name), said, say("write-definition-or-column", name=name))


def word(line: Unread) -> Slip | None:
    """A word without which nothing can follow: `table t "t.csv"`, `scale 0 to 100`."""
    if line.accepts("HALF_UP") and line.written:
        said, advice = say("rounding-way-missing"), say("write-half-up")
        return Slip("E0113", line.at, line.at + len(line.written), said, advice)
    if line.stuck.terminal == "TO" and line.accepts("FROM"):
        said, advice = say("sign-missing-here", sign="from"), say("write-from-to-or-at-most")
        return Slip("E0113", line.at, line.at + len(line.written), said, advice)
    if line.stuck.terminal in ("NUMBER", "PERCENT", "DATE"):
        if line.accepts("FROM") and not line.accepts("PLUS"):
            return _missing(line, "from")
        if line.accepts("TO"):
            return _missing(line, "to")
    accepted = [terminal for terminal in line.stuck.accepted if terminal in ENGLISH]
    if len(line.stuck.accepted) != 1 or len(accepted) != 1 or not line.written:
        return None
    right = ENGLISH[accepted[0]]
    if line.stuck.terminal in ENGLISH or line.stuck.terminal == "NAME":
        said = say("cannot-stand-here", text=line.written)
        return Slip("E0113", line.at, line.at + len(line.written), said, say("write-this", text=right))
    return _missing(line, right)


def side_by_side(line: Unread) -> Slip | None:
    """`planned visits / 2`, `min(1 2)`: two values with nothing between them."""
    if not line.accepts("PLUS") or not line.before or not _VALUE_ENDS.search(line.before[-1]):
        return None
    if line.stuck.terminal not in ("NAME", "NUMBER", "PERCENT", "STRING", "DATE", "LPAR"):
        return None
    if line.first and len(line.before) == 1 and begins_fixed_words(line.before[0]):
        return None
    left, right = line.before[-1], line.written
    start = line.visible.rindex(left, 0, line.at)
    advice = say("write-a-sign-between")
    if re.fullmatch(r"[^\W\d]\w*", left) and line.stuck.terminal == "NAME":
        advice = say("join-the-name", name=f"{left}_{right}")
    elif line.accepts("COMMA"):
        advice = say("write-a-sign-or-comma-between")
    said = say("nothing-between", left=left, right=right)
    return Slip("E0113", start, line.at + len(right), said, advice)


def _missing(line: Unread, missing: str) -> Slip:
    said, advice = say("sign-missing-here", sign=missing), say("write-before-this", sign=missing)
    if not line.written:
        advice = say("write-this", text=f"{missing} …")
    return Slip("E0113", line.at, line.at + max(len(line.written), 1), said, advice)
