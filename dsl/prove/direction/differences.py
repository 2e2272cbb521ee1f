"""The course of a formula in which an input stands in several places: `x / (x + y)`, `a * (1 - a / b)`.

The value of one body less that of the other is a fraction of polynomials, which are those of sums, products
and quotients multiplied out. All that changes from the one body to the other is changed in turn. Changing a
part `t` of a polynomial changes it by the difference of the two values of `t` times a further polynomial; the
signs of these decide the course.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from gmpy2 import mpq

from dsl.prove.bounds import declared_between, lowest
from dsl.prove.direction.analysis import Analysis
from dsl.prove.direction.course import Course, joined, times_sign
from dsl.prove.facts import Facts
from dsl.prove.polynomial import NOTHING, Polynomial, atoms_of, of_atom, plus, replaced, scaled, times
from dsl.prove.polynomials import MOST_MONOMIALS, polynomial_of
from dsl.prove.ranges import range_of
from dsl.prove.subject import Subject
from engine.graph.expression import Argument, Expression, Quotient

MOST_QUOTIENTS = 4
"""By how many different divisors a formula is multiplied."""
MOST_PARTS = 4
"""How many parts of a formula may change."""


@dataclass(frozen=True, slots=True)
class Fraction:
    """A polynomial over the product of several."""

    top: Polynomial
    bottoms: tuple[Polynomial, ...] = ()

    @property
    def atoms(self) -> frozenset[int]:
        """The atoms in it."""
        return frozenset().union(*map(atoms_of, (self.top, *self.bottoms)))


def by_difference(analysis: Analysis, facts: Facts, expression: Expression) -> Course:
    """The course of a formula as a whole."""
    fraction = _fraction(analysis, expression)
    if fraction is None:
        return Course.open
    parts = _moved_parts(analysis, facts, fraction, expression)
    if parts is None:
        return Course.open
    fixed, moving = _split(fraction, parts)
    sign = _sign_of_product(facts, fixed)
    if not sign or not _sign_of_product(facts, moving):
        return Course.open
    both = _of_both(analysis, facts, fraction, parts)
    found: list[Course] = []
    for part in parts:
        change = _change(analysis.subject, Fraction(fraction.top, moving), part, list(parts))
        if change is None:
            return Course.open
        if change:
            found.append(times_sign(parts[part], sign * _sign(both, change)))
    return joined(found)


def _fraction(analysis: Analysis, expression: Expression) -> Fraction | None:
    """The formula multiplied out by the divisors in it; None where that is too long."""
    subject = analysis.subject
    found = Fraction(polynomial_of(subject, expression))
    for _ in range(MOST_QUOTIENTS):
        divisor = next(_divisors(analysis, found.top), None)
        if divisor is None:
            return found
        top = _multiplied(subject, found.top, divisor)
        if top is None or len(top) > MOST_MONOMIALS:
            return None
        found = Fraction(top, (*found.bottoms, divisor))
    return None


def _quotient(subject: Subject, atom: int) -> Quotient | None:
    resolved = subject.resolved(subject.atom(atom))
    return resolved if isinstance(resolved, Quotient) else None


def _divisors(analysis: Analysis, polynomial: Polynomial) -> Iterator[Polynomial]:
    """The divisors of the quotients in a polynomial that may change."""
    subject = analysis.subject
    for atom in sorted(atoms_of(polynomial)):
        quotient = _quotient(subject, atom)
        if quotient is not None and analysis.depends(subject.atom(atom)):
            yield polynomial_of(subject, quotient.divisor)


def _multiplied(subject: Subject, polynomial: Polynomial, divisor: Polynomial) -> Polynomial | None:
    """A polynomial times the divisor of quotients in it; None where two of these are multiplied."""
    total = NOTHING
    for monomial, coefficient in polynomial.items():
        rest: list[int] = []
        dividend: Polynomial | None = None
        for atom in monomial:
            quotient = _quotient(subject, atom)
            if quotient is None or polynomial_of(subject, quotient.divisor) != divisor:
                rest.append(atom)
            elif dividend is None:
                dividend = polynomial_of(subject, quotient.dividend)
            else:
                return None
        by = divisor if dividend is None else dividend
        if len(by) * len(polynomial) > MOST_MONOMIALS:
            return None
        total = plus(total, times({tuple(rest): coefficient}, by))
    return total


def _moved_parts(
    analysis: Analysis, facts: Facts, fraction: Fraction, expression: Expression
) -> Mapping[int, Course] | None:
    """The atoms that change, with their courses; None where one of them is open, or the formula itself."""
    found: dict[int, Course] = {}
    for atom in sorted(fraction.atoms):
        part = analysis.subject.atom(atom)
        if not analysis.depends(part):
            continue
        if part == expression or len(found) == MOST_PARTS:
            return None
        course = analysis.course(facts, part)
        if course is Course.open:
            return None
        if course is not Course.constant:
            found[atom] = course
    return found


def _split(
    fraction: Fraction, parts: Mapping[int, Course]
) -> tuple[tuple[Polynomial, ...], tuple[Polynomial, ...]]:
    """The divisors that stay as they are, and those that change."""
    moving = tuple(each for each in fraction.bottoms if atoms_of(each) & parts.keys())
    return tuple(each for each in fraction.bottoms if each not in moving), moving


def _sign_of_product(facts: Facts, several: tuple[Polynomial, ...]) -> int:
    """The sign of a product of divisors: 1 or -1, 0 where it is open."""
    found = 1
    for each in several:
        found *= _sign(facts, each)
    return found


def _sign(facts: Facts, polynomial: Polynomial) -> int:
    """1 where a polynomial is never below 0, -1 where it is never above 0, 0 where that is open."""
    for sign in (1, -1):
        number, _ = lowest(facts, scaled(polynomial, sign))
        if number is not None and number >= 0:
            return sign
    return 0


def _other(subject: Subject, atom: int) -> int:
    """The atom that stands for the value that an atom has for the second body."""
    return subject.number(Argument(f"{atom} of the other body"))


def _moved(subject: Subject, polynomial: Polynomial, atoms: list[int]) -> Polynomial:
    """A polynomial in which these atoms are those of the second body."""
    for atom in atoms:
        polynomial = replaced(polynomial, atom, of_atom(_other(subject, atom)))
    return polynomial


def _of_both(analysis: Analysis, facts: Facts, fraction: Fraction, parts: Mapping[int, Course]) -> Facts:
    """What is known of both bodies: of the second the same as of the first, and how they differ."""
    subject = analysis.subject
    both = facts
    known = [
        *facts.constraints,
        *declared_between(facts, dict.fromkeys(map(_single, fraction.atoms), mpq(1))),
    ]
    for constraint in known:
        atoms = atoms_of(constraint.polynomial)
        others = atoms - parts.keys()
        if atoms & parts.keys() and not any(analysis.depends(subject.atom(each)) for each in others):
            both = both.with_constraint(
                _moved(subject, constraint.polynomial, list(parts)), constraint.strict
            )
    for atom, course in parts.items():
        other = _other(subject, atom)
        ranged = both.with_range(other, range_of(facts, subject.atom(atom)))
        both = ranged or both
        growth = plus(of_atom(other), of_atom(atom), -1)
        both = both.with_constraint(scaled(growth, 1 if course is Course.rises else -1), False)
    return both


def _single(atom: int) -> tuple[int, ...]:
    return (atom,)


def _change(subject: Subject, fraction: Fraction, part: int, parts: list[int]) -> Polynomial | None:
    """By what the change of a part is multiplied; the parts before it have changed already.

    The fraction of the second body less that of the first has the product of both divisors below it, and
    above it what is looked at here.
    """
    bottom: Polynomial = {(): mpq(1)}
    for each in fraction.bottoms:
        if len(bottom) * len(each) > MOST_MONOMIALS:
            return None
        bottom = times(bottom, each)
    if len(bottom) * len(fraction.top) > MOST_MONOMIALS:
        return None
    changing = subject.number(Argument(f"{part} on its way"))
    top_then, bottom_then = (
        replaced(_moved(subject, each, parts[: parts.index(part)]), part, of_atom(changing))
        for each in (fraction.top, bottom)
    )
    whole = plus(times(top_then, bottom), times(fraction.top, bottom_then), -1)
    return _divided_difference(whole, changing, part, _other(subject, part))


def _divided_difference(polynomial: Polynomial, changing: int, start: int, end: int) -> Polynomial:
    """The value of a polynomial at the end less that at the start, divided by the end less the start."""
    total = NOTHING
    for monomial, coefficient in polynomial.items():
        power = monomial.count(changing)
        rest = tuple(atom for atom in monomial if atom != changing)
        for at_start in range(power):
            factors = (*rest, *(start,) * at_start, *(end,) * (power - 1 - at_start))
            total = plus(total, {tuple(sorted(factors)): coefficient})
    return total
