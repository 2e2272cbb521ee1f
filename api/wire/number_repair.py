"""What people write for a number that is not one, and the number that they most likely meant."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

LONGEST = 100
"""Longer texts are not looked into."""

_PERCENT = "the percent sign is not part of a number"
_BLANKS = "a number has no blanks"
_THOUSANDS = "thousands are not set apart"
_GROUP_SIGNS = re.compile(r"[\s_'’]")


@dataclass(frozen=True, slots=True)
class Repair:
    """Why a text is not a number, what to do, and the texts that `hint` proposes as numbers instead."""

    reason: str
    hint: str
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Step:
    """One habit of writing: how it looks, what it becomes, why it is not read."""

    looks: re.Pattern[str]
    becomes: str | Callable[[re.Match[str]], str]
    reason: str


def _step(looks: str, becomes: str | Callable[[re.Match[str]], str], reason: str) -> _Step:
    return _Step(re.compile(looks), becomes, reason)


_STEPS = (
    _step(r"[^\W0-9]", lambda char: _ascii_digit(char[0]), "its digits are not 0 to 9"),
    _step(r"^(\s*)[‐‑‒–—−﹣－]", r"\1-", 'its minus is not the sign "-"'),
    _step(r"^\s+|\s+$", "", _BLANKS),
    _step(r"\s*[%％]$", "", _PERCENT),
    _step(
        r"^[+-]?[0-9]{1,3}(?P<sign>[\s_'’])[0-9]{3}(?:(?P=sign)[0-9]{3})*(?=[.,][0-9]+$|$)",
        lambda number: _GROUP_SIGNS.sub("", number[0]),
        _THOUSANDS,
    ),
    _step(
        r"^[+-]?[0-9]{1,3}(?:(?:,[0-9]{3})+(?=\.[0-9]+$)|(?:,[0-9]{3}){2,}$)",
        lambda number: number[0].replace(",", ""),
        _THOUSANDS,
    ),
    _step(
        r"^[+-]?[0-9]{1,3}(?:(?:\.[0-9]{3})+(?=,[0-9]+$)|(?:\.[0-9]{3}){2,}$)",
        lambda number: number[0].replace(".", ""),
        _THOUSANDS,
    ),
    _step(r"\s*/\s*", "/", _BLANKS),
    _step(r"(?<=[0-9]),(?=[0-9])", ".", "the decimal sign is a point, not a comma"),
    _step(r"^\+", "", "a number has no plus sign"),
    _step(r"(^-?|/)0+(?=[0-9])", r"\1", "a number has no leading zeros"),
    _step(r"^(-?)\.(?=[0-9])", r"\g<1>0.", "a decimal point has digits before it"),
    _step(r"(?<=[0-9])\.$", "", "a decimal point has digits after it"),
)
_comma_of_either_kind = re.compile(r"\W*[^\W0]\d{0,2},\d{3}\W*").fullmatch
_over_zero = re.compile(r"-?[0-9]+/-?0+").fullmatch
_not_whole = re.compile(r"-?[0-9]+(?:\.[0-9]+)?/-?[0-9]+(?:\.[0-9]+)?").fullmatch


def repaired(value: str) -> Repair | None:
    """What keeps `value` from being a number; None when it does not resemble one.

    The proposed texts may still not be numbers: whoever offers the hint checks them first.
    """
    if len(value) > LONGEST:
        return None
    text, reasons = value, []
    for step in _STEPS:
        mended = step.looks.sub(step.becomes, text)
        if mended != text and step.reason not in reasons:
            reasons.append(step.reason)
        text = mended
    if _over_zero(text):
        return Repair("nothing can be divided by zero", "write a denominator above zero", ())
    if _not_whole(text) and ("." in text or "/-" in text):
        return Repair("a fraction is a whole number over one above zero", "write it like -1/3", ())
    if not reasons:
        return None
    hint, numbers = f"write {text}", [text]
    if _comma_of_either_kind(value):
        whole = text.replace(".", "")
        hint, numbers = f"write {text}, or {whole} if the comma sets thousands apart", [text, whole]
    elif _PERCENT in reasons:
        hint = f"write {text} if percent are asked for, and a hundredth of it if a share is"
    return Repair("; ".join(reasons), hint, tuple(numbers))


def _ascii_digit(char: str) -> str:
    """The ASCII digit for a decimal digit of another script; any other character itself."""
    digit = unicodedata.decimal(char, None)
    return char if digit is None else str(digit)
