"""Conditions: comparisons, `is`, `is known`, and, or, not."""

import re

from dsl.diagnostics.message import Message, say
from dsl.elaborate.arithmetic import joined
from dsl.elaborate.context import BROKEN, Context, Env, Typed
from dsl.elaborate.foreign import foreign_date
from dsl.elaborate.options import option
from dsl.elaborate.types import ChoiceOf, DateOf, NumberOf, TextOf, Type, YesOrNo, described
from dsl.syntax import tree
from engine.graph.expression import (
    Both,
    Column,
    Comparison,
    Constant,
    Either,
    Expression,
    Known,
    Not,
    Order,
    Reference,
    Same,
    Scored,
)
from engine.graph.span import Span

_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?%?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def condition(context: Context, node: tree.Expression, env: Env, role: Message) -> Typed:
    """The meaning of an expression that must be a yes or no."""
    typed = context.elaborate(node, env)
    if typed.broken or isinstance(typed.type, YesOrNo):
        return typed
    return context.report(
        "E0401",
        node.span,
        say("must-be-yes-or-no", role=role, type=described(typed.type)),
        say("compare-with-something"),
    )


def compare(context: Context, node: tree.Compare, env: Env) -> Typed:
    """`a < b` and its like."""
    left, right = context.elaborate(node.left, env), context.elaborate(node.right, env)
    if left.broken or right.broken:
        return BROKEN
    if isinstance(left.type, DateOf) != isinstance(right.type, DateOf):
        foreign = foreign_date(context, node.left, node.right)
        if foreign is not None:
            return foreign
    return _ordered(context, node.order, left, right, node.span)


def _ordered(context: Context, order: Order, left: Typed, right: Typed, span: Span) -> Typed:
    if isinstance(left.type, NumberOf) and isinstance(right.type, NumberOf):
        joined(context, left, right, span, say("the-comparison"))
    elif not (isinstance(left.type, DateOf) and isinstance(right.type, DateOf)):
        return _incomparable(context, left, right, span)
    expression = Comparison(order, left.expression, right.expression, span=span)
    return Typed(expression, YesOrNo(), left.absent | right.absent)


def _incomparable(context: Context, left: Typed, right: Typed, span: Span) -> Typed:
    said = say("cannot-be-compared", left=described(left.type), right=described(right.type))
    quoted = right.expression.value if isinstance(right.expression, Constant) else None
    if isinstance(left.type, ChoiceOf) and isinstance(quoted, str):
        return context.report("E0401", span, said, say("without-quotation-marks", option=quoted))
    for value, other in ((left, right), (right, left)):
        text = other.expression.value if isinstance(other.expression, Constant) else None
        if isinstance(text, str) and isinstance(other.type, TextOf) and _is_quoted(text, value.type):
            return context.report("E0401", span, said, say("value-without-quotation-marks", text=text))
    return context.report("E0401", span, said)


def _is_quoted(text: str, type_: Type) -> bool:
    """Whether a text is a value of this type that has quotation marks around it."""
    if isinstance(type_, NumberOf):
        return _NUMBER.fullmatch(text) is not None
    return isinstance(type_, DateOf) and _DATE.fullmatch(text) is not None


def same(context: Context, node: tree.Is, env: Env) -> Typed:
    """`a is b`, `a is not b`."""
    left = context.elaborate(node.left, env)
    if left.broken:
        return BROKEN
    return _same(context, left, node.right, node.negated, node.span, env)


def _same(
    context: Context, left: Typed, right_node: tree.Expression, negated: bool, span: Span, env: Env
) -> Typed:
    right = option(context, left.type, right_node, env) or context.elaborate(right_node, env)
    if right.broken:
        return BROKEN
    if isinstance(left.type, DateOf) and not isinstance(right.type, DateOf):
        foreign = foreign_date(context, right_node)
        if foreign is not None:
            return foreign
    if isinstance(left.type, NumberOf | DateOf):
        return _ordered(context, Order.unequal if negated else Order.equal, left, right, span)
    if type(left.type) is not type(right.type):
        return _incomparable(context, left, right, span)
    if isinstance(left.type, ChoiceOf) and left.type != right.type:
        return context.report("E0401", span, say("different-choices"))
    absent = left.absent | right.absent
    if isinstance(left.type, YesOrNo) and isinstance(right.expression, Constant):
        if bool(right.expression.value) is not negated:
            return Typed(left.expression, YesOrNo(), absent, left.if_true, left.if_false)
        negation = Not(left.expression, span=span)
        return Typed(negation, YesOrNo(), absent, left.if_false, left.if_true)
    equal: Expression = Same(left.expression, right.expression, span=span)
    return Typed(Not(equal, span=span) if negated else equal, YesOrNo(), absent)


def one_of(context: Context, node: tree.OneOf, env: Env) -> Typed:
    """`a is one of (b, c)`."""
    left = context.elaborate(node.operand, env)
    if left.broken:
        return BROKEN
    options = [_same(context, left, option, False, option.span, env) for option in node.options]
    if any(option.broken for option in options):
        return BROKEN
    absent = frozenset[object]().union(*(option.absent for option in options))
    expression = Either(tuple(option.expression for option in options), span=node.span)
    return Typed(expression, YesOrNo(), absent)  # type: ignore[arg-type]


def presence(context: Context, node: tree.Presence, env: Env) -> Typed:
    """`a is known`, `a is missing`."""
    if not isinstance(node.operand, tree.Name):
        return context.report(
            "E0401",
            node.operand.span,
            say("only-a-name-is-known"),
            say("name-value-with-let"),
        )
    operand = context.elaborate(node.operand, env)
    if operand.broken:
        return BROKEN
    expression = operand.expression
    absent = operand.absent | (env.known & _possible(context, expression, operand))
    if (
        node.known
        and env.of_any_body
        and isinstance(expression, Reference)
        and _is_input(context, expression)
    ):
        absent |= {expression}
    if not absent or not isinstance(expression, Reference | Column):
        return context.report(
            "E0202",
            node.span,
            say("is-always-there", name=node.operand.text),
            say("delete-the-question"),
        )
    known = Known(expression, span=node.span)
    if node.known:
        return Typed(known, YesOrNo(), if_true=absent)
    return Typed(Not(known, span=node.span), YesOrNo(), if_false=absent)


def _is_input(context: Context, name: Reference) -> bool:
    symbol = context.symbols.values.get(name.id)
    return symbol is not None and symbol.sort in ("input", "attribute")


def _possible(
    context: Context, expression: Expression, operand: Typed
) -> frozenset[Reference | Column | Scored]:
    """What could be absent if nothing were known: a question may be asked twice."""
    if isinstance(expression, Reference):
        named = context.named.get(expression.id)
        return named.absent if named else frozenset({expression})
    if isinstance(expression, Column):
        named = context.named.get(f"{expression.rows}.{expression.name}")
        return named.absent if named else frozenset({expression})
    return operand.absent


def logic(context: Context, node: tree.Logic, env: Env) -> Typed:
    """`a and b`, `a or b`: the second is asked only where the first leaves it open."""
    role = say("what-joins", word="and" if node.both else "or")
    left = condition(context, node.left, env, role)
    right_env = env.knowing(left.if_true if node.both else left.if_false)
    right = condition(context, node.right, right_env, role)
    if left.broken or right.broken:
        return BROKEN
    if node.both:
        expression: Expression = Both((*_parts(left, Both), *_parts(right, Both)), span=node.span)
        true, false = left.if_true | right.if_true, left.if_false & right.if_false
    else:
        expression = Either((*_parts(left, Either), *_parts(right, Either)), span=node.span)
        true, false = left.if_true & right.if_true, left.if_false | right.if_false
    return Typed(expression, YesOrNo(), left.absent | right.absent, true, false)


def _parts(typed: Typed, joint: type[Both] | type[Either]) -> tuple[Expression, ...]:
    return typed.expression.conditions if isinstance(typed.expression, joint) else (typed.expression,)


def negate(context: Context, node: tree.Negate, env: Env) -> Typed:
    """`not a`."""
    operand = condition(context, node.operand, env, say("what-not-turns"))
    if operand.broken:
        return BROKEN
    expression = Not(operand.expression, span=node.span)
    return Typed(expression, YesOrNo(), operand.absent, operand.if_false, operand.if_true)
