"""What the elaboration of an expression needs to know, and what it gives."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from gmpy2 import mpq

from dsl.diagnostics.circle import chained
from dsl.diagnostics.diagnostic import Findings, Related
from dsl.diagnostics.message import Message, say
from dsl.elaborate.types import Broken, NumberOf, Type, described
from dsl.names.symbols import Symbol, Symbols
from dsl.syntax import tree
from engine.graph.expression import Column, Constant, Expression, Reference, Scored
from engine.graph.span import Span

Absence = Reference | Column | Scored
"""What may not be there: an input, a column, a score."""

NOTHING: frozenset[Absence] = frozenset()


@dataclass(frozen=True, slots=True)
class Typed:
    """An expression of the graph with its type.

    `absent` is what may be absent and has not been provided for. `if_true` and `if_false` are what is known
    to be there when the expression, a condition, holds or does not."""

    expression: Expression
    type: Type
    absent: frozenset[Absence] = NOTHING
    if_true: frozenset[Absence] = NOTHING
    if_false: frozenset[Absence] = NOTHING

    @property
    def broken(self) -> bool:
        """Whether this was reported already."""
        return isinstance(self.type, Broken)


BROKEN = Typed(Constant(mpq(0)), Broken())


@dataclass(frozen=True, slots=True)
class Env:
    """Where an expression stands: its scope, the rows it runs over, what is known to be there."""

    scope: str
    rows: str | None = None
    known: frozenset[Absence] = NOTHING
    arguments: Mapping[str, Typed] = field(default_factory=dict)
    worth: mpq | None = None
    in_aggregate: bool = False
    in_function: bool = False
    of_any_body: bool = False
    """Whether the bodies that are asked may have handed in nothing."""

    def knowing(self, facts: frozenset[Absence]) -> "Env":
        """The same place, with these known to be there as well."""
        return replace(self, known=self.known | facts)


@dataclass(frozen=True, slots=True)
class Lookups:
    """What a table offers: the types of its keys and of its columns."""

    keys: tuple[tuple[str, Type], ...]
    columns: Mapping[str, tuple[Type, bool]]


Rule = Callable[["Context", Any, Env], Typed]


@dataclass
class Context:
    """One compilation's knowledge, shared by all expressions of a methodology."""

    symbols: Symbols
    findings: Findings
    kinds: tuple[str, ...]
    rules: Mapping[type, Rule]
    value_of: "Callable[[Context, Symbol], Typed]"
    assessed_year: int
    tables: dict[str, Lookups] = field(default_factory=dict)
    named: dict[str, Typed] = field(default_factory=dict)
    instances: dict[str, tuple[Symbol, Typed, tuple[str, ...]]] = field(default_factory=dict)
    underway: list[Symbol] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    """The functions and readings that something asks for, by path."""

    def elaborate(self, node: tree.Expression, env: Env) -> Typed:
        """The typed meaning of an expression; faults are reported, once, where they are."""
        return self.rules[type(node)](self, node, env)

    def report(
        self,
        code: str,
        span: Span,
        said: Message,
        advice: Message | None = None,
        related: tuple[Related, ...] = (),
    ) -> Typed:
        """Report a fault and give what stands for it."""
        self.findings.add(code, span, said, advice, related)
        return BROKEN

    def unknown(
        self,
        code: str,
        word: tree.Word | tree.Name,
        said: Message,
        known: Iterable[str] = (),
        advice: Message | None = None,
    ) -> Typed:
        """Report a name that nothing declares, and give what stands for its value."""
        self.findings.unknown(code, word.text, word.span, said, known, advice)
        return BROKEN

    def entered(self, symbol: Symbol) -> bool:
        """Note that the value of a name is being worked out; true, reported, where it is so already."""
        if symbol not in self.underway:
            self.underway.append(symbol)
            return False
        circle = [*self.underway[self.underway.index(symbol) :], symbol]
        named = [say("as-written", text=one.declaration.name) for one in circle]
        self.report(
            "E0304",
            symbol.declaration.name_span,
            say("in-a-circle", path=chained(named, _needs)),
            say("define-without-others"),
            tuple(
                Related(one.declaration.name_span, name)
                for one, name in zip(circle[1:-1], named[1:-1], strict=True)
            ),
        )
        return True

    def left(self, symbol: Symbol) -> None:
        """Note that the value of a name is worked out."""
        self.underway.remove(symbol)

    def constant(self, typed: Typed, span: Span, role: Message) -> mpq | None:
        """The number that an expression is, whatever the data; None, reported, where it depends on them."""
        if typed.broken:
            return None
        value = self.fixed(typed.expression)
        if value is None:
            self.report("E0405", span, say("must-be-constant", role=role))
        return value

    def fixed(self, expression: Expression) -> mpq | None:
        """The value of a constant or of a parameter that is one."""
        while isinstance(expression, Reference):
            symbol = self.symbols.values.get(expression.id)
            if symbol is None or symbol.sort != "parameter":
                return None
            expression = self.value_of(self, symbol).expression
        if isinstance(expression, Constant) and not isinstance(expression.value, bool | str):
            return expression.value
        return None

    def number(self, node: tree.Expression, env: Env, role: Message) -> Typed:
        """The meaning of an expression that must be a number."""
        typed = self.elaborate(node, env)
        if typed.broken or isinstance(typed.type, NumberOf):
            return typed
        return self.report("E0401", node.span, say("must-be-number", role=role, type=described(typed.type)))

    def provided(self, typed: Typed, span: Span, env: Env, user: Message, among: bool = False) -> Typed:
        """The same value, after reporting what may be absent and is not provided for.

        `user` says what the value is for. `among` tells a value that is taken of several rows or bodies,
        those `where` a condition holds.
        """
        absent = typed.absent - env.known
        for absence in sorted(absent, key=absence_name):
            self._unprovided(absence, span, user, env, among)
        return replace(typed, absent=NOTHING)

    def _unprovided(self, absence: Absence, span: Span, user: Message, env: Env, among: bool) -> None:
        name = absence_name(absence)
        if isinstance(absence, Scored):
            seen = self.symbols.measure(env.scope, name)
            name = name if seen is not None and seen.path == absence.id else absence.id
            self.report(
                "E0503",
                span,
                say("needs-score-that-may-not-exist", user=user, name=name),
                say("provide-where-scored", name=name) if among else say("provide-when-scored", name=name),
            )
            return
        among = among or isinstance(absence, Column)
        symbol = self._declared(absence)
        here = say("may-be-missing", name=name)
        related = (Related(symbol.declaration.name_span, here),) if symbol else ()
        self.report(
            "E0502",
            span,
            say("needs-what-may-be-missing", user=user, name=name),
            say("provide-where-known", name=name) if among else say("provide-when-known", name=name),
            related,
        )

    def _declared(self, absence: Reference | Column) -> Symbol | None:
        if isinstance(absence, Column):
            return self.symbols.columns.get(absence.rows, {}).get(absence.name)
        return self.symbols.values.get(absence.id)


def _needs(one: Message, other: Message) -> Message:
    return say("definition-needs", one=one, other=other)


def absence_name(absence: Absence) -> str:
    """The name by which rules call what may be absent."""
    if isinstance(absence, Column):
        return absence.name
    return absence.id.rpartition(".")[2]
