"""What the constructors share: which tokens speak, and how a token becomes a node."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from gmpy2 import mpq
from lark import Token

from dsl.syntax import tree
from engine.graph.rounding import RoundingMode
from engine.graph.span import Span

Constructor = Callable[[Span, list[Any]], Any]
"""Makes a node of its place and of those children that are not mere keywords."""

MODES: Mapping[str, RoundingMode] = MappingProxyType(
    {
        "HALF_UP": RoundingMode.half_up,
        "HALF_EVEN": RoundingMode.half_even,
        "HALF_DOWN": RoundingMode.half_down,
        "UP": RoundingMode.up,
        "DOWN": RoundingMode.down,
        "CEILING": RoundingMode.ceiling,
        "FLOOR": RoundingMode.floor,
    }
)
WAYS: Mapping[str, str] = MappingProxyType(
    {
        "ARE_RESCALED": "rescale",
        "COUNT_AS_ZERO": "zero",
        "LEAVE_UNSCORED": "unscored",
        "GIVE_THEIR_WORTH_TO": "give",
    }
)
KEPT = frozenset({"NAME", "NUMBER", "PERCENT", "STRING", "DATE", "ORDER", *MODES, *WAYS})
"""Tokens that are more than a keyword."""


def word(span: Span, token: Token) -> tree.Word:
    """A name."""
    return tree.Word(str(token), span=span)


def text(span: Span, token: Token) -> tree.Text:
    """A text without its quotation marks."""
    return tree.Text(str(token)[1:-1], span=span)


def number(span: Span, token: Token) -> tree.Number:
    """A number, exactly as written."""
    return tree.Number(mpq(str(token)), span=span)


def texts(parts: list[Any]) -> tuple[tuple[tree.Word, tree.Text], ...]:
    """Pairs of language and text."""
    return tuple(zip(parts[::2], parts[1::2], strict=True))
