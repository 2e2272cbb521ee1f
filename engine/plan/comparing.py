"""Comparisons and extremes of pieces of code."""

from collections.abc import Sequence
from math import lcm
from types import MappingProxyType
from typing import Final

from gmpy2 import mpq

from engine.graph.expression import Order
from engine.plan.arithmetic import exact, into, scaled
from engine.plan.code import DENOMINATOR_LIMIT, REAL, TRUTH, Binding, Code, Form, Sort, common_form
from engine.plan.writer import Writer

__all__ = ["compare", "extreme", "truth"]

_SIGNS: Final = MappingProxyType(
    {
        Order.below: "<",
        Order.at_most: "<=",
        Order.above: ">",
        Order.at_least: ">=",
        Order.equal: "==",
        Order.unequal: "!=",
    }
)

_TURNED: Final = MappingProxyType(
    {
        Order.below: Order.above,
        Order.at_most: Order.at_least,
        Order.above: Order.below,
        Order.at_least: Order.at_most,
        Order.equal: Order.equal,
        Order.unequal: Order.unequal,
    }
)


def truth(value: bool) -> Code:
    """A condition whose answer is known beforehand."""
    return Code(str(value), TRUTH, constant=value)


def compare(writer: Writer, order: Order, left: Code, right: Code, hint: str) -> Code:
    """Whether two numbers stand in this order."""
    if Sort.real in (left.form.sort, right.form.sort):
        text = f"{exact(writer, left)} {_SIGNS[order]} {exact(writer, right)}"
        return writer.risked(text, TRUTH, hint)
    if left.number is not None and right.number is not None:
        return truth(_decided(order, left.number, right.number))
    if left.number is not None:
        return compare(writer, _TURNED[order], right, left, hint)
    if right.number is not None:
        return _with_constant(writer, order, left, right.number)
    sides = [left, right]
    if all(code.form.sort is Sort.scaled for code in sides):
        denominator = lcm(left.form.denominator, right.form.denominator)
        if denominator <= DENOMINATOR_LIMIT:
            texts = [scaled(code, denominator).within(Binding.sum) for code in sides]
            return _comparison(order, *texts)
    return _comparison(order, *(exact(writer, code) for code in sides))


def _comparison(order: Order, left: str, right: str) -> Code:
    return Code(f"{left} {_SIGNS[order]} {right}", TRUTH, Binding.comparison)


def _decided(order: Order, left: mpq, right: mpq) -> bool:
    match order:
        case Order.below:
            return left < right
        case Order.at_most:
            return left <= right
        case Order.above:
            return left > right
        case Order.at_least:
            return left >= right
        case Order.equal:
            return left == right
        case Order.unequal:
            return left != right


def _with_constant(writer: Writer, order: Order, code: Code, number: mpq) -> Code:
    """A comparison with a constant: of a scaled value, with the whole number that the constant comes to."""
    if code.form.sort is Sort.rational:
        whole = number.denominator == 1
        right = str(number.numerator) if whole else writer.rational(number)
        return _comparison(order, code.within(Binding.sum), right)
    limit = number * code.form.denominator
    if limit.denominator != 1 and order in (Order.equal, Order.unequal):
        return truth(order is Order.unequal)
    below = limit.numerator // limit.denominator
    turn = below if order in (Order.above, Order.at_most) or limit.denominator == 1 else below + 1
    return _comparison(order, code.within(Binding.sum), str(turn))


def extreme(writer: Writer, codes: Sequence[Code], largest: bool, hint: str) -> Code:
    """The smallest or largest of these values."""
    if len(codes) == 1:
        return codes[0]
    form = common_form(code.form for code in codes)
    if form.sort is Sort.real:
        operands = ", ".join(exact(writer, code) for code in codes)
        return writer.risked(f"extreme(({operands}), {largest})", REAL, hint)
    from_zero = (any if largest else all)(code.form.from_zero for code in codes)
    above = [code.form.from_zero and code.form.nonzero for code in codes]
    form = Form(
        form.sort, form.denominator, False, from_zero, form.nonzero or (any(above) if largest else all(above))
    )
    best = _brought(writer, codes[0], form, hint)
    sign = ">" if largest else "<"
    for code in codes[1:]:
        best = writer.bind(best, hint)
        other = writer.bind(_brought(writer, code, form, hint), hint)
        best = Code(f"{best.text} if {best.text} {sign} {other.text} else {other.text}", form, Binding.choice)
    return best


def _brought(writer: Writer, code: Code, form: Form, hint: str) -> Code:
    """The value in a common form, short enough to be written twice."""
    text = into(writer, code, form)
    if code.number is not None:
        return Code(text, form, constant=code.number)
    return writer.bind(Code(text, form, Binding.choice), hint)
