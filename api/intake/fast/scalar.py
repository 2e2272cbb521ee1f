"""Converters: what makes a typed value of one value, or typed values of the values of a column."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from api.intake.fast.irregular import IrregularError
from api.intake.fast.number import number_column_converter, number_converter
from api.intake.layout import Scalar
from api.intake.limits import Limits
from api.wire.tree import Json
from engine.graph.declaration import ChoiceType, DateType, NumberType, TextType, YesNoType

Convert = Callable[[Json], Any]
"""Takes a value; raises IrregularError for null and for whatever is not as it should be."""

ConvertColumn = Callable[[Sequence[Json]], Sequence[Any]]
"""The same for the values of a column, of which there is at least one."""

_TEXT = frozenset((str,))
_YES_NO = frozenset((bool,))


def converter(scalar: Scalar, limits: Limits) -> Convert:
    """The converter of an input or attribute."""
    match scalar.type:
        case NumberType() as type_:
            return number_converter(scalar, type_)
        case DateType():
            return _date_converter(scalar)
        case TextType():
            return _text_converter(limits.text)
        case YesNoType():
            return _yes_no
        case ChoiceType(options=options):
            return _choice_converter(frozenset(options))


def column_converter(column: Scalar, limits: Limits) -> ConvertColumn:
    """The converter of a column; None stands for what is missing in an optional one."""
    convert = _present_converter(column, limits)
    return _with_gaps(convert) if column.optional else convert


def _present_converter(column: Scalar, limits: Limits) -> ConvertColumn:
    match column.type:
        case NumberType() as type_:
            return number_column_converter(column, type_)
        case DateType():
            convert = _date_converter(column)
            return lambda values: [convert(value) for value in values]
        case TextType():
            return _text_column_converter(limits.text)
        case YesNoType():
            return _column_of_type(_YES_NO)
        case ChoiceType(options=options):
            return _choice_column_converter(frozenset(options))


def _with_gaps(convert: ConvertColumn) -> ConvertColumn:
    def convert_present(values: Sequence[Json]) -> Sequence[Any]:
        if None not in values:
            return convert(values)
        present = [value for value in values if value is not None]
        converted = iter(convert(present) if present else ())
        return [None if value is None else next(converted) for value in values]

    return convert_present


def _date_converter(scalar: Scalar) -> Convert:
    ends = [(end, int(limit) if limit.denominator == 1 else limit) for end, limit in scalar.fixed_ends()]

    def convert(value: Json) -> int:
        # Of the forms that `fromisoformat` reads, those with ten characters and two hyphens are of one kind.
        if type(value) is not str or len(value) != len("2025-07-01") or value[4] != "-" or value[7] != "-":
            raise IrregularError
        try:
            ordinal = date.fromisoformat(value).toordinal()
        except ValueError:
            raise IrregularError from None
        for end, limit in ends:
            if not end.admits(ordinal, limit):
                raise IrregularError
        return ordinal

    return convert


def _text_converter(most: int) -> Convert:
    def convert(value: Json) -> str:
        if type(value) is not str or len(value) > most:
            raise IrregularError
        return value

    return convert


def _text_column_converter(most: int) -> ConvertColumn:
    texts = _column_of_type(_TEXT)

    def convert(values: Sequence[Json]) -> Sequence[Any]:
        if max(map(len, texts(values))) > most:
            raise IrregularError
        return values

    return convert


def _yes_no(value: Json) -> bool:
    if type(value) is not bool:
        raise IrregularError
    return value


def _choice_converter(options: frozenset[str]) -> Convert:
    def convert(value: Json) -> str:
        if type(value) is not str or value not in options:
            raise IrregularError
        return value

    return convert


def _choice_column_converter(options: frozenset[str]) -> ConvertColumn:
    texts = _column_of_type(_TEXT)

    def convert(values: Sequence[Json]) -> Sequence[Any]:
        if not options.issuperset(texts(values)):
            raise IrregularError
        return values

    return convert


def _column_of_type(types: frozenset[type]) -> ConvertColumn:
    def convert(values: Sequence[Json]) -> Sequence[Any]:
        if not types.issuperset(map(type, values)):
            raise IrregularError
        return values

    return convert
