"""Values of the evaluation as an explanation has them."""

from datetime import date
from typing import Any, Final

from gmpy2 import mpq

from engine.exact import Number, Real

__all__ = ["DATE", "MISSING", "NUMBER", "TEXT", "YES_NO", "exact_or_digits", "fraction", "typed_value"]

DIGITS: Final = 40
_RATIONAL: Final = type(mpq())
NUMBER, DATE, TEXT, YES_NO, MISSING = "number", "date", "text", "yes_no", "missing"


def fraction(value: Number | None) -> str | None:
    """A number in words, its digits where it is no fraction; None where there is none."""
    if value is None:
        return None
    return value.digits(DIGITS) if isinstance(value, Real) else str(value)


def exact_or_digits(value: Number) -> tuple[str, bool]:
    """A number in words, and whether these are only its first digits. Raises UndecidedError."""
    return (value.digits(DIGITS), True) if isinstance(value, Real) else (str(value), False)


def typed_value(value: Any, *, is_date: bool) -> tuple[str, str | bool | None, bool]:
    """The type of a value, the value as an explanation has it, and whether that is only its first digits."""
    if type(value) is _RATIONAL and not is_date:
        return NUMBER, str(value), False
    if value is None:
        return MISSING, None, False
    if isinstance(value, bool):
        return YES_NO, value, False
    if isinstance(value, str):
        return TEXT, value, False
    if isinstance(value, Real):
        return NUMBER, value.digits(DIGITS), True
    if is_date:
        return DATE, date.fromordinal(int(mpq(value))).isoformat(), False
    return NUMBER, str(value), False
