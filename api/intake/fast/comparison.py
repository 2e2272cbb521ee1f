"""Typed values against the other values that bound them; what is missing keeps to any bound."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from api.intake.layout import End, Other, Scalar, Table

ValuesHold = Callable[[dict[str, Any]], bool]
"""Whether the values of a body keep to an end of a range."""

ColumnsHold = Callable[[Sequence[Sequence[Any]]], bool]
"""Whether the columns of a table keep to an end of a range in every row."""


def value_comparisons(leaves: Iterable[Scalar | Table]) -> list[ValuesHold]:
    """The comparisons of single values, and of columns, with single values."""
    comparisons: list[ValuesHold] = []
    for leaf in leaves:
        if isinstance(leaf, Scalar):
            comparisons += [_value_holds(leaf, end, other) for end, other in leaf.open_ends()]
            continue
        for place, column in enumerate(leaf.columns.values()):
            comparisons += [
                _cells_hold(leaf.id, place, column, end, other)
                for end, other in column.open_ends()
                if other.column is None
            ]
    return comparisons


def column_comparisons(table: Table) -> list[ColumnsHold]:
    """The comparisons of columns with other columns of the same row."""
    return [
        _columns_hold(place, column, end, other, other.column)
        for place, column in enumerate(table.columns.values())
        for end, other in column.open_ends()
        if other.column is not None
    ]


def _value_holds(scalar: Scalar, end: End, other: Other) -> ValuesHold:
    holds = _pair_holds(scalar, end, other)
    return lambda values: holds(values.get(scalar.id), values.get(other.id))


def _cells_hold(table: str, place: int, column: Scalar, end: End, other: Other) -> ValuesHold:
    holds = _pair_holds(column, end, other)

    def all_hold(values: dict[str, Any]) -> bool:
        limit = values.get(other.id)
        return all(holds(row[place], limit) for row in values.get(table, ()))

    return all_hold


def _columns_hold(place: int, column: Scalar, end: End, other: Other, other_place: int) -> ColumnsHold:
    holds = _pair_holds(column, end, other)
    return lambda columns: all(map(holds, columns[place], columns[other_place]))


def _pair_holds(scalar: Scalar, end: End, other: Other) -> Callable[[Any, Any], bool]:
    """The same scale on both sides makes typed values comparable."""
    scale, other_scale = (1, 1) if scalar.scale == other.scale else (other.scale, scalar.scale)

    def holds(value: Any, limit: Any) -> bool:
        return value is None or limit is None or end.admits(value * scale, limit * other_scale)

    return holds
