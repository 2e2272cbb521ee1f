"""Signs of other languages, of word processors and of mathematics, and signs that cannot be seen."""

import re

from dsl.diagnostics.message import Message, say
from dsl.syntax.explain.unread import Slip, Unread
from dsl.syntax.signs import unseen

_OPERATORS = {
    "===": "is",
    "!==": "is not",
    "==": "is",
    "!=": "is not",
    "<>": "is not",
    "=>": ">=",
    "=<": "<=",
    "&&": "and",
    "||": "or",
    "**": "^",
    ":=": "=",
    "&": "and",
    "|": "or",
    "!": "not",
}
_OPERATOR = re.compile("|".join(re.escape(sign) for sign in _OPERATORS))
_REMARK = re.compile(r"//|/\*|--")
_APART = re.compile(r"([<>!])[ \t]+(=)|(=)[ \t]+([<>])")
_LOOKALIKES = {
    "−": "-",
    "–": "-",
    "—": "-",
    "‐": "-",
    "‑": "-",
    "×": "*",
    "·": "*",
    "⋅": "*",
    "∙": "*",
    "•": "*",
    "∗": "*",
    "÷": "/",
    "∶": "/",
    "⁄": "/",
    "∕": "/",
    "≤": "<=",
    "⩽": "<=",
    "≥": ">=",
    "⩾": ">=",
    "≠": "is not",
    "＝": "=",
    "，": ",",
    "：": ":",
    "（": "(",
    "）": ")",
    "∧": "and",
    "∨": "or",
    "¬": "not",
    "∑": "sum(… of rows)",
    "√": "square_root(…)",
    "‰": "/ 1000",
    "…": "to",
}
_ROUND = {"[": "(", "]": ")"}
_BRACES = "{};"


def invisible(line: Unread) -> Slip | None:
    """A sign that no editor shows."""
    found = unseen(line.text[line.at : line.at + 1])
    return Slip("E0140", line.at, line.at + 1, *found) if found else None


def lookalike(line: Unread) -> Slip | None:
    """A sign that stands for another one in print: `−`, `×`, `≤`."""
    right = _LOOKALIKES.get(line.written)
    return None if right is None else _wrong("E0119", line.at, line.written, right)


def remark(line: Unread) -> Slip | None:
    """`// …`, `/* … */`, `-- …`: a remark in the manner of another language."""
    for found in _REMARK.finditer(line.visible):
        begins = not line.visible[: found.start()].strip()
        if begins or (found.start() <= line.at <= found.end() and found[0] != "--"):
            said, advice = say("no-sign-of-the-language", sign=found[0]), say("remarks-begin-with")
            return Slip("E0115", found.start(), found.end(), said, advice)
    return None


def operator(line: Unread) -> Slip | None:
    """`==`, `&&`, `> =`: an operator of another language."""
    for found in _OPERATOR.finditer(line.visible):
        if found.start() <= line.at < found.end():
            return _wrong("E0115", found.start(), found[0], _OPERATORS[found[0]])
    for found in _APART.finditer(line.visible):
        if found.start() <= line.at < found.end():
            joined = "".join(part for part in found.groups() if part)
            right = _OPERATORS.get(joined, joined)
            said = say("no-sign-of-the-language", sign=found[0])
            return Slip("E0115", found.start(), found.end(), said, say("write-this", text=right))
    return None


def brace(line: Unread) -> Slip | None:
    """`{`, `}`, `;`, `[`, `]`."""
    sign = line.written
    if not sign or sign not in f"{_BRACES}[]":
        return None
    said = say("no-sign-of-the-language", sign=sign)
    advice = _instead_of(sign, len(line.after) == 1)
    if sign == ";" and line.opened():
        advice = say("write-this", text=",")
    return Slip("E0139", line.at, line.at + 1, said, advice)


def _instead_of(sign: str, last: bool) -> Message:
    if sign in _ROUND:
        return say("write-this", text=_ROUND[sign])
    if sign == ";":
        return say("delete-this-sign-at-the-end") if last else say("one-line-for-each")
    return say("bodies-are-indented")


def line_end(line: Unread) -> Slip | None:
    """`criterion visits:`, `score = 5,`: a sign at the end of a line that is complete without it."""
    sign, at = line.written, line.at
    if not sign and line.before:
        sign, at = line.before[-1], line.at - 1
    elif len(line.after) != 1 or not line.accepts("_NL"):
        return None
    if sign not in (":", ",", "."):
        return None
    advice = say("bodies-are-indented") if sign == ":" else say("delete-this-sign-at-the-end")
    return Slip("E0139", at, at + 1, say("no-sign-ends-a-line", sign=sign), advice)


def superfluous(line: Unread) -> Slip | None:
    """`title en: "Visits"`, `flag: last`: a sign that is not needed before what follows."""
    follows = line.after[1][0] if len(line.after) > 1 else ""
    fits = (line.accepts_only("STRING") and follows == '"') or (
        line.accepts_only("NAME") and follows.isalpha()
    )
    if line.written not in (":", ",", "=", ".") or not fits:
        return None
    said = say("cannot-stand-here", text=line.written)
    return Slip("E0139", line.at, line.at + 1, said, say("delete-this-sign"))


def share_as_a_definition(line: Unread) -> Slip | None:
    """`worth = 100`, `weight: 45%`: a sign before a share."""
    if line.written not in (":", "=") or line.before[-1:] not in (["worth"], ["weight"]):
        return None
    number = re.match(r"[0-9.]+%?", "".join(line.after[1:3]))
    said = say("cannot-stand-here", text=line.written)
    advice = say("write-this", text=f"{line.before[-1]} {number[0] if number else '…'}")
    return Slip("E0139", line.at, line.at + 1, said, advice)


def foreign_sign(line: Unread) -> Slip | None:
    """Any other sign that the language does not have."""
    if line.stuck.terminal or not line.written or line.written.isalnum():
        return None
    return Slip("E0115", line.at, line.at + 1, say("no-sign-of-the-language", sign=line.written))


def _wrong(code: str, start: int, sign: str, right: str) -> Slip:
    said, advice = say("no-sign-of-the-language", sign=sign), say("write-this", text=right)
    return Slip(code, start, start + len(sign), said, advice)
