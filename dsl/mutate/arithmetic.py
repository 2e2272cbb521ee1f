"""Numbers and signs: `55` is `56`, `+` is `-`, `*` is `/`, `min` is `max`."""

import re
from collections.abc import Iterator
from dataclasses import replace

from gmpy2 import mpq

from dsl.diagnostics.message import say
from dsl.mutate.numbers import neighbours, rewritten
from dsl.mutate.replacement import Replacement
from dsl.mutate.words import Words
from engine.graph.expression import (
    Absolute,
    Constant,
    Difference,
    Extreme,
    Negative,
    Placed,
    Power,
    Product,
    Quotient,
    Sum,
)

__all__ = ["changed_arithmetic"]

_ONE, _ZERO = mpq(1), mpq(0)


def changed_arithmetic(node: Placed, words: Words) -> Iterator[Replacement]:
    """What may stand in the place of a number, a sign, or a function of numbers."""
    match node:
        case Constant():
            yield from _constant(node, words)
        case Sum(terms=terms):
            for at in range(1, len(terms)):
                yield from _subtracted(node, at, words)
        case Difference(left=left, right=right) if words.sign(left, right) == "-":
            before = f"{words.of(left)} - {words.within(right)}"
            after = f"{words.of(left)} + {words.within(right)}"
            neutral = say("zero-added") if _is(right, _ZERO) else None
            yield Replacement(Sum((left, right), span=node.span), before, after, node.span, neutral)
        case Negative(operand=operand):
            yield Replacement(operand, words.of(node), words.of(operand), node.span)
        case Product(factors=factors):
            for at in range(1, len(factors)):
                yield from _divided(node, at, words)
        case Quotient(dividend=dividend, divisor=divisor) if words.sign(dividend, divisor) == "/":
            after = f"{words.within(dividend)} * {words.within(divisor, divisor=True)}"
            neutral = say("one-multiplied") if _is(divisor, _ONE) else None
            new = Product((dividend, divisor), span=node.span)
            yield Replacement(new, words.of(node), after, node.span, neutral)
        case Power(base=base, exponent=exponent):
            for near in (exponent + 1, exponent - 1):
                after = f"{words.within(base)} ^ {near}"
                yield Replacement(replace(node, exponent=near), words.of(node), after, node.span)
        case Extreme(largest=largest):
            word, other = ("max", "min") if largest else ("min", "max")
            written = words.of(node)
            if re.match(rf"{word}\b", written):
                after = other + written.removeprefix(word)
                yield Replacement(replace(node, largest=not largest), written, after, node.span)
        case Absolute(operand=operand):
            yield Replacement(operand, words.of(node), words.of(operand), node.span)
        case _:
            return


def _constant(node: Constant, words: Words) -> Iterator[Replacement]:
    written = words.of(node)
    if isinstance(node.value, bool):
        after = "no" if node.value else "yes"
        yield Replacement(replace(node, value=not node.value), written, after, node.span)
    elif not isinstance(node.value, str):
        for number in neighbours(node.value, written):
            text = rewritten(written, number)
            if text is not None:
                yield Replacement(replace(node, value=number), written, text, node.span)


def _subtracted(node: Sum, at: int, words: Words) -> Iterator[Replacement]:
    """A sum in which one of the terms is subtracted."""
    before, term = node.terms[at - 1 : at + 1]
    if words.sign(before, term) != "+" or before.span is None or term.span is None:
        return
    terms = (*node.terms[:at], Negative(term), *node.terms[at + 1 :])
    neutral = say("zero-added") if _is(term, _ZERO) else None
    yield Replacement(
        replace(node, terms=terms),
        f"{words.of(before)} + {words.of(term)}",
        f"{words.of(before)} - {words.within(term)}",
        before.span.to(term.span),
        neutral,
    )


def _divided(node: Product, at: int, words: Words) -> Iterator[Replacement]:
    """A product in which one of the factors is a divisor."""
    before, factor = node.factors[at - 1 : at + 1]
    if words.sign(before, factor) != "*" or before.span is None or factor.span is None:
        return
    divided = Quotient(Constant(_ONE), factor)
    neutral = say("one-multiplied") if _is(factor, _ONE) else None
    yield Replacement(
        replace(node, factors=(*node.factors[:at], divided, *node.factors[at + 1 :])),
        f"{words.within(before)} * {words.within(factor)}",
        f"{words.within(before)} / {words.within(factor, divisor=True)}",
        before.span.to(factor.span),
        neutral,
    )


def _is(node: Placed, number: mpq) -> bool:
    return isinstance(node, Constant) and type(node.value) is mpq and node.value == number
