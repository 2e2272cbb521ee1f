"""Constructors of lines about many bodies."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from dsl.syntax import tree
from dsl.syntax.build.parts import DIRECTIONS, MARKS, TIES, TRENDS, Constructor, number
from engine.graph.span import Span


def guard_in(parts: list[Any]) -> tuple[list[Any], tree.Guard | None]:
    """The parts of a clause without its guard, and the guard."""
    if parts and isinstance(parts[-1], tree.Guard):
        return parts[:-1], parts[-1]
    return parts, None


def _section(word: str) -> Constructor:
    return lambda span, _parts: tree.Declared(word, tree.Word(word, span=span), span=span)


def _declared(word: str) -> Constructor:
    return lambda span, parts: tree.Declared(word, parts[0], span=span)


def _plain(word: str) -> Constructor:
    return lambda span, _parts: tree.Plain(word, span=span)


def _switch(word: str) -> Constructor:
    return lambda span, parts: tree.Switch(word, guard_in(parts)[1], span=span)


def _assessed_on(span: Span, parts: list[Any]) -> tree.AssessedOn:
    (names,), guard = guard_in(parts)
    return tree.AssessedOn(names, guard, span=span)


def _ties(span: Span, parts: list[Any]) -> tree.TiesLine:
    (way,), guard = guard_in(parts)
    return tree.TiesLine(TIES[way.type], guard, span=span)


def _tie_key(span: Span, parts: list[Any]) -> tree.TieKeyLine:
    key, direction = parts
    kind, value = (key, None) if isinstance(key, str) else ("value", key)
    return tree.TieKeyLine(kind, value, DIRECTIONS[direction.type], span=span)


def _places(span: Span, parts: list[Any]) -> tree.MarkPlaces:
    end, count, border = parts
    return tree.MarkPlaces(MARKS[end.type], MARKS[border.type], number(span, count), span=span)


def _exactly(span: Span, parts: list[Any]) -> tree.MarkPlaces:
    end, count = parts
    return tree.MarkPlaces(MARKS[end.type], "exact", number(span, count), span=span)


def _trend(span: Span, parts: list[Any]) -> tree.MarkTrend:
    years, way = parts
    falling, kind = TRENDS[way.type]
    return tree.MarkTrend(number(span, years), falling, kind, span=span)


def _marks(span: Span, parts: list[Any]) -> tree.MarksLine:
    (mark,), guard = guard_in(parts)
    return tree.MarksLine(mark, guard, span=span)


def _time(word: str) -> Constructor:
    def build(span: Span, parts: list[Any]) -> tree.TimeLimitLine:
        days, sort = parts
        return tree.TimeLimitLine(word, number(span, days), sort.type == "WORKING_DAYS", span=span)

    return build


COHORT: Mapping[str, Constructor] = MappingProxyType(
    {
        "guard_when": lambda span, parts: tree.Guard(parts[0], span=span),
        "guard_otherwise": lambda span, _parts: tree.Guard(None, span=span),
        "names": lambda _span, parts: tuple(parts),
        "reading": _declared("reading"),
        "option": lambda span, parts: tree.OptionOf(parts[0], len(parts) > 1, span=span),
        "by_default": lambda _span, _parts: True,
        "rating": _declared("rating"),
        "flag": _declared("flag"),
        "succession": _section("succession"),
        "window": lambda span, parts: tree.WindowOf(*parts, span=span),
        "appeal": _section("appeal"),
        "assessed_on": _assessed_on,
        "separate": _switch("separate for each kind"),
        "highest_first": _plain("highest score first"),
        "lowest_first": _plain("lowest score first"),
        "follow_unrounded": _switch("places follow the unrounded score"),
        "ties": _ties,
        "tie_key": _tie_key,
        "own_unrounded": lambda _span, _parts: "unrounded",
        "body_id": lambda _span, _parts: "body_id",
        "in_ratings": lambda span, parts: tree.NamesLine("in", tuple(parts), span=span),
        "marks": _marks,
        "marks_places": _places,
        "marks_exactly": _exactly,
        "marks_trend": _trend,
        "marks_where": lambda span, parts: tree.MarkWhere(parts[0], span=span),
        "not_rated": _switch("predecessor is not rated"),
        "counts": _switch("predecessor counts in the score"),
        "recommends": _switch("results are recommendations"),
        "warns": _plain("warns"),
        "against": lambda span, parts: tree.NamesLine("against", tuple(parts), span=span),
        "documents": _plain("needs documents"),
        "filed": _time("filed within"),
        "answered": _time("answered within"),
    }
)
