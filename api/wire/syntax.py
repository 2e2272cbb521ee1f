"""Syntax errors in plain words: the line, the column, what was expected there and what was found."""

import re
from json import JSONDecodeError

from api.wire.fault import Fault
from api.wire.quoted import quoted, visible

_BLANKS = " \t\n\r"
_NEAR = 32
"""How many characters on each side of an error are looked at for a hint."""

_EXPECTED = {
    "Expecting value": "a value",
    "Expecting property name": "a key in double quotes",
    "Expecting ':' delimiter": "a colon after the key",
    "Expecting ',' delimiter": "a comma or a closing bracket",
    "Extra data": "the end of the document",
}
"""How the words of the standard library's parser begin -> what it expected."""

_WORD = re.compile(r"[\w.+-]{1,20}")
_HINTS = tuple(
    (re.compile(before + r"\Z"), re.compile(after), hint)
    for before, after, hint in (
        ("", r"['‘’“”«`]", "texts and keys stand in double quotes"),
        ("", r"//|/\*|#", "JSON has no comments"),
        ("", r"True\b", "write true"),
        ("", r"False\b", "write false"),
        ("", r"(?:None|undefined|NULL|Null)\b", "write null"),
        ("", r"\+[0-9]", "a number has no plus sign"),
        ("", r"\.[0-9]", "a number has a digit before its decimal point"),
        (r"(?<![0-9.])0", r"[0-9]", "a number has no leading zeros"),
        (r"[0-9]", r"\.(?![0-9])", "a number has digits after its decimal point"),
        (r"(?<![0-9.])[0-9]+,", r"[0-9]", "a decimal comma is not read: write 12.5, not 12,5"),
        (r"[{,][ \t\n\r]*", r"\w+[ \t\n\r]*:", "texts and keys stand in double quotes"),
    )
)
"""What stands before the error, what stands at it -> how to mend it; the first that fits is given."""


def syntax_fault(text: str, error: JSONDecodeError) -> Fault:
    """The fault (R002, or R008 for a document of blanks alone) of a text that the parser gave up on."""
    if not text.strip(_BLANKS):
        return Fault("", "R008", "the document is empty", "send one JSON object")
    at = error.pos
    comma = _trailing_comma(text, error)
    if comma is not None:
        return _fault(text, comma, "a comma stands before a closing bracket", "remove the comma")
    if error.msg.startswith("Unterminated string"):
        return _fault(text, at, "the text that starts here has no closing quote", None)
    if error.msg.startswith("Invalid control character"):
        escape = visible(text[at])
        return _fault(text, at, "a control character stands bare inside a text", f"write it as {escape}")
    if error.msg.startswith("Invalid \\escape"):
        return _fault(text, at, f"{text[at : at + 2]} is not an escape", "write a backslash as \\\\")
    if error.msg.startswith("Invalid \\uXXXX"):
        return _fault(text, at, "an escape \\u has not got four hexadecimal digits", None)
    expected = next(
        (ours for theirs, ours in _EXPECTED.items() if error.msg.startswith(theirs)), "valid JSON"
    )
    return _fault(text, at, f"expected {expected}, found {_found(text, at)}", _hint(text, at))


def _fault(text: str, at: int, what: str, hint: str | None) -> Fault:
    line = text.count("\n", 0, at) + 1
    column = at - text.rfind("\n", 0, at)
    return Fault("", "R002", f"line {line}, column {column}: {what}", hint)


def _trailing_comma(text: str, error: JSONDecodeError) -> int | None:
    """Where the comma is, when the error is a comma with a closing bracket after it, else None.

    Some versions of the parser point at the comma, others at the bracket.
    """
    if error.msg.startswith("Illegal trailing comma"):
        return error.pos
    expects_more = error.msg.startswith(("Expecting value", "Expecting property name"))
    if not expects_more or text[error.pos : error.pos + 1] not in ("]", "}"):
        return None
    at = error.pos - 1
    while at >= 0 and text[at] in _BLANKS:
        at -= 1
    return at if at >= 0 and text[at] == "," else None


def _found(text: str, at: int) -> str:
    if at >= len(text):
        return "the end of the document"
    word = _WORD.match(text, at)
    return quoted(word[0] if word else text[at])


def _hint(text: str, at: int) -> str | None:
    if at >= len(text):
        return "a bracket was left open, or the end was cut off"
    before, after = text[max(0, at - _NEAR) : at], text[at : at + _NEAR]
    return next((hint for left, right, hint in _HINTS if left.search(before) and right.match(after)), None)
