"""The rows of a table, column by column."""

from collections.abc import Callable
from typing import Any

from api.intake.fast.comparison import column_comparisons
from api.intake.fast.irregular import IrregularError
from api.intake.fast.scalar import column_converter
from api.intake.layout import Table
from api.intake.limits import Limits
from api.wire.tree import Json

_OBJECT = frozenset((dict,))


def table_reader(table: Table, limits: Limits) -> Callable[[Json], list[tuple[Any, ...]]]:
    """What makes typed rows, or raises IrregularError, or KeyError for a column that is not given."""
    columns = [
        (name, column.optional, column_converter(column, limits)) for name, column in table.columns.items()
    ]
    comparisons = column_comparisons(table)
    most = limits.rows

    def read(given: Json) -> list[tuple[Any, ...]]:
        if type(given) is not list or len(given) > most or not _OBJECT.issuperset(map(type, given)):
            raise IrregularError
        if not given or not columns:
            if any(given):
                raise IrregularError
            return [()] * len(given)
        rows: list[Any] = given
        absent = 0
        typed = []
        for name, optional, convert in columns:
            if optional:
                column = [row.get(name) for row in rows]
                if None in column:
                    absent += sum(name not in row for row in rows)
            else:
                column = [row[name] for row in rows]
            typed.append(convert(column))
        if sum(map(len, rows)) + absent != len(rows) * len(columns):
            raise IrregularError
        for holds in comparisons:
            if not holds(typed):
                raise IrregularError
        return list(zip(*typed, strict=True))

    return read
