"""Typed values against the other values that bound them; what is missing keeps to any bound."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from api.intake.fast.source import GIVE_UP, Source
from api.intake.layout import End, Other, Scalar, Table

ValuesHold = Callable[[dict[str, Any]], bool]
"""Whether the values of a body keep to an end of a range."""

ColumnsHold = Callable[[Sequence[Sequence[Any]]], bool]
"""Whether the columns of a table keep to an end of a range in every row."""


def comparison_lines(source: Source, leaves: Iterable[Scalar | Table]) -> list[str]:
    """What gives up where a single value in `values`, or a column, lies beyond a value that bounds it."""
    lines: list[str] = []
    for leaf in leaves:
        if isinstance(leaf, Scalar):
            for end, other in leaf.open_ends():
                lines += _value_lines(leaf, end, other)
            continue
        for place, column in enumerate(leaf.columns.values()):
            for end, other in column.open_ends():
                if other.column is None:
                    holds = source.name("holds", _cells_hold(leaf.id, place, column, end, other))
                    lines += [f"if not {holds}(values):", f"    {GIVE_UP}"]
    return lines


def column_comparisons(table: Table) -> list[ColumnsHold]:
    """The comparisons of columns with other columns of the same row."""
    return [
        _columns_hold(place, column, end, other, other.column)
        for place, column in enumerate(table.columns.values())
        for end, other in column.open_ends()
        if other.column is not None
    ]


def _value_lines(scalar: Scalar, end: End, other: Other) -> list[str]:
    scale, other_scale = _factors(scalar, other)
    value, limit = (
        name if factor == 1 else f"{name} * {factor}"
        for name, factor in (("value", scale), ("limit", other_scale))
    )
    beyond = ("<" if end.lower else ">") + ("=" if end.strict else "")
    return [
        f"value = values.get({scalar.id!r})",
        f"limit = values.get({other.id!r})",
        f"if value is not None and limit is not None and {value} {beyond} {limit}:",
        f"    {GIVE_UP}",
    ]


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
    scale, other_scale = _factors(scalar, other)

    def holds(value: Any, limit: Any) -> bool:
        return value is None or limit is None or end.admits(value * scale, limit * other_scale)

    return holds


def _factors(scalar: Scalar, other: Other) -> tuple[int, int]:
    """The same scale on both sides makes typed values comparable."""
    return (1, 1) if scalar.scale == other.scale else (other.scale, scalar.scale)
