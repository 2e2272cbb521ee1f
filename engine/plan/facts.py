"""What is certain where a condition holds, or does not."""

from dataclasses import dataclass
from functools import reduce
from typing import Final, Literal

from gmpy2 import mpq

from engine.evaluate.declarations import Declarations
from engine.graph.declaration import Derived, Named
from engine.graph.expression import (
    Aggregate,
    AggregateKind,
    Both,
    Column,
    Comparison,
    Constant,
    Either,
    Expression,
    Known,
    Not,
    Order,
    Reference,
    Scored,
)
from engine.plan.walk import reaches_arguments, rows_around

__all__ = ["NO_FACTS", "Fact", "Facts", "facts_when", "there", "without_arguments", "without_row"]


@dataclass(frozen=True, slots=True)
class Fact:
    """One certainty about an expression.

    `there`: the value (or, of a `Scored`, the score) is not missing. `filled`: of an aggregate that counts,
    there are rows to count.
    """

    sort: Literal["there", "from_zero", "nonzero", "filled"]
    of: Expression


Facts = frozenset[Fact]

NO_FACTS: Final[Facts] = frozenset()

_FLIPPED: Final = {
    Order.below: Order.above,
    Order.at_most: Order.at_least,
    Order.above: Order.below,
    Order.at_least: Order.at_most,
    Order.equal: Order.equal,
    Order.unequal: Order.unequal,
}
_OPPOSITE: Final = {
    Order.below: Order.at_least,
    Order.at_most: Order.above,
    Order.above: Order.at_most,
    Order.at_least: Order.below,
    Order.equal: Order.unequal,
    Order.unequal: Order.equal,
}


def facts_when(declarations: Declarations, condition: Expression, holds: bool) -> Facts:
    """What is certain where the condition holds (or does not)."""
    match condition:
        case Not():
            return facts_when(declarations, condition.condition, not holds)
        case Both() | Either():
            parts = [facts_when(declarations, part, holds) for part in condition.conditions]
            if isinstance(condition, Both) is holds:
                return NO_FACTS.union(*parts)
            return reduce(frozenset.intersection, parts) if parts else NO_FACTS
        case Known() if holds:
            return there(declarations, condition.operand)
        case Scored() if holds:
            return frozenset({Fact("there", condition)})
        case Comparison():
            return _compared(declarations, condition, holds)
        case Reference() | Column():
            definition = _definition(declarations, condition)
            return NO_FACTS if definition is None else facts_when(declarations, definition.value, holds)
        case _:
            return NO_FACTS


def without_row(facts: Facts, rows: str) -> Facts:
    """The facts that still hold when another row of these rows is at hand."""
    return frozenset(fact for fact in facts if rows not in rows_around(fact.of))


def without_arguments(facts: Facts) -> Facts:
    """The facts that still hold inside another function."""
    return frozenset(fact for fact in facts if not reaches_arguments(fact.of))


def _definition(declarations: Declarations, expression: Expression) -> Named | Derived | None:
    if isinstance(expression, Reference):
        return declarations.named.get(expression.id)
    if isinstance(expression, Column):
        return declarations.derived.get((expression.rows, expression.name))
    return None


def there(declarations: Declarations, expression: Expression) -> Facts:
    """What is certain where an input, a column, a named value or a score is not missing."""
    definition = _definition(declarations, expression)
    absent = () if definition is None else definition.absent
    facts = (there(declarations, each) for each in absent)
    return frozenset({Fact("there", expression)}).union(*facts)


def _compared(declarations: Declarations, comparison: Comparison, holds: bool) -> Facts:
    order = comparison.order if holds else _OPPOSITE[comparison.order]
    left, right = _fixed(declarations, comparison.left), _fixed(declarations, comparison.right)
    if right is not None and left is None:
        return _beside(comparison.left, order, right)
    if left is not None and right is None:
        return _beside(comparison.right, _FLIPPED[order], left)
    return NO_FACTS


def _beside(expression: Expression, order: Order, number: mpq) -> Facts:
    """What `expression <order> number` tells of the sign."""
    match order:
        case Order.above:
            above, below = number >= 0, False
        case Order.at_least:
            above, below = number > 0, False
        case Order.below:
            above, below = False, number <= 0
        case Order.at_most:
            above, below = False, number < 0
        case Order.equal:
            above, below = number > 0, number < 0
        case Order.unequal:
            return frozenset({Fact("nonzero", expression)}) if number == 0 else NO_FACTS
    facts: set[Fact] = set()
    if above or below:
        facts.add(Fact("nonzero", expression))
    if above or (number == 0 and order in (Order.at_least, Order.equal)):
        facts.add(Fact("from_zero", expression))
    if above and isinstance(expression, Aggregate) and expression.kind is AggregateKind.count:
        facts.add(Fact("filled", Aggregate(AggregateKind.count, expression.rows, where=expression.where)))
    return frozenset(facts)


def _fixed(declarations: Declarations, expression: Expression) -> mpq | None:
    if isinstance(expression, Reference) and expression.id in declarations.named:
        return _fixed(declarations, declarations.named[expression.id].value)
    return (
        expression.value if isinstance(expression, Constant) and isinstance(expression.value, mpq) else None
    )
