"""What blocks, criteria, penalties and results can show."""

from collections.abc import Iterator
from typing import Any

from engine.cover.expressions import both_ways, items_in
from engine.cover.item import Aspect, Clause, Item
from engine.graph.cohort import Choice
from engine.graph.label import Label
from engine.graph.limits import idle_ceiling, idle_floor
from engine.graph.methodology import (
    Adjustment,
    Block,
    Cap,
    Criterion,
    Member,
    Methodology,
    Result,
)

__all__ = ["items_of_measures", "kinds_of", "switch_of", "ways_of"]


def items_of_measures(methodology: Methodology) -> Iterator[Item]:
    """What the members and results of a methodology can show."""
    kinds = frozenset(kind.id for kind in methodology.kinds)
    for member, _ in methodology.walk():
        yield from _member(member, kinds)
    for result in methodology.results:
        yield from _result(result, kinds)


def _member(member: Member, kinds: frozenset[str]) -> Iterator[Item]:
    label = member.label
    yield Item(Aspect.scored, label, (Aspect.scored, label.id))
    yield from kinds_of(label, member.kinds, kinds)
    if member.applies is not None:
        yield from both_ways(label, member.applies)
        yield from items_in(label, member.applies)
    if isinstance(member, Criterion):
        yield from items_in(label, member.score)
    else:
        yield from _block(member, kinds)


def _block(block: Block, kinds: frozenset[str]) -> Iterator[Item]:
    label = block.label
    if block.formula is not None:
        yield from items_in(label, block.formula)
    if block.inapplicable is not None:
        yield Item(
            Aspect.inapplicable, label, (Aspect.inapplicable, label.id), clause=Clause("inapplicable members")
        )
    yield from ways_of(label, "inapplicables", "inapplicable members", block.inapplicables)
    for position in range(len(block.runs)):
        name = str(position + 1)
        yield Item(Aspect.run, label, (Aspect.run, label.id, position), clause=_best, name=name)
    for adjustment in block.adjustments:
        yield from _adjustment(adjustment, kinds)
    for cap in block.caps:
        yield from _cap(cap)
    yield from _limits(block)
    yield from ways_of(label, "roundings", "round", block.roundings)
    for result in block.results:
        yield from _result(result, kinds)


_best = Clause("takes the best of")


def _adjustment(adjustment: Adjustment, kinds: frozenset[str]) -> Iterator[Item]:
    label = adjustment.label
    yield Item(Aspect.points, label, (Aspect.points, label.id), adjustment.points)
    yield from kinds_of(label, adjustment.kinds, kinds)
    yield from items_in(label, adjustment.points)
    if adjustment.applies is not None:
        yield from both_ways(label, adjustment.applies)
        yield from items_in(label, adjustment.applies)
    if adjustment.most is not None:
        yield from items_in(label, adjustment.most)
        for aspect in (Aspect.limited, Aspect.unlimited):
            yield Item(aspect, label, (aspect, label.id), adjustment.most)


def _cap(cap: Cap) -> Iterator[Item]:
    yield from both_ways(cap.label, cap.condition)
    yield from items_in(cap.label, cap.condition)
    yield from items_in(cap.label, cap.limit)
    yield Item(Aspect.held, cap.label, (Aspect.held, cap.label.id), cap.limit)


def _limits(block: Block) -> Iterator[Item]:
    """The floor and the ceiling, both ways; that one holds a score is asked for where it can."""
    label = block.label
    if block.floor is not None:
        yield from _both(label, "never below", not idle_floor(block, block.floor))
    if block.ceiling is not None:
        yield from _both(label, "never above", not idle_ceiling(block, block.ceiling))


def _both(label: Label, word: str, reachable: bool) -> Iterator[Item]:
    for aspect in (Aspect.held, Aspect.not_held) if reachable else (Aspect.not_held,):
        yield Item(aspect, label, (aspect, label.id, word), clause=Clause(word))


def _result(result: Result, kinds: frozenset[str]) -> Iterator[Item]:
    label = result.label
    yield Item(Aspect.published, label, (Aspect.published, label.id))
    yield from kinds_of(label, result.kinds, kinds)
    yield from items_in(label, result.value)
    if result.applies is not None:
        yield from both_ways(label, result.applies)
        yield from items_in(label, result.applies)
    yield from ways_of(label, "roundings", "round", result.roundings)


def kinds_of(label: Label, own: tuple[str, ...] | None, kinds: frozenset[str]) -> Iterator[Item]:
    """That what is for certain kinds of bodies meets one of them, and one of another kind."""
    if own is None:
        return
    clause = Clause("applies to")
    yield Item(Aspect.of_kind, label, (Aspect.of_kind, label.id), clause=clause)
    if kinds - set(own):
        yield Item(Aspect.of_another_kind, label, (Aspect.of_another_kind, label.id), clause=clause)


def ways_of(label: Label, field: str, word: str, choice: Choice[Any] | None) -> Iterator[Item]:
    """That each of the ways that readings decide is the one that counts."""
    if choice is None or not choice.cases:
        return
    for position in range(len(choice.cases) + 1):
        yield Item(Aspect.way, label, (Aspect.way, label.id, field, position), clause=Clause(word, position))


def switch_of(label: Label, field: str, word: str, choice: Choice[bool]) -> Iterator[Item]:
    """That the condition of a line which is there or not holds, and that it fails."""
    for position, aspect in enumerate((Aspect.holds, Aspect.fails) if choice.cases else ()):
        yield Item(aspect, label, (Aspect.way, label.id, field, position), clause=Clause(word))
