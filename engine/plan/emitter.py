"""Turns expressions of the graph into generated code."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from gmpy2 import mpq

from engine.evaluate.declarations import Declarations
from engine.graph.expression import Expression, Scored, ScoreOf
from engine.plan.code import NOTHING, Code, Sort, number_constant
from engine.plan.comparing import truth
from engine.plan.facts import Fact, Facts, facts_when, without_arguments
from engine.plan.writer import Key, Scope, Writer

__all__ = ["MISSING", "Emitter", "Handler", "Scores"]

Handler = Callable[["Emitter", Any], Code]
"""How one sort of expression is turned into code."""

MISSING = Code("None", NOTHING)
"""The code of what is never there."""


@dataclass(frozen=True, slots=True)
class Scores:
    """The score of a member, as published and before its rounding; None where it has none."""

    published: Code
    exact: Code


class Emitter:
    """One plan in the making: the expressions of one unit for one kind of body."""

    def __init__(
        self, declarations: Declarations, kind: str, writer: Writer, handlers: Mapping[type, Handler]
    ) -> None:
        self.declarations = declarations
        self.kind = kind
        self.writer = writer
        self.scores: dict[str, Scores] = {}
        self.arguments: Mapping[str, Code] = {}
        self.hint = "value"
        self._handlers = handlers
        self._risky: set[Key] = set()

    def code(self, expression: Expression) -> Code:
        """The code of an expression; an optional value is always a variable."""
        code = self._handlers[type(expression)](self, expression)
        code = self.writer.shortened(code, self.hint)
        if code.form.optional and code.form.sort is not Sort.nothing:
            code = self.writer.bind(code, self.hint)
        return self._informed(expression, code)

    def _informed(self, expression: Expression, code: Code) -> Code:
        """The code with what is certain at this point."""
        facts = self.writer.facts
        if not facts:
            return code
        if code.form.is_number and code.constant is None:
            if Fact("from_zero", expression) in facts:
                code = code.known_as(from_zero=True)
            if Fact("nonzero", expression) in facts:
                code = code.known_as(nonzero=True)
        there = Scored(expression.id) if isinstance(expression, ScoreOf) else expression
        return code.known_as(optional=False) if Fact("there", there) in facts else code

    def required(self, expression: Expression) -> Code:
        """The code of a value that must not be missing; where it may be, it is asked first."""
        code = self.code(expression)
        if not code.form.optional:
            return code
        self.writer.may_miss()
        if code.form.sort is Sort.nothing:
            self.writer.put("raise MissingValueError")
            return number_constant(mpq(0))
        self.writer.put(f"if {code.text} is None:", ["raise MissingValueError"])
        return code.known_as(optional=False)

    def number(self, expression: Expression) -> Code:
        """The code of a number that must not be missing."""
        code = self.required(expression)
        if not code.form.is_number:
            raise TypeError(f"a number is needed, not {type(expression).__name__}")
        return code

    def condition(self, expression: Expression) -> Code:
        """The code of a condition."""
        code = self.required(expression)
        return code if code.form.sort is Sort.truth else truth(False)

    def facts_when(self, condition: Expression, holds: bool) -> Facts:
        """What is certain where the condition holds (or does not)."""
        return facts_when(self.declarations, condition, holds)

    @contextmanager
    def named(self, hint: str) -> Iterator[None]:
        """While the code of this declaration is made."""
        outer, self.hint = self.hint, hint
        try:
            yield
        finally:
            self.hint = outer

    @contextmanager
    def called_with(self, arguments: Mapping[str, Code]) -> Iterator[None]:
        """Inside a function that is called with these values."""
        scope = self.writer.scope
        outer, self.arguments = self.arguments, arguments
        facts, scope.facts = scope.facts, without_arguments(scope.facts)
        try:
            yield
        finally:
            self.arguments = outer
            scope.facts = facts

    def shared(self, key: Key, depth: int, make: Callable[[], Code]) -> Code:
        """A value that several expressions use, which depends on nothing inside the scope at this depth.

        If computing it never raises, it is computed once in that scope. Otherwise it is computed at first
        demand, so that what is not needed does no harm; in a loop, not again in later rows.
        """
        writer = self.writer
        found = writer.find(key, depth)
        if found is not None:
            return found
        if depth < len(writer.scopes) - 1 and key not in self._risky:
            mark = writer.mark()
            with writer.trial(depth) as trial:
                code = self._kept(key, make)
            if writer.risks == mark[0]:
                writer.accept(depth, trial)
                return code
            writer.back_to(mark)
            self._risky.add(key)
        for inner in range(depth + 1, len(writer.scopes)):
            if writer.scopes[inner].rows is not None:
                return self._once(key, writer.scopes[inner - 1], make)
        return self._kept(key, make)

    def _kept(self, key: Key, make: Callable[[], Code]) -> Code:
        code = self.writer.bind(make(), self.hint)
        self.writer.keep(key, code)
        return code

    def _once(self, key: Key, around: Scope, make: Callable[[], Code]) -> Code:
        """A value that is computed in the first row that needs it."""
        writer = self.writer
        with writer.inner() as scope:
            code = make()
        if code.constant is not None or code.form.sort is Sort.nothing:
            writer.scope.lines.extend(scope.lines)
            kept = code
        else:
            kept = Code(writer.name(self.hint), code.form)
            writer.put_into(around.lines, f"{kept.text} = UNSET")
            writer.put_into(scope.lines, f"{kept.text} = {code.text}")
            writer.put(f"if {kept.text} is UNSET:", scope.lines)
        writer.keep(key, kept)
        return kept
