"""Sums, differences, products, quotients and whole powers, with their units."""

from gmpy2 import mpq

from dsl.diagnostics.message import Message, say
from dsl.elaborate.context import BROKEN, Context, Env, Typed
from dsl.elaborate.size import bits, fits
from dsl.elaborate.types import DateOf, NumberOf, Unit, described, multiplied, unit_text
from dsl.syntax import tree
from engine.graph.expression import (
    Constant,
    Difference,
    Expression,
    Negative,
    Power,
    Product,
    Quotient,
    Sum,
)
from engine.graph.span import Span

LARGEST_EXPONENT = 1000
DAYS: Unit = (("days", 1),)


def arithmetic(context: Context, node: tree.Arithmetic, env: Env) -> Typed:
    """Two operands and a sign."""
    if node.operator == "^":
        return _power(context, node, env)
    left, right = context.elaborate(node.left, env), context.elaborate(node.right, env)
    if left.broken or right.broken:
        return BROKEN
    if isinstance(left.type, DateOf) and node.operator in ("+", "-"):
        return _date_arithmetic(context, node, left, right)
    for operand, operand_node in ((left, node.left), (right, node.right)):
        if not isinstance(operand.type, NumberOf):
            return context.report(
                "E0401",
                operand_node.span,
                say("works-on-numbers", sign=node.operator, type=described(operand.type)),
            )
    if node.operator in ("+", "-"):
        type_ = joined(context, left, right, node.span, say("as-written", text=node.operator))
    else:
        type_ = NumberOf(_product_unit(left, right, -1 if node.operator == "/" else 1))
    if node.operator == "/" and context.fixed(right.expression) == 0:
        return context.report("E0409", node.right.span, say("divides-by-zero"))
    return _combined(context, node, type_, left, right)


def _date_arithmetic(context: Context, node: tree.Arithmetic, left: Typed, right: Typed) -> Typed:
    if node.operator == "-" and isinstance(right.type, DateOf):
        type_: NumberOf | DateOf = NumberOf(DAYS)
    elif isinstance(right.type, NumberOf) and right.type.unit in (None, DAYS):
        type_ = DateOf()
    else:
        return context.report(
            "E0401", node.span, say("date-not-joined", type=described(right.type), sign=node.operator)
        )
    return _combined(context, node, type_, left, right)


def _combined(
    context: Context, node: tree.Arithmetic, type_: NumberOf | DateOf, left: Typed, right: Typed
) -> Typed:
    expression = fold(node.operator, left.expression, right.expression, node.span)
    if isinstance(expression, Constant) and not fits(context, bits(mpq(expression.value)), node.span):
        return BROKEN
    return Typed(expression, type_, left.absent | right.absent)


def fold(operator: str, left: Expression, right: Expression, span: Span) -> Expression:
    """The expression of two operands; constants are computed, sums and products flattened."""
    if isinstance(left, Constant) and isinstance(right, Constant):
        return Constant(_computed(operator, mpq(left.value), mpq(right.value)), span=span)
    if operator == "+":
        return Sum((*_terms(left), *_terms(right)), span=span)
    if operator == "-":
        return Difference(left, right, span=span)
    if operator == "*":
        return Product((*_factors(left), *_factors(right)), span=span)
    return Quotient(left, right, span=span)


def _terms(expression: Expression) -> tuple[Expression, ...]:
    return expression.terms if isinstance(expression, Sum) else (expression,)


def _factors(expression: Expression) -> tuple[Expression, ...]:
    return expression.factors if isinstance(expression, Product) else (expression,)


def _computed(operator: str, left: mpq, right: mpq) -> mpq:
    match operator:
        case "+":
            return left + right
        case "-":
            return left - right
        case "*":
            return left * right
        case _:
            return left / right


def joined(context: Context, left: Typed, right: Typed, span: Span, sign: Message) -> NumberOf:
    """The type of two numbers that are added or compared; a clash of units is reported."""
    assert isinstance(left.type, NumberOf) and isinstance(right.type, NumberOf)  # noqa: S101, PT018 - narrowed by the caller
    for one, other in ((left.type, right.type), (right.type, left.type)):
        if one.percent_sign and other.unit == (("percent", 1),):
            context.report(
                "E0402",
                span,
                say("joins-percent", sign=sign),
                say("write-percent-as-word"),
            )
            return NumberOf()
    units = (left.type.unit, right.type.unit)
    if None in units:
        return NumberOf(units[0] if units[1] is None else units[1])
    if units[0] != units[1]:
        context.report(
            "E0402",
            span,
            say("joins-units", sign=sign, left=unit_text(units[0] or ()), right=unit_text(units[1] or ())),
            say("one-unit-on-both-sides"),
        )
        return NumberOf()
    return NumberOf(units[0])


def _product_unit(left: Typed, right: Typed, sign: int) -> Unit | None:
    units = [
        () if operand.type.unit is None and isinstance(operand.expression, Constant) else operand.type.unit
        for operand in (left, right)
        if isinstance(operand.type, NumberOf)
    ]
    if None in units:
        return None
    product = multiplied(units[0] or (), units[1] or (), sign)
    constants = all(isinstance(operand.expression, Constant) for operand in (left, right))
    return None if constants and not product else product


def minus(context: Context, node: tree.Minus, env: Env) -> Typed:
    """The operand with its sign turned."""
    operand = context.number(node.operand, env, say("what-has-minus"))
    if operand.broken:
        return BROKEN
    if isinstance(operand.expression, Constant):
        return Typed(Constant(-mpq(operand.expression.value), span=node.span), operand.type)
    return Typed(Negative(operand.expression, span=node.span), operand.type, operand.absent)


def _power(context: Context, node: tree.Arithmetic, env: Env) -> Typed:
    base = context.number(node.left, env, say("base-of-power"))
    exponent = context.number(node.right, env, say("an-exponent"))
    if base.broken or exponent.broken:
        return BROKEN
    written = exponent.expression
    if not isinstance(written, Constant) or mpq(written.value).denominator != 1:
        return context.report(
            "E0405",
            node.right.span,
            say("exponent-is-whole"),
            say("write-power"),
        )
    whole = int(mpq(written.value))
    if abs(whole) > LARGEST_EXPONENT:
        return context.report("E0206", node.right.span, say("exponent-is-at-most", most=LARGEST_EXPONENT))
    unit = base.type.unit if isinstance(base.type, NumberOf) else None
    type_ = NumberOf(tuple((name, power * whole) for name, power in unit if whole) if unit else unit)
    if isinstance(base.expression, Constant):
        value = mpq(base.expression.value)
        if value == 0 and whole < 0:
            return context.report("E0409", node.span, say("divides-by-zero"))
        if not fits(context, (bits(value) - 1) * abs(whole), node.span):
            return BROKEN
        return Typed(Constant(value**whole, span=node.span), type_)
    return Typed(Power(base.expression, whole, span=node.span), type_, base.absent)
