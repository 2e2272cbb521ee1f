"""What holds between aggregates of the same values: the average is between the least and the greatest."""

from collections.abc import Iterator
from dataclasses import replace

from dsl.prove.facts import Constraint, Facts, starting
from dsl.prove.interval import is_not_negative
from dsl.prove.polynomial import of_atom, plus
from dsl.prove.polynomials import polynomial_of
from dsl.prove.populations import counts_itself
from dsl.prove.ranges import range_of
from dsl.prove.rows import entered
from dsl.prove.subject import Subject
from engine.graph.expression import Aggregate, AggregateKind, OverBodies, OverKind

_BETWEEN = frozenset({AggregateKind.average, AggregateKind.quantile})


def among_rows(subject: Subject, number: int) -> Iterator[Constraint]:
    """What holds between an aggregate of rows and others of the same values."""
    atom = subject.atom(number)
    if not isinstance(atom, Aggregate) or atom.value is None:
        return
    least, greatest, total = (
        of_atom(subject.number(replace(atom, kind=kind, weight=None, level=None)))
        for kind in (AggregateKind.smallest, AggregateKind.largest, AggregateKind.sum)
    )
    if atom.kind in _BETWEEN and atom.weight is None:
        yield Constraint(plus(of_atom(number), least, -1), False)
        yield Constraint(plus(greatest, of_atom(number), -1), False)
    if atom.kind in (AggregateKind.smallest, AggregateKind.largest):
        yield Constraint(plus(greatest, least, -1), False)
    if atom.kind is AggregateKind.largest and _from_zero(subject, atom):
        yield Constraint(plus(total, greatest, -1), False)


def _from_zero(subject: Subject, atom: Aggregate) -> bool:
    """Whether no value of the rows is below 0."""
    row: Facts | None = entered(starting(subject), atom.rows)
    if row is not None and atom.where is not None:
        row = subject.assume(row, atom.where, True)
    return row is not None and atom.value is not None and is_not_negative(range_of(row, atom.value))


def among_bodies(facts: Facts, number: int) -> Iterator[Constraint]:
    """A body among others lies between the least and the greatest of them."""
    atom = facts.subject.atom(number)
    if not isinstance(atom, OverBodies) or atom.value is None or not counts_itself(facts, atom):
        return
    own = polynomial_of(facts.subject, atom.value)
    if atom.kind is OverKind.largest:
        yield Constraint(plus(of_atom(number), own, -1), False)
    if atom.kind is OverKind.smallest:
        yield Constraint(plus(own, of_atom(number), -1), False)
