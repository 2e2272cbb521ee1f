"""Exact numbers from text: from a JSON number, or from a JSON string that stands for one."""

import re

from gmpy2 import mpq

from api.wire.fault import Fault
from api.wire.number_repair import repaired
from api.wire.quoted import quoted, visible

MOST_DIGITS = 200
"""The most digits in one number, those of its exponent or denominator included."""

LARGEST_EXPONENT = 200
"""A decimal exponent lies between minus this and this."""

_WHOLE = "-?(?:0|[1-9][0-9]*+)"
_usual = re.compile(rf"{_WHOLE}(?:(?:\.[0-9]++)?(?:[eE][+-]?[0-9]{{1,2}})?|/[1-9][0-9]*+)").fullmatch
_number = re.compile(
    rf"{_WHOLE}(?:(?:\.[0-9]++)?(?:[eE](?P<exponent>[+-]?[0-9]++))?|/[1-9][0-9]*+)"
).fullmatch
_not_finite = re.compile(r"\s*[+-]?(?:nan|inf|infinity|∞)\s*", re.IGNORECASE).fullmatch

_FORMS = "a number is written like 120.5, -3, 1e2 or 1/3"


class NumberTooLargeError(ValueError):
    """The text is a number, but has too many digits or too large an exponent; the message says which."""


def exact_number(value: str) -> mpq | None:
    """The exact value of a number's text, or None when the text is not a number.

    A number is written as in RFC 8259 (`-12`, `0.10`, `1e-3`), or as a fraction of two whole numbers, the
    lower one above zero (`1/3`); ASCII digits alone, without leading zeros, plus sign, blanks or separators.
    Raises NumberTooLargeError, before any arithmetic, for a number of more than `MOST_DIGITS` digits or with
    an exponent beyond `LARGEST_EXPONENT`.
    """
    if len(value) <= MOST_DIGITS and _usual(value):
        return mpq(value)
    return _unusual_number(value)


def is_oversized(value: str) -> bool:
    """Whether the text is a number that `exact_number` refuses for its size."""
    number = _number(value)
    return number is not None and _excess(number) is not None


def number_fault(pointer: str, value: str) -> Fault:
    """What is wrong with a text that should be a number, and what to write instead where that can be told.

    R005 for NaN and infinities, R006 for a number beyond the limits, R009 for everything else.
    Raises ValueError when nothing is wrong: call it for texts that `exact_number` refused.
    """
    if _not_finite(value):
        message = f"{visible(value)} is not a number"
        return Fault(pointer, "R005", message, "write null where there is no value")
    number = _number(value)
    if number:
        excess = _excess(number)
        if excess is None:
            raise ValueError(f"{quoted(value)} is a number")
        return Fault(pointer, "R006", excess)
    if not value or value.isspace():
        message = "an empty text is not a number"
        return Fault(pointer, "R009", message, "write null where there is no value")
    repair = repaired(value)
    if repair and all(_usual(text) for text in repair.numbers):
        return Fault(pointer, "R009", f"{quoted(value)} is not a number: {repair.reason}", repair.hint)
    return Fault(pointer, "R009", f"{quoted(value)} is not a number", _FORMS)


def _unusual_number(value: str) -> mpq | None:
    number = _number(value)
    if number is None:
        return None
    excess = _excess(number)
    if excess is not None:
        raise NumberTooLargeError(excess)
    return mpq(value)


def _excess(number: re.Match[str]) -> str | None:
    """Which limit a number breaks, in words, or None."""
    text = number[0]
    digits = len(text) - sum(map(text.count, "-+.eE/"))
    if digits > MOST_DIGITS:
        return f"the number has {digits} digits; at most {MOST_DIGITS} are read"
    exponent = number["exponent"]
    if exponent and abs(int(exponent)) > LARGEST_EXPONENT:
        limits = f"-{LARGEST_EXPONENT} to {LARGEST_EXPONENT}"
        return f"the exponent of {visible(text)} is outside {limits}"
    return None
