"""Conditions and the choice between alternatives."""

from engine.evaluate.context import Context, Value
from engine.graph.expression import (
    Alternatives,
    Both,
    Comparison,
    Either,
    Known,
    Not,
    Order,
    Raised,
    Same,
    Scored,
)


def evaluate_comparison(context: Context, expression: Comparison) -> Value:
    """Whether two numbers stand in this order."""
    left, right = context.number(expression.left), context.number(expression.right)
    match expression.order:
        case Order.below:
            return left < right
        case Order.at_most:
            return left <= right
        case Order.above:
            return left > right
        case Order.at_least:
            return left >= right
        case Order.equal:
            return left == right
        case Order.unequal:
            return left != right


def evaluate_same(context: Context, expression: Same) -> Value:
    """Whether two texts, choices or yes-or-no values are the same."""
    return context.present(expression.left) == context.present(expression.right)


def evaluate_both(context: Context, expression: Both) -> Value:
    """Whether all conditions hold, asked in their order until one does not."""
    return all(context.holds(condition) for condition in expression.conditions)


def evaluate_either(context: Context, expression: Either) -> Value:
    """Whether any condition holds, asked in their order until one does."""
    return any(context.holds(condition) for condition in expression.conditions)


def evaluate_not(context: Context, expression: Not) -> Value:
    """Whether the condition does not hold."""
    return not context.holds(expression.condition)


def evaluate_known(context: Context, expression: Known) -> Value:
    """Whether the value is there."""
    return not context.is_absent(expression.operand)


def evaluate_scored(context: Context, expression: Scored) -> Value:
    """Whether the block or criterion has a score."""
    return context.is_scored(expression.id)


def evaluate_raised(context: Context, expression: Raised) -> Value:
    """Whether the body has the flag."""
    return context.is_raised(expression.flag)


def evaluate_alternatives(context: Context, expression: Alternatives) -> Value:
    """The value of the first alternative whose condition holds; no other value is computed."""
    for case in expression.cases:
        if context.holds(case.condition):
            return context.value(case.value)
    return context.value(expression.otherwise)
