"""The words of the rules as they stand, for what is written anew around them."""

from dsl.excerpts import Excerpts
from engine.graph.expression import (
    Alternatives,
    Both,
    Comparison,
    Difference,
    Either,
    Negative,
    Placed,
    Product,
    Quotient,
    Sum,
)
from engine.graph.span import Span

__all__ = ["Words"]

_LOOSE = (Sum, Difference, Negative, Both, Either, Comparison, Alternatives)
"""What needs parentheses where it becomes a part of something tighter."""


class Words:
    """Writes parts of rules as they stand in the sources."""

    def __init__(self, excerpts: Excerpts) -> None:
        self._excerpts = excerpts

    def at(self, span: Span | None) -> str:
        """What stands at a place, on one line."""
        return self._excerpts.at(span)

    def of(self, node: Placed) -> str:
        """A part as it is written."""
        return self.at(node.span)

    def within(self, node: Placed, *, divisor: bool = False) -> str:
        """A part as it is written inside a product, a quotient (as its divisor) or behind a minus sign."""
        loose = isinstance(node, _LOOSE) or (divisor and isinstance(node, Product | Quotient))
        if isinstance(node, Difference) and not self.sign(node.left, node.right):
            loose = False  # a function of the language that is worked out so
        return f"({self.of(node)})" if loose else self.of(node)

    def sign(self, left: Placed, right: Placed) -> str:
        """What joins two parts where they stand beside each other; nothing where the second is not after the
        first.
        """
        first, second = left.span, right.span
        if first is None or second is None or first.file != second.file:
            return ""
        if (first.end_line, first.end_column) > (second.line, second.column):
            return ""
        between = Span(first.file, first.end_line, first.end_column, second.line, second.column)
        return self.at(between).strip("() ")
