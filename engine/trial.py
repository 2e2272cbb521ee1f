"""A formula by itself, evaluated for the data of one body: to show that these data break a rule."""

from collections.abc import Mapping
from typing import Any

from gmpy2 import mpq

from engine.choices import settled
from engine.evaluate.context import Context
from engine.evaluate.declarations import Declarations
from engine.evaluate.faults import Failure
from engine.evaluate.handlers import HANDLERS
from engine.exact import Number
from engine.graph.declaration import ColumnInput, Input, NumberType, Rows
from engine.graph.expression import Expression
from engine.graph.methodology import Methodology
from engine.graph.span import Span

__all__ = ["FormulaTrial"]


class FormulaTrial:
    """Evaluates formulas of a methodology plainly, without scores and without other bodies."""

    def __init__(self, methodology: Methodology) -> None:
        self._methodology = methodology
        self._declarations: dict[tuple[tuple[str, str], ...], Declarations] = {}

    def __call__(
        self,
        kind: str,
        readings: Mapping[str, str],
        data: Mapping[str, Any],
        given: tuple[Expression, ...],
        expression: Expression,
    ) -> "tuple[Number | None, Span | None] | None":
        """The number of a formula, or the place where it failed; None where a given condition does not hold.

        `data` are the inputs by id, of rows their cells in the order of the columns.
        """
        declarations = self._settled(readings)
        values = {
            id_: _typed(declarations.inputs[id_], value)
            for id_, value in data.items()
            if id_ in declarations.inputs
        }
        context = Context(declarations, kind, values, HANDLERS, _no_outcome)
        try:
            if not all(context.holds(condition) for condition in given):
                return None
        except Failure:
            return None
        try:
            value = context.value(expression)
        except Failure as failure:
            return None, failure.span
        return (None, None) if isinstance(value, bool | str) or value is None else (value, None)

    def _settled(self, readings: Mapping[str, str]) -> Declarations:
        key = tuple(sorted(readings.items()))
        if key not in self._declarations:
            self._declarations[key] = Declarations(settled(self._methodology, readings))
        return self._declarations[key]


def _no_outcome(_id: str) -> None:
    return None


def _typed(declared: Input | Rows, value: Any) -> Any:
    """A value as evaluators take it: a number with so many decimals is whole, over its denominator."""
    if isinstance(declared, Rows):
        columns = declared.columns
        return [
            tuple(_scalar(column, cell) for column, cell in zip(columns, row, strict=True)) for row in value
        ]
    return _scalar(declared, value)


def _scalar(declared: Input | ColumnInput, value: Any) -> Any:
    if isinstance(value, mpq) and isinstance(declared.type, NumberType) and declared.type.denominator:
        return int(value * declared.type.denominator)
    return value
