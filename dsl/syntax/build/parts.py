"""What the constructors share: which tokens speak, and how a token becomes a node."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from gmpy2 import mpq

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
TIES: Mapping[str, str] = MappingProxyType(
    {
        "SHARE_BEST_PLACE": "best",
        "SHARE_PLACE_WITHOUT_GAPS": "dense",
        "SHARE_MEAN_PLACE": "mean",
        "ARE_TOLD_APART": "broken",
    }
)
DIRECTIONS: Mapping[str, bool] = MappingProxyType({"HIGHEST_FIRST": True, "LOWEST_FIRST": False})
"""Whether the larger value comes first."""
MARKS: Mapping[str, Any] = MappingProxyType(
    {
        "MARKS_LAST": True,
        "MARKS_FIRST": False,
        "MARKS_EXACTLY_LAST": True,
        "MARKS_EXACTLY_FIRST": False,
        "PLACES": "inclusive",
        "DISTINCT_PLACES": "distinct",
    }
)
"""Whether places are counted from the end; what becomes of equal scores at the border."""
TRENDS: Mapping[str, tuple[bool, str]] = MappingProxyType(
    {
        "FALLS_IN_A_ROW": (True, "consecutive"),
        "RISES_IN_A_ROW": (False, "consecutive"),
        "YEARS_BELOW": (True, "against_first"),
        "YEARS_ABOVE": (False, "against_first"),
    }
)
"""Whether lower values are worse, and with what years are compared."""
MONTHS: Mapping[str, int] = MappingProxyType(
    {
        name: place
        for place, name in enumerate(
            (
                "JANUARY",
                "FEBRUARY",
                "MARCH",
                "APRIL",
                "MAY",
                "JUNE",
                "JULY",
                "AUGUST",
                "SEPTEMBER",
                "OCTOBER",
                "NOVEMBER",
                "DECEMBER",
            ),
            start=1,
        )
    }
)
YEARS: Mapping[str, int] = MappingProxyType({"OF_THE_NEXT_YEAR": 1, "OF_THE_YEAR_BEFORE": -1})
"""How many years after the assessed one."""
KEPT = frozenset(
    {"NAME", "NUMBER", "PERCENT", "STRING", "DATE", "ORDER", "WORKING_DAYS", "CALENDAR_DAYS"}
).union(MODES, WAYS, TIES, DIRECTIONS, MARKS, TRENDS, MONTHS, YEARS)
"""Tokens that are more than a keyword."""


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A terminal as written that is no node by itself: a number, a keyword that says which one of several."""

    type: str
    text: str


def leaf(terminal: str, written: str, span: Span) -> tree.Word | tree.Text | Lexeme:
    """What a terminal is by itself: a name, a text without its quotation marks, or only what is written."""
    if terminal == "NAME":
        return tree.Word(written, span=span)
    if terminal == "STRING":
        return tree.Text(written[1:-1], span=span)
    return Lexeme(terminal, written)


def number(span: Span, written: Lexeme) -> tree.Number:
    """A number, exactly as written."""
    return tree.Number(mpq(written.text), span=span)


def texts(parts: list[Any]) -> tuple[tuple[tree.Word, tree.Text], ...]:
    """Pairs of language and text."""
    return tuple(zip(parts[::2], parts[1::2], strict=True))
