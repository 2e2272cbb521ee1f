"""Writes the generated code: scopes of statements, names that tell what they hold, constants.

A value that was worked out in a scope is at hand in the scopes inside it. What is put into an outer scope
while an inner one is being written stands before the statement that the inner one becomes part of.
"""

import builtins
import keyword
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final

from gmpy2 import mpq

from engine.graph.expression import Placed
from engine.plan.code import Code, Form
from engine.plan.facts import NO_FACTS, Facts

__all__ = ["STATEMENT_LIMIT", "Key", "Lines", "NotPlannedError", "Scope", "Writer", "render"]

STATEMENT_LIMIT: Final = 20_000
"""The most statements that a plan may take; beyond it the plain evaluator is used."""

TEXT_LIMIT: Final = 160
"""The length from which an expression gets a name of its own."""

Lines = list["str | Lines"]
"""Statements; a list in the list is the indented block of the statement before it."""

Key = Placed
"""The expression that a value at hand is the value of."""


class NotPlannedError(Exception):
    """The rules cannot be written out as a plan; the plain evaluator does them."""


@dataclass(slots=True)
class Scope:
    """Statements that are run together, with the values that they leave at hand.

    `facts` are certain in here. `rows` are the rows through which the scope runs as a loop, and `columns` the
    variables that hold the row's cells.
    """

    facts: Facts
    rows: str | None = None
    lines: Lines = field(default_factory=list)
    at_hand: dict[Key, Code] = field(default_factory=dict)
    columns: dict[int, str] = field(default_factory=dict)


class Writer:
    """The text of one plan while it is made."""

    def __init__(self, reserved: frozenset[str]) -> None:
        self.scopes: list[Scope] = [Scope(NO_FACTS)]
        self.risks = 0
        self.absences = 0
        self.constants: dict[str, str] = {}
        self._taken: dict[str, int] = dict.fromkeys((*reserved, *keyword.kwlist, *dir(builtins)), 1)
        self._constant_names: dict[str, str] = {}
        self._statements = 0

    @property
    def scope(self) -> Scope:
        """The scope that is being written."""
        return self.scopes[-1]

    @property
    def facts(self) -> Facts:
        """What is certain at this point."""
        return self.scopes[-1].facts

    def put(self, statement: str, block: Lines | None = None) -> None:
        """Add a statement to the scope, with its indented block."""
        self.put_into(self.scope.lines, statement, block)

    def put_into(self, lines: Lines, statement: str, block: Lines | None = None) -> None:
        """Add a statement to these lines."""
        self._statements += 1
        if self._statements > STATEMENT_LIMIT:
            raise NotPlannedError("the generated code exceeds its limit")
        lines.append(statement)
        if block is not None:
            lines.append(block or ["pass"])

    def risky(self) -> None:
        """Note that the statement at hand may raise."""
        self.risks += 1

    def may_miss(self) -> None:
        """Note that the statement at hand may raise MissingValueError."""
        self.risks += 1
        self.absences += 1

    @contextmanager
    def inner(self, facts: Facts = NO_FACTS) -> Iterator[Scope]:
        """A scope inside this one, where these facts are certain too; its lines are placed by the caller."""
        scope = Scope(self.facts | facts)
        self.scopes.append(scope)
        try:
            yield scope
        finally:
            self.scopes.pop()

    @contextmanager
    def loop(self, rows: str, facts: Facts) -> Iterator[Scope]:
        """The scope of a loop through these rows, where only these facts are certain."""
        scope = Scope(facts, rows)
        self.scopes.append(scope)
        try:
            yield scope
        finally:
            self.scopes.pop()

    @contextmanager
    def trial(self, depth: int) -> Iterator[Scope]:
        """A scope directly in the one at this depth; its lines are placed by the caller, or dropped."""
        inside, self.scopes = self.scopes, self.scopes[: depth + 1]
        try:
            with self.inner() as scope:
                yield scope
        finally:
            self.scopes = inside

    def accept(self, depth: int, trial: Scope) -> None:
        """Place the lines of a trial at the end of the scope at this depth."""
        outer = self.scopes[depth]
        outer.lines.extend(trial.lines)
        outer.at_hand.update(trial.at_hand)

    def mark(self) -> tuple[int, int, int]:
        """How far the writing has come."""
        return self.risks, self.absences, self._statements

    def back_to(self, mark: tuple[int, int, int]) -> None:
        """Forget what was counted since then, because it was dropped."""
        self.risks, self.absences, self._statements = mark

    def find(self, key: Key, depth: int) -> Code | None:
        """The value at hand, in the scopes from this depth on."""
        for scope in reversed(self.scopes[depth:]):
            if key in scope.at_hand:
                return scope.at_hand[key]
        return None

    def keep(self, key: Key, code: Code) -> None:
        """Note that a value is at hand from here on in this scope."""
        self.scope.at_hand[key] = code

    def depth_of_rows(self, rows: str) -> int:
        """The depth of the innermost loop through these rows."""
        return max(depth for depth, scope in enumerate(self.scopes) if scope.rows == rows)

    def name(self, hint: str) -> str:
        """A variable name that was not given yet."""
        base = re.sub(r"[^0-9A-Za-z_]", "_", hint.replace(".", "__")) or "value"
        if base[0].isdigit():
            base = f"_{base}"
        number = self._taken.get(base, 0) + 1
        while number > 1 and f"{base}_{number}" in self._taken:
            number += 1
        self._taken[base] = number
        name = base if number == 1 else f"{base}_{number}"
        self._taken.setdefault(name, 1)
        return name

    def bind(self, code: Code, hint: str) -> Code:
        """The same value as a variable."""
        if code.is_name or code.constant is not None:
            return code
        name = self.name(hint)
        self.put(f"{name} = {code.text}")
        return Code(name, code.form)

    def risked(self, text: str, form: Form, hint: str) -> Code:
        """The value of an expression that may raise, computed here and now."""
        self.risky()
        name = self.name(hint)
        self.put(f"{name} = {text}")
        return Code(name, form)

    def shortened(self, code: Code, hint: str) -> Code:
        """The same value, with a name if its text is long."""
        return self.bind(code, hint) if len(code.text) > TEXT_LIMIT else code

    def constant(self, text: str, hint: str) -> str:
        """The name of a constant that is computed once, before anything else."""
        if text not in self._constant_names:
            name = self.name(hint)
            self._constant_names[text] = name
            self.constants[name] = text
        return self._constant_names[text]

    def rational(self, value: mpq) -> str:
        """The name of the constant that holds this number."""
        sign = "minus_" if value < 0 else ""
        over = f"_{value.denominator}" if value.denominator != 1 else ""
        hint = f"N_{sign}{abs(value.numerator)}{over}"
        return self.constant(
            f"mpq({value.numerator}, {value.denominator})", hint if len(hint) < 30 else "N_long"
        )


def render(lines: Lines, indent: int) -> Iterator[str]:
    """The lines as text."""
    for line in lines:
        if isinstance(line, str):
            yield " " * indent + line
        else:
            yield from render(line, indent + 4)
