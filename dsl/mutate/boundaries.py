"""Borders that move without any effect: both sides have the same value there, or the first one counts."""

from dsl.mutate.expressions import Site
from dsl.mutate.mutant import part_at
from engine.graph.cohort import Window
from engine.graph.expression import Alternatives, Comparison, Constant, Expression, Order, Placed
from engine.graph.methodology import Methodology

__all__ = ["begins_in_an_earlier_window", "meets_its_neighbour"]


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


def begins_in_an_earlier_window(methodology: Methodology, site: Site, new: Constant) -> bool:
    """Whether an earlier first day of a window adds only days that one above it has already."""
    if site.path[:2] != ("succession", "windows") or site.path[3:] != ("lower", "limit"):
        return False
    succession, position, old = methodology.succession, site.path[2], _whole(site.node)
    if succession is None or not isinstance(position, int) or old is None:
        return False
    lower = succession.windows[position].lower
    first, last = _whole(new), old if lower is not None and lower.strict else old - 1
    return first is not None and any(_covers(window, first, last) for window in succession.windows[:position])


def _covers(window: Window, first: int, last: int) -> bool:
    """Whether a window covers all of these days whatever is read, as far as that is written out."""
    if window.applies is not None or window.lower is None or window.upper is None:
        return False
    begins, ends = _whole(window.lower.limit), _whole(window.upper.limit)
    if begins is None or ends is None:
        return False
    return begins + window.lower.strict <= first <= last <= ends - window.upper.strict


def _whole(node: Placed) -> int | None:
    """The day that an expression is written as; None for any other."""
    if not isinstance(node, Constant) or isinstance(node.value, str | bool):
        return None
    return int(node.value) if node.value.denominator == 1 else None
