"""A methodology with one change: where it is, how the rules read before and after, and how it is made."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from dsl.diagnostics.message import Message
from engine.graph.methodology import Methodology
from engine.graph.span import Span

__all__ = ["Change", "GraphPath", "Mutant", "applied", "part_at"]

GraphPath = tuple[str | int, ...]
"""The fields and positions that lead from a methodology to a part of its graph."""


@dataclass(frozen=True, slots=True)
class Change:
    """A part of the graph that is replaced."""

    path: GraphPath
    new: Any


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change of the rules, which may concern several parts of the graph.

    `nodes` are the identities of the changed expressions: the change shows where one of them is evaluated.
    Without them `unit` is the top-level block or criterion that it shows in, or "" where it may show
    anywhere. `intake` says that it may change which requests are read. `without_effect` says why it changes
    nothing, where that is certain.
    """

    span: Span
    before: str
    after: str
    changes: tuple[Change, ...]
    nodes: frozenset[int] = field(default=frozenset(), compare=False)
    unit: str = ""
    intake: bool = False
    without_effect: Message | None = None

    def applied(self, methodology: Methodology) -> Methodology:
        """The methodology with the change."""
        return applied(methodology, self.changes)


def applied(methodology: Methodology, changes: Iterable[Change]) -> Methodology:
    """The methodology with all of these parts replaced, none of which lies within another."""
    changed: Any = methodology
    for change in changes:
        changed = _replaced(changed, change.path, change.new)
    return changed  # type: ignore[no-any-return]


def part_at(part: Any, path: GraphPath) -> Any:
    """The part of a graph at a path."""
    for step in path:
        part = part[step] if isinstance(step, int) else getattr(part, step)
    return part


def _replaced(part: Any, path: GraphPath, new: Any) -> Any:
    if not path:
        return new
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        return (*part[:step], _replaced(part[step], rest, new), *part[step + 1 :])
    return replace(part, **{step: _replaced(getattr(part, step), rest, new)})
