"""How long a fraction may become: a power has many times the digits of its base."""

from functools import cache

from dsl.prove.facts import Facts
from dsl.prove.lattice import step_of
from dsl.prove.ranges import range_of
from engine.graph.expression import (
    Absolute,
    Call,
    Column,
    Constant,
    Difference,
    Expression,
    Negative,
    Power,
    Product,
    Quotient,
    Reference,
    Sum,
)

OF_AN_INPUT = 400
"""The most digits of the numerator or denominator of a number in a request."""
OF_ANYTHING_ELSE = 4 * OF_AN_INPUT
DEEPEST = 12


def digits_of(facts: Facts, expression: Expression) -> int:
    """The most digits of numerator or denominator, about; of rows and bodies as if they were few."""

    @cache  # names may stand for sums of one another: each would be followed many times over
    def at(depth: int, part: Expression) -> int:
        interval, step = range_of(facts, part), step_of(facts.subject, part)
        if step and interval.lower is not None and interval.upper is not None:
            most = max(abs(interval.lower), abs(interval.upper)) / step
            return len(str(most.__ceil__())) + len(str(step.denominator))
        if depth >= DEEPEST:
            return OF_ANYTHING_ELSE
        match part:
            case Constant(value=value):
                return len(str(value))
            case Sum(terms=several) | Product(factors=several):
                return sum(at(depth + 1, each) for each in several)
            case Difference(left=one, right=other) | Quotient(dividend=one, divisor=other):
                return at(depth + 1, one) + at(depth + 1, other)
            case Negative(operand=operand) | Absolute(operand=operand):
                return at(depth + 1, operand)
            case Power(base=base, exponent=exponent):
                return at(depth + 1, base) * abs(exponent)
            case Call():
                applied = facts.subject.applied(part)
                return OF_ANYTHING_ELSE if applied is None else at(depth + 1, applied)
            case Reference() | Column():
                definition = facts.subject.definition(part)
                return OF_AN_INPUT if definition is None else at(depth + 1, definition.value)
        return OF_ANYTHING_ELSE

    return at(0, expression)
