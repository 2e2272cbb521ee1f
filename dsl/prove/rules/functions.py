"""Ranges of functions whose values are no fractions, between fractions on either side."""

from gmpy2 import iroot, mpq

from dsl.prove.facts import Facts
from dsl.prove.interval import ANY, NOT_NEGATIVE, ONE, POSITIVE, ZERO, is_not_negative, is_positive, made
from dsl.prove.ranges import range_of
from engine.graph.declaration import Interval
from engine.graph.expression import Irrational, IrrationalFunction

_FINE = 10**6
"""Roots are enclosed to a millionth."""


def irrational_range(facts: Facts, expression: Irrational) -> Interval:
    """A logarithm, an exponential, a root or a power; all of them rise with what they are taken of."""
    first = range_of(facts, expression.operands[0])
    match expression.function:
        case IrrationalFunction.ln:
            return _ln(first)
        case IrrationalFunction.exp:
            return _exp(first)
        case IrrationalFunction.root:
            return _root(first, range_of(facts, expression.operands[1]))
        case IrrationalFunction.power:
            return _power(facts, expression, first)


def _ln(operand: Interval) -> Interval:
    """1 - 1/x <= ln x <= x - 1."""
    if not is_positive(operand):
        return ANY
    lower, upper = operand.lower, operand.upper
    return made(
        (None if not lower else 1 - 1 / lower, operand.lower_strict),
        (None if upper is None else upper - 1, operand.upper_strict),
    )


def _exp(operand: Interval) -> Interval:
    """1 + x <= e^x, and e^x <= 1 / (1 - x) below 1; e is below 3."""
    lower, upper = operand.lower, operand.upper
    low = (max(ZERO, 1 + lower), False) if lower is not None and lower >= 0 else (ZERO, True)
    if upper is None or upper > 50:
        return made(low, (None, False))
    high = ONE if upper <= 0 else 1 / (1 - upper) if upper <= mpq(1, 2) else mpq(3) ** int(upper.__ceil__())
    return made(low, (high, upper == 0 and operand.upper_strict))


def _root(operand: Interval, order: Interval) -> Interval:
    if not is_not_negative(operand):
        return ANY
    known = order.lower if order.lower is not None and order.lower == order.upper else None
    if known is None or known.denominator != 1 or not 1 <= known <= 64:
        return NOT_NEGATIVE
    lower, upper = operand.lower, operand.upper
    return made(
        (_below(lower, int(known)) if lower is not None else ZERO, False),
        (None if upper is None else _above(upper, int(known)), False),
    )


def _below(number: mpq, order: int) -> mpq:
    """A fraction not above the root."""
    scaled = (number * mpq(_FINE) ** order).__floor__()
    return mpq(int(iroot(scaled, order)[0]), _FINE)


def _above(number: mpq, order: int) -> mpq:
    """A fraction not below the root."""
    scaled = (number * mpq(_FINE) ** order).__ceil__()
    found, exact = iroot(scaled, order)
    return mpq(int(found) + (0 if exact else 1), _FINE)


def _power(facts: Facts, expression: Irrational, base: Interval) -> Interval:
    """A power is not below 0 where the base is not, and at most 1 where the base is, for exponents from 0."""
    exponent = range_of(facts, expression.operands[1])
    if not is_not_negative(base):
        return ANY
    if is_not_negative(exponent):
        if base.upper is not None and base.upper <= 1:
            return made((ZERO, False), (ONE, False))
        if base.lower is not None and base.lower >= 1:
            return made((ONE, False), _largest(base, exponent))
        return made((ZERO, False), _largest(base, exponent))
    return POSITIVE if is_positive(base) else NOT_NEGATIVE


def _largest(base: Interval, exponent: Interval) -> tuple[mpq | None, bool]:
    """A whole power not below the largest power, where it is a number of some size."""
    if base.upper is None or exponent.upper is None or exponent.upper > 64:
        return None, False
    return max(ONE, base.upper) ** int(exponent.upper.__ceil__()), False
