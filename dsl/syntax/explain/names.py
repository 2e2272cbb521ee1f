"""Names that cannot be names."""

import re
from itertools import takewhile

from dsl.diagnostics.message import say
from dsl.syntax.explain.unread import Slip, Unread
from dsl.syntax.scripts import in_one_script, is_mixed, of_two_scripts

_HYPHENED = re.compile(r"[^\W\d]\w*(?:-\w+)+")
_DIGITS_FIRST = re.compile(r"[0-9]\w+|[0-9]+(?:[ \t]*[^\W\d]\w*)?")
_DOTTED = re.compile(r"[^\W\d]\w*(?:\.[^\W\d]\w*)+")
_PLAIN = frozenset({"the", "a", "an", "of", "for"})
_DECLARING = frozenset(
    {
        "unit",
        "attribute",
        "input",
        "key",
        "parameter",
        "let",
        "table",
        "bands",
        "function",
        "block",
        "criterion",
        "penalty",
        "bonus",
        "cap",
        "result",
        "reading",
        "option",
        "rating",
        "flag",
        "window",
    }
)
"""The words behind which a name stands that is new."""
_WORD = re.compile(r"[^\W\d]\w*")
_BEHIND_A_NAME = {"COLON": ":", "EQUAL": "="}


def two_scripts(line: Unread) -> Slip | None:
    """A word whose letters belong to two scripts, wherever it stands."""
    for found in re.finditer(r"\w+", re.sub(r'"[^"]*"', lambda text: " " * len(text[0]), line.visible)):
        if is_mixed(found[0]):
            return Slip(
                "E0107", found.start(), found.end(), *of_two_scripts(found[0], in_one_script(found[0]))
            )
    return None


def hyphen(line: Unread) -> Slip | None:
    """`criterion plan-indicators`."""
    found = line.around(_HYPHENED) if line.written == "-" and _declares(line) else None
    if found is None:
        return None
    return _no_name(found.start(), found[0], found[0].replace("-", "_"))


def digits_first(line: Unread) -> Slip | None:
    """`unit 1tenge`."""
    if line.stuck.terminal != "NUMBER" or not line.accepts_only("NAME"):
        return None
    found = _DIGITS_FIRST.match(line.visible, line.at)
    if found is None:
        return None
    said = say("no-name", name=found[0])
    return Slip("E0138", found.start(), found.end(), said, say("names-begin-with-a-letter"))


def quoted(line: Unread) -> Slip | None:
    """`input "visits": number`."""
    if line.stuck.terminal != "STRING" or not line.accepts_only("NAME") or len(line.before) != 1:
        return None
    if line.before[0] not in _DECLARING:
        return None
    name = re.sub(r"\W+", "_", line.written.strip('"')).strip("_") or "…"
    return _no_name(line.at, line.written, name)


def spaced(line: Unread) -> Slip | None:
    """`input planned visits: number`: a name of several words."""
    if line.stuck.terminal != "NAME" or line.accepts_only("LPAR"):
        return None
    further = list(takewhile(_may_be_part, line.after))
    behind = line.after[len(further) : len(further) + 1]
    if not _declares(line):
        if not line.first or len(line.before) != 1 or behind not in ([":"], ["="]):
            return None
    elif any(line.accepts_only(terminal) and behind != [sign] for terminal, sign in _BEHIND_A_NAME.items()):
        return None
    first = line.before[-1]
    start = line.visible.rindex(first, 0, line.at)
    written = re.compile(r"\s+".join([first, *further])).match(line.visible, start)
    words = further if first in _PLAIN else [first, *further]
    return None if written is None else _no_name(start, written[0], "_".join(words))


def dotted(line: Unread) -> Slip | None:
    """`score = service.openness`, `input a.b: number`."""
    found = line.around(_DOTTED)
    if found is None:
        return None
    if _declares(line):
        return _no_name(found.start(), found[0], found[0].replace(".", "_"))
    if not line.accepts("IS_SCORED") or line.accepts("NUMBER"):
        return None
    said, advice = say("path-is-no-value", path=found[0]), say("write-this", text=f"score of {found[0]}")
    return Slip("E0138", found.start(), found.end(), said, advice)


def _declares(line: Unread) -> bool:
    """Whether reading is stuck right behind the first word of a name that is declared."""
    return line.first and len(line.before) == 2 and line.before[0] in _DECLARING


def _may_be_part(part: str) -> bool:
    """Whether a word may be part of a name: any but those that follow names."""
    return bool(_WORD.fullmatch(part)) and part not in ("weight", "worth", "from", "to", "by", "when")


def _no_name(start: int, written: str, right: str) -> Slip:
    said, advice = say("no-name", name=written), say("write-this", text=right)
    return Slip("E0138", start, start + len(written), said, advice)
