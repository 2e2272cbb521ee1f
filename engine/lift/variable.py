"""A single value of a body's data, and the other values that it may be given."""

from dataclasses import dataclass
from typing import Any

from gmpy2 import mpq

__all__ = ["Grid", "Listed", "Value", "Variable"]

Value = mpq | str | bool | None
"""A value as the rules know it: an exact number, the ordinal of a day, a text; None where it is missing."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The numbers that are looked into: the multiples of `step` from `low` to `high` times the step.

    Every admitted number that is such a multiple is among them. `scale` is what a number is multiplied by to
    be a typed value, None where a typed value is the number itself.
    """

    step: mpq
    low: int
    high: int
    scale: int | None = None

    def typed(self, number: mpq) -> Any:
        """The typed value of a number."""
        return number if self.scale is None else int(number * self.scale)


@dataclass(frozen=True, slots=True)
class Listed:
    """All values that are admitted, the present one included."""

    values: tuple[str | bool, ...]


@dataclass(frozen=True, slots=True)
class Variable:
    """One value of the data of a body: an input, or a column in one row of input rows.

    `row` and `column` are the positions in the rows. `now` is the present value. `optional` says that it may
    be missing.
    """

    input: str
    now: Value
    domain: Grid | Listed
    optional: bool = False
    row: int | None = None
    column: int | None = None

    def put(self, values: "dict[str, Any]", typed: Any) -> "dict[str, Any]":
        """The values of a body with another one here."""
        if self.row is None or self.column is None:
            return {**values, self.input: typed}
        rows = list(values[self.input])
        cells = rows[self.row]
        rows[self.row] = (*cells[: self.column], typed, *cells[self.column + 1 :])
        return {**values, self.input: rows}

    def typed(self, value: Value) -> Any:
        """The typed value of a value."""
        if isinstance(self.domain, Grid) and isinstance(value, mpq):
            return self.domain.typed(value)
        return value
