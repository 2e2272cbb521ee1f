"""Data that contradict a direction: they differ in one input, and the score goes the other way."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from gmpy2 import mpq

from dsl.prove.subject import Subject
from dsl.prove.trial import Data, Trial
from dsl.prove.witness import Search
from engine.graph.declaration import Rows
from engine.graph.expression import Column, Expression, Reference

MOST_PAIRS = 3_000


@dataclass(frozen=True, slots=True)
class Pair:
    """Data, the same with a greater value of an input, and the scores of both."""

    data: Data
    grown: Data
    score: mpq
    other: mpq


def contradicting(
    subject: Subject,
    trial: Trial,
    given: tuple[Expression, ...],
    score: Expression,
    leaf: Expression,
    rises: bool,
) -> Pair | None:
    """Data that contradict that a score rises (or falls) with an input; None where none were found."""
    search = Search(subject, (*given, score))
    if search.over_bodies or search.scores:
        return None
    settings = list(search.settings())
    pairs = ((data, grown) for data in search.data() for grown in _grown(subject, search, data, leaf))
    for data, grown in islice(pairs, MOST_PAIRS):
        for kind, readings in settings:
            outcomes = [trial.formula(kind, readings, each, given, score) for each in (data, grown)]
            one, other = (None if outcome is None else outcome[0] for outcome in outcomes)
            if not isinstance(one, mpq) or not isinstance(other, mpq):
                continue
            if (other < one) if rises else (other > one):
                return Pair(search.shown(kind, data), grown, one, other)
    return None


def _grown(subject: Subject, search: Search, data: Data, leaf: Expression) -> Iterator[Data]:
    """The same data with greater values of an input, in one row where it is a column."""
    declared = subject.declared(leaf)
    if declared is None:
        return
    numbers = sorted(search.numbers(declared, leaf))
    match leaf:
        case Reference(id=id_):
            before = data.get(id_)
            for number in numbers:
                grown = {**data, id_: number}
                if isinstance(before, mpq) and number > before and search.keeps(grown):
                    yield grown
        case Column(rows=id_, name=name):
            yield from _grown_in_rows(subject, search, data, id_, name, numbers)


def _grown_in_rows(
    subject: Subject, search: Search, data: Data, id_: str, name: str, numbers: list[mpq]
) -> Iterator[Data]:
    rows = data.get(id_)
    declared = next(one for one in subject.methodology.inputs if one.label.id == id_)
    if not isinstance(rows, tuple) or not isinstance(declared, Rows):
        return
    position = [column.label.name for column in declared.columns].index(name)
    for at, row in enumerate(rows):
        before = row[position]
        for number in numbers:
            changed = (*row[:position], number, *row[position + 1 :])
            grown = {**data, id_: (*rows[:at], changed, *rows[at + 1 :])}
            if isinstance(before, mpq) and number > before and search.keeps(grown):
                yield grown
