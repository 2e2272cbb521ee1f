"""Every expression of a methodology, with what may stand in its place."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace

from dsl.diagnostics.message import say
from dsl.mutate.aggregates import changed_aggregate
from dsl.mutate.arithmetic import changed_arithmetic
from dsl.mutate.conditions import changed_condition, negated
from dsl.mutate.mutant import GraphPath, part_at
from dsl.mutate.replacement import Replacement
from dsl.mutate.roundings import changed_rounding
from dsl.mutate.words import Words
from engine.graph.cohort import Case
from engine.graph.declaration import Table
from engine.graph.expression import (
    Aggregate,
    Alternative,
    Argument,
    Both,
    Call,
    Column,
    Either,
    Known,
    Not,
    OverBodies,
    Placed,
    Raised,
    Reference,
    Same,
    Scored,
    ScoreOf,
)
from engine.graph.label import Label
from engine.graph.methodology import Block, Body, Methodology, Source
from engine.graph.span import Span

__all__ = ["Site", "replacements_of", "sites_of"]

_WITHOUT_EXPRESSIONS = (Label, Span, Table, Body, Source)
_QUESTIONS = (Same, Known, Scored, Raised)
_NAMES = (Reference, Column, Argument, Call)


@dataclass(frozen=True, slots=True)
class Site:
    """An expression at its path.

    A `condition` decides something, and does not stand behind `not`. What is `settled` is evaluated before
    any body is met.
    """

    path: GraphPath
    node: Placed
    condition: bool
    settled: bool


def sites_of(methodology: Methodology) -> Iterator[Site]:
    """All expressions of a methodology that stand in its rules, each before those that it consists of."""
    waiting: list[tuple[GraphPath, object, bool, bool]] = [((), methodology, False, False)]
    while waiting:
        path, part, condition, settled = waiting.pop()
        if isinstance(part, Placed):
            yield Site(path, part, condition, settled)
        if isinstance(part, tuple):
            parts = reversed(list(enumerate(part)))
            waiting.extend(((*path, at), each, condition, settled) for at, each in parts)
        elif is_dataclass(part) and not isinstance(part, _WITHOUT_EXPRESSIONS):
            for field in reversed(fields(part)):
                if field.name == "absent" or (isinstance(part, Known) and field.name == "operand"):
                    continue
                below, within = getattr(part, field.name), (*path, field.name)
                known = settled or (isinstance(part, Case) and field.name == "condition")
                waiting.append((within, below, _decides(part, field.name), known))


def _decides(part: object, field: str) -> bool:
    """Whether what stands in a field is a condition, and not one behind `not`."""
    if isinstance(part, Both | Either):
        return True
    if isinstance(part, Aggregate | OverBodies):
        return field == "where"
    return field in ("condition", "applies", "holds") and not isinstance(part, Not)


def replacements_of(methodology: Methodology, site: Site, words: Words) -> Iterator[Replacement]:
    """What may stand in the place of an expression."""
    node = site.node
    if isinstance(node, Alternative):
        return
    yield from changed_arithmetic(node, words)
    yield from changed_condition(node, words)
    yield from changed_aggregate(node, words)
    yield from changed_rounding(node)
    if isinstance(node, ScoreOf):
        yield _other_score(methodology, node, words)
    if (isinstance(node, _QUESTIONS) and not _behind_not(methodology, site)) or (
        isinstance(node, _NAMES) and site.condition
    ):
        yield negated(node, words)


def _behind_not(methodology: Methodology, site: Site) -> bool:
    """Whether a question stands behind `not`: it is turned round by leaving that out."""
    return isinstance(part_at(methodology, site.path[:-1]), Not)


def _other_score(methodology: Methodology, node: ScoreOf, words: Words) -> Replacement:
    """The published score in the place of the unrounded one, and the other way round."""
    written = words.of(node)
    after = f"unrounded {written}" if node.rounded else written.removeprefix("unrounded ")
    member = next((each for each, _ in methodology.walk() if each.label.id == node.id), None)
    rounds = isinstance(member, Block) and not (member.rounding is None and member.roundings is None)
    same = None if rounds else say("score-is-not-rounded")
    return Replacement(replace(node, rounded=not node.rounded), written, after, node.span, same)
