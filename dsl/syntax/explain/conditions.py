"""Conditions in the manner of programs, and alternatives in another order."""

import re

from dsl.diagnostics.message import Message, say
from dsl.syntax.explain.unread import Slip, Unread

_PROGRAMMING = re.compile(r"\b(if|else|elif|elseif|then|unless|case|switch)\b", re.IGNORECASE)
_DEFINED = re.compile(r"^[^=<>!?]*=(?!=)")
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?:else\s*)?if\s+(?P<condition>.+?)\s*(?:\bthen\b|:)\s*(?P<value>.+?)(?:\s+else\s+(?P<other>.+))?",
        r"(?P<value>[^?]+?)\s+if\s+(?P<condition>.+?)(?:\s+else\s+(?P<other>.+))?",
        r"(?P<condition>[^?]+?)\s*\?\s*(?P<value>.+?)\s*:\s*(?P<other>.+)",
        r"(?P<value>.+?)\s+when\s+(?P<condition>.+?)\s*,?\s+(?:else|otherwise)\s+(?P<other>.+)",
        r"(?P<value>.+?)\s+when\s+(?P<condition>.+?)\s*,\s+(?P<other>.+?)\s+otherwise",
        r"(?P<value>.+?)\s+when\s+(?P<condition>.+?)\s+(?P<other>\S+)\s+otherwise",
        r"(?P<value>.+?)\s+unless\s+(?P<negated>.+)",
        r"(?:else\s*|el)?if\s+(?P<condition>.+?)\s*:?",
        r"when\s+(?P<condition>.*[\w.%)])\s+(?P<value>[0-9.]+%?)",
        r"when\s+(?P<condition>.+)",
        r"(?:else|otherwise)\s*:?\s+(?P<other>.+)",
        r"(?P<other>.+?)\s+else",
    )
)
_LONGEST = 60
"""So much of a value or a condition is repeated in a hint."""


def programming(line: Unread) -> Slip | None:
    """`10 if x`, `if x then 10 else 0`, `x ? 10 : 0`."""
    if line.written == "?":
        said = say("no-sign-of-the-language", sign="?")
        return Slip("E0131", line.at, line.at + 1, said, _in_order(line))
    for found in _PROGRAMMING.finditer(line.visible):
        right_before = found.end() <= line.at and not line.visible[found.end() : line.at].strip()
        if found.start() == line.at or right_before:
            said = say("no-word-of-the-language", word=found[0])
            applies = line.visible[: found.start()].split()[-1:] == ["applies"]
            advice = say("write-this", text="applies when") if applies else _in_order(line)
            return Slip("E0131", found.start(), found.end(), said, advice)
    return None


def one_line(line: Unread) -> Slip | None:
    """`10 when x, 0 otherwise`: two alternatives on one line."""
    if "when" not in line.before or not line.accepts("OR"):
        return None
    if line.stuck.terminal == "OTHERWISE" or line.after[-1:] == ["otherwise"]:
        said = say("alternatives-on-one-line")
        return Slip("E0131", line.at, line.at + len(line.written), said, _in_order(line))
    return None


def value_behind(line: Unread) -> Slip | None:
    """`otherwise 0`, `when x 10`: a condition before its value."""
    *further, word = line.before or [""]
    if word not in ("when", "otherwise") or further[-1:] not in ([], ["="], ["("], [","]):
        return None
    start = line.visible.rindex(word, 0, line.at)
    return Slip("E0131", start, start + len(word), say("value-comes-first", word=word), _in_order(line))


def _in_order(line: Unread) -> Message:
    """How the alternatives of the line are to be written."""
    rule = " ".join(_DEFINED.sub("", line.text.partition("#")[0]).split())
    for form in _FORMS:
        found = form.fullmatch(rule)
        if found is None:
            continue
        parts = {name: _short(part) for name, part in found.groupdict().items() if part}
        if "negated" in parts:
            parts["condition"] = (
                f"not ({parts['negated']})" if " " in parts["negated"] else f"not {parts['negated']}"
            )
        first = f"{parts.get('value', '…')} when {parts['condition']}" if "condition" in parts else ""
        last = f"{parts['other']} otherwise" if "other" in parts else ""
        if first and last:
            return say("write-when-and-otherwise", first=first, last=last)
        return say("write-this", text=first or last)
    return say("write-when-and-otherwise", first="… when …", last="… otherwise")


def _short(part: str) -> str:
    return part.strip() if len(part) <= _LONGEST else "…"
