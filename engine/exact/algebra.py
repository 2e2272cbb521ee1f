"""Makes terms from terms, in a simpler form where one is sure.

What is made here is always computable: divisors are told from 0, and the first enclosure has been
computed, so that a number beyond the size limit is refused where it arises (TooLargeError).
"""

from math import gcd

from engine.exact.decide import FIRST_PRECISION, equal, may_be_equal
from engine.exact.errors import DomainError
from engine.exact.rational import rational_power
from engine.exact.sameness import same
from engine.exact.term import ONE, ZERO, Operation, Term, enclose, rational

__all__ = ["add", "apply", "divide", "multiply", "negate", "whole_power"]


def apply(operation: Operation, *operands: Term, order: int = 1) -> Term:
    """The term of an operation as it stands; the operands are known to allow it."""
    term = Term(operation, operands, order=order)
    enclose(term, FIRST_PRECISION)
    return term


def add(left: Term, right: Term) -> Term:
    """`left + right`; exactly 0 where the form shows that they cancel."""
    if left.is_rational and right.is_rational:
        return rational(left.value + right.value)
    if _is(left, 0):
        return right
    if _is(right, 0):
        return left
    total = apply(Operation.SUM, left, right)
    cancels = enclose(total, FIRST_PRECISION).holds_zero() and same(total, ZERO)
    return ZERO if cancels else total


def negate(term: Term) -> Term:
    """`-term`."""
    return multiply(rational(-1), term)


def multiply(left: Term, right: Term) -> Term:
    """`left * right`; a square where both are the same."""
    if left.is_rational and right.is_rational:
        return rational(left.value * right.value)
    if _is(left, 0) or _is(right, 0):
        return ZERO
    if _is(left, 1):
        return right
    if _is(right, 1):
        return left
    if may_be_equal(left, right) and same(left, right):
        return whole_power(left, 2)
    return apply(Operation.PRODUCT, left, right)


def divide(left: Term, right: Term) -> Term:
    """`left / right`; exactly 1 where the form shows that both are the same.

    Raises ZeroDivisionError for a divisor of 0 and UndecidedError for one that is not told from 0.
    """
    if equal(right, ZERO):
        raise ZeroDivisionError("division by 0")
    if right.is_rational:
        return multiply(left, rational(1 / right.value))
    if _is(left, 0):
        return ZERO
    if may_be_equal(left, right) and same(left, right):
        return ONE
    return apply(Operation.QUOTIENT, left, right)


def whole_power(base: Term, exponent: int) -> Term:
    """`base` to a whole power; anything to the power 0 is 1, also 0.

    Raises DomainError for 0 to a negative power, UndecidedError for a negative power of what is not told
    from 0, TooLargeError beyond about 1,000,000 bits.
    """
    if exponent == 0:
        return ONE
    if exponent < 0:
        if equal(base, ZERO):
            raise DomainError("0 has no negative power")
        return divide(ONE, whole_power(base, -exponent))
    if base.is_rational:
        return rational(rational_power(base.value, exponent))
    if exponent == 1:
        return base
    if base.operation is Operation.POWER:
        return apply(Operation.POWER, *base.operands, order=base.order * exponent)
    if base.operation is Operation.ROOT:
        shared = gcd(base.order, exponent)
        if shared == base.order:
            return whole_power(base.operands[0], exponent // shared)
        if shared > 1:
            return whole_power(
                apply(Operation.ROOT, *base.operands, order=base.order // shared), exponent // shared
            )
    return apply(Operation.POWER, base, order=exponent)


def _is(term: Term, value: int) -> bool:
    return term.is_rational and term.value == value
