"""Arithmetic."""

from gmpy2 import mpq

from engine.evaluate.context import Context, Value
from engine.evaluate.exactly import extreme, irrational, to_power, year_of
from engine.exact import Number, round_to_multiple
from engine.graph.expression import (
    Absolute,
    Difference,
    Extreme,
    Irrational,
    Negative,
    Power,
    Product,
    Quotient,
    Rounded,
    Sum,
    YearOf,
)


def evaluate_sum(context: Context, expression: Sum) -> Value:
    """All terms added, from the first on."""
    if not expression.terms:
        return mpq(0)
    first, *others = expression.terms
    total = context.number(first)
    for term in others:
        total = total + context.number(term)
    return total


def evaluate_difference(context: Context, expression: Difference) -> Value:
    """`left - right`."""
    return context.number(expression.left) - context.number(expression.right)


def evaluate_negative(context: Context, expression: Negative) -> Value:
    """`-operand`."""
    return -context.number(expression.operand)


def evaluate_product(context: Context, expression: Product) -> Value:
    """All factors multiplied, from the first on."""
    if not expression.factors:
        return mpq(1)
    first, *others = expression.factors
    product = context.number(first)
    for factor in others:
        product = product * context.number(factor)
    return product


def evaluate_quotient(context: Context, expression: Quotient) -> Value:
    """`dividend / divisor`."""
    return context.number(expression.dividend) / context.number(expression.divisor)


def evaluate_power(context: Context, expression: Power) -> Value:
    """`base` to a whole power."""
    return to_power(context.number(expression.base), expression.exponent)


def evaluate_extreme(context: Context, expression: Extreme) -> Value:
    """The smallest or largest operand; all of them are computed."""
    operands: list[Number] = [context.number(operand) for operand in expression.operands]
    return extreme(operands, expression.largest)


def evaluate_absolute(context: Context, expression: Absolute) -> Value:
    """The value without its sign."""
    return abs(context.number(expression.operand))


def evaluate_rounded(context: Context, expression: Rounded) -> Value:
    """The operand, rounded."""
    rounding = expression.rounding
    return round_to_multiple(context.number(expression.operand), rounding.mode, rounding.step)


def evaluate_irrational(context: Context, expression: Irrational) -> Value:
    """A logarithm, an exponential, a root, a power."""
    return irrational(expression.function, [context.number(operand) for operand in expression.operands])


def evaluate_year(context: Context, expression: YearOf) -> Value:
    """The calendar year of a date."""
    return mpq(year_of(context.number(expression.operand)))
