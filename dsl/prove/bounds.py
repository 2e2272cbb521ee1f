"""The range of a polynomial where facts hold.

Three things are put together: the ranges of its atoms, the sums over rows in it taken row by row, and the
inequalities that are known between atoms, of which multiples are subtracted as long as that helps.
"""

from collections.abc import Iterator, Mapping
from itertools import product

from gmpy2 import mpq

from dsl.prove.among import among_bodies, among_rows
from dsl.prove.facts import Constraint, Facts
from dsl.prove.interval import (
    ZERO,
    End,
    add,
    intersection,
    lower_of,
    made,
    multiply,
    point,
    power,
    scaled,
    tighter_lower,
)
from dsl.prove.polynomial import CONSTANT, Monomial, Polynomial, atoms_of, of_atom, plus
from dsl.prove.polynomial import scaled as times_number
from dsl.prove.polynomials import polynomial_of
from dsl.prove.ranges import range_of
from dsl.prove.row_sums import row_groups, sums_range
from dsl.prove.subject import Subject
from engine.graph.declaration import ColumnInput, DateType, Input, Interval, NumberType, bounds_of
from engine.graph.expression import Column, Expression, Extreme, Known, Reference

Conditional = tuple[Known | None, Constraint]
"""An inequality, and what has to be there for it to hold; None where it holds anyway."""
MOST_CORNERED = 5
"""Of how many atoms a product of sums may consist to be looked at in all corners of their ranges."""
MOST_SUBTRACTED = 3
"""How many inequalities are combined to find the range of a polynomial."""
DEEPEST = 40
"""How many polynomials are looked into for the sake of one another: inequalities may lead in a circle."""


def bounds(facts: Facts, polynomial: Polynomial) -> Interval:
    """The range of a polynomial."""
    return made(lowest(facts, polynomial), _highest(facts, polynomial))


def lowest(facts: Facts, polynomial: Polynomial) -> End:
    """The lower end of the range of a polynomial."""
    budget = facts.budget
    if budget.nested == DEEPEST:
        return None, False
    budget.nested += 1
    found = _search(facts, polynomial, MOST_SUBTRACTED, frozenset())
    budget.nested -= 1
    return found


def _highest(facts: Facts, polynomial: Polynomial) -> End:
    number, strict = lowest(facts, times_number(polynomial, -1))
    return (None if number is None else -number), strict


def _search(facts: Facts, polynomial: Polynomial, left: int, used: frozenset[int]) -> End:
    """The best lower end that is found by subtracting up to `left` known inequalities."""
    best = lower_of(_by_atoms(facts, polynomial))
    if not left:
        return best
    for constraint, monomial in _helpful(facts, polynomial):
        key = id(constraint.polynomial)
        if key in used or not facts.budget.spend():
            continue
        factor = polynomial[monomial] / constraint.polynomial[monomial]
        rest = plus(polynomial, constraint.polynomial, -factor)
        number, strict = _search(facts, rest, left - 1, used | {key})
        best = tighter_lower(best, (number, strict or constraint.strict))
    return best


def _helpful(facts: Facts, polynomial: Polynomial) -> Iterator[tuple[Constraint, Monomial]]:
    """Known inequalities of which a multiple cancels a part of the polynomial."""
    known = [*facts.constraints, *declared_between(facts, polynomial)]
    for constraint in known:
        for monomial, coefficient in constraint.polynomial.items():
            if monomial and polynomial.get(monomial, ZERO) * coefficient > 0:
                yield constraint, monomial


def declared_between(facts: Facts, polynomial: Polynomial) -> Iterator[Constraint]:
    """What declarations say of the atoms of a polynomial: bounds against other inputs, least and greatest."""
    known = facts.subject.inequalities
    for number in sorted(atoms_of(polynomial)):
        if number not in known:
            known[number] = tuple(_of_atom(facts.subject, number))
        for needed, constraint in known[number]:
            if needed is None or facts.truths.get(needed) is True:
                yield constraint
        yield from among_bodies(facts, number)


def _of_atom(subject: Subject, number: int) -> Iterator[Conditional]:
    atom = subject.atom(number)
    for constraint in among_rows(subject, number):
        yield None, constraint
    declared = subject.declared(atom)
    if declared is not None:
        yield from _declared(subject, atom, declared)
    piecewise = subject.resolved(atom)
    if isinstance(piecewise, Extreme):
        for operand in piecewise.operands:
            difference = plus(of_atom(number), polynomial_of(subject, operand), -1)
            yield None, Constraint(times_number(difference, 1 if piecewise.largest else -1), False)


def _declared(subject: Subject, atom: Expression, declared: Input | ColumnInput) -> Iterator[Conditional]:
    """The bounds of an input against others; one that may be missing binds nothing unless it is there."""
    if not isinstance(declared.type, NumberType | DateType):
        return
    for is_lower, bound in bounds_of(declared.type):
        limit = bound.limit
        other = subject.declared(limit)
        if other is None or not isinstance(limit, Reference | Column):
            continue
        difference = plus(polynomial_of(subject, atom), polynomial_of(subject, limit), -1)
        constraint = Constraint(times_number(difference, 1 if is_lower else -1), bound.strict)
        yield Known(limit) if other.optional else None, constraint


def _by_atoms(facts: Facts, polynomial: Polynomial) -> Interval:
    """The range from those of the monomials, sums over the same rows being taken together."""
    groups, others = row_groups(facts, polynomial)
    total = point(polynomial.get(CONSTANT, ZERO))
    for group in groups:
        total = add(total, sums_range(facts, group, bounds))
    if len(polynomial) == 1:
        ((monomial, coefficient),) = polynomial.items()
        known = facts.ranges.get(monomial[0]) if len(monomial) == 1 else None
        total = total if known is None else intersection(total, scaled(known, coefficient)) or total
    return add(total, _monomials_range(facts, others))


def _monomials_range(facts: Facts, polynomial: Polynomial) -> Interval:
    """The range of the monomials added up, or of a common factor times what is left, if that is narrower."""
    total = point(ZERO)
    for monomial in polynomial:
        total = add(total, _monomial_range(facts, monomial, polynomial))
    if all(len(monomial) < 2 for monomial in polynomial) or len(polynomial) < 2:
        return total
    corners = _at_corners(facts, polynomial)
    if corners is not None:
        return intersection(total, corners) or total
    for atom in sorted(atoms_of(polynomial)):
        inside = {monomial: each for monomial, each in polynomial.items() if atom in monomial}
        if len(inside) < 2 or not facts.budget.spend():
            continue
        outside = {monomial: each for monomial, each in polynomial.items() if atom not in monomial}
        rest = {_without(monomial, atom): each for monomial, each in inside.items()}
        factor = range_of(facts, facts.subject.atom(atom))
        factored = add(multiply(factor, bounds(facts, rest)), _monomials_range(facts, outside))
        total = intersection(total, factored) or total
    return total


def _at_corners(facts: Facts, polynomial: Polynomial) -> Interval | None:
    """The range of a polynomial in which no atom is multiplied by itself: its ends are at corners of the box.

    None where it is another polynomial, or an atom has no end.
    """
    atoms = sorted(atoms_of(polynomial))
    if len(atoms) > MOST_CORNERED or any(len(set(monomial)) < len(monomial) for monomial in polynomial):
        return None
    ends: list[tuple[mpq, mpq]] = []
    for atom in atoms:
        interval = range_of(facts, facts.subject.atom(atom))
        if interval.lower is None or interval.upper is None:
            return None
        ends.append((interval.lower, interval.upper))
    values = [_value(polynomial, dict(zip(atoms, corner, strict=True))) for corner in product(*ends)]
    return made((min(values), False), (max(values), False))


def _value(polynomial: Polynomial, at: Mapping[int, mpq]) -> mpq:
    total = ZERO
    for monomial, coefficient in polynomial.items():
        part = coefficient
        for atom in monomial:
            part *= at[atom]
        total += part
    return total


def _without(monomial: Monomial, atom: int) -> Monomial:
    position = monomial.index(atom)
    return (*monomial[:position], *monomial[position + 1 :])


def _monomial_range(facts: Facts, monomial: Monomial, polynomial: Polynomial) -> Interval:
    """The range of one part of a polynomial."""
    if len(monomial) == 1:
        return scaled(range_of(facts, facts.subject.atom(monomial[0])), polynomial[monomial])
    product = point(mpq(1))
    for number in dict.fromkeys(monomial):
        atom = range_of(facts, facts.subject.atom(number))
        product = multiply(product, power(atom, monomial.count(number)))
    return scaled(product, polynomial[monomial])
