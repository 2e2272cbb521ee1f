"""The rows of an aggregate: all of a short table, of a long one those that matter and what the rest comes to.

Of more than `FEW` rows these are told: the lowest and the highest values, the first rows outside of the
condition, and the first and last row; of a count or a share the first rows inside and outside of the
condition; of a quantile the rows around it.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from gmpy2 import mpq

from api.explain.exact import exact_or_digits
from api.explain.model import LeftRows, RowPart, RowsPart
from engine.evaluate.context import Value
from engine.exact import Number, Real
from engine.graph.expression import Aggregate, AggregateKind

__all__ = ["FEW", "RowAt", "RowsMade", "rows_part"]

FEW: Final = 20
"""A table of so many rows is told whole."""
LOWEST: Final = 8
HIGHEST: Final = 4
OUTSIDE: Final = 4
INSIDE: Final = 8
AROUND: Final = 2
"""How many rows on either side of a quantile are told."""

ValueAt = Callable[[int], Value]


@dataclass(frozen=True, slots=True)
class RowAt:
    """A row, counted from 1, with the positions of what was evaluated in it."""

    number: int
    where: int | None
    value: int | None
    weight: int | None
    met: bool

    def part(self, label: str, step: Callable[[int], int]) -> RowPart:
        """The row with its steps, made in the order in which they were recorded."""
        where, value, weight = [0 if at is None else step(at) for at in (self.where, self.value, self.weight)]
        return RowPart(row=self.number, label=label, where=where, value=value, weight=weight)


@dataclass(frozen=True, slots=True)
class RowsMade:
    """The rows that are told, and the others."""

    of: str
    rows: int
    met: int
    chosen: Sequence[RowAt]
    left: LeftRows | None

    def part(self, taken: tuple[RowPart, ...]) -> RowsPart:
        """The rows with their steps."""
        return RowsPart(of=self.of, rows=self.rows, met=self.met, taken=taken, left=self.left)


def rows_part(expression: Aggregate, rows: Sequence[RowAt], value_at: ValueAt, *, whole: bool) -> RowsMade:
    """Which rows of an aggregate are told; with `whole` all of them."""
    met = sum(1 for row in rows if row.met)
    if whole or len(rows) <= FEW:
        return RowsMade(expression.rows, len(rows), met, rows, None)
    if expression.kind is AggregateKind.quantile:
        return _around(expression, rows, value_at, met)
    chosen = sorted(_numbers(rows, value_at))
    others = set(chosen)
    left = [row for row in rows if row.number not in others]
    told = [rows[number - 1] for number in chosen]
    return RowsMade(expression.rows, len(rows), met, told, _left(expression, left, value_at))


def _numbers(rows: Sequence[RowAt], value_at: ValueAt) -> set[int]:
    """The numbers of the rows that matter."""
    inside = [row for row in rows if row.met]
    outside = [row for row in rows if not row.met]
    valued = [row for row in inside if row.value is not None]
    if valued:
        ordered = sorted(valued, key=lambda row: _sortable(_number(row.value, value_at)))
        inside = [*ordered[:LOWEST], *ordered[-HIGHEST:]]
    else:
        inside = inside[:INSIDE]
    chosen = {row.number for row in (*inside, *outside[:OUTSIDE])}
    return chosen | {rows[0].number, rows[-1].number}


def _sortable(value: Number) -> mpq:
    """A number by which rows can be sorted; of one that is no fraction a near one."""
    return value.enclosure(64)[0] if isinstance(value, Real) else value


def _number(at: int | None, value_at: ValueAt) -> Number:
    value: Any = None if at is None else value_at(at)
    if not isinstance(value, mpq | Real):
        raise TypeError("a row of an aggregate gives a number")
    return value


def _left(expression: Aggregate, rows: Sequence[RowAt], value_at: ValueAt) -> LeftRows:
    """What the rows that are not told come to, as far as the aggregate needs it."""
    counted = [row for row in rows if row.met]
    facts: dict[str, Any] = {}
    if expression.value is not None and counted:
        values = [_number(row.value, value_at) for row in counted]
        match expression.kind:
            case AggregateKind.sum | AggregateKind.average if expression.weight is not None:
                weights = [_number(row.weight, value_at) for row in counted]
                facts["total"] = _total(value * weight for value, weight in zip(values, weights, strict=True))
                facts["weights"] = _total(weights)
            case AggregateKind.sum | AggregateKind.average:
                facts["total"] = _total(values)
            case AggregateKind.variance | AggregateKind.sample_variance:
                facts["total"] = _total(values)
                facts["squares"] = _total(value * value for value in values)
            case AggregateKind.smallest | AggregateKind.largest:
                facts["smallest"], facts["largest"] = min(values), max(values)
            case _:
                pass
    shown = {name: exact_or_digits(value) for name, value in facts.items()}
    texts: dict[str, Any] = {name: text for name, (text, _) in shown.items()}
    return LeftRows(
        rows=len(rows),
        met=len(counted),
        inexact=any(inexact for _, inexact in shown.values()),
        **texts,
    )


def _around(expression: Aggregate, rows: Sequence[RowAt], value_at: ValueAt, met: int) -> RowsMade:
    """The rows next to the place of a quantile, with how many stand before and after them."""
    counted = sorted(
        (row for row in rows if row.met), key=lambda row: _sortable(_number(row.value, value_at))
    )
    level: Any = getattr(expression.level, "value", None)
    place = int(level * (len(counted) - 1)) if isinstance(level, mpq) else 0
    first, last = (
        (max(0, place - AROUND), min(len(counted), place + 2 + AROUND))
        if isinstance(level, mpq)
        else (0, len(counted))
    )
    chosen = sorted(counted[first:last], key=lambda row: row.number)
    left = LeftRows(
        rows=len(rows) - len(chosen),
        met=len(counted) - len(chosen),
        below=first,
        above=len(counted) - last,
    )
    return RowsMade(expression.rows, len(rows), met, chosen, left)


def _total(values: Iterable[Number]) -> Number:
    total: Number = mpq(0)
    for value in values:
        total = total + value
    return total
