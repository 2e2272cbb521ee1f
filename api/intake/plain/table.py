"""The rows of a table -> tuples of typed values."""

from typing import Any

from api.intake.layout import Scalar, Table
from api.intake.limits import Limits
from api.intake.plain.members import check_members
from api.intake.plain.value import FAULTY, read_scalar
from api.intake.report import Path, Report
from api.intake.words import expected, found
from api.wire.tree import Json

TypedRow = tuple[Any, ...]
"""The values of a row in the order of its columns; FAULTY where there is a fault, () for what is no row."""


def read_leaf(leaf: Scalar | Table, given: Json, path: Path, report: Report, limits: Limits) -> Any:
    """The typed value or rows of an input, or FAULTY after a fault was reported; `given` is not None."""
    if isinstance(leaf, Scalar):
        return read_scalar(leaf, given, path, report, limits)
    rows = read_table(leaf, given, path, report, limits)
    return FAULTY if rows is None else rows


def read_table(
    table: Table, given: Json, path: Path, report: Report, limits: Limits
) -> list[TypedRow] | None:
    """The typed rows, or None after a fault of the table as a whole was reported."""
    if not isinstance(given, list):
        report.fault(path, "R101", f"expected an array of objects, found {found(given)}")
        return None
    if len(given) > limits.rows:
        message = f"{table.label.name} has {len(given)} rows, at most {limits.rows} are read"
        report.fault(path, "R113", message)
        return None
    return [_read_row(table, row, (*path, index), report, limits) for index, row in enumerate(given)]


def _read_row(table: Table, given: Json, path: Path, report: Report, limits: Limits) -> TypedRow:
    if not isinstance(given, dict):
        report.fault(path, "R101", f"expected an object, found {found(given)}")
        return ()
    check_members(given, table.columns, f"a row of {table.id}", path, report)
    return tuple(
        read_cell(column, given.get(name), (*path, name), report, limits)
        for name, column in table.columns.items()
    )


def read_cell(column: Scalar, given: Json, path: Path, report: Report, limits: Limits) -> Any:
    """The typed value; None where an optional one is missing, FAULTY after a fault was reported."""
    if given is not None:
        return read_scalar(column, given, path, report, limits)
    if column.optional:
        return None
    report.fault(path, "R103", f"{column.label.name} is missing", f"give {expected(column.type)}")
    return FAULTY
