"""Corrected data against the bounds that inputs are to one another."""

from collections.abc import Iterator, Mapping
from typing import Any

from api.intake.form import Form
from api.intake.layout import End, Other, Scalar, Table
from api.intake.plain.compare import breach
from api.intake.plain.corrections import Correction
from api.intake.report import Path, Report


def check_corrected(
    form: Form,
    values: Mapping[str, Any],
    corrections: Mapping[str, Correction],
    report: Report,
) -> None:
    """Report where corrections, by the ids of the inputs, leave the values of a body beyond a bound."""
    corrected = {**values, **{id_: correction.value for id_, correction in corrections.items()}}
    for leaf, name, column, end, other in _bounds(form):
        own = corrections.get(leaf.id)
        limit = own if other.column is not None else corrections.get(other.id)
        if own is None and limit is None:
            continue
        for inner, value, row in _values(leaf, name, corrected.get(leaf.id)):
            bound = corrected.get(other.id) if other.column is None else row[other.column]
            message = breach(column, value, end, other, bound)
            if message is None:
                continue
            if own is not None:
                report.fault((*own.path, *inner), "R107", message)
            elif limit is not None:
                where = "".join(f"/{step}" for step in (*leaf.id.split("."), *inner))
                report.fault(limit.path, "R107", f"in the data, {where}: {message}")


def _bounds(form: Form) -> Iterator[tuple[Scalar | Table, str, Scalar, End, Other]]:
    """Every value, or column by its name, that another value bounds."""
    for leaf in form.leaves.values():
        columns = {"": leaf} if isinstance(leaf, Scalar) else leaf.columns
        for name, column in columns.items():
            for end, other in column.open_ends():
                yield leaf, name, column, end, other


def _values(leaf: Scalar | Table, name: str, given: Any) -> Iterator[tuple[Path, Any, tuple[Any, ...]]]:
    """The single value, or those of a column, with their places below the input and their rows."""
    if isinstance(leaf, Scalar):
        yield (), given, ()
        return
    place = list(leaf.columns).index(name)
    for index, row in enumerate(given if isinstance(given, list) else ()):
        if row:
            yield (index, name), row[place], row
