"""The steps of a recording as lines: the values that a rule was made of, one beneath the other."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from api.cases.values import value_text
from dsl.diagnostics.message import Value
from dsl.excerpts import Excerpts
from engine.evaluate.declarations import Declarations
from engine.graph.declaration import DateType, Input
from engine.graph.expression import (
    Aggregate,
    Alternatives,
    BandOf,
    Call,
    Constant,
    Expression,
    Lookup,
    OverBodies,
    Placed,
    Reference,
    Rounded,
    ScoreOf,
)
from engine.graph.span import Span
from engine.record.recording import Recording, Step

__all__ = ["Line", "StepsTeller"]

_DEEPEST = 5
_MOST_ROWS = 12
_TOLD = (Aggregate, Alternatives, BandOf, Call, Lookup, OverBodies, Rounded, ScoreOf)
"""What is told beneath a rule beside names; of everything else the parts are told alone."""


@dataclass(frozen=True, slots=True)
class Line:
    """A rule with its value; `depth` says how far beneath the first one, which has 1, it stands."""

    depth: int
    text: Value
    span: Span | None


class StepsTeller:
    """Tells rules of one recording, each named value once."""

    def __init__(self, declarations: Declarations, recording: Recording, excerpts: Excerpts) -> None:
        self._declarations = declarations
        self._recording = recording
        self._excerpts = excerpts
        self._told: set[str] = set()

    def told(
        self, name: str, expression: Expression, body: str | None, *, written: bool = True
    ) -> Iterator[Line]:
        """A rule and what it is made of; nothing where it was not evaluated for the body.

        Without `written` its value is told and not how it is written.
        """
        at = self._recording.last(expression, body)
        if at is None:
            return
        value = value_text(self._recording.steps[at].value)
        yield Line(1, self._rule(name, at) if written else f"{name} {value}", self._taken(at)[0].span)
        yield from self._beneath(at, 2)

    def _beneath(self, at: int, depth: int) -> Iterator[Line]:
        if depth > _DEEPEST:
            return
        step = self._recording.steps[at]
        if isinstance(step.expression, Aggregate):
            yield from self._rows(at, depth)
            return
        taken, _ = self._taken(at)
        for below in self._recording.beneath(at):
            expression = self._recording.steps[below].expression
            if expression is taken and isinstance(expression, _TOLD):
                yield from self._beneath(below, depth)
            else:
                yield from self._told_step(below, depth)

    def _told_step(self, at: int, depth: int) -> Iterator[Line]:
        step = self._recording.steps[at]
        match step.expression:
            case Constant():
                return
            case Reference(id=id_):
                if id_ in self._told:
                    return
                self._told.add(id_)
                yield from self._name(id_, step, depth)
            case expression if isinstance(expression, _TOLD):
                yield Line(depth, self._rule("", at), self._taken(at)[0].span)
                yield from self._beneath(at, depth + 1)
            case _:
                for below in self._recording.beneath(at):
                    yield from self._told_step(below, depth)

    def _name(self, id_: str, step: Step, depth: int) -> Iterator[Line]:
        """A named value or an input, with what the former is made of."""
        short = id_.rpartition(".")[2]
        named = self._declarations.named.get(id_)
        if named is None:
            declared = self._declarations.inputs.get(id_)
            shown = value_text(step.value)
            if isinstance(declared, Input) and isinstance(declared.type, DateType) and step.value is not None:
                shown = date.fromordinal(int(str(step.value))).isoformat()
            yield Line(depth, f"{short} = {shown}", None if declared is None else declared.label.span)
            return
        yield Line(depth, f"{short} = {value_text(step.value)}", named.label.span)
        at = self._recording.last(named.value, step.body)
        if at is not None and not isinstance(named.value, Constant):
            if isinstance(named.value, Alternatives):
                yield Line(depth + 1, self._rule("", at), self._taken(at)[0].span)
            yield from self._beneath(at, depth + 1)

    def _rule(self, name: str, at: int) -> str:
        """A rule as it is written, with its value; of several alternatives the one that was taken."""
        taken, condition = self._taken(at)
        written = self._excerpts.short(taken.span)
        value = value_text(self._recording.steps[at].value)
        text = f"{name} {written}".strip()
        text = text if written == value else f"{text} = {value}"
        return f"{text} ({condition})" if condition else text

    def _taken(self, at: int) -> tuple[Placed, str]:
        """The value that was taken of a rule with several alternatives, with its condition in the words of
        the rules; of any other rule the rule itself.
        """
        expression = self._recording.steps[at].expression
        if not isinstance(expression, Alternatives):
            return expression, ""
        below = {id(self._recording.steps[each].expression) for each in self._recording.beneath(at)}
        for case in expression.cases:
            if id(case.value) in below:
                return case.value, f"when {self._excerpts.short(case.condition.span)}"
        return expression.otherwise, "otherwise"

    def _rows(self, at: int, depth: int) -> Iterator[Line]:
        """The value of an aggregate in each row, in the order of the rows."""
        expression = self._recording.steps[at].expression
        if not isinstance(expression, Aggregate) or expression.value is None:
            return
        found = [
            value_text(self._recording.steps[below].value)
            for below in self._recording.beneath(at)
            if self._recording.steps[below].expression is expression.value
        ]
        if found:
            more = ", …" if len(found) > _MOST_ROWS else ""
            shown = ", ".join(found[:_MOST_ROWS]) + more
            written = self._excerpts.short(expression.value.span)
            yield Line(depth, f"{written}: {shown}", expression.value.span)
