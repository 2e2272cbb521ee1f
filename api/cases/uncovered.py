"""What a rule can do and no case shows, in words and with its place."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from dsl.clauses import Clauses
from dsl.diagnostics.message import Message, say
from engine.cover.item import Aspect, Item
from engine.graph.span import Span

__all__ = ["place_of", "told"]

_ALONE: Final[Mapping[Aspect, str]] = MappingProxyType(
    {
        Aspect.applied: "never-applied",
        Aspect.documents: "never-with-documents",
        Aspect.no_documents: "never-without-documents",
        Aspect.in_time: "never-in-time",
        Aspect.late: "never-late",
    }
)
"""What is told without a name: a methodology has one procedure of objections."""

_OF: Final[Mapping[Aspect, str]] = MappingProxyType(
    {
        Aspect.scored: "never-scored",
        Aspect.published: "never-published",
        Aspect.evaluated: "never-worked-out",
        Aspect.of_kind: "never-of-the-kind",
        Aspect.of_another_kind: "never-of-another-kind",
        Aspect.inapplicable: "never-inapplicable",
        Aspect.points: "never-any-points",
        Aspect.option: "never-read-so",
        Aspect.ranked: "never-ranked",
        Aspect.raised: "never-raised",
        Aspect.not_raised: "never-not-raised",
        Aspect.window: "never-in-the-window",
    }
)
"""What is told of a declaration."""

_NAMED: Final[Mapping[Aspect, str]] = MappingProxyType(
    {
        Aspect.run: "never-the-best-run",
        Aspect.band: "never-in-the-band",
        Aspect.row: "never-the-row",
    }
)
"""What is told of one of several parts that have names."""

_QUOTED: Final[Mapping[Aspect, str]] = MappingProxyType(
    {
        Aspect.taken: "never-taken",
        Aspect.holds: "never-holds",
        Aspect.fails: "never-fails",
        Aspect.limited: "never-at-its-limit",
        Aspect.unlimited: "never-below-its-limit",
        Aspect.held: "never-held",
        Aspect.not_held: "never-not-held",
        Aspect.way: "never-this-way",
    }
)
"""What is told in the words of the rules: several of a declaration can do the same."""


def told(item: Item, written: str) -> Message:
    """What no case shows; `written` is what stands at its place.

    A function of rows is one function, whatever rows it is called with.
    """
    of = item.label.id.partition("[")[0]
    if item.aspect in _ALONE:
        return say(_ALONE[item.aspect])
    if item.aspect in _NAMED:
        return say(_NAMED[item.aspect], of=of, name=item.name)
    if item.aspect in _QUOTED:
        return say(_QUOTED[item.aspect], of=of, rule=written)
    return say(_OF[item.aspect], of=of)


def place_of(item: Item, clauses: Clauses) -> Span | None:
    """Where the rule stands that it is about."""
    if item.node is not None and item.node.span is not None:
        return item.node.span
    if item.clause is not None:
        return clauses.place(item.label, item.clause.word, item.clause.position)
    return item.label.span
