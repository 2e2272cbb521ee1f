"""Functions of single values: those of the language, and the author's own."""

from gmpy2 import mpq

from dsl.elaborate.aggregates import aggregate, is_aggregate
from dsl.elaborate.arithmetic import DAYS, fold, joined
from dsl.elaborate.builtins import AGGREGATES, OVER_BODIES, SCALAR_FUNCTIONS
from dsl.elaborate.context import BROKEN, Context, Env, Typed
from dsl.elaborate.counts import given, values
from dsl.elaborate.functions import call_author_function
from dsl.elaborate.over import is_over, over
from dsl.elaborate.types import DateOf, NumberOf, described
from dsl.syntax import tree
from engine.graph.expression import (
    Absolute,
    Constant,
    Expression,
    Extreme,
    Irrational,
    IrrationalFunction,
    YearOf,
)


def call(context: Context, node: tree.Call, env: Env) -> Typed:
    """A function applied."""
    name = node.function.text
    if is_over(node):
        return over(context, node, env)
    if is_aggregate(context, node, env):
        return aggregate(context, node, env)
    for argument in node.arguments:
        if argument.over or isinstance(argument.value, tree.Over):
            return context.report(
                "E0403",
                (argument.over or argument.value).span,
                f"`{name}` does not run over bodies here",
                f"write `{name}(… over all bodies)` for a value of its own"
                if name in OVER_BODIES
                else "the aggregates over bodies are " + ", ".join(sorted(OVER_BODIES)),
            )
        if argument.rows or argument.where or argument.weight:
            span = (argument.rows or argument.where or argument.weight or argument).span
            return context.report(
                "E0403",
                span,
                f"`{name}` does not run over rows",
                "the aggregates are " + ", ".join(sorted(AGGREGATES)),
            )
    if name not in SCALAR_FUNCTIONS:
        return call_author_function(context, node, env)
    least, most = SCALAR_FUNCTIONS[name]
    if len(node.arguments) < least or (most is not None and len(node.arguments) > most):
        wanted = values(least) if most == least else f"at least {values(least)}"
        return context.report(
            "E0403", node.span, f"`{name}` takes {wanted}, and {given(len(node.arguments))}"
        )
    return _apply(context, node, name, env)


def _apply(context: Context, node: tree.Call, name: str, env: Env) -> Typed:
    if name in ("year_of", "days_between"):
        return _of_dates(context, node, name, env)
    operands = [context.number(part.value, env, f"what `{name}` takes") for part in node.arguments]
    if any(operand.broken for operand in operands):
        return BROKEN
    absent = frozenset(absence for operand in operands for absence in operand.absent)
    expressions = tuple(operand.expression for operand in operands)
    match name:
        case "min" | "max" | "clamp":
            type_ = _common(context, node, operands)
            return Typed(_extreme(name, expressions, node), type_, absent)
        case "abs":
            return Typed(Absolute(expressions[0], span=node.span), operands[0].type, absent)
        case "square_root":
            two = Constant(mpq(2), span=node.span)
            root = Irrational(IrrationalFunction.root, (expressions[0], two), span=node.span)
            return Typed(root, NumberOf(), absent)
        case "root":
            index = context.constant(operands[1], node.arguments[1].span, "the index of a root")
            if index is None or index.denominator != 1 or index < 1:
                return context.report(
                    "E0206", node.arguments[1].span, "the index of a root is a whole number from 1"
                )
    function = IrrationalFunction(name)
    return Typed(Irrational(function, expressions, span=node.span), NumberOf(), absent)


def _extreme(name: str, expressions: tuple[Expression, ...], node: tree.Call) -> Expression:
    if name == "clamp":
        value, low, high = expressions
        return Extreme(True, (low, Extreme(False, (value, high), span=node.span)), span=node.span)
    return Extreme(name == "max", expressions, span=node.span)


def _common(context: Context, node: tree.Call, operands: list[Typed]) -> NumberOf:
    first, *others = operands
    type_ = first.type
    for other in others:
        type_ = joined(context, Typed(first.expression, type_), other, node.span, f"`{node.function.text}`")
    return NumberOf(type_.unit) if isinstance(type_, NumberOf) else NumberOf()


def _of_dates(context: Context, node: tree.Call, name: str, env: Env) -> Typed:
    operands = [context.elaborate(part.value, env) for part in node.arguments]
    if any(operand.broken for operand in operands):
        return BROKEN
    for operand, part in zip(operands, node.arguments, strict=True):
        if not isinstance(operand.type, DateOf):
            return context.report(
                "E0401", part.span, f"`{name}` takes dates, and this is {described(operand.type)}"
            )
    absent = frozenset(absence for operand in operands for absence in operand.absent)
    if name == "year_of":
        return Typed(YearOf(operands[0].expression, span=node.span), NumberOf(), absent)
    days = fold("-", operands[1].expression, operands[0].expression, node.span)
    return Typed(days, NumberOf(DAYS), absent)
