"""The polynomial that an expression is, with atoms for what is no sum or product."""

from gmpy2 import mpq

from dsl.prove.polynomial import NOTHING, Polynomial, constant, number_of, of_atom, plus, scaled, times
from dsl.prove.subject import Subject
from engine.graph.expression import (
    Aggregate,
    Call,
    Column,
    Constant,
    Difference,
    Expression,
    Lookup,
    Negative,
    OverBodies,
    Power,
    Product,
    Quotient,
    Reference,
    ScoreOf,
    Sum,
)

MOST_MONOMIALS = 40
LARGEST_POWER = 6
"""The most factors of a part of a polynomial; a longer product is an atom."""
_SHORT = Aggregate | OverBodies | ScoreOf | Lookup
"""Atoms that names are followed to, so that a name and what it stands for are the same atom."""
_FOLLOWED = (
    Sum | Difference | Negative | Product | Quotient | Power | Constant | Reference | Column | Call | _SHORT
)


def polynomial_of(subject: Subject, expression: Expression) -> Polynomial:
    """The polynomial of an expression; names are followed as long as they stand for sums and products."""
    if isinstance(expression, Constant):
        return constant(expression.value) if isinstance(expression.value, mpq) else NOTHING
    found = subject.polynomials.get(expression)
    if found is None:
        found = _made(subject, expression)
        if found is None or len(found) > MOST_MONOMIALS:
            found = of_atom(subject.number(expression))
        subject.polynomials[expression] = found
    return found


def _made(subject: Subject, expression: Expression) -> Polynomial | None:
    """The polynomial; None where the expression is an atom."""
    match expression:
        case Sum(terms=terms):
            return _total(subject, terms)
        case Difference(left=left, right=right):
            return plus(polynomial_of(subject, left), polynomial_of(subject, right), -1)
        case Negative(operand=operand):
            return scaled(polynomial_of(subject, operand), -1)
        case Product(factors=factors):
            return _product(subject, factors)
        case Quotient(dividend=dividend, divisor=divisor):
            number = number_of(polynomial_of(subject, divisor))
            return scaled(polynomial_of(subject, dividend), 1 / number) if number else None
        case Power(base=base, exponent=exponent) if 0 < exponent <= LARGEST_POWER:
            return _product(subject, (base,) * exponent)
        case Reference() | Column():
            definition = subject.definition(expression)
            if definition is None or not isinstance(definition.value, _FOLLOWED):
                return None
            return _behind(subject, expression, definition.value)
        case Call():
            applied = subject.applied(expression)
            return None if applied is None else _behind(subject, expression, applied)
    return None


def _behind(subject: Subject, name: Expression, value: Expression) -> Polynomial | None:
    """The polynomial of a name's value; what is no sum or product is known by the name, which is shorter."""
    found = polynomial_of(subject, value)
    itself = found == of_atom(subject.number(value)) and not isinstance(value, Reference | Column | _SHORT)
    return of_atom(subject.number(name)) if itself else found


def _total(subject: Subject, terms: tuple[Expression, ...]) -> Polynomial | None:
    total: Polynomial = NOTHING
    for term in terms:
        total = plus(total, polynomial_of(subject, term))
        if len(total) > MOST_MONOMIALS:
            return None
    return total


def _product(subject: Subject, factors: tuple[Expression, ...]) -> Polynomial | None:
    product = constant(mpq(1))
    for factor in factors:
        part = polynomial_of(subject, factor)
        if len(product) * len(part) > MOST_MONOMIALS:
            return None
        product = times(product, part)
        if max(map(len, product), default=0) > LARGEST_POWER:
            return None
    return product
