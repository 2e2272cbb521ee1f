"""Which numbers have a value for any data, wherever they stand."""

from dsl.prove.facts import Facts
from dsl.prove.subject import parts_of
from dsl.prove.targets import is_nonzero
from engine.graph.expression import (
    Absolute,
    Aggregate,
    AggregateKind,
    Alternatives,
    Both,
    Column,
    Comparison,
    Constant,
    Difference,
    Either,
    Expression,
    Extreme,
    Known,
    Negative,
    Not,
    Power,
    Product,
    Quotient,
    Reference,
    Rounded,
    Same,
    Sum,
)

MOST_NAMES = 20
_TOTAL = (
    Constant
    | Sum
    | Difference
    | Negative
    | Product
    | Extreme
    | Absolute
    | Rounded
    | Alternatives
    | Comparison
    | Same
    | Both
    | Either
    | Not
    | Known
)


def is_total(facts: Facts, expression: Expression) -> bool:
    """Whether a number can be worked out wherever these facts hold, as far as the kinds of its parts tell."""
    entered: set[Expression] = set()
    waiting = [expression]
    while waiting:
        for part in parts_of(waiting.pop()):
            match part:
                case Reference() | Column():
                    definition = facts.subject.definition(part)
                    if definition is not None and part not in entered:
                        entered.add(part)
                        waiting.append(definition.value)
                case Quotient(divisor=divisor):
                    if not is_nonzero(facts, divisor):
                        return False
                case Power(base=base, exponent=exponent):
                    if exponent < 0 and not is_nonzero(facts, base):
                        return False
                case Aggregate(kind=kind):
                    if kind not in (AggregateKind.sum, AggregateKind.count):
                        return False
                case _ if not isinstance(part, _TOTAL):
                    return False
        if len(entered) > MOST_NAMES:
            return False
    return True
