"""Conditions turned into facts, and facts asked whether a condition holds."""

from gmpy2 import mpq

from dsl.prove.bounds import bounds
from dsl.prove.facts import Facts, Literal
from dsl.prove.interval import intersection, is_positive, negative, on_lattice
from dsl.prove.lattice import step_of
from dsl.prove.options import options_of
from dsl.prove.polynomial import Polynomial, constant, number_of, plus, single_atom
from dsl.prove.polynomial import scaled as times_number
from dsl.prove.polynomials import polynomial_of
from engine.graph.declaration import Interval
from engine.graph.expression import (
    BandOf,
    Both,
    Call,
    Column,
    Comparison,
    Constant,
    Either,
    Expression,
    Known,
    Not,
    Order,
    Reference,
    Same,
)

_NEGATED = {
    Order.below: Order.at_least,
    Order.at_most: Order.above,
    Order.above: Order.at_most,
    Order.at_least: Order.below,
    Order.equal: Order.unequal,
    Order.unequal: Order.equal,
}
_DEEPEST = 12
"""Through how many names the conditions that stand behind them are followed."""


def assume(facts: Facts, condition: Expression, holds: bool) -> Facts | None:
    """The facts where a condition holds (or does not) as well; None where that cannot be."""
    literal = (condition, holds)
    if literal not in facts.assumed:
        found = _assumed(facts, condition, holds)
        facts.assumed[literal] = None if found is None else _concluded(found)
    return facts.assumed[literal]


def decided(facts: Facts, condition: Expression) -> bool | None:
    """Whether a condition holds; None where the facts leave it open."""
    match condition:
        case Constant(value=bool() as value):
            return value
        case Not(condition=inner):
            found = decided(facts, inner)
            return None if found is None else not found
        case Both(conditions=several) | Either(conditions=several):
            ending = isinstance(condition, Either)
            answers = [decided(facts, each) for each in several]
            if any(answer is ending for answer in answers):
                return ending
            return None if None in answers else not ending
        case Comparison():
            return _compared(facts, condition)
        case Same():
            return _same(facts, condition)
        case Known(operand=Reference(id=id_)) if facts.inside_unit and id_ in facts.subject.inputs:
            # What its unit needs a body has handed in.
            if not facts.subject.inputs[id_].optional:
                return True
    if condition in facts.truths:
        return facts.truths[condition]
    behind = _behind(facts, condition)
    return None if behind is None else decided(facts.deeper(), behind)


def _behind(facts: Facts, condition: Expression) -> Expression | None:
    """The condition that a name or a function stands for."""
    if facts.depth >= _DEEPEST:
        return None
    if isinstance(condition, Call):
        return facts.subject.applied(condition)
    definition = facts.subject.definition(condition) if isinstance(condition, Reference | Column) else None
    return None if definition is None else definition.value


def _difference(facts: Facts, comparison: Comparison) -> Polynomial:
    left = polynomial_of(facts.subject, comparison.left)
    return plus(left, polynomial_of(facts.subject, comparison.right), -1)


def _compared(facts: Facts, comparison: Comparison) -> bool | None:
    difference = _difference(facts, comparison)
    return _stands(bounds(facts, difference), comparison.order)


def _stands(interval: Interval, order: Order) -> bool | None:
    """Whether all numbers of a range stand in this order to 0: all, none, or some (None)."""
    above, below = is_positive(interval), is_positive(negative(interval))
    not_below = interval.lower is not None and interval.lower >= 0
    not_above = interval.upper is not None and interval.upper <= 0
    match order:
        case Order.above:
            return True if above else False if not_above else None
        case Order.at_least:
            return True if not_below else False if below else None
        case Order.below:
            return True if below else False if not_below else None
        case Order.at_most:
            return True if not_above else False if above else None
        case Order.equal:
            return False if above or below else True if not_below and not_above else None
        case Order.unequal:
            return True if above or below else False if not_below and not_above else None


def _same(facts: Facts, same: Same) -> bool | None:
    left, right = options_of(facts, same.left), options_of(facts, same.right)
    if left is not None and right is not None:
        if not left & right:
            return False
        if len(left) == len(right) == 1:
            return True
    return facts.truths.get(same)


def _assumed(facts: Facts, condition: Expression, holds: bool) -> Facts | None:
    match condition:
        case Constant(value=bool() as value):
            return facts if value is holds else None
        case Not(condition=inner):
            return _assumed(facts, inner, not holds)
        case Both(conditions=several) | Either(conditions=several):
            if isinstance(condition, Both) is not holds:
                return facts.with_clause(tuple((each, holds) for each in several))
            found: Facts | None = facts
            for each in several:
                found = None if found is None else _assumed(found, each, holds)
            return found
        case Comparison():
            return _assume_order(facts, condition, condition.order if holds else _NEGATED[condition.order])
        case Same():
            return _assume_same(facts, condition, holds)
    known = facts.with_truth(condition, holds)
    behind = None if known is None else _behind(known, condition)
    if known is None or behind is None:
        return known
    return _assumed(known, behind, holds)


def _assume_order(facts: Facts, comparison: Comparison, order: Order) -> Facts | None:
    difference = _difference(facts, comparison)
    if _stands(bounds(facts, difference), order) is False:
        return None
    if number_of(difference) is not None:
        return facts
    match order:
        case Order.above | Order.at_least:
            return assume_sign(facts, difference, order is Order.above)
        case Order.below | Order.at_most:
            return assume_sign(facts, times_number(difference, -1), order is Order.below)
        case Order.equal:
            found = assume_sign(facts, difference, strict=False)
            return None if found is None else assume_sign(found, times_number(difference, -1), strict=False)
        case Order.unequal:
            return _assume_nonzero(facts, difference)


def assume_sign(facts: Facts, polynomial: Polynomial, strict: bool) -> Facts | None:
    """The facts where a polynomial is not below 0, or above 0 if `strict`; None where that cannot be."""
    single = single_atom(polynomial)
    if single is None:
        return facts.with_constraint(polynomial, strict)
    atom, coefficient, constant = single
    limit = -constant / coefficient
    interval = Interval(lower=limit, lower_strict=strict) if coefficient > 0 else _below(limit, strict)
    return _narrowed(facts, atom, interval)


def _below(limit: mpq, strict: bool) -> Interval:
    return Interval(upper=limit, upper_strict=strict)


def _narrowed(facts: Facts, atom: int, interval: Interval) -> Facts | None:
    """An atom lies in a range, which ends at a value that the atom may have: a whole one, say."""
    expression = facts.subject.atom(atom)
    known = bounds(facts, {(atom,): mpq(1)})
    both = intersection(known, interval)
    step = step_of(facts.subject, expression)
    if both is not None and step:
        both = on_lattice(both, step)
    return None if both is None else facts.with_range(atom, both)


def _assume_nonzero(facts: Facts, polynomial: Polynomial) -> Facts | None:
    """The polynomial is not 0: an end of the range of its atom that would make it 0 is excluded."""
    single = single_atom(polynomial)
    found = facts.with_nonzero(polynomial)
    if single is None:
        return found
    atom, coefficient, constant = single
    excluded = -constant / coefficient
    known = bounds(facts, {(atom,): mpq(1)})
    if known.lower == excluded:
        return _narrowed(found, atom, Interval(lower=excluded, lower_strict=True))
    if known.upper == excluded:
        return _narrowed(found, atom, _below(excluded, strict=True))
    return found


def _assume_same(facts: Facts, same: Same, holds: bool) -> Facts | None:
    if _same(facts, same) is (not holds):
        return None
    for of, other in ((same.left, same.right), (same.right, same.left)):
        if isinstance(of, Constant) or not isinstance(other, Constant) or not isinstance(other.value, str):
            continue
        known = options_of(facts, of)
        if holds:
            found = facts.with_options(of, frozenset({other.value}))
            return None if found is None else _in_band(found, of, other.value)
        if known is not None:
            return facts.with_options(of, known - {other.value})
    return facts.with_truth(same, holds)


def _in_band(facts: Facts, of: Expression, name: str) -> Facts | None:
    """The facts where the value of which this is the band lies in that band; what is no band says nothing."""
    found = facts.subject.resolved(of)
    if not isinstance(found, BandOf):
        return facts
    operand = polynomial_of(facts.subject, found.operand)
    interval = next(band.interval for band in facts.subject.bands[found.bands].bands if band.name == name)
    known: Facts | None = facts
    if interval.lower is not None:
        known = assume_sign(facts, plus(operand, constant(interval.lower), -1), interval.lower_strict)
    if known is not None and interval.upper is not None:
        known = assume_sign(known, plus(constant(interval.upper), operand, -1), interval.upper_strict)
    return known


def _concluded(facts: Facts) -> Facts | None:
    """The facts with what follows from the clauses: of several conditions all but one are ruled out."""
    waiting, current = facts.clauses, facts.with_clauses(())
    while True:
        kept: list[tuple[Literal, ...]] = []
        progressed = False
        for clause in waiting:
            open_: list[Literal] = []
            for condition, wanted in clause:
                answer = decided(current, condition)
                if answer is wanted:
                    break
                if answer is None:
                    open_.append((condition, wanted))
            else:
                if not open_:
                    return None
                if len(open_) == 1:
                    following = _assumed(current, *open_[0])
                    if following is None:
                        return None
                    current, progressed = following, True
                else:
                    kept.append(tuple(open_))
        waiting = (*kept, *current.clauses)
        current = current.with_clauses(())
        if not progressed or not waiting:
            for clause in waiting:
                current = current.with_clause(clause)
            return current
