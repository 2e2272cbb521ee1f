"""What a rule can do and no case shows, in words and with its place."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from dsl.clauses import Clauses
from dsl.diagnostics.message import Message, say
from engine.cover.item import Aspect, Item
from engine.graph.span import Span

__all__ = ["place_of", "told"]

_SAID: Final[Mapping[Aspect, str]] = MappingProxyType(
    {
        Aspect.scored: "never-scored",
        Aspect.published: "never-published",
        Aspect.evaluated: "never-worked-out",
        Aspect.taken: "never-taken",
        Aspect.holds: "never-holds",
        Aspect.fails: "never-fails",
        Aspect.of_kind: "never-of-the-kind",
        Aspect.of_another_kind: "never-of-another-kind",
        Aspect.inapplicable: "never-inapplicable",
        Aspect.run: "never-the-best-run",
        Aspect.points: "never-any-points",
        Aspect.limited: "never-at-its-limit",
        Aspect.unlimited: "never-below-its-limit",
        Aspect.held: "never-held",
        Aspect.not_held: "never-not-held",
        Aspect.band: "never-in-the-band",
        Aspect.row: "never-the-row",
        Aspect.option: "never-read-so",
        Aspect.way: "never-this-way",
        Aspect.ranked: "never-ranked",
        Aspect.raised: "never-raised",
        Aspect.not_raised: "never-not-raised",
        Aspect.window: "never-in-the-window",
        Aspect.applied: "never-applied",
        Aspect.documents: "never-with-documents",
        Aspect.no_documents: "never-without-documents",
        Aspect.in_time: "never-in-time",
        Aspect.late: "never-late",
    }
)


_QUOTED: Final = frozenset(
    {
        Aspect.taken,
        Aspect.holds,
        Aspect.fails,
        Aspect.way,
        Aspect.limited,
        Aspect.unlimited,
        Aspect.held,
        Aspect.not_held,
    }
)
"""What is told in the words of the rules: several of a declaration can do the same."""


def told(item: Item, written: str) -> Message:
    """What no case shows; `written` is what stands at its place.

    A function of rows is one function, whatever rows it is called with.
    """
    values = {"of": item.label.id.partition("[")[0]}
    if item.aspect in _QUOTED:
        values["rule"] = written
    if item.name:
        values["name"] = item.name
    return say(_SAID[item.aspect], **values)


def place_of(item: Item, clauses: Clauses) -> Span | None:
    """Where the rule stands that it is about."""
    if item.node is not None and item.node.span is not None:
        return item.node.span
    if item.clause is not None:
        return clauses.place(item.label, item.clause.word, item.clause.position)
    return item.label.span
