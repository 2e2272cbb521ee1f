"""What may stand in the place of an expression."""

from dataclasses import dataclass

from dsl.diagnostics.message import Message
from engine.graph.expression import Placed
from engine.graph.span import Span

__all__ = ["Replacement"]


@dataclass(frozen=True, slots=True)
class Replacement:
    """An expression in the place of another one, and how the rules read before and after.

    `span` is the place of what is rewritten. `without_effect` says why the value stays the same, where that
    is certain.
    """

    new: Placed
    before: str
    after: str
    span: Span | None
    without_effect: Message | None = None
