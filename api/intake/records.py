"""The single values of what happened to bodies: years of a history, reorganisations, objections."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from gmpy2 import mpq

from api.intake.layout import End, Other, Scalar, Table
from engine.cohort.request import AppealOutcome
from engine.graph.declaration import ChoiceType, DateType, NumberType, ScalarType, TextType, YesNoType
from engine.graph.label import Label

Fields = Mapping[str, Scalar]
"""The single values of an object by their names."""


def history_of(last: int) -> Table:
    """The rows of the years of a body up to the last one."""
    year = _field("year", NumberType(decimals=0, whole=True), _at_least(mpq(1000)), _at_most(mpq(last)))
    return Table(Label("history"), _by_name(year, _field("value", NumberType())))


def appeal_fields(blocks: tuple[str, ...], first: date | None = None, last: date | None = None) -> Fields:
    """The single values of an objection to one of these blocks, with days from the first to the last."""
    days = [] if first is None or last is None else [_at_least(_day(first)), _at_most(_day(last))]
    return _by_name(
        _field("body", TextType()),
        _field("block", ChoiceType(blocks)),
        _field("received", DateType(), *days),
        _field("filed", DateType(), *days, _at_least(Other("received", "received", 1))),
        _field("documents", YesNoType()),
        _field("outcome", ChoiceType(tuple(each.value for each in AppealOutcome)), optional=True),
        _field("decided", DateType(), *days, _at_least(Other("filed", "filed", 1)), optional=True),
    )


def _field(name: str, type_: ScalarType, *ends: End, optional: bool = False) -> Scalar:
    return Scalar(Label(name), type_, optional, ends)


def _by_name(*fields: Scalar) -> Fields:
    return MappingProxyType({field.id: field for field in fields})


def _at_least(limit: mpq | Other) -> End:
    return End(lower=True, strict=False, limit=limit)


def _at_most(limit: mpq) -> End:
    return End(lower=False, strict=False, limit=limit)


def _day(day: date) -> mpq:
    return mpq(day.toordinal())


REORGANISATION: Final[Fields] = _by_name(_field("body", TextType()), _field("effective", DateType()))
"""Beside these a reorganisation has its successors."""

SUCCESSOR: Final = Table(
    Label("successors"),
    _by_name(
        _field("body", TextType()),
        _field(
            "share",
            NumberType(),
            End(lower=True, strict=True, limit=mpq(0)),
            End(lower=False, strict=False, limit=mpq(1)),
        ),
    ),
)
"""The rows of the successors of a reorganised body."""
