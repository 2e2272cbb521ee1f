"""Numbers: the usual ways of writing them quickly, any other way as the plain reader does."""

import re
from collections.abc import Callable, Sequence
from typing import Any, TypeGuard

from gmpy2 import mpq

from api.intake.fast.irregular import IrregularError
from api.intake.layout import End, Scalar
from api.intake.written import written
from api.wire.numbers import MOST_DIGITS, NumberTooLargeError, exact_number
from api.wire.tree import Json, NumberText
from engine.graph.declaration import NumberType

_DECIMAL = r"-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?"
_is_decimal = re.compile(_DECIMAL).fullmatch
_are_decimals = re.compile(rf"{_DECIMAL}(?: {_DECIMAL})*+").fullmatch

_TEXTS = frozenset((str, NumberText))
_NUMBERS = frozenset((NumberText,))


def number_converter(scalar: Scalar, type_: NumberType) -> Callable[[Json], Any]:
    """What makes a typed value of one value, or raises IrregularError."""
    parse = _parser(type_)
    ends = _typed_ends(scalar)

    def convert(value: Json) -> Any:
        number = parse(value)
        for end, limit in ends:
            if not end.admits(number, limit):
                raise IrregularError
        return number

    return convert


def number_column_converter(scalar: Scalar, type_: NumberType) -> Callable[[Sequence[Json]], list[Any]]:
    """What makes typed values of the values of a column, of which there is at least one."""
    parse = _parser(type_)
    parse_all = _column_parser(type_)
    ends = _typed_ends(scalar)

    def convert(column: Sequence[Json]) -> list[Any]:
        numbers = parse_all(column) or [parse(value) for value in column]
        for end, limit in ends:
            if not end.admits(min(numbers) if end.lower else max(numbers), limit):
                raise IrregularError
        return numbers

    return convert


def _typed_ends(scalar: Scalar) -> list[tuple[End, Any]]:
    """The fixed ends with the limits that they are for typed values."""
    scaled = [(end, limit * scalar.scale) for end, limit in scalar.fixed_ends()]
    return [(end, int(limit) if limit.denominator == 1 else limit) for end, limit in scaled]


def _parser(type_: NumberType) -> Callable[[Json], Any]:
    if type_.decimals is None:
        return _rational
    if type_.decimals == 0:
        return _whole
    scale = 10**type_.decimals
    factors: list[int] = [10**left for left in range(type_.decimals, -1, -1)]

    def scaled(value: Json) -> int:
        text = value if type(value) is NumberText else written(value)
        if type(text) is NumberText or _is_usual(text):
            whole, _, decimals = text.partition(".")
            digits = whole + decimals
            if digits.isdigit() and len(digits) <= MOST_DIGITS and len(decimals) < len(factors):
                return int(digits) * factors[len(decimals)]
        return _multiple(text, scale)

    return scaled


def _column_parser(type_: NumberType) -> Callable[[Sequence[Any]], list[Any] | None]:
    """What parses a column at once, or gives None where its values have to be looked at one by one."""
    if type_.decimals is None:
        return _rationals
    return _wholes if type_.decimals == 0 else lambda _: None


def _whole(value: Json) -> int:
    if type(value) is NumberText and value.isdigit():
        return int(value)
    return _multiple(value, 1)


def _rational(value: Json) -> mpq:
    if type(value) is NumberText or _is_usual(value):
        return mpq(value)
    return _any_number(value)


def _wholes(column: Sequence[Any]) -> list[int] | None:
    """The whole numbers of a column where all are JSON numbers made of digits, otherwise None."""
    if _NUMBERS.issuperset(map(type, column)) and "".join(column).isdigit():
        return list(map(int, column))
    return None


def _rationals(column: Sequence[Any]) -> list[mpq] | None:
    """The numbers of a column where all are written in the usual way, otherwise None."""
    types = set(map(type, column))
    if types == _NUMBERS or (types <= _TEXTS and _all_usual(column)):
        return list(map(mpq, column))
    return None


def _is_usual(value: Json) -> TypeGuard[str]:
    return isinstance(value, str) and len(value) <= MOST_DIGITS and _is_decimal(value) is not None


def _all_usual(column: Sequence[str]) -> bool:
    joined = " ".join(column)
    return (
        joined.count(" ") == len(column) - 1
        and max(map(len, column)) <= MOST_DIGITS
        and _are_decimals(joined) is not None
    )


def _multiple(value: Json, scale: int) -> int:
    """The number times the scale, where that is whole."""
    scaled = _any_number(value) * scale
    if scaled.denominator != 1:
        raise IrregularError
    return int(scaled)


def _any_number(value: Json) -> mpq:
    text = written(value)
    if not isinstance(text, str):
        raise IrregularError
    try:
        number = exact_number(text)
    except NumberTooLargeError:
        raise IrregularError from None
    if number is None:
        raise IrregularError
    return number
