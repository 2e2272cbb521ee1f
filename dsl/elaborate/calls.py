"""Functions of single values: those of the language, and the author's own."""

from gmpy2 import mpq

from dsl.diagnostics.message import Conjunction, listed, say
from dsl.elaborate.aggregates import aggregate, is_aggregate
from dsl.elaborate.arithmetic import DAYS, fold, joined
from dsl.elaborate.builtins import AGGREGATES, OVER_BODIES, SCALAR_FUNCTIONS
from dsl.elaborate.context import BROKEN, Context, Env, Typed
from dsl.elaborate.foreign import foreign_function
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
    foreign = foreign_function(context, node, env)
    if foreign is not None:
        return foreign
    for argument in node.arguments:
        if argument.over or isinstance(argument.value, tree.Over):
            return context.report(
                "E0403",
                (argument.over or argument.value).span,
                say("runs-over-no-bodies", function=name),
                say("write-over-all", function=name)
                if name in OVER_BODIES
                else say(
                    "aggregates-over-bodies-are", functions=listed(sorted(OVER_BODIES), Conjunction.comma)
                ),
            )
        if argument.rows or argument.where or argument.weight:
            span = (argument.rows or argument.where or argument.weight or argument).span
            return context.report(
                "E0403",
                span,
                say("runs-over-no-rows", function=name),
                say("aggregates-are", functions=listed(sorted(AGGREGATES), Conjunction.comma)),
            )
    if name not in SCALAR_FUNCTIONS:
        return call_author_function(context, node, env)
    least, most = SCALAR_FUNCTIONS[name]
    given = len(node.arguments)
    if given < least or (most is not None and given > most):
        said = (
            say("takes-values", function=name, taken=least, given=given)
            if most == least
            else say("takes-at-least", function=name, least=least, given=given)
        )
        return context.report("E0403", node.span, said)
    return _apply(context, node, name, env)


def _apply(context: Context, node: tree.Call, name: str, env: Env) -> Typed:
    if name in ("year_of", "days_between"):
        return _of_dates(context, node, name, env)
    operands = [context.number(part.value, env, say("what-takes", function=name)) for part in node.arguments]
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
            index = context.constant(operands[1], node.arguments[1].span, say("index-of-root"))
            if index is None or index.denominator != 1 or index < 1:
                return context.report("E0206", node.arguments[1].span, say("index-is-whole"))
    function = IrrationalFunction(name)
    return Typed(Irrational(function, expressions, span=node.span), NumberOf(), absent)


def _extreme(name: str, expressions: tuple[Expression, ...], node: tree.Call) -> Expression:
    if name == "clamp":
        value, low, high = expressions
        return Extreme(True, (low, Extreme(False, (value, high), span=node.span)), span=node.span)
    return Extreme(name == "max", expressions, span=node.span)


def _common(context: Context, node: tree.Call, operands: list[Typed]) -> NumberOf:
    first, *others = operands
    type_, sign = first.type, say("as-written", text=node.function.text)
    for other in others:
        type_ = joined(context, Typed(first.expression, type_), other, node.span, sign)
    return NumberOf(type_.unit) if isinstance(type_, NumberOf) else NumberOf()


def _of_dates(context: Context, node: tree.Call, name: str, env: Env) -> Typed:
    operands = [context.elaborate(part.value, env) for part in node.arguments]
    if any(operand.broken for operand in operands):
        return BROKEN
    for operand, part in zip(operands, node.arguments, strict=True):
        if not isinstance(operand.type, DateOf):
            return context.report(
                "E0401", part.span, say("takes-dates", function=name, type=described(operand.type))
            )
    absent = frozenset(absence for operand in operands for absence in operand.absent)
    if name == "year_of":
        return Typed(YearOf(operands[0].expression, span=node.span), NumberOf(), absent)
    days = fold("-", operands[1].expression, operands[0].expression, node.span)
    return Typed(days, NumberOf(DAYS), absent)
