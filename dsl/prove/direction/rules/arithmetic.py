"""Courses of sums, products, quotients, powers, extremes."""

from math import prod

from dsl.prove.direction.analysis import Analysis
from dsl.prove.direction.course import Course, joined, times_sign, turned
from dsl.prove.direction.differences import by_difference
from dsl.prove.direction.signs import sign_in, sign_of
from dsl.prove.facts import Facts
from dsl.prove.interval import is_not_negative, is_positive
from dsl.prove.ranges import range_of
from engine.graph.expression import (
    Absolute,
    Difference,
    Expression,
    Extreme,
    Irrational,
    IrrationalFunction,
    Negative,
    Power,
    Product,
    Quotient,
    Rounded,
    Sum,
    YearOf,
)


def sum_course(analysis: Analysis, facts: Facts, expression: Sum) -> Course:
    """A sum goes where all of its terms go."""
    found = joined(analysis.course(facts, term) for term in expression.terms)
    return _or_by_difference(analysis, facts, expression, found)


def difference_course(analysis: Analysis, facts: Facts, expression: Difference) -> Course:
    """A difference goes with what stands on the left and against what stands on the right."""
    left, right = analysis.course(facts, expression.left), analysis.course(facts, expression.right)
    return _or_by_difference(analysis, facts, expression, joined((left, turned(right))))


def negative_course(analysis: Analysis, facts: Facts, expression: Negative) -> Course:
    """What is subtracted goes the other way."""
    return turned(analysis.course(facts, expression.operand))


def product_course(analysis: Analysis, facts: Facts, expression: Product) -> Course:
    """A product goes with each factor, or against it where the others together are below 0."""
    courses = [analysis.course(facts, factor) for factor in expression.factors]
    moved = [position for position, course in enumerate(courses) if course is not Course.constant]
    found = Course.constant
    for position in moved:
        if courses[position] is Course.open or found is Course.open:
            found = Course.open
            break
        others = (*expression.factors[:position], *expression.factors[position + 1 :])
        found = joined((found, times_sign(courses[position], _common_sign(facts, others, len(moved) == 1))))
    return _or_by_difference(analysis, facts, expression, found)


def _common_sign(facts: Facts, factors: tuple[Expression, ...], together: bool) -> int:
    """The sign of several factors; `together` where all of them are those of the same body."""
    found = prod(sign_in(range_of(facts, factor)) for factor in factors)
    if found or not together:
        return found
    return sign_of(facts, factors[0] if len(factors) == 1 else Product(factors))


def quotient_course(analysis: Analysis, facts: Facts, expression: Quotient) -> Course:
    """A quotient goes with the dividend and against the divisor, turned where the other is below 0."""
    top, bottom = analysis.course(facts, expression.dividend), analysis.course(facts, expression.divisor)
    found = Course.open
    if Course.open not in (top, bottom):
        found = times_sign(top, sign_of(facts, expression.divisor))
        if bottom is not Course.constant and found is not Course.open:
            found = joined((found, times_sign(turned(bottom), _sign_over(facts, expression))))
    return _or_by_difference(analysis, facts, expression, found)


def _sign_over(facts: Facts, expression: Quotient) -> int:
    """The sign of the dividend where the divisor keeps to one sign, 0 where it does not."""
    return sign_of(facts, expression.dividend) if sign_of(facts, expression.divisor) else 0


def _or_by_difference(analysis: Analysis, facts: Facts, expression: Expression, found: Course) -> Course:
    """What the parts show; where that is open, what the whole shows."""
    return by_difference(analysis, facts, expression) if found is Course.open else found


def power_course(analysis: Analysis, facts: Facts, expression: Power) -> Course:
    """An odd power goes with its base, an even one by the sign of it; a negative power goes the other way."""
    course = analysis.course(facts, expression.base)
    if not expression.exponent:
        return Course.constant
    sign = sign_of(facts, expression.base)
    if expression.exponent < 0 and not sign:
        return Course.open
    if expression.exponent % 2 == 0:
        course = times_sign(course, sign)
    return turned(course) if expression.exponent < 0 else course


def extreme_course(analysis: Analysis, facts: Facts, expression: Extreme) -> Course:
    """The smallest or largest goes where all of several go."""
    return joined(analysis.course(facts, operand) for operand in expression.operands)


def absolute_course(analysis: Analysis, facts: Facts, expression: Absolute) -> Course:
    """A number without its sign goes with the number where it is not below 0."""
    return times_sign(analysis.course(facts, expression.operand), sign_of(facts, expression.operand))


def rounded_course(analysis: Analysis, facts: Facts, expression: Rounded | YearOf) -> Course:
    """No way of rounding turns two numbers round, nor does taking the year of days."""
    return analysis.course(facts, expression.operand)


def irrational_course(analysis: Analysis, facts: Facts, expression: Irrational) -> Course:
    """A logarithm, an exponential and a root rise with what they are taken of, a power by its sign."""
    first, *further = (analysis.course(facts, operand) for operand in expression.operands)
    if expression.function is IrrationalFunction.power:
        return _power_of_any_exponent(facts, expression, first, further[0])
    return first if joined(further) is Course.constant else Course.open


def _power_of_any_exponent(facts: Facts, expression: Irrational, base: Course, exponent: Course) -> Course:
    """A power of a base above 0: the exponent decides how it goes with the base, the base how with it."""
    below = range_of(facts, expression.operands[0])
    if not is_not_negative(below):
        return Course.open
    found = times_sign(base, sign_of(facts, expression.operands[1]))
    if exponent is Course.constant:
        return found
    if below.lower is not None and below.lower >= 1:
        return joined((found, exponent))
    if below.upper is not None and below.upper <= 1 and is_positive(below):
        return joined((found, turned(exponent)))
    return Course.open
