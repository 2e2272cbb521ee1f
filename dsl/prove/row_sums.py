"""Sums and counts over the same rows, taken row by row.

`sum(credit of indicators where actual is known) - count(indicators)` adds, for each row, `credit - 1` where
the condition holds and `-1` where it does not: where no such part is above 0, neither is the whole.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product

from gmpy2 import mpq

from dsl.prove.facts import Facts
from dsl.prove.interval import ANY, ZERO, End, hull, is_positive, made, negative, tighter_lower
from dsl.prove.polynomial import NOTHING, Monomial, Polynomial, constant, plus
from dsl.prove.polynomials import polynomial_of
from dsl.prove.rows import entered
from dsl.prove.subject import Subject
from engine.graph.declaration import Interval
from engine.graph.expression import Aggregate, AggregateKind, Expression

MOST_CONDITIONS = 3
"""In how many ways rows may be chosen for sums that are taken together."""

Bounds = Callable[[Facts, Polynomial], Interval]


@dataclass(frozen=True, slots=True)
class Part:
    """A sum or count in a polynomial, times a coefficient; a count has no value."""

    coefficient: mpq
    value: Expression | None
    where: Expression | None


@dataclass(frozen=True, slots=True)
class Group:
    """The sums and counts over the same rows."""

    rows: str
    parts: tuple[Part, ...]

    @property
    def conditions(self) -> tuple[Expression, ...]:
        """The different conditions by which rows are chosen."""
        return tuple(dict.fromkeys(part.where for part in self.parts if part.where is not None))


def row_groups(facts: Facts, polynomial: Polynomial) -> tuple[list[Group], Polynomial]:
    """The sums over rows in a polynomial by their rows, and the rest of it without the constant."""
    parts: dict[str, list[Part]] = {}
    rest: dict[Monomial, mpq] = {}
    for monomial, coefficient in polynomial.items():
        atom = facts.subject.atom(monomial[0]) if len(monomial) == 1 else None
        if isinstance(atom, Aggregate) and atom.kind in (AggregateKind.sum, AggregateKind.count):
            parts.setdefault(atom.rows, []).append(Part(coefficient, atom.value, atom.where))
        elif monomial:
            rest[monomial] = coefficient
    return [Group(rows, tuple(found)) for rows, found in parts.items()], rest


def sums_range(facts: Facts, group: Group, bounds: Bounds) -> Interval:
    """The range of several sums over the same rows together."""
    if len(group.conditions) > MOST_CONDITIONS:
        return ANY
    rows = list(_rows(facts, group, bounds))
    lower = _lowest(facts, group, rows)
    mirrored = [(chosen, negative(each)) for chosen, each in rows]
    number, strict = _lowest(facts, group, mirrored)
    return made(lower, (None if number is None else -number, strict))


Rows = list[tuple[tuple[bool, ...], Interval]]
"""Which conditions a row meets, and the range of what it adds."""


def _rows(facts: Facts, group: Group, bounds: Bounds) -> Iterator[tuple[tuple[bool, ...], Interval]]:
    for chosen in product((True, False), repeat=len(group.conditions)):
        row: Facts | None = entered(facts, group.rows)
        for condition, holds in zip(group.conditions, chosen, strict=True):
            row = None if row is None else facts.subject.assume(row, condition, holds)
        if row is not None:
            met = {None, *(one for one, holds in zip(group.conditions, chosen, strict=True) if holds)}
            yield chosen, bounds(row, _of_row(facts.subject, group, met))


def _of_row(subject: Subject, group: Group, met: set[Expression | None]) -> Polynomial:
    """What a row adds that meets these conditions."""
    total = NOTHING
    for part in group.parts:
        if part.where in met:
            value = constant(mpq(1)) if part.value is None else polynomial_of(subject, part.value)
            total = plus(total, value, part.coefficient)
    return total


def _lowest(facts: Facts, group: Group, rows: Rows) -> End:
    """The lower end of the sum of what all rows add."""
    whole = hull(each for _, each in rows)
    if whole is None:
        return ZERO, False
    if whole.lower is None or whole.lower < 0:
        most = _number_of_rows(facts, group.rows, None).upper
        return (None, False) if whole.lower is None or most is None else (whole.lower * most, False)
    best: End = (ZERO, False)
    for position, condition in enumerate((None, *group.conditions)):
        least = _number_of_rows(facts, group.rows, condition).lower
        if not least:
            continue
        such = hull(each for chosen, each in rows if condition is None or chosen[position - 1])
        if such is not None and such.lower is not None:
            best = tighter_lower(best, (such.lower * least, such.lower_strict))
    return best


def _number_of_rows(facts: Facts, rows: str, condition: Expression | None) -> Interval:
    """How many rows meet a condition, as far as that is known."""
    count = Aggregate(AggregateKind.count, rows, None, condition)
    return facts.ranges.get(facts.subject.number(count)) or made((ZERO, False), (None, False))


def rows_with(facts: Facts, rows: str, condition: Expression | None) -> Interval:
    """How many rows there are, at least and at most, that meet a condition.

    Where a sum is above 0 there is a row in it, and rows that are known to meet one condition meet every
    other that follows from it.
    """
    found = _number_of_rows(facts, rows, condition)
    if found.lower:
        return found
    least = ZERO
    for number, known in facts.ranges.items():
        atom = facts.subject.atom(number)
        if isinstance(atom, Aggregate) and atom.rows == rows and is_positive(known):
            if atom.kind not in (AggregateKind.count, AggregateKind.sum):
                continue
            at_least = known.lower if atom.kind is AggregateKind.count else mpq(1)
            if at_least is not None and at_least > least and _follows(facts, rows, atom.where, condition):
                least = at_least
    upper = facts.ranges.get(facts.subject.number(Aggregate(AggregateKind.count, rows)))
    return made((least, False), (None if upper is None else upper.upper, False))


def _follows(facts: Facts, rows: str, given: Expression | None, condition: Expression | None) -> bool:
    """Whether each row that meets the one condition meets the other."""
    if condition is None or condition == given:
        return True
    row: Facts | None = entered(facts, rows)
    if row is not None and given is not None:
        row = facts.subject.assume(row, given, True)
    return row is None or facts.subject.assume(row, condition, False) is None
