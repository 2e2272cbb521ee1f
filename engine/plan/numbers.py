"""Arithmetic in generated code."""

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
from engine.plan.arithmetic import add, divide, exact, multiply, negate
from engine.plan.code import REAL, Code, Form, Sort, number_constant
from engine.plan.comparing import extreme
from engine.plan.emitter import Emitter
from engine.plan.rounding import raise_to, round_to


def emit_sum(emitter: Emitter, expression: Sum) -> Code:
    """All terms added."""
    codes = [emitter.number(term) for term in expression.terms]
    return add(emitter.writer, [(False, code) for code in codes], emitter.hint)


def emit_difference(emitter: Emitter, expression: Difference) -> Code:
    """`left - right`."""
    left, right = emitter.number(expression.left), emitter.number(expression.right)
    return add(emitter.writer, [(False, left), (True, right)], emitter.hint)


def emit_negative(emitter: Emitter, expression: Negative) -> Code:
    """`-operand`."""
    return negate(emitter.writer, emitter.number(expression.operand), emitter.hint)


def emit_product(emitter: Emitter, expression: Product) -> Code:
    """All factors multiplied."""
    return multiply(emitter.writer, [emitter.number(factor) for factor in expression.factors], emitter.hint)


def emit_quotient(emitter: Emitter, expression: Quotient) -> Code:
    """`dividend / divisor`."""
    dividend, divisor = emitter.number(expression.dividend), emitter.number(expression.divisor)
    return divide(emitter.writer, dividend, divisor, emitter.hint)


def emit_power(emitter: Emitter, expression: Power) -> Code:
    """`base` to a whole power."""
    return raise_to(emitter.writer, emitter.number(expression.base), expression.exponent, emitter.hint)


def emit_extreme(emitter: Emitter, expression: Extreme) -> Code:
    """The smallest or largest operand."""
    codes = [emitter.number(operand) for operand in expression.operands]
    return extreme(emitter.writer, codes, expression.largest, emitter.hint)


def emit_absolute(emitter: Emitter, expression: Absolute) -> Code:
    """The value without its sign."""
    code = emitter.number(expression.operand)
    if code.number is not None:
        return number_constant(abs(code.number))
    if code.form.from_zero:
        return code
    form = Form(code.form.sort, code.form.denominator, from_zero=True, nonzero=code.form.nonzero)
    if code.form.sort is Sort.real:
        return emitter.writer.risked(f"abs({code.text})", form, emitter.hint)
    return Code(f"abs({code.text})", form)


def emit_rounded(emitter: Emitter, expression: Rounded) -> Code:
    """The operand, rounded."""
    return round_to(emitter.writer, emitter.number(expression.operand), expression.rounding, emitter.hint)


def emit_irrational(emitter: Emitter, expression: Irrational) -> Code:
    """A logarithm, an exponential, a root, a power."""
    codes = [emitter.number(operand) for operand in expression.operands]
    operands = "".join(f"{exact(emitter.writer, code)}, " for code in codes)
    function = emitter.writer.constant(
        f'IrrationalFunction("{expression.function.value}")', expression.function.value
    )
    return emitter.writer.risked(f"irrational({function}, ({operands}))", REAL, emitter.hint)


def emit_year(emitter: Emitter, expression: YearOf) -> Code:
    """The calendar year of a date."""
    day = emitter.number(expression.operand)
    form = Form(Sort.scaled, from_zero=True, nonzero=True)
    return emitter.writer.risked(f"year_of({exact(emitter.writer, day)})", form, emitter.hint)
