"""Aggregates: `sum` is `average`, `min` is `max`, and all rows count."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from dsl.mutate.replacement import Replacement
from dsl.mutate.words import Words
from engine.graph.expression import Aggregate, AggregateKind, OverBodies, OverKind, Placed

__all__ = ["changed_aggregate"]

_ROWS: Mapping[AggregateKind, AggregateKind] = MappingProxyType(
    {
        AggregateKind.sum: AggregateKind.average,
        AggregateKind.average: AggregateKind.sum,
        AggregateKind.smallest: AggregateKind.largest,
        AggregateKind.largest: AggregateKind.smallest,
        AggregateKind.variance: AggregateKind.sample_variance,
        AggregateKind.sample_variance: AggregateKind.variance,
    }
)
_BODIES: Mapping[OverKind, OverKind] = MappingProxyType(
    {
        OverKind.sum: OverKind.average,
        OverKind.average: OverKind.sum,
        OverKind.smallest: OverKind.largest,
        OverKind.largest: OverKind.smallest,
        OverKind.variance: OverKind.sample_variance,
        OverKind.sample_variance: OverKind.variance,
        OverKind.standard_deviation: OverKind.sample_standard_deviation,
        OverKind.sample_standard_deviation: OverKind.standard_deviation,
    }
)


def changed_aggregate(node: Placed, words: Words) -> Iterator[Replacement]:
    """What may stand in the place of an aggregate of rows or a value over bodies."""
    if not isinstance(node, Aggregate | OverBodies):
        return
    written, word = words.of(node), node.kind.value
    other = _other(node)
    if other is not None and node.weight is None and re.match(rf"{word}\b", written):
        after = other.kind.value + written.removeprefix(word)
        yield Replacement(other, written, after, node.span)
    if node.where is not None and node.kind.value != "share":
        after = written.replace(f" where {words.of(node.where)}", "")
        yield Replacement(replace(node, where=None), written, after, node.span)
    if node.weight is not None:
        after = written.replace(f" weighted by {words.of(node.weight)}", "")
        yield Replacement(replace(node, weight=None), written, after, node.span)


def _other(node: Aggregate | OverBodies) -> Aggregate | OverBodies | None:
    """The same with another kind; None where there is no kind that is like it."""
    if isinstance(node, Aggregate):
        of_rows = _ROWS.get(node.kind)
        return None if of_rows is None else replace(node, kind=of_rows)
    of_bodies = _BODIES.get(node.kind)
    return None if of_bodies is None else replace(node, kind=of_bodies)
