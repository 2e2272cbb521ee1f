"""Alternatives that meet: where a value is the same on both sides of a border, it does not matter whose the
border is.
"""

from dsl.mutate.expressions import Site
from dsl.mutate.mutant import part_at
from engine.graph.expression import Alternatives, Comparison, Constant, Expression, Order
from engine.graph.methodology import Methodology

__all__ = ["meets_its_neighbour"]

_WITH, _WITHOUT = (Order.at_most, Order.at_least), (Order.below, Order.above)


def meets_its_neighbour(methodology: Methodology, site: Site, new: Comparison) -> bool:
    """Whether a comparison that decides on an alternative can have its border or not without any effect.

    That is so where `x` is compared with a number, the value of the alternative there is that number, and of
    the alternatives below it the first that is taken at the border is `x` itself, or such a number too.
    """
    node = site.node
    if not isinstance(node, Comparison) or (node.left, node.right) != (new.left, new.right):
        return False
    if {node.order, new.order} not in ({Order.at_most, Order.below}, {Order.at_least, Order.above}):
        return False
    if site.path[-1] != "condition" or site.path[-3] != "cases":
        return False
    alternatives, position = part_at(methodology, site.path[:-3]), site.path[-2]
    if not isinstance(alternatives, Alternatives) or not isinstance(position, int):
        return False
    here = _at_border(alternatives.cases[position].value, node)
    below = _taken_at_border(alternatives, position + 1, node)
    return here is not None and below is not None and here == _at_border(below, node)


def _at_border(value: Expression, border: Comparison) -> object:
    """The number that a value is where both sides of a comparison are equal; None where that is not plain."""
    if isinstance(border.right, Constant) and value == border.left:
        return border.right.value
    return value.value if isinstance(value, Constant) else None


def _taken_at_border(alternatives: Alternatives, first: int, border: Comparison) -> Expression | None:
    """The value of the first further alternative taken at the border; None where that is not plain."""
    for case in alternatives.cases[first:]:
        holds = _holds_at_border(case.condition, border)
        if holds is None:
            return None
        if holds:
            return case.value
    return alternatives.otherwise


def _holds_at_border(condition: Expression, border: Comparison) -> bool | None:
    if not isinstance(condition, Comparison) or condition.left != border.left:
        return None
    if not isinstance(condition.right, Constant) or not isinstance(border.right, Constant):
        return None
    here, limit = border.right.value, condition.right.value
    if isinstance(here, str | bool) or isinstance(limit, str | bool):
        return None
    match condition.order:
        case Order.below:
            return here < limit
        case Order.at_most:
            return here <= limit
        case Order.above:
            return here > limit
        case Order.at_least:
            return here >= limit
        case Order.equal:
            return here == limit
        case Order.unequal:
            return here != limit
