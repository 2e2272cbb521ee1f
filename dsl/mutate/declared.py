"""Changes of what declarations say beside their expressions, by the fields of the graph."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from gmpy2 import mpq

from dsl.clauses import Clauses
from dsl.mutate.mutant import Change, GraphPath, Mutant
from dsl.mutate.numbers import decimal, neighbours, rewritten
from dsl.mutate.words import Words
from engine.graph.cohort import Choice
from engine.graph.label import Label
from engine.graph.span import Span

__all__ = ["Declared", "changed_number", "changed_whole", "field", "ways", "written_number"]


@dataclass(frozen=True, slots=True)
class Declared:
    """A declaration at its path in the graph, with the means to write down its changes.

    `unit` is the top-level member that it belongs to, "" where it belongs to none.
    """

    path: GraphPath
    label: Label
    clauses: Clauses
    words: Words
    unit: str = ""

    def line(self, word: str, position: int = 0) -> Span | None:
        """The place of a line in its body."""
        return self.clauses.place(self.label, word, position)


def field(
    declared: Declared, within: GraphPath, new: Any, span: Span | None, before: str, after: str
) -> Iterator[Mutant]:
    """The change of one field; nothing where it stands in no file."""
    if span is not None:
        changes = (Change((*declared.path, *within), new),)
        yield Mutant(span, before, after, changes, unit=declared.unit, intake=True)


def changed_number(
    declared: Declared, within: GraphPath, number: mpq | None, span: Span | None, said: str
) -> Iterator[Mutant]:
    """A number a little larger and a little smaller; `said` has braces in its place."""
    if number is None:
        return
    for near in neighbours(number):
        before, after = said.format(decimal(number)), said.format(decimal(near))
        yield from field(declared, within, near, span, before, after)


def changed_whole(
    declared: Declared, within: GraphPath, number: int, span: Span | None, said: str
) -> Iterator[Mutant]:
    """The same for a whole number that is at least 1."""
    for near in (number + 1, number - 1):
        if near >= 1:
            yield from field(declared, within, near, span, said.format(number), said.format(near))


def written_number(
    declared: Declared, paths: Iterable[GraphPath], number: mpq, span: Span | None
) -> Iterator[Mutant]:
    """A number that stands at a place, and in several parts of the graph because of that."""
    before = declared.words.at(span)
    for near in () if span is None else neighbours(number, before):
        after = rewritten(before, near)
        if span is not None and after is not None:
            changes = tuple(_at(path, near) for path in paths)
            yield Mutant(span, before, after, changes, unit=declared.unit, intake=True)


def _at(path: GraphPath, number: mpq) -> Change:
    return Change(path, number)


def ways(choice: Choice[Any], name: str) -> Iterator[tuple[GraphPath, int, Any]]:
    """The ways of a choice that is a field, each with its path and its position among the lines."""
    for at, case in enumerate(choice.cases):
        yield (name, "cases", at, "way"), at, case.way
    yield (name, "otherwise"), len(choice.cases), choice.otherwise
