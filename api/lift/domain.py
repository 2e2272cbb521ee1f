"""The values that one input of a body may be given, the others being as they are."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

from gmpy2 import mpq, remove

from api.intake.form import Form
from api.intake.layout import End, Scalar
from api.lift.asked import DECIMALS, MOST_DECIMALS
from api.wire.numbers import MOST_DIGITS
from engine.graph.declaration import DateType, NumberType
from engine.lift import Grid

MOST_UNITS: Final = 10 ** (MOST_DIGITS - 1) - 1
"""A decimal with no more units of its last digit can be written in a request."""

Bodies = Sequence[Mapping[str, Any]]
"""The typed values of the body: as given, and as objections correct them."""


def grid_of(
    form: Form,
    scalar: Scalar,
    now: mpq | None,
    bodies: Bodies,
    decimals: int | None,
    cell: tuple[str, int, int] | None = None,
) -> Grid:
    """The numbers or days that a value may be; `cell` is the table, the row and the column that it is in."""
    type_ = scalar.type
    if isinstance(type_, DateType):
        step, low, high = mpq(1), date.min.toordinal(), date.max.toordinal()
    else:
        step, low, high = mpq(1, 10 ** _decimals(type_, now, decimals)), -MOST_UNITS, MOST_UNITS
    for end, limit in _limits(form, scalar, bodies, cell):
        units = limit / step
        if end.lower:
            least = -int(-units.numerator // units.denominator)
            low = max(low, least + 1 if end.strict and least == units else least)
        else:
            most = int(units.numerator // units.denominator)
            high = min(high, most - 1 if end.strict and most == units else most)
    whole = isinstance(type_, DateType) or (isinstance(type_, NumberType) and type_.denominator is not None)
    return Grid(step, low, high, scalar.scale if whole else None)


def decimals_of(number: mpq) -> int:
    """How many decimals a number has; 0 where it has no end."""
    without_twos, twos = remove(number.denominator, 2)
    rest, fives = remove(without_twos, 5)
    return int(max(twos, fives)) if rest == 1 else 0


def _decimals(type_: object, now: mpq | None, asked: int | None) -> int:
    declared = type_.decimals if isinstance(type_, NumberType) else None
    if declared is not None:
        return declared
    if asked is not None:
        return asked
    return min(MOST_DECIMALS, max(DECIMALS, 0 if now is None else decimals_of(now)))


def _limits(
    form: Form, scalar: Scalar, bodies: Bodies, cell: tuple[str, int, int] | None
) -> Iterator[tuple[End, mpq]]:
    """The ends of the range of a value: its own, and those that it is of other values."""
    yield from scalar.fixed_ends()
    for values in bodies:
        row: Sequence[Any] = ()
        if cell is not None:
            table, index, _ = cell
            row = values[table][index] if index < len(values[table]) else ()
        for end, other in scalar.open_ends():
            limit = values.get(other.id) if other.column is None else row[other.column] if row else None
            if limit is not None:
                yield end, mpq(limit) / other.scale
        yield from _as_limit(form, scalar, values, cell, row)


def _as_limit(
    form: Form,
    scalar: Scalar,
    values: Mapping[str, Any],
    cell: tuple[str, int, int] | None,
    row: Sequence[Any],
) -> Iterator[tuple[End, mpq]]:
    """The other values that this one bounds, as ends of its own range."""
    for leaf in form.leaves.values():
        if isinstance(leaf, Scalar):
            if cell is None:
                yield from _reversed(leaf, values.get(leaf.id), scalar.id, None)
        elif cell is None:
            for given in values.get(leaf.id) or ():
                for column, value in zip(leaf.columns.values(), given, strict=True):
                    yield from _reversed(column, value, scalar.id, None)
        elif leaf.id == cell[0] and row:
            for column, value in zip(leaf.columns.values(), row, strict=True):
                yield from _reversed(column, value, scalar.id, cell[2])


def _reversed(bounded: Scalar, value: Any, id_: str, column: int | None) -> Iterator[tuple[End, mpq]]:
    if value is None:
        return
    for end, other in bounded.open_ends():
        if other.column == column and (column is not None or other.id == id_):
            yield End(not end.lower, end.strict, mpq()), mpq(value) / bounded.scale
