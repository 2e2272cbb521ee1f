"""Definitions: the value after `=`, its alternatives, and the values of names."""

from dataclasses import replace

from dsl.diagnostics.diagnostic import Related
from dsl.diagnostics.message import say
from dsl.elaborate.context import BROKEN, Context, Env, Typed
from dsl.elaborate.input_types import type_of_input
from dsl.elaborate.logic import condition
from dsl.elaborate.types import ChoiceOf, NumberOf, TextOf, Type, described
from dsl.names.symbols import Symbol
from dsl.outline.outline import Declaration
from dsl.syntax import tree
from engine.graph.expression import Alternative, Alternatives, Column, Reference


def value_of(context: Context, symbol: Symbol) -> Typed:
    """The type of a declared value, and what may be absent from it.

    Named values are elaborated when first asked for; one that needs itself is reported with its path.
    """
    path = symbol.declaration.path if symbol.sort != "definition" else _derived_path(context, symbol)
    done = context.named.get(path)
    if done is not None:
        return done
    line = symbol.declaration.line
    if symbol.sort == "reading":
        options = tuple(dict.fromkeys(option.name for option in symbol.declaration.all("option")))
        whole = len(options) > 1 and not symbol.declaration.broken
        context.named[path] = Typed(Reference(path), ChoiceOf(options)) if whole else BROKEN
        return context.named[path]
    if isinstance(line, tree.Typed):
        typed = _input(context, symbol, line)
        context.named[path] = typed
        return typed
    if not isinstance(line, tree.Defined):
        return BROKEN
    if context.entered(symbol):
        return BROKEN
    typed = value_of_definition(context, symbol.declaration, line.value, _env_of(context, symbol))
    if symbol.sort == "parameter":
        typed = context.provided(typed, line.value.span, Env(""), say("a-parameter"))
    context.left(symbol)
    context.named[path] = typed
    return typed


def _input(context: Context, symbol: Symbol, line: tree.Typed) -> Typed:
    if line.type is None:
        return BROKEN
    if symbol.sort == "column":
        rows = symbol.declaration.path.rpartition(".")[0]
        expression: Column | Reference = Column(rows, line.name.text)
    else:
        expression = Reference(symbol.path)
    absent = frozenset({expression}) if line.type.optional else frozenset()
    return Typed(expression, type_of_input(context, line.type), absent)


def rows_of(context: Context, symbol: Symbol) -> str:
    """The path of the rows that a derived column belongs to."""
    for rows, columns in context.symbols.columns.items():
        if columns.get(symbol.path) is symbol:
            return rows
    return ""


def _derived_path(context: Context, symbol: Symbol) -> str:
    return f"{rows_of(context, symbol)}.{symbol.path}"


def _env_of(context: Context, symbol: Symbol) -> Env:
    scope = symbol.declaration.path.rpartition(".")[0]
    if symbol.sort == "definition":
        return Env(scope, rows=rows_of(context, symbol))
    return Env(scope)


def value_of_definition(context: Context, declaration: Declaration, value: tree.Value, env: Env) -> Typed:
    """The value after `=` with the alternatives in the body below it."""
    lines = [
        part.line for part in declaration.all("alternative") if isinstance(part.line, tree.AlternativeLine)
    ]
    if value.condition is None:
        if lines:
            return context.report(
                "E0504",
                lines[0].span,
                say("never-reached-without-condition"),
                say("write-when"),
                (Related(value.span, say("always-taken")),),
            )
        return context.elaborate(value.value, env)
    return _alternatives(context, declaration, value, lines, env)


def _alternatives(
    context: Context, declaration: Declaration, value: tree.Value, lines: list[tree.AlternativeLine], env: Env
) -> Typed:
    assert value.condition is not None  # noqa: S101 - narrowed by the caller
    guarded = [(value.value, value.condition), *((line.value, line.condition) for line in lines)]
    absent: frozenset[Reference | Column | object] = frozenset()
    cases: list[Alternative] = []
    otherwise: Typed | None = None
    type_: Type | None = None
    broken = False
    for node, guard in guarded:
        if otherwise is not None:
            return context.report("E0504", node.span, say("never-reached-after-otherwise"))
        if guard is None:
            otherwise = typed = context.elaborate(node, env)
        else:
            asked = condition(context, guard, env, say("what-follows", word="when"))
            typed = context.elaborate(node, env.knowing(asked.if_true))
            cases.append(Alternative(asked.expression, typed.expression, span=node.span))
            absent |= asked.absent
            env = env.knowing(asked.if_false)
            broken |= asked.broken
        absent |= typed.absent
        broken |= typed.broken
        if not typed.broken:
            type_ = _common(context, type_, typed, node)
    if otherwise is None and not declaration.broken:
        last = guarded[-1][0].span
        context.report(
            "E0501",
            last if len(guarded) > 1 else value.span,
            say("end-without-otherwise", name=declaration.name),
            say("say-otherwise"),
        )
    if otherwise is None or broken or type_ is None:
        return BROKEN
    expression = Alternatives(tuple(cases), otherwise.expression, span=value.span)
    return Typed(expression, type_, absent)  # type: ignore[arg-type]


def _among(one: ChoiceOf | TextOf, other: ChoiceOf | TextOf) -> Type:
    """What is one of two choices is a choice among all of their options; a text may be any text."""
    if isinstance(one, ChoiceOf) and isinstance(other, ChoiceOf):
        return ChoiceOf(tuple(dict.fromkeys((*one.options, *other.options))))
    return TextOf()


def _common(context: Context, type_: Type | None, typed: Typed, node: tree.Expression) -> Type:
    if type_ is None:
        return typed.type
    if isinstance(type_, ChoiceOf | TextOf) and isinstance(typed.type, ChoiceOf | TextOf):
        return _among(type_, typed.type)
    if type(type_) is not type(typed.type):
        context.report(
            "E0401",
            node.span,
            say("alternative-is-of-type", type=described(typed.type), first=described(type_)),
            say("alternatives-of-one-type"),
        )
        return type_
    if isinstance(type_, NumberOf) and isinstance(typed.type, NumberOf):
        if type_.unit is None:
            return replace(typed.type, percent_sign=False)
        if typed.type.unit not in (None, type_.unit):
            context.report("E0402", node.span, say("alternatives-in-units"))
    return type_
