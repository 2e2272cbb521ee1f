"""A formula or a block by itself, evaluated for one body: to show that its data break a rule."""

from collections.abc import Mapping
from typing import Any

from gmpy2 import mpq

from engine.choices import settled
from engine.evaluate.context import Context
from engine.evaluate.declarations import Declarations
from engine.evaluate.evaluation import evaluate_member
from engine.evaluate.faults import Failure
from engine.evaluate.handlers import HANDLERS
from engine.exact import Number
from engine.graph.declaration import ColumnInput, Input, NumberType, Rows
from engine.graph.expression import Expression
from engine.graph.methodology import Methodology
from engine.graph.span import Span
from engine.profile import profile_of

__all__ = ["PlainTrial"]


class PlainTrial:
    """Evaluates formulas and blocks of a methodology plainly, for one body, without other bodies."""

    def __init__(self, methodology: Methodology) -> None:
        self._methodology = methodology
        self._declarations: dict[tuple[tuple[str, str], ...], Declarations] = {}

    def formula(
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
        context = Context(declarations, kind, _values(declarations, data), HANDLERS, _no_outcome)
        if not _all_hold(context, given):
            return None
        try:
            value = context.value(expression)
        except Failure as failure:
            return None, failure.span
        return (None, None) if isinstance(value, bool | str) or value is None else (value, None)

    def block(
        self,
        kind: str,
        readings: Mapping[str, str],
        data: Mapping[str, Any],
        given: tuple[Expression, ...],
        block: str,
    ) -> Number | None:
        """The score of a block, rounded as it is published, from the data that its members need.

        None where it has none, where it fails, and where a given condition does not hold.
        """
        declarations = self._settled(readings)
        methodology = declarations.methodology
        values = _values(declarations, data)
        if not _all_hold(Context(declarations, kind, values, HANDLERS, _no_outcome), given):
            return None
        profile = profile_of(methodology, kind, None)
        submitted = frozenset(member.label.id for member in methodology.members)
        try:
            outcome = evaluate_member(declarations, profile, values, submitted, declarations.members[block])
        except Failure:
            return None
        return outcome.score

    def _settled(self, readings: Mapping[str, str]) -> Declarations:
        key = tuple(sorted(readings.items()))
        if key not in self._declarations:
            self._declarations[key] = Declarations(settled(self._methodology, readings))
        return self._declarations[key]


def _values(declarations: Declarations, data: Mapping[str, Any]) -> dict[str, Any]:
    return {
        id_: _typed(declarations.inputs[id_], value)
        for id_, value in data.items()
        if id_ in declarations.inputs
    }


def _all_hold(context: Context, given: tuple[Expression, ...]) -> bool:
    """Whether conditions hold; where one fails, they do not."""
    try:
        return all(context.holds(condition) for condition in given)
    except Failure:
        return False


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
