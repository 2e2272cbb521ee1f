"""A methodology as the proofs see it: what each name stands for, and a number for each atom."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from dsl.check.walk import children
from engine.graph.declaration import ColumnInput, Derived, Input, Interval, Named, Rows
from engine.graph.expression import (
    Aggregate,
    AggregateKind,
    Argument,
    Call,
    Column,
    Expression,
    Known,
    OverBodies,
    Placed,
    Quotient,
    Reference,
)
from engine.graph.methodology import Block, Member, Methodology

if TYPE_CHECKING:
    from gmpy2 import mpq

    from dsl.prove.facts import Constraint, Facts
    from dsl.prove.polynomial import Polynomial

LARGEST_CALL = 400
"""Of how many parts a function's value may be made when the arguments are put in, to be looked into."""

MOST_CALLS = 200
"""For how many calls functions are applied; for more where more is declared."""
LONGEST_WAY = 50
"""Through how many names one is followed to what it stands for."""


class Subject:
    """The declarations of a methodology by id.

    `rules` give the range of each kind of expression, `assume` adds a condition to facts, `decided` asks
    them whether one holds. What is worked out
    once is kept: numbers of atoms, polynomials, applied functions, ranges of scores.
    """

    def __init__(
        self,
        methodology: Methodology,
        rules: "Mapping[type, Callable[[Facts, Expression], Interval]]",
        assume: "Callable[[Facts, Expression, bool], Facts | None]",
        decided: "Callable[[Facts, Expression], bool | None]",
    ) -> None:
        self.methodology = methodology
        self.rules = rules
        self.assume = assume
        self.decided = decided
        self.named = {each.label.id: each for each in methodology.named}
        self.functions = {each.label.id: each for each in methodology.functions}
        self.tables = {each.label.id: each for each in methodology.tables}
        self.bands = {each.label.id: each for each in methodology.bands}
        self.readings = {each.label.id: each.names for each in methodology.readings}
        self.kinds = tuple(kind.id for kind in methodology.kinds)
        self.inputs: dict[str, Input] = {}
        self.columns: dict[tuple[str, str], ColumnInput | Derived] = {}
        self.members: dict[str, Member] = {}
        self.around: dict[str, Block | None] = {}
        for member, around in methodology.walk():
            self.members[member.label.id] = member
            self.around[member.label.id] = around
        succession = methodology.succession
        inputs: list[Input | Rows] = list(methodology.inputs)
        if succession is not None:
            inputs += [succession.own, succession.deadline, succession.predecessors]
        for declared in inputs:
            if isinstance(declared, Input):
                self.inputs[declared.label.id] = declared
                continue
            columns: tuple[ColumnInput | Derived, ...] = (*declared.columns, *declared.derived)
            self.columns.update({(declared.label.id, column.label.name): column for column in columns})
        self.polynomials: dict[Expression, Polynomial | None] = {}
        self.scores: dict[str, Interval] = {}
        self.steps: dict[tuple[Expression, int], mpq | None] = {}
        self.starting_ranges: dict[Expression, Interval] = {}
        self.inequalities: dict[int, tuple[tuple[Known | None, Constraint], ...]] = {}
        self._numbers: dict[Expression, int] = {}
        self._atoms: list[Expression] = []
        self._applied: dict[Call, Expression | None] = {}
        self._left = LARGEST_CALL * (MOST_CALLS + len(self.functions) + len(self.named))

    def number(self, atom: Expression) -> int:
        """The number of an atom, the same for the same meaning."""
        found = self._numbers.get(atom)
        if found is None:
            found = self._numbers[atom] = len(self._atoms)
            self._atoms.append(atom)
        return found

    def atom(self, number: int) -> Expression:
        """The expression of an atom."""
        return self._atoms[number]

    def definition(self, expression: Expression) -> Named | Derived | None:
        """What a name is defined by; None for an input and for anything but a name."""
        if isinstance(expression, Reference):
            return self.named.get(expression.id)
        if isinstance(expression, Column):
            found = self.columns.get((expression.rows, expression.name))
            return found if isinstance(found, Derived) else None
        return None

    def resolved(self, expression: Expression) -> Expression:
        """What stands behind a name or an applied function; the expression itself where it is none."""
        for _ in range(LONGEST_WAY):
            definition = self.definition(expression)
            following = definition.value if definition is not None else None
            if isinstance(expression, Call):
                following = self.applied(expression)
            if isinstance(expression, Aggregate) and expression.kind is AggregateKind.share:
                return _counted(expression)
            if following is None:
                break
            expression = following
        return expression

    def declared(self, expression: Expression) -> Input | ColumnInput | None:
        """The input or input column that a name stands for."""
        if isinstance(expression, Reference):
            return self.inputs.get(expression.id)
        if isinstance(expression, Column):
            found = self.columns.get((expression.rows, expression.name))
            return found if isinstance(found, ColumnInput) else None
        return None

    def applied(self, call: Call) -> Expression | None:
        """A function's value with the arguments in the place of its parameters.

        None if that is too long, or if the row at hand would be mixed up with rows that are gone through.
        """
        if call not in self._applied:
            function = self.functions[call.function]
            arguments = dict(zip(function.parameters, call.arguments, strict=True))
            found = None if self._left < 0 else _Substitution(arguments).of(function.value)
            self._left -= LARGEST_CALL if found is None else _size(found)
            self._applied[call] = found
        return self._applied[call]


def _counted(share: Aggregate) -> Quotient:
    """A share as what it is: the number of some rows by that of all."""
    some = Aggregate(AggregateKind.count, share.rows, where=share.where)
    return Quotient(some, Aggregate(AggregateKind.count, share.rows), span=share.span)


class _Substitution:
    """Puts arguments in the place of parameters, as long as the outcome stays short."""

    def __init__(self, arguments: Mapping[str, Expression]) -> None:
        self._arguments = arguments
        self._left = LARGEST_CALL
        self._sizes = {name: _size(argument) for name, argument in arguments.items()}
        parts = (part for argument in arguments.values() for part in parts_of(argument))
        self._rows = {part.rows for part in parts if isinstance(part, Column)}
        """Rows of which the arguments ask for the row at hand; where these are gone through it is another."""

    def of(self, expression: Expression) -> Expression | None:
        """The expression with the arguments put in; None where it is too long."""
        found = self._put(expression)
        return None if self._left < 0 else found  # type: ignore[return-value]

    def _put(self, part: object) -> object:
        if self._left < 0:
            return part
        if isinstance(part, Argument):
            self._left -= self._sizes[part.name]
            return self._arguments[part.name]
        if isinstance(part, tuple):
            return tuple(self._put(each) for each in part)
        if not isinstance(part, Placed):
            return part
        if isinstance(part, Aggregate) and part.rows in self._rows:
            self._left = -1
        self._left -= 1
        if next(children(part), None) is None:
            return part
        changed: dict[str, Any] = {
            name: self._put(value)
            for name in part.__dataclass_fields__
            if isinstance(value := getattr(part, name), Placed | tuple)
        }
        return replace(part, **changed)


def _size(expression: Placed) -> int:
    return 1 + sum(_size(part) for part in children(expression))


def parts_of(expression: Expression, into_bodies: bool = True) -> Iterator[Expression]:
    """The expression and all that it is made of, not through names.

    Without `into_bodies` what a value over bodies is made of is left out.
    """
    waiting: list[Expression] = [expression]
    while waiting:
        part = waiting.pop()
        yield part
        if into_bodies or not isinstance(part, OverBodies):
            waiting.extend(children(part))  # type: ignore[arg-type]
