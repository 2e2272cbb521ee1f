"""Types that the language calls otherwise."""

import re
from difflib import get_close_matches

from dsl.diagnostics.message import say
from dsl.syntax.explain.unread import Slip, Unread
from dsl.syntax.keywords import ENGLISH

_TYPES = ("number", "whole number", "text", "date", "rows", "yes or no")
_FOREIGN = {
    "int": "whole number",
    "integer": "whole number",
    "whole": "whole number",
    "natural": "whole number",
    "count": "whole number",
    "float": "number",
    "double": "number",
    "decimal": "number",
    "numeric": "number",
    "real": "number",
    "fraction": "number",
    "percent": "number",
    "percentage": "number",
    "money": "number",
    "string": "text",
    "str": "text",
    "varchar": "text",
    "char": "text",
    "bool": "yes or no",
    "boolean": "yes or no",
    "logical": "yes or no",
    "flag": "yes or no",
    "yes": "yes or no",
    "datetime": "date",
    "day": "date",
    "time": "date",
    "list": "rows",
    "table": "rows",
    "array": "rows",
}
_OPTIONAL = frozenset({"optional", "nullable"})
_CHOICES = re.compile(r"(\w+)(?:[ \t]*[,/|][ \t]*(\w+))+")
_WORDS = re.compile(r"\w+(?:[ \t]+\w+)?")


def choices(line: Unread) -> Slip | None:
    """`growth, decline`, `yes/no`: choices between other signs than `or`."""
    if not line.accepts_only("OR") or line.written not in (",", "/", "|"):
        return None
    found = line.around(_CHOICES)
    if found is None:
        return None
    right = " or ".join(re.findall(r"\w+", found[0]))
    return Slip("E0136", found.start(), found.end(), say("choices-are-joined"), say("write-this", text=right))


def optional(line: Unread) -> Slip | None:
    """`number optional`: a value that may be missing, called otherwise."""
    if line.written.lower() not in _OPTIONAL or not line.accepts("COMMA"):
        return None
    said = say("no-word-of-the-language", word=line.written)
    advice = say("write-this", text=f", {ENGLISH['MAY_BE_MISSING']}")
    return Slip("E0136", line.at, line.at + len(line.written), said, advice)


def misspelt_type(line: Unread) -> Slip | None:
    """`numbr`, `integer`, `hole number`."""
    if not line.accepts_only("OR") or not line.before:
        return None
    start = line.visible.rindex(line.before[-1], 0, line.at)
    end = (
        line.at + len(line.written) if line.stuck.terminal == "NUMBER_TYPE" else start + len(line.before[-1])
    )
    word = line.text[start:end]
    first = word.split()[0].lower()
    close = get_close_matches(word.lower()[:40], _TYPES, n=1)
    right = _FOREIGN.get(first) or (close[0] if close else None)
    if first in _OPTIONAL and end > start + len(first):
        advice = say("write-this", text=f"{word.split()[-1]}, {ENGLISH['MAY_BE_MISSING']}")
    else:
        advice = say("did-you-mean", name=right) if right else say("types-are")
    return Slip("E0136", start, end, say("no-type", word=word), advice)
