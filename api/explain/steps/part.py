"""The steps of a recording as steps of an explanation, each made when it is first asked for, and once.

How an expression becomes a step, `operations` says; here is what all of them need, and the names.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from msgspec.structs import replace

from api.explain.exact import DATE, NUMBER, typed_value
from api.explain.model import Step, WhyValue
from api.explain.steps.collected import NONE
from api.explain.steps.maker import StepsMaker
from api.explain.steps.recorded import Recorded
from engine.evaluate.context import typed
from engine.graph.declaration import DateType, Input
from engine.graph.expression import (
    Column,
    Constant,
    Placed,
    Reference,
    Scored,
)
from engine.graph.label import Label
from engine.record.one import Part
from engine.record.recording import Step as Noted

__all__ = ["PartSteps"]

_NO_ARGUMENTS: Final[Mapping[str, int]] = MappingProxyType({})


class PartSteps(Recorded):
    """The steps of one part of a recording, in which every named value was worked out once."""

    def __init__(self, maker: StepsMaker, part: Part) -> None:
        super().__init__(part)
        self.maker = maker
        self.statics = maker.statics
        self.declarations = maker.statics.declarations
        named = maker.statics.named
        self._names = [
            (at, named[id(step.expression)])
            for at, step in enumerate(part.steps)
            if id(step.expression) in named
        ]
        self._names.reverse()
        self._done: dict[int, int] = {}
        self._named: dict[str, int] = {}
        self._columns: dict[tuple[str, int, str], int] = {}
        self.rows: dict[str, int] = {}
        self.arguments: Mapping[str, int] = _NO_ARGUMENTS

    def root(self, expression: Placed | None, label: Label | None = None) -> int:
        """The step of an expression that is evaluated once for a body; NONE where it was not.

        It gets the name and the law of the label, where one is given.
        """
        at = None if expression is None else self.at.get(id(expression))
        if at is None:
            return NONE
        self._define_names(at)
        return self.made(at) if label is None else self._labelled(at, label)

    def _define_names(self, before: int) -> None:
        """Make the named values that were worked out before a position, in their order.

        So a long chain of names, each of which needs the next, is not gone down at once.
        """
        while self._names and self._names[-1][0] < before:
            self._of_reference(self._names.pop()[1])

    def asked(self, number: int) -> tuple[WhyValue, ...]:
        """The inputs and named values that a step rests on."""
        return self.maker.asked(number)

    def dated(self, number: int) -> None:
        """Show the value of a step as the date that it is declared to be."""
        step = self.maker.step(number) if number else None
        if step is not None and step.type == NUMBER and isinstance(step.value, str):
            day = date.fromordinal(int(step.value)).isoformat()
            self.maker.steps[number - 1] = replace(step, type=DATE, value=day)

    def made(self, at: int) -> int:
        """The step of what was noted at a position, made once."""
        number = self._done.get(at)
        if number is None:
            noted = self.tape[at]
            number = self._done[at] = self.maker.makers[type(noted.expression)](self, at, noted)
        return number

    def new(self, noted: Noted, inputs: tuple[int, ...], *, is_date: bool = False, **fields: Any) -> int:
        """A further step, of a noted expression, with what its kind has to say beside that."""
        rule = self.statics.rule(noted.expression)
        type_, value, inexact = typed_value(noted.value, is_date=is_date)
        steps = self.maker.steps
        number = len(steps) + 1
        steps.append(
            Step(
                id=number,
                operation=rule.operation,
                inputs=inputs,
                type=type_,
                value=value,
                inexact=inexact,
                file=rule.file,
                line=rule.line,
                column=rule.column,
                written=rule.written,
                **fields,
            )
        )
        return number

    def is_date(self, number: int) -> bool:
        """Whether the value of a step is a date."""
        return self.maker.step(number).type == DATE

    def operands(self, at: int, operands: Sequence[Placed]) -> tuple[int, ...]:
        """The steps of operands that were all evaluated, in their order."""
        beneath = self.beneath(at)
        if len(beneath) == len(operands):  # nothing but the operands was noted: the usual case
            return tuple([self.made(each) for each in beneath])
        taken = self.taker(at)
        return tuple([taken(operand) for operand in operands])

    def taker(self, at: int) -> Callable[[Placed], int]:
        """Gives the steps beneath a position one after the other, each for the operand that it is of."""
        beneath = iter(self.beneath(at))

        def taken(operand: Placed) -> int:
            for each in beneath:
                if self.tape[each].expression is operand:
                    return self.made(each)
            raise LookupError(f"no step of {operand!r} was recorded")

        return taken

    # leaves and names

    def constant(self, _at: int, noted: Noted) -> int:
        """A constant of the rules, one step wherever it is used."""
        known = self.maker.constants.get(id(noted.expression))
        if known is None:
            is_date = self.statics.rule(noted.expression).is_day
            known = self.maker.constants[id(noted.expression)] = self.new(noted, (), is_date=is_date)
        return known

    def reference(self, _at: int, noted: Noted) -> int:
        """What a name stands for: it has no step of its own."""
        return self._of_reference(noted.expression.id)  # type: ignore[attr-defined]

    def _of_reference(self, id_: str) -> int:
        named = self.declarations.named.get(id_)
        if named is None:
            return self._input(id_)
        known = self._named.get(id_)
        if known is None:
            at = self.at.get(id(named.value))
            outer, self.arguments = self.arguments, _NO_ARGUMENTS
            known = self._absent(named.label, named.absent) if at is None else self._labelled(at, named.label)
            self.arguments = outer
            self._named[id_] = known
        return known

    def _input(self, id_: str) -> int:
        """An input, an attribute, the kind of the body, or what is at hand like them."""
        declared = self.declarations.inputs.get(id_)
        if not isinstance(declared, Input):
            key: tuple[str, Any] = (id_, self.maker.kind)
            if key not in self.maker.inputs:
                type_, kind, _ = typed_value(self.maker.kind, is_date=False)
                self.maker.inputs[key] = self.maker.add(
                    operation="reference", type=type_, value=kind, name=id_
                )
            return self.maker.inputs[key]
        value = typed(declared.type, self.part.given.get(id_))
        type_, shown, inexact = typed_value(value, is_date=isinstance(declared.type, DateType))
        key = (id_, shown)
        if key not in self.maker.inputs:
            self.maker.inputs[key] = self.maker.add(
                operation="reference", type=type_, value=shown, inexact=inexact, **self._words(declared.label)
            )
        return self.maker.inputs[key]

    def _words(self, label: Label, *, row: int = 0) -> dict[str, Any]:
        """What a step says that has a declaration of its own."""
        words = self.statics.words(label)
        return words | {"row": row} if row else words

    def _labelled(self, at: int, label: Label, *, row: int = 0) -> int:
        """The step at a position under the name of a declaration; another one where it has a name already."""
        number = self.made(at)
        step = self.maker.step(number)
        said = self.statics.said(label)
        noted = self.tape[at]
        words: dict[str, Any] = {
            "name": label.id,
            "title": said.title,
            "cites": said.cites,
            "assumes": said.assumes,
        }
        made_just_now = number == len(self.maker.steps)
        if made_just_now and not step.name and not isinstance(noted.expression, Constant):
            self.maker.steps[number - 1] = replace(step, **words, row=row)
            return number
        rule = self.statics.rule(noted.expression)
        return self.maker.add(
            operation="reference",
            inputs=(number,),
            type=step.type,
            value=step.value,
            inexact=step.inexact,
            row=row,
            file=rule.file,
            line=rule.line,
            column=rule.column,
            written=rule.written,
            **words,
        )

    def _absent(self, label: Label, absent: Sequence[Placed], *, row: int = 0) -> int:
        """A name without a value, for want of something that it needs."""
        inputs = tuple([self.asked_for(each) for each in absent])
        return self.maker.add(
            operation="absent", inputs=inputs, type="missing", **self._words(label, row=row)
        )

    def asked_for(self, expression: Placed) -> int:
        """The step of what is asked whether it is there."""
        match expression:
            case Reference(id=id_):
                return self._of_reference(id_)
            case Column(rows=rows, name=name):
                return self._of_column(rows, name, ())
            case Scored(id=id_):
                return self.maker.add(
                    operation="scored", type="yes_no", value=self._is_scored(id_), member=id_
                )
            case _:
                raise TypeError(f"no question whether this is there: {type(expression).__name__}")

    def _is_scored(self, member: str) -> bool:
        return self.tape[-1].context.is_scored(member)

    def argument(self, _at: int, noted: Noted) -> int:
        """What the function at hand was called with."""
        return self.arguments[noted.expression.name]  # type: ignore[attr-defined]

    def column(self, at: int, noted: Noted) -> int:
        """A column in the row at hand."""
        expression: Any = noted.expression
        return self._of_column(expression.rows, expression.name, self.beneath(at))

    def _of_column(self, rows: str, name: str, beneath: Sequence[int]) -> int:
        self.define(beneath)
        row = self.rows[rows]
        known = self._columns.get((rows, row, name))
        if known is None:
            derived = self.statics.derived_of(rows, name)
            if derived is None:
                known = self._cell(rows, row, name)
            else:
                known = self._absent(derived.label, derived.absent, row=row)
            self._columns[rows, row, name] = known
        return known

    def _cell(self, rows: str, row: int, name: str) -> int:
        position, column = self.declarations.columns[rows, name]
        value = typed(column.type, self.part.given[rows][row - 1][position])
        type_, shown, inexact = typed_value(value, is_date=isinstance(column.type, DateType))
        words = self._words(column.label, row=row)
        return self.maker.add(operation="column", type=type_, value=shown, inexact=inexact, **words)

    def define(self, beneath: Sequence[int]) -> None:
        """Take note of the columns of the row at hand that were worked out at these positions."""
        for at in beneath:
            key = self.statics.derived.get(id(self.tape[at].expression))
            if key is not None:
                rows, name = key
                row = self.rows[rows]
                if (rows, row, name) not in self._columns:
                    outer, self.arguments = self.arguments, _NO_ARGUMENTS
                    label = self.declarations.derived[key].label
                    self._columns[rows, row, name] = self._labelled(at, label, row=row)
                    self.arguments = outer
