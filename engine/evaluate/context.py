"""Where a plain evaluation stands: the body's values, the row at hand, what was computed already."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from gmpy2 import mpq

from engine.evaluate.declarations import Declarations
from engine.evaluate.faults import CAUGHT, Failure, FaultCode, failing_in
from engine.evaluate.over import value_over
from engine.exact import Number, Real
from engine.graph.declaration import DateType, Derived, Input, NumberType, Rows, ScalarType
from engine.graph.expression import Column, Expression, OverBodies, Reference, Scored
from engine.result import BlockResult, CriterionResult, Status

__all__ = ["Context", "Handler", "Handlers", "Outcome", "Over", "Row", "Value", "typed"]

Value = Number | str | bool | None
"""What an expression is worth; None is missing."""

Outcome = CriterionResult | BlockResult

Handler = Callable[["Context", Any], Value]
"""How one sort of expression is evaluated."""

Handlers = Mapping[type, Handler]
"""How each sort of expression is evaluated."""

Over = Callable[[OverBodies], Number]
"""What finds a value over bodies. Raises Failure."""


def typed(type_: ScalarType, given: Any) -> Value:
    """The value that the data of a body mean; numbers that were computed stay what they are."""
    if given is None:
        return None
    if isinstance(given, mpq | Real):
        return given
    if isinstance(type_, DateType):
        return mpq(given)
    if isinstance(type_, NumberType):
        return mpq(given) if type_.denominator is None else mpq(given, type_.denominator)
    value: str | bool = given
    return value


class Row:
    """One row of the data, with the columns that were worked out for it."""

    __slots__ = ("cells", "derived")

    def __init__(self, cells: tuple[Any, ...]) -> None:
        self.cells = cells
        self.derived: dict[str, Value] = {}


class Context:
    """The evaluation of one body. Values are worked out when they are asked for, and once."""

    def __init__(
        self,
        declarations: Declarations,
        kind: str,
        values: Mapping[str, Any],
        handlers: Handlers,
        outcome: Callable[[str], Outcome | None],
        raised: Mapping[str, bool] | None = None,
        over: Over | None = None,
    ) -> None:
        """`over` finds the values over bodies; without it they are taken from `values`."""
        self.declarations = declarations
        self.kind = kind
        self.outcome = outcome
        self._raised = raised or {}
        self._values = values
        self._handlers = handlers
        self._over = over
        self._named: dict[str, Value] = {}
        self._rows: dict[str, Row] = {}
        self._arguments: Mapping[str, Value] = {}

    @property
    def given(self) -> Mapping[str, Any]:
        """The values that the evaluation started from."""
        return self._values

    def value(self, expression: Expression) -> Value:
        """The value of an expression; None where it is missing."""
        try:
            return self._handlers[type(expression)](self, expression)
        except Failure as failure:
            failure.span = failure.span or expression.span
            raise
        except CAUGHT as error:
            raise Failure.of(error, expression.span) from error

    def number(self, expression: Expression) -> Number:
        """The value of an expression that is a number."""
        value = self.value(expression)
        if value is None:
            raise _missing(expression)
        if isinstance(value, bool | str):
            raise TypeError(f"a number is needed, not {value!r}")
        return value

    def present(self, expression: Expression) -> Number | str | bool:
        """The value of an expression that is not missing."""
        value = self.value(expression)
        if value is None:
            raise _missing(expression)
        return value

    def holds(self, expression: Expression) -> bool:
        """Whether a condition holds."""
        value = self.value(expression)
        if value is None:
            raise _missing(expression)
        if not isinstance(value, bool):
            raise TypeError(f"a condition is needed, not {value!r}")
        return value

    def reference(self, id_: str) -> Value:
        """The value of the input or the named value with this id."""
        named = self.declarations.named.get(id_)
        if named is None:
            return self._input(id_)
        if id_ not in self._named:
            with failing_in(named.label), self.called_with({}):
                self._named[id_] = None if self._any_absent(named.absent) else self.value(named.value)
        return self._named[id_]

    def _input(self, id_: str) -> Value:
        declared = self.declarations.inputs.get(id_)
        if declared is None:
            return self.kind
        if not isinstance(declared, Input):
            raise TypeError(f"`{id_}` are rows, which have no value of their own")
        return typed(declared.type, self._values.get(id_))

    def column(self, rows: str, name: str) -> Value:
        """The value of a column in the row at hand."""
        row = self._rows[rows]
        derived = self.declarations.derived.get((rows, name))
        if derived is None:
            position, column = self.declarations.columns[rows, name]
            return typed(column.type, row.cells[position])
        if name not in row.derived:
            row.derived[name] = self._derive(derived)
        return row.derived[name]

    def _derive(self, derived: Derived) -> Value:
        with failing_in(derived.label), self.called_with({}):
            return None if self._any_absent(derived.absent) else self.value(derived.value)

    def argument(self, name: str) -> Value:
        """What the function at hand was called with."""
        return self._arguments[name]

    def over_bodies(self, expression: OverBodies) -> Number:
        """A value over bodies."""
        if self._over is not None:
            return self._over(expression)
        return value_over(self._values, self.declarations.over[expression])

    def rows(self, rows: Rows) -> Sequence[tuple[Any, ...]]:
        """The data of these rows."""
        return self._values.get(rows.label.id) or ()

    @contextmanager
    def at_row(self, rows: Rows, cells: tuple[Any, ...]) -> Iterator[None]:
        """With this row of these rows at hand."""
        outer = self._rows.get(rows.label.id)
        self._rows[rows.label.id] = Row(cells)
        try:
            yield
        finally:
            if outer is None:
                del self._rows[rows.label.id]
            else:
                self._rows[rows.label.id] = outer

    @contextmanager
    def called_with(self, arguments: Mapping[str, Value]) -> Iterator[None]:
        """Inside a function that was called with these values."""
        outer, self._arguments = self._arguments, arguments
        try:
            yield
        finally:
            self._arguments = outer

    def _any_absent(self, absent: tuple[Expression, ...]) -> bool:
        return any(self.is_absent(each) for each in absent)

    def is_absent(self, expression: Expression) -> bool:
        """Whether an input, a column, a named value or a score is not there."""
        match expression:
            case Reference():
                return self.reference(expression.id) is None
            case Column():
                return self.column(expression.rows, expression.name) is None
            case Scored():
                return not self.is_scored(expression.id)
            case _:
                raise TypeError(f"no question whether this is there: {type(expression).__name__}")

    def is_raised(self, flag: str) -> bool:
        """Whether the body has a flag; asked for where flags are raised alone."""
        return self._raised[flag]

    def is_scored(self, member: str) -> bool:
        """Whether a block or criterion has a score."""
        outcome = self.outcome(member)
        return outcome is not None and outcome.status is Status.scored


def _missing(expression: Expression) -> Failure:
    return Failure(FaultCode.missing_value, "a value is needed that is missing", expression.span)
