"""One value of a request -> its typed value, or what is wrong with it."""

import re
from datetime import date
from typing import Any, Final

from gmpy2 import mpq, remove

from api.intake.layout import End, Scalar
from api.intake.limits import Limits
from api.intake.report import Path, Report
from api.intake.words import exact_words, expected, found, listed, meant, range_words
from api.intake.written import written
from api.wire.numbers import NumberTooLargeError, exact_number, number_fault
from api.wire.pointer import pointer_to
from api.wire.quoted import quoted, visible
from api.wire.tree import Json, NumberText
from engine.graph.declaration import ChoiceType, DateType, NumberType, TextType, YesNoType

FAULTY: Final = object()
"""Stands for a value with a fault, which has been reported."""

_calendar_date = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}").fullmatch
_DATE_FORM = "a date is written like 2025-07-01"


def read_scalar(scalar: Scalar, value: Json, path: Path, report: Report, limits: Limits) -> Any:
    """The typed value, or FAULTY after one fault was reported.

    `value` is not None. Ends that are other values are not looked at. A number of Python is read as the JSON
    number that says the same.
    """
    value = written(value)
    match scalar.type:
        case NumberType() as type_:
            return _number(scalar, type_, value, path, report)
        case DateType():
            return _date(scalar, value, path, report)
        case TextType():
            return read_text(scalar, value, path, report, limits)
        case YesNoType():
            return value if isinstance(value, bool) else wrong_type(scalar, value, path, report)
        case ChoiceType(options=options):
            return _choice(scalar, options, value, path, report)


def wrong_type(scalar: Scalar, value: Json, path: Path, report: Report) -> object:
    """Report a value that is of another type than it should be."""
    hint = None
    if isinstance(scalar.type, TextType) and isinstance(value, NumberText):
        hint = f"write it in double quotes: {quoted(value)}"
    if isinstance(value, float) and isinstance(scalar.type, NumberType):
        hint = "its digits are not those that were written: give a Decimal, or text"
    report.fault(path, "R101", f"expected {expected(scalar.type)}, found {found(value)}", hint)
    return FAULTY


def read_text(scalar: Scalar, value: Json, path: Path, report: Report, limits: Limits) -> Any:
    """The text, or FAULTY after a fault was reported."""
    if not isinstance(value, str) or isinstance(value, NumberText):
        return wrong_type(scalar, value, path, report)
    if len(value) > limits.text:
        message = f"the text has {len(value)} characters, at most {limits.text} are read"
        report.fault(path, "R112", message)
        return FAULTY
    return str(value)


def beyond(end: End, shown: str, limit: str) -> str:
    """What is said of a value that lies beyond an end of its range."""
    if end.lower:
        return f"{shown} is not above {limit}" if end.strict else f"{shown} is below {limit}"
    return f"{shown} is not below {limit}" if end.strict else f"{shown} is above {limit}"


def _number(scalar: Scalar, type_: NumberType, value: Json, path: Path, report: Report) -> Any:
    if not isinstance(value, str):
        return wrong_type(scalar, value, path, report)
    try:
        number = exact_number(value)
    except NumberTooLargeError:
        number = None
    if number is None:
        report.add(number_fault(pointer_to(path), value))
        return FAULTY
    if type_.decimals == 0 and number.denominator != 1:
        report.fault(path, "R108", f"{visible(value)} is not a whole number")
        return FAULTY
    if type_.decimals is not None and (number * scalar.scale).denominator != 1:
        report.fault(path, "R109", _too_many_decimals(number, visible(value), type_.decimals))
        return FAULTY
    if not _in_range(scalar, number, visible(value), path, report):
        return FAULTY
    return number if type_.denominator is None else int(number * scalar.scale)


def _date(scalar: Scalar, value: Json, path: Path, report: Report) -> Any:
    if not isinstance(value, str) or isinstance(value, NumberText):
        return wrong_type(scalar, value, path, report)
    if not _calendar_date(value):
        report.fault(path, "R111", f"{quoted(value)} is not a date", _DATE_FORM)
        return FAULTY
    try:
        ordinal = date.fromisoformat(value).toordinal()
    except ValueError:
        report.fault(path, "R111", f"there is no day {value} in the calendar")
        return FAULTY
    return ordinal if _in_range(scalar, mpq(ordinal), value, path, report) else FAULTY


def _choice(scalar: Scalar, options: tuple[str, ...], value: Json, path: Path, report: Report) -> Any:
    if not isinstance(value, str) or isinstance(value, NumberText):
        return wrong_type(scalar, value, path, report)
    if value not in options:
        report.fault(path, "R110", f"{quoted(value)} is not one of {listed(options)}", meant(value, options))
        return FAULTY
    return str(value)


def _in_range(scalar: Scalar, number: mpq, shown: str, path: Path, report: Report) -> bool:
    for end, limit in scalar.fixed_ends():
        if not end.admits(number, limit):
            message = beyond(end, shown, exact_words(scalar.type, limit))
            report.fault(path, "R107", message, f"what is asked for is {range_words(scalar)}")
            return False
    return True


def _too_many_decimals(number: mpq, shown: str, most: int) -> str:
    without_twos, twos = remove(number.denominator, 2)
    rest, fives = remove(without_twos, 5)
    allowed = f"at most {most} {'is' if most == 1 else 'are'} allowed"
    if rest != 1:
        return f"{shown} has decimals without end, {allowed}"
    return f"{shown} has {max(twos, fives)} decimals, {allowed}"
