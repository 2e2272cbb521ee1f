"""Borders that move without any effect: both sides have the same value there, or the first one counts."""

from gmpy2 import mpq

from dsl.mutate.expressions import Site
from dsl.mutate.mutant import part_at
from engine.graph.cohort import Window
from engine.graph.expression import (
    Alternatives,
    Comparison,
    Constant,
    Difference,
    Expression,
    Negative,
    Order,
    Placed,
    Product,
    Quotient,
    Sum,
)
from engine.graph.methodology import Methodology

__all__ = ["begins_in_an_earlier_window", "meets_its_neighbour"]


def meets_its_neighbour(methodology: Methodology, site: Site, new: Comparison) -> bool:
    """Whether a comparison that decides on an alternative can have its border or not without any effect.

    That is so where something is compared with a number, and the value of the alternative there is also that
    of the first alternative below it that is taken at the border.
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
    """What a value is where both sides of a comparison are equal; None where it takes more to know that."""
    if isinstance(value, Constant):
        return value.value
    if not isinstance(border.right, Constant) or isinstance(border.right.value, str | bool):
        return None
    return _computed(value, border.left, border.right.value)


def _computed(value: Placed, name: Placed, number: mpq) -> mpq | None:
    """The number that arithmetic gives where what is compared is this number."""
    if value == name:
        return number
    if isinstance(value, Constant):
        return None if isinstance(value.value, str | bool) else value.value
    if not isinstance(value, Sum | Difference | Product | Quotient | Negative):
        return None
    parts = [_computed(part, name, number) for part in _parts(value)]
    known = [part for part in parts if part is not None]
    if len(known) < len(parts) or not known:
        return None
    first, *others = known
    for other in others:
        match value:
            case Sum():
                first += other
            case Difference():
                first -= other
            case Product():
                first *= other
            case _:
                if not other:
                    return None
                first /= other
    return -first if isinstance(value, Negative) else first


def _parts(value: Sum | Difference | Product | Quotient | Negative) -> tuple[Placed, ...]:
    match value:
        case Sum(terms=terms):
            return terms
        case Product(factors=factors):
            return factors
        case Difference(left=left, right=right):
            return left, right
        case Quotient(dividend=dividend, divisor=divisor):
            return dividend, divisor
        case Negative(operand=operand):
            return (operand,)


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
