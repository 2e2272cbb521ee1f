"""Logarithm, exponential, roots and powers, exact wherever the result is proved rational."""

from operator import index
from typing import Final

from gmpy2 import mpq

from engine.exact import algebra
from engine.exact.decide import less
from engine.exact.errors import DomainError, TooLargeError
from engine.exact.rational import rational_power, rational_root
from engine.exact.real import Number, Operand, number_of, term_of
from engine.exact.term import ONE, ZERO, Operation, Term, rational

__all__ = ["exp", "ln", "power", "root", "square_root", "whole_power"]

EXPONENT_LIMIT: Final = 100_000
"""The largest argument of `exp`, and the most negative one."""

ORDER_LIMIT: Final = 1_000_000
"""The largest order of a root, unless the root is rational."""


def ln(operand: Operand) -> Number:
    """The natural logarithm; 0 for 1. Raises DomainError unless the operand is above 0."""
    return number_of(_ln(term_of(operand)))


def exp(operand: Operand) -> Number:
    """e to the power of the operand; 1 for 0. Raises TooLargeError beyond 100,000 and below -100,000."""
    term = term_of(operand)
    limit = rational(EXPONENT_LIMIT)
    if less(limit, term) or less(term, algebra.negate(limit)):
        raise TooLargeError(f"exp takes an argument from -{EXPONENT_LIMIT} to {EXPONENT_LIMIT}")
    return number_of(_exp(term))


def root(operand: Operand, order: int) -> Number:
    """The real root of this order, from 1 to 1,000,000; an odd root of a negative number is negative.

    Raises DomainError for an order below 1 and for an even root of a negative number, TooLargeError for an
    order above 1,000,000 whose root is not rational.
    """
    if order < 1:
        raise DomainError(f"a root has an order of at least 1, not {order}")
    return number_of(_root(term_of(operand), index(order)))


def square_root(operand: Operand) -> Number:
    """The square root. Raises DomainError for a negative operand."""
    return root(operand, 2)


def whole_power(base: Operand, exponent: int) -> Number:
    """`base` to a whole power, which may be negative; anything to the power 0 is 1, also 0.

    Raises DomainError for 0 to a negative power, TooLargeError when the result exceeds about 1,000,000 bits.
    """
    return number_of(algebra.whole_power(term_of(base), index(exponent)))


def power(base: Operand, exponent: Operand) -> Number:
    """`base` to any power; 0 to a positive power is 0, anything to the power 0 is 1.

    Raises DomainError for 0 to a negative power and for a negative base unless the exponent is a whole
    number, TooLargeError when the result exceeds about 1,000,000 bits.
    """
    base_term, exponent_term = term_of(base), term_of(exponent)
    if exponent_term.is_rational and exponent_term.value.denominator == 1:
        return number_of(algebra.whole_power(base_term, int(exponent_term.value)))
    if less(base_term, ZERO):
        raise DomainError("a negative number has whole powers only")
    if base_term.is_rational and base_term.value == 0:
        return number_of(_power_of_zero(exponent_term))
    if base_term.is_rational and base_term.value == 1:
        return mpq(1)
    return number_of(_positive_power(base_term, exponent_term))


def _power_of_zero(exponent: Term) -> Term:
    if not less(ZERO, exponent):
        raise DomainError("0 has no negative power")
    return ZERO


def _positive_power(base: Term, exponent: Term) -> Term:
    """A power of a number not below 0, with an exponent that is not written as a whole number."""
    if exponent.is_rational:
        order, times = int(exponent.value.denominator), int(exponent.value.numerator)
        if base.is_rational and (exact := rational_root(base.value, order)) is not None:
            return rational(rational_power(exact, times))
        if order <= ORDER_LIMIT:
            return algebra.whole_power(_root(base, order), times)
    return _exp(algebra.multiply(exponent, _ln(base)))


def _root(operand: Term, order: int) -> Term:
    if order % 2 == 0 and less(operand, ZERO):
        raise DomainError("a negative number has no even root")
    if order == 1:
        return operand
    if operand.is_rational and (exact := rational_root(operand.value, order)) is not None:
        return rational(exact)
    if order > ORDER_LIMIT:
        raise TooLargeError(f"a root has an order of at most {ORDER_LIMIT}")
    return algebra.apply(Operation.ROOT, operand, order=order)


def _ln(operand: Term) -> Term:
    if not less(ZERO, operand):
        raise DomainError("only a number above 0 has a logarithm")
    if operand.is_rational and operand.value == 1:
        return ZERO
    if operand.operation is Operation.EXP:
        return operand.operands[0]
    return algebra.apply(Operation.LN, operand)


def _exp(operand: Term) -> Term:
    if operand.is_rational and operand.value == 0:
        return ONE
    if operand.operation is Operation.LN:
        return operand.operands[0]
    return algebra.apply(Operation.EXP, operand)
