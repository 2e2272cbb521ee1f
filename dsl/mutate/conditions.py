"""Conditions turned round: `<` is `<=`, `is` is `is not`, `and` is `or`."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from dsl.mutate.replacement import Replacement
from dsl.mutate.words import Words
from engine.graph.expression import (
    Both,
    Comparison,
    Either,
    Expression,
    Known,
    Not,
    Order,
    Placed,
    Same,
)

__all__ = ["changed_condition", "negated"]

_SIGNS: Mapping[Order, str] = MappingProxyType({Order.equal: "is", Order.unequal: "is not"})
_OTHERS: Mapping[Order, tuple[Order, ...]] = MappingProxyType(
    {
        Order.below: (Order.at_most, Order.at_least),
        Order.at_most: (Order.below, Order.above),
        Order.above: (Order.at_least, Order.at_most),
        Order.at_least: (Order.above, Order.below),
        Order.equal: (Order.unequal,),
        Order.unequal: (Order.equal,),
    }
)
"""For each order the one with or without its border, and the opposite one."""


def changed_condition(node: Placed, words: Words) -> Iterator[Replacement]:
    """What may stand in the place of a condition; one behind `not` is turned round by leaving that out."""
    match node:
        case Comparison(order=order, left=left, right=right):
            for other in _OTHERS[order]:
                after = f"{words.of(left)} {_SIGNS.get(other, other.value)} {words.of(right)}"
                yield Replacement(replace(node, order=other), words.of(node), after, node.span)
        case Both(conditions=conditions):
            yield from _joined(node, Either(conditions, span=node.span), conditions, "and", "or", words)
        case Either(conditions=conditions):
            if words.sign(conditions[0], conditions[1]) == "or":
                yield from _joined(node, Both(conditions, span=node.span), conditions, "or", "and", words)
            else:
                yield from _left_out(node, words)
        case Not(condition=condition):
            after = _affirmed(words.of(node), condition, words)
            yield Replacement(condition, words.of(node), after, node.span)
        case _:
            return


def negated(node: Expression, words: Words) -> Replacement:
    """The opposite of a condition that has no sign of its own: a question, a name."""
    written = words.of(node)
    match node:
        case Same():
            after = re.sub(r" is ", " is not ", written, count=1)
        case Known():
            after = re.sub(r" is known$", " is missing", written)
        case _:
            after = f"not {written}"
    return Replacement(Not(node, span=node.span), written, after, node.span)


def _joined(
    node: Placed, new: Placed, conditions: tuple[Expression, ...], word: str, other: str, words: Words
) -> Iterator[Replacement]:
    if words.sign(conditions[0], conditions[1]) == word:
        parts = (
            f"({words.of(each)})" if isinstance(each, Both | Either) else words.of(each)
            for each in conditions
        )
        after = f" {other} ".join(parts)
        yield Replacement(new, words.of(node), after, node.span)


def _left_out(node: Either, words: Words) -> Iterator[Replacement]:
    """`is one of` without one of its options."""
    for at, condition in enumerate(node.conditions if len(node.conditions) > 1 else ()):
        others = (*node.conditions[:at], *node.conditions[at + 1 :])
        head = words.of(node).partition("(")[0]
        after = f"{head}({', '.join(words.of(each) for each in others)})"
        yield Replacement(replace(node, conditions=others), words.of(node), after, condition.span)


def _affirmed(written: str, condition: Expression, words: Words) -> str:
    """What stands behind `not`; `is not` and `is missing` become what they deny."""
    if condition.span is not None and written.startswith("not "):
        return words.of(condition)
    if isinstance(condition, Known):
        return re.sub(r" is missing$", " is known", written)
    return re.sub(r" is no\b", " is yes", re.sub(r" is not\b", " is", written, count=1), count=1)
