"""Comparisons that are written in another way."""

import re

from dsl.diagnostics.message import say
from dsl.syntax.explain.unread import Slip, Unread

_WORDS = {
    "greater than or equal to": ">=",
    "less than or equal to": "<=",
    "greater than": ">",
    "more than": ">",
    "less than": "<",
    "not less than": ">=",
    "not more than": "<=",
    "no less than": ">=",
    "no more than": "<=",
    "at least": ">=",
    "at most": "<=",
    "equal to": "is",
    "equals": "is",
    "exceeds": ">",
    "above": ">",
    "below": "<",
    "over": ">",
    "under": "<",
    "from": ">=",
    "in": "is one of",
}
_WORDED = re.compile(
    r"(?:\b(?:is|are)[ \t]+)?\b("
    + "|".join(words.replace(" ", r"[ \t]+") for words in sorted(_WORDS, key=len, reverse=True))
    + r")\b"
)
_BETWEEN = re.compile(r"\b(?:is[ \t]+)?between[ \t]+(\S+)[ \t]+and[ \t]+([^\s,)]+)")
_BOUNDS = {">=": "from", ">": "above", "<=": "at most", "<": "below"}
_OPERAND = r"([\w.%]+)"
_CHAIN = re.compile(rf"{_OPERAND}[ \t]*(<=?|>=?)[ \t]*{_OPERAND}[ \t]*(<=?|>=?)[ \t]*{_OPERAND}")


def equality(line: Unread) -> Slip | None:
    """A lone `=` inside an expression, where equality is meant."""
    if line.written != "=" or not line.accepts("IS"):
        return None
    said, advice = say("equals-sign-compares-nothing"), say("write-this", text="is")
    return Slip("E0116", line.at, line.at + 1, said, advice)


def bound(line: Unread) -> Slip | None:
    """`number >= 0`, `number between 0 and 5`: bounds as if they were conditions."""
    if not line.accepts("FROM") or line.accepts("PLUS"):
        return None
    if line.written in _BOUNDS:
        said, right = say("bounds-are-words", sign=line.written), _BOUNDS[line.written]
        return Slip("E0116", line.at, line.at + len(line.written), said, say("write-this", text=right))
    found = line.around(_BETWEEN)
    if found is None:
        return None
    advice = say("write-this", text=f"from {found[1]} to {found[2]}")
    return Slip("E0116", found.start(), found.end(), say("no-comparison", words=found[0]), advice)


def chain(line: Unread) -> Slip | None:
    """`1 < a < 5`."""
    found = line.around(_CHAIN) if line.stuck.terminal == "ORDER" else None
    if found is None:
        return None
    first, one, middle, other, last = found.groups()
    advice = say("write-this", text=f"{first} {one} {middle} and {middle} {other} {last}")
    return Slip("E0116", found.start(), found.end(), say("two-comparisons-at-once"), advice)


def words(line: Unread) -> Slip | None:
    """`is greater than 5`, `equals 5`, `between 1 and 5`."""
    if not line.accepts("AND", "OR", "IS") or len(line.before) < 2:
        return None
    found = line.around(_BETWEEN)
    if found is not None and line.before:
        compared = next((part for part in reversed(line.before) if part not in ("is", "between")), "…")
        advice = say("write-this", text=f">= {found[1]} and {compared} <= {found[2]}")
        return Slip("E0116", found.start(), found.end(), say("no-comparison", words=found[0]), advice)
    found = line.around(_WORDED)
    if found is None:
        return None
    right = _WORDS[" ".join(found[1].split())]
    said, advice = say("no-comparison", words=found[0]), say("write-this", text=right)
    return Slip("E0116", found.start(), found.end(), said, advice)
