"""How expressions are evaluated where a value of the data is known as a range alone.

Arithmetic and comparisons are those of the ranges; what follows here is what can be told although a condition
is open, and the functions that rise or fall throughout. Whatever else cannot be told is a failure, which says
nothing of the numbers in the range.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from gmpy2 import mpq

from engine.evaluate.blocks import rounded
from engine.evaluate.context import Context, Handler, Value
from engine.evaluate.exactly import irrational, to_power, year_of
from engine.evaluate.faults import Failure
from engine.evaluate.handlers import HANDLERS
from engine.evaluate.numbers import evaluate_year
from engine.exact import Number, Range, Real, UndecidedError, ends_of, ranged
from engine.graph import expression as graph
from engine.graph.expression import (
    Alternatives,
    Both,
    Either,
    Expression,
    Irrational,
    IrrationalFunction,
    Power,
    Rounded,
    YearOf,
)

__all__ = ["RANGED"]


def _power(context: Context, expression: Power) -> Value:
    base = context.number(expression.base)
    if isinstance(base, Range):
        return base.to_power(expression.exponent)
    return to_power(base, expression.exponent)


def _rounded(context: Context, expression: Rounded) -> Value:
    return rounded(context.number(expression.operand), expression.rounding)


def _year(context: Context, expression: YearOf) -> Value:
    day = context.number(expression.operand)
    if not isinstance(day, Range):
        return evaluate_year(context, expression)
    return day.mapped(lambda each: mpq(year_of(mpq(int(each)))))


def _irrational(context: Context, expression: Irrational) -> Value:
    """Each function rises or falls throughout with each operand where it has values: so the ends tell."""
    operands = [context.number(operand) for operand in expression.operands]
    if not any(isinstance(operand, Range) for operand in operands):
        return irrational(expression.function, operands)
    if expression.function is IrrationalFunction.power and ends_of(operands[0])[0] <= 0:
        raise UndecidedError("a power of a range that reaches to 0")
    corners: list[list[Number]] = [[]]
    for operand in operands:
        ends: tuple[Number, ...] = operand.ends if isinstance(operand, Range) else (operand,)
        corners = [[*corner, end] for corner in corners for end in ends]
    found = [ends_of(irrational(expression.function, corner)) for corner in corners]
    return ranged(min(low for low, _ in found), max(high for _, high in found))


def _alternatives(context: Context, expression: Alternatives) -> Value:
    """Where a condition is open, whatever the alternatives from there on may give."""
    possible: list[Value] = []
    for case in expression.cases:
        met = _settled(context, case.condition)
        if met is False:
            continue
        possible.append(context.value(case.value))
        if met:
            return _any_of(possible)
    possible.append(context.value(expression.otherwise))
    return _any_of(possible)


def _any_of(possible: list[Value]) -> Value:
    """One of these values; a failure where they are not numbers and differ."""
    first, *others = possible
    if not others:
        return first
    if all(isinstance(each, mpq | Real) for each in possible):
        ends = [ends_of(each) for each in possible if isinstance(each, mpq | Real)]
        return ranged(min(low for low, _ in ends), max(high for _, high in ends))
    if isinstance(first, str | bool) and all(type(each) is type(first) and each == first for each in others):
        return first
    raise UndecidedError("a condition is open")


def _both(context: Context, expression: Both) -> Value:
    return _first(context, expression.conditions, ends=False)


def _either(context: Context, expression: Either) -> Value:
    return _first(context, expression.conditions, ends=True)


def _first(context: Context, conditions: tuple[Expression, ...], *, ends: bool) -> bool:
    """The answer of conditions of which the first with the answer `ends` decides; an open one leaves it open.

    What stands behind an open one still decides: either way the answer is the same.
    """
    held_up: Failure | None = None
    for condition in conditions:
        try:
            if context.holds(condition) is ends:
                return ends
        except Failure as failure:
            held_up = held_up or failure
    if held_up is not None:
        raise held_up
    return not ends


def _settled(context: Context, condition: Expression) -> bool | None:
    """Whether a condition holds, None where that is open."""
    try:
        return context.holds(condition)
    except Failure:
        return None


RANGED: Final[Mapping[type, Handler]] = MappingProxyType(
    {
        **HANDLERS,
        graph.Power: _power,
        graph.Rounded: _rounded,
        graph.YearOf: _year,
        graph.Irrational: _irrational,
        graph.Alternatives: _alternatives,
        graph.Both: _both,
        graph.Either: _either,
    }
)
"""For each sort of expression, the function that evaluates it."""
