"""Whether an expression keeps to a limit, is never 0: questions with a certain answer in mind.

Beyond the range of the polynomial, quotients are multiplied out by a divisor that is above 0, and values with
several pieces (alternatives, the least of several) are looked at piece by piece.
"""

from collections.abc import Iterator

from dsl.prove.bounds import bounds, lowest
from dsl.prove.conditions import assume_sign
from dsl.prove.facts import Facts
from dsl.prove.interval import ONE, ZERO, excludes_zero, is_positive, negative, without_zero
from dsl.prove.interval import is_within as lies_within
from dsl.prove.polynomial import Polynomial, atoms_of, constant, of_atom, plus, replaced, times
from dsl.prove.polynomials import MOST_MONOMIALS, polynomial_of
from dsl.prove.ranges import range_of
from engine.graph.declaration import Interval
from engine.graph.expression import (
    Absolute,
    Alternatives,
    Comparison,
    Constant,
    Expression,
    Extreme,
    Negative,
    Order,
    Quotient,
)

_ZERO = Constant(ZERO)
MOST_TURNS = 4
"""How many quotients are multiplied out and values taken apart, one inside the other."""


def is_within(facts: Facts, expression: Expression, target: Interval) -> bool:
    """Whether a number keeps to a range wherever these facts hold."""
    if lies_within(range_of(facts, expression), target):
        return True
    polynomial = polynomial_of(facts.subject, expression)
    lower, upper = target.lower, target.upper
    return (
        lower is None
        or _proved(facts, plus(polynomial, constant(lower), -1), target.lower_strict, MOST_TURNS)
    ) and (
        upper is None
        or _proved(facts, plus(constant(upper), polynomial, -1), target.upper_strict, MOST_TURNS)
    )


def is_nonzero(facts: Facts, expression: Expression) -> bool:
    """Whether a number is never 0 where these facts hold."""
    if excludes_zero(range_of(facts, expression)):
        return True
    polynomial = polynomial_of(facts.subject, expression)
    return _nonzero(facts, polynomial, MOST_TURNS)


def _nonzero(facts: Facts, polynomial: Polynomial, turns: int) -> bool:
    if excludes_zero(bounds(facts, polynomial)):
        return True
    if any(_proportional(polynomial, known) for known in facts.nonzero):
        return True
    if len(polynomial) == 1:
        (monomial,) = polynomial
        several = dict.fromkeys(monomial)
        if len(monomial) > 1 and all(_nonzero(facts, of_atom(atom), turns - 1) for atom in several):
            return True
    if not turns or not facts.budget.spend():
        return False
    if facts.clauses:
        return all(_nonzero(each, polynomial, turns - 1) for each in _by_clause(facts))
    return any(
        all(_nonzero(piece, rest, turns - 1) for piece, rest in _pieces(facts, polynomial, atom))
        for atom in _piecewise(facts, polynomial)
    )


def _proportional(one: Polynomial, other: Polynomial) -> bool:
    if one.keys() != other.keys() or not one:
        return False
    return len({one[monomial] / other[monomial] for monomial in one}) == 1


def _proved(facts: Facts, polynomial: Polynomial, strict: bool, turns: int) -> bool:
    """Whether the polynomial is never below 0 (never 0 either where `strict`)."""
    number, open_ = lowest(facts, polynomial)
    if number is not None and (number > 0 or (number == 0 and (open_ or not strict))):
        return True
    if not turns or not facts.budget.spend():
        return False
    multiplied = _multiplied_out(facts, polynomial)
    if multiplied is not None:
        return _proved(facts, multiplied, strict, turns - 1)
    if facts.clauses:
        return all(_proved(each, polynomial, strict, turns - 1) for each in _by_clause(facts))
    return any(
        all(_proved(piece, rest, strict, turns - 1) for piece, rest in _pieces(facts, polynomial, atom))
        for atom in _piecewise(facts, polynomial)
    )


def _multiplied_out(facts: Facts, polynomial: Polynomial) -> Polynomial | None:
    """The polynomial times the divisor of a quotient in it, if that has a sign; None where there is none."""
    subject = facts.subject
    for atom in sorted(atoms_of(polynomial)):
        quotient = subject.resolved(subject.atom(atom))
        if not isinstance(quotient, Quotient):
            continue
        divisor = polynomial_of(subject, quotient.divisor)
        sign = _sign(facts, divisor)
        if not sign or len(polynomial) * len(divisor) > MOST_MONOMIALS:
            continue
        total: Polynomial = {}
        for monomial, coefficient in polynomial.items():
            part = _times_divisor(facts, monomial, divisor)
            if part is None:
                break
            total = plus(total, part, coefficient * sign)
        else:
            return total
    return None


def _by_clause(facts: Facts) -> Iterator[Facts]:
    """The facts under each of several conditions of which one holds; without these conditions afterwards."""
    clause, *others = facts.clauses
    for condition, holds in clause:
        each: Facts | None = facts.with_clauses(tuple(others))
        each = None if each is None else facts.subject.assume(each, condition, holds)
        if each is not None:
            yield each


def _sign(facts: Facts, polynomial: Polynomial) -> int:
    """1 where a divisor is above 0, -1 where it is below, 0 where that is open."""
    interval = without_zero(bounds(facts, polynomial))
    return 1 if is_positive(interval) else -1 if is_positive(negative(interval)) else 0


def _times_divisor(facts: Facts, monomial: tuple[int, ...], divisor: Polynomial) -> Polynomial | None:
    """A part of a polynomial times a divisor, which cancels a quotient by it; None where there are two."""
    subject = facts.subject
    rest = list(monomial)
    factor = divisor
    cancelled = False
    for atom in monomial:
        quotient = subject.resolved(subject.atom(atom))
        if not isinstance(quotient, Quotient) or polynomial_of(subject, quotient.divisor) != divisor:
            continue
        if cancelled:
            return None
        rest.remove(atom)
        factor, cancelled = polynomial_of(subject, quotient.dividend), True
    return times({tuple(rest): ONE}, factor)


def _piecewise(facts: Facts, polynomial: Polynomial) -> Iterator[int]:
    """The atoms that are alternatives, the least or the greatest of several, or without a sign."""
    for atom in sorted(atoms_of(polynomial)):
        if isinstance(facts.subject.resolved(facts.subject.atom(atom)), Alternatives | Extreme | Absolute):
            yield atom


def _pieces(facts: Facts, polynomial: Polynomial, atom: int) -> Iterator[tuple[Facts, Polynomial]]:
    """The polynomial with each piece of a value in its place, and what is known where it is taken."""
    subject = facts.subject
    for piece, value in pieces_of(facts, subject.resolved(subject.atom(atom))):
        by = polynomial_of(subject, value)
        known = piece.ranges.get(atom)
        narrowed: Facts | None = piece
        if known is not None and known.lower is not None:
            narrowed = assume_sign(piece, plus(by, constant(known.lower), -1), known.lower_strict)
        if narrowed is not None and known is not None and known.upper is not None:
            narrowed = assume_sign(narrowed, plus(constant(known.upper), by, -1), known.upper_strict)
        if narrowed is not None:
            yield narrowed, replaced(polynomial, atom, by)


def pieces_of(facts: Facts, expression: Expression) -> Iterator[tuple[Facts, Expression]]:
    """The values that alternatives, an extreme or an absolute value may have, and what is known of each."""
    assume = facts.subject.assume
    match expression:
        case Alternatives(cases=cases, otherwise=otherwise):
            left: Facts | None = facts
            for case in cases:
                taken = None if left is None else assume(left, case.condition, True)
                if taken is not None:
                    yield taken, case.value
                left = None if left is None else assume(left, case.condition, False)
            if left is not None:
                yield left, otherwise
        case Extreme(operands=operands, largest=largest):
            for operand in operands:
                piece: Facts | None = facts
                for other in operands:
                    if piece is not None and other is not operand:
                        least = Comparison(Order.at_least if largest else Order.at_most, operand, other)
                        piece = assume(piece, least, True)
                if piece is not None:
                    yield piece, operand
        case Absolute(operand=operand):
            for holds in (True, False):
                piece = assume(facts, Comparison(Order.at_least, operand, _ZERO), holds)
                if piece is not None:
                    yield piece, operand if holds else Negative(operand)
