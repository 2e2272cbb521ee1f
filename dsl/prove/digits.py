"""How long a fraction may become: a power has many times the digits of its base."""

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


def digits_of(facts: Facts, expression: Expression, depth: int = 0) -> int:
    """The most digits of numerator or denominator, about; of rows and bodies as if they were few."""
    interval, step = range_of(facts, expression), step_of(facts.subject, expression)
    if step and interval.lower is not None and interval.upper is not None:
        most = max(abs(interval.lower), abs(interval.upper)) / step
        return len(str(most.__ceil__())) + len(str(step.denominator))
    if depth >= DEEPEST:
        return OF_ANYTHING_ELSE

    def inside(*several: Expression) -> int:
        return sum(digits_of(facts, each, depth + 1) for each in several)

    match expression:
        case Constant(value=value):
            return len(str(value))
        case Sum(terms=several) | Product(factors=several):
            return inside(*several)
        case Difference(left=one, right=other) | Quotient(dividend=one, divisor=other):
            return inside(one, other)
        case Negative(operand=operand) | Absolute(operand=operand):
            return inside(operand)
        case Power(base=base, exponent=exponent):
            return inside(base) * abs(exponent)
        case Call():
            applied = facts.subject.applied(expression)
            return OF_ANYTHING_ELSE if applied is None else inside(applied)
        case Reference() | Column():
            definition = facts.subject.definition(expression)
            return OF_AN_INPUT if definition is None else inside(definition.value)
    return OF_ANYTHING_ELSE
