"""Ranges of sums, products, quotients, powers, extremes."""

from collections.abc import Iterator
from datetime import date

from gmpy2 import mpq

from dsl.prove.bounds import bounds, lowest
from dsl.prove.facts import Facts
from dsl.prove.interval import (
    ANY,
    ONE,
    ZERO,
    absolute,
    add,
    divide,
    excludes_zero,
    extreme,
    intersection,
    is_positive,
    made,
    multiply,
    negative,
    onto_multiples,
    point,
    power,
    tighter_upper,
    without_zero,
)
from dsl.prove.polynomial import Polynomial, atoms_of, plus, scaled
from dsl.prove.polynomials import polynomial_of
from dsl.prove.ranges import range_of
from engine.graph.declaration import Interval
from engine.graph.expression import (
    Absolute,
    Constant,
    Difference,
    Expression,
    Extreme,
    Negative,
    Power,
    Product,
    Quotient,
    Rounded,
    Sum,
    YearOf,
)
from engine.graph.rounding import RoundingMode

MOST_CANDIDATES = 12
"""How many limits are tried for a quotient."""


def constant_range(_facts: Facts, expression: Constant) -> Interval:
    """A number as written."""
    return point(expression.value) if isinstance(expression.value, mpq) else ANY


def polynomial_range(facts: Facts, expression: Expression) -> Interval:
    """Sums and products: part by part, and as a polynomial in which equal parts meet."""
    by_parts = _by_parts(facts, expression)
    polynomial = polynomial_of(facts.subject, expression)
    if polynomial == {(facts.subject.number(expression),): ONE}:
        return by_parts
    return intersection(by_parts, bounds(facts, polynomial)) or by_parts


def _by_parts(facts: Facts, expression: Expression) -> Interval:
    match expression:
        case Sum(terms=terms):
            total = point(ZERO)
            for term in terms:
                total = add(total, _part(facts, term))
            return total
        case Difference(left=left, right=right):
            return add(_part(facts, left), negative(_part(facts, right)))
        case Negative(operand=operand):
            return negative(_part(facts, operand))
        case Product(factors=factors):
            product = point(ONE)
            for factor in factors:
                product = multiply(product, _part(facts, factor))
            return product
    return ANY


def _part(facts: Facts, expression: Expression) -> Interval:
    """The range of a part: of a part that is a sum or product itself only part by part."""
    if isinstance(expression, Sum | Difference | Negative | Product):
        return _by_parts(facts, expression)
    return range_of(facts, expression)


def quotient_range(facts: Facts, expression: Quotient) -> Interval:
    """A quotient: divided part by part, and held against limits that dividend and divisor suggest.

    `a / b` is at most c where `c * b - a` is not below 0, b being above 0. Where b is 0 there is no quotient.
    """
    divisor = without_zero(range_of(facts, expression.divisor))
    found = divide(range_of(facts, expression.dividend), divisor)
    top, bottom = fraction_of(facts, expression)
    if not is_positive(divisor):
        if not is_positive(negative(divisor)):
            return ANY
        top, bottom = scaled(top, -1), scaled(bottom, -1)
    return _held(facts, top, bottom, found)


def fraction_of(facts: Facts, expression: Expression) -> tuple[Polynomial, Polynomial]:
    """Dividend and divisor of an expression as polynomials; the divisor is 1 where it is no quotient."""
    subject = facts.subject
    resolved = subject.resolved(expression)
    if isinstance(resolved, Quotient):
        return polynomial_of(subject, resolved.dividend), polynomial_of(subject, resolved.divisor)
    return polynomial_of(subject, expression), {(): ONE}


def _held(facts: Facts, top: Polynomial, bottom: Polynomial, found: Interval) -> Interval:
    """The range of a quotient whose divisor is above 0, held against limits."""
    for limit in sorted(candidates(facts, top, bottom)):
        if found.upper is not None and limit > found.upper:
            break
        number, strict = lowest(facts, plus(scaled(bottom, limit), top, -1))
        if number is not None and number >= 0:
            upper = tighter_upper((found.upper, found.upper_strict), (limit, strict and number == 0))
            found = made((found.lower, found.lower_strict), upper)
            break
    for limit in sorted(candidates(facts, top, bottom), reverse=True):
        if found.lower is not None and limit <= found.lower:
            break
        number, strict = lowest(facts, plus(top, bottom, -limit))
        if number is not None and number >= 0:
            found = made((limit, strict and number == 0), (found.upper, found.upper_strict))
            break
    return found


def candidates(facts: Facts, top: Polynomial, bottom: Polynomial) -> set[mpq]:
    """Limits that a quotient may keep to: 0, 1, and what its parts make of one another."""
    found = {ZERO, ONE}
    for limit in _ratios(facts, top, bottom):
        if len(found) >= MOST_CANDIDATES:
            break
        found.add(limit)
    return found


def _ratios(facts: Facts, top: Polynomial, bottom: Polynomial) -> Iterator[mpq]:
    for numerator in top.values():
        for denominator in bottom.values():
            yield numerator / denominator
    for number in sorted(atoms_of(top) - atoms_of(bottom)):
        interval = range_of(facts, facts.subject.atom(number))
        for end in (interval.lower, interval.upper):
            if end is not None:
                yield end


def power_range(facts: Facts, expression: Power) -> Interval:
    """A whole power."""
    base = range_of(facts, expression.base)
    if expression.exponent < 0 and not excludes_zero(base):
        return ANY
    return power(base, expression.exponent)


def extreme_range(facts: Facts, expression: Extreme) -> Interval:
    """The smallest or largest of several."""
    return extreme([range_of(facts, each) for each in expression.operands], expression.largest)


def absolute_range(facts: Facts, expression: Absolute) -> Interval:
    """A number without its sign."""
    return absolute(range_of(facts, expression.operand))


def rounded_range(facts: Facts, expression: Rounded) -> Interval:
    """A rounded number."""
    operand, step = range_of(facts, expression.operand), expression.rounding.step
    found = onto_multiples(operand, step)
    upwards = expression.rounding.mode in (RoundingMode.up, RoundingMode.ceiling)
    if upwards and is_positive(operand):
        return intersection(found, Interval(lower=step)) or found
    return found


def year_range(facts: Facts, expression: YearOf) -> Interval:
    """The year of a day."""
    days = range_of(facts, expression.operand)

    def year(day: mpq | None, otherwise: int) -> mpq:
        known = day is not None and 1 <= day <= date.max.toordinal()
        return mpq(date.fromordinal(int(day)).year if known and day is not None else otherwise)

    return made((year(days.lower, date.min.year), False), (year(days.upper, date.max.year), False))
