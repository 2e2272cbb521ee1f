"""Changes of blocks, criteria, penalties and bonuses."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from dsl.clauses import WEIGHT, WORTH
from dsl.diagnostics.message import say
from dsl.mutate.declared import Declared, changed_number, changed_whole, field, ways, written_number
from dsl.mutate.mutant import GraphPath, Mutant
from engine.graph.label import Label
from engine.graph.limits import idle_ceiling, idle_floor
from engine.graph.methodology import (
    AdjustmentKind,
    Block,
    Combination,
    Criterion,
    Inapplicable,
    InapplicableRule,
    Member,
    Methodology,
)

__all__ = ["changed_members"]

_INAPPLICABLE = "inapplicable members"
_WAYS: Mapping[Inapplicable, tuple[Inapplicable, str]] = MappingProxyType(
    {
        Inapplicable.rescale: (Inapplicable.zero, "are rescaled"),
        Inapplicable.zero: (Inapplicable.rescale, "count as zero"),
        Inapplicable.unscored: (Inapplicable.zero, "leave the block unscored"),
        Inapplicable.give: (Inapplicable.rescale, "give their worth to"),
    }
)
"""For each way another one, and the words for it."""
_COMBINATIONS: Mapping[Combination, tuple[Combination, str]] = MappingProxyType(
    {
        Combination.lowest: (Combination.highest, "takes the lowest member"),
        Combination.highest: (Combination.lowest, "takes the highest member"),
    }
)

Named = Mapping[tuple[str, str], tuple[GraphPath, ...]]
"""The paths of the constants that are the worth or weight of a member, by its id and the word."""


def changed_members(methodology: Methodology, around: Declared, named: Named) -> Iterator[Mutant]:
    """Changes of all members of a methodology."""
    for at, member in enumerate(methodology.members):
        declared = _within(around, ("members", at), member.label, member.label.id)
        yield from _member(declared, member, named)


def _within(around: Declared, path: GraphPath, label: Label, unit: str) -> Declared:
    return replace(around, path=(*around.path, *path), label=label, unit=unit)


def _member(declared: Declared, member: Member, named: Named) -> Iterator[Mutant]:
    if isinstance(member, Criterion) and member.worth is not None:
        paths = ((*declared.path, "worth"), *named.get((member.label.id, WORTH), ()))
        yield from written_number(declared, paths, member.worth, declared.line(WORTH))
    if member.weight is not None:
        paths = ((*declared.path, "weight"), *named.get((member.label.id, WEIGHT), ()))
        yield from written_number(declared, paths, member.weight, declared.line(WEIGHT))
    if isinstance(member, Block):
        yield from _block(declared, member)
        for at, inner in enumerate(member.members):
            yield from _member(_within(declared, ("members", at), inner.label, declared.unit), inner, named)


def _block(declared: Declared, block: Block) -> Iterator[Mutant]:
    scale = declared.line("scale")
    yield from changed_number(declared, ("bottom",), block.bottom, scale, "scale from {}")
    yield from changed_number(declared, ("top",), block.top, scale, "scale to {}")
    yield from _limits(declared, block)
    if block.least > 1:
        said = "needs at least {} applicable members"
        yield from changed_whole(declared, ("least",), block.least, declared.line("needs at least"), said)
    if block.combination in _COMBINATIONS:
        other, words = _COMBINATIONS[block.combination]
        yield from field(
            declared, ("combination",), other, declared.line(words), words, _COMBINATIONS[other][1]
        )
    yield from _inapplicable(declared, block)
    for at, adjustment in enumerate(block.adjustments):
        inner = _within(declared, ("adjustments", at), adjustment.label, declared.unit)
        penalty = adjustment.kind is AdjustmentKind.penalty
        kind = AdjustmentKind.bonus if penalty else AdjustmentKind.penalty
        name, span = adjustment.label.name, adjustment.label.span
        yield from field(inner, ("kind",), kind, span, f"{adjustment.kind} {name}", f"{kind} {name}")


def _limits(declared: Declared, block: Block) -> Iterator[Mutant]:
    """The floor and the ceiling; one that no score of the block goes beyond has none to hold."""
    floor, ceiling = block.floor, block.ceiling
    for mutant in changed_number(declared, ("floor",), floor, declared.line("never below"), "never below {}"):
        idle = floor is not None and idle_floor(block, max(floor, mutant.changes[0].new))
        yield replace(mutant, without_effect=say("nothing-falls-below")) if idle else mutant
    line = declared.line("never above")
    for mutant in changed_number(declared, ("ceiling",), ceiling, line, "never above {}"):
        idle = ceiling is not None and idle_ceiling(block, min(ceiling, mutant.changes[0].new))
        yield replace(mutant, without_effect=say("nothing-rises-above")) if idle else mutant


def _inapplicable(declared: Declared, block: Block) -> Iterator[Mutant]:
    if block.inapplicables is not None:
        for path, at, rule in ways(block.inapplicables, "inapplicables"):
            way, words = _WAYS[rule.way]
            yield from field(
                declared,
                path,
                InapplicableRule(way),
                declared.line(_INAPPLICABLE, at),
                f"{_INAPPLICABLE} {words}",
                f"{_INAPPLICABLE} {_WAYS[way][1]}",
            )
    elif block.inapplicable is not None:
        way, words = _WAYS[block.inapplicable]
        yield from field(
            declared,
            ("inapplicable",),
            way,
            declared.line(_INAPPLICABLE),
            f"{_INAPPLICABLE} {words}",
            f"{_INAPPLICABLE} {_WAYS[way][1]}",
        )
