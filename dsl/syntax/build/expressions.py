"""Constructors of expressions, ranges and roundings."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from gmpy2 import mpq

from dsl.syntax import tree
from dsl.syntax.build.parts import MODES, MONTHS, YEARS, Constructor, number
from engine.graph.expression import Order, Population
from engine.graph.span import Span


def _percent(span: Span, parts: list[Any]) -> tree.Number:
    return tree.Number(mpq(parts[0].text.rstrip("% ")) / 100, percent=True, span=span)


def _day(span: Span, parts: list[Any]) -> tree.Day:
    try:
        return tree.Day(date.fromisoformat(parts[0].text).toordinal(), span=span)
    except ValueError:
        return tree.Day(None, span=span)


def _year_day(span: Span, parts: list[Any]) -> tree.YearDay:
    day, month, *year = parts
    offset = YEARS[year[0].type] if year else 0
    return tree.YearDay(number(span, day), MONTHS[month.type], offset, span=span)


def _arithmetic(operator: str) -> Constructor:
    return lambda span, parts: tree.Arithmetic(operator, *parts, span=span)


def _limit(strict: bool, lower: bool) -> Constructor:
    return lambda span, parts: (lower, tree.Limit(parts[0], strict, span=span))


def _interval(span: Span, parts: list[Any]) -> tree.Interval:
    ends = dict(parts)
    return tree.Interval(ends.get(True), ends.get(False), span=span)


def _rounding(span: Span, parts: list[Any]) -> tree.Rounding:
    mode, (decimals, multiple) = parts
    return tree.Rounding(MODES[mode.type], decimals, multiple, span=span)


def _argument(span: Span, parts: list[Any]) -> tree.Argument:
    value, *further = parts
    named = dict(further)
    return tree.Argument(
        value, named.get("of"), named.get("where"), named.get("weight"), named.get("over"), span=span
    )


def _over(population: Population) -> Constructor:
    return lambda span, parts: tree.Over(population, parts[0] if parts else None, span=span)


def _path(span: Span, parts: list[Any]) -> tree.Word:
    return tree.Word(".".join(part.text for part in parts), span=span)


def _score_of(rounded: bool) -> Constructor:
    return lambda span, parts: tree.ScoreOf(parts[0].text, rounded, span=span)


def _scored_inside(span: Span, parts: list[Any]) -> tree.IsScored:
    outer, inner = parts
    name = tree.Name(f"{outer.text}.{inner.text}", span=outer.span.to(inner.span))
    return tree.IsScored(name, span=span)


def _order(span: Span, parts: list[Any]) -> tree.Compare:
    left, order, right = parts
    return tree.Compare(Order(order.text), left, right, span=span)


EXPRESSIONS: Mapping[str, Constructor] = MappingProxyType(
    {
        "number": lambda span, parts: number(span, parts[0]),
        "quantity": lambda span, parts: tree.Number(mpq(parts[0].text), unit=parts[1], span=span),
        "percent": _percent,
        "text": lambda _span, parts: parts[0],
        "date": _day,
        "year_day": _year_day,
        "yes": lambda span, _parts: tree.YesNo(True, span=span),
        "no": lambda span, _parts: tree.YesNo(False, span=span),
        "own_worth": lambda span, _parts: tree.OwnWorth(span=span),
        "name": lambda span, parts: tree.Name(parts[0].text, span=span),
        "path": _path,
        "score_of": _score_of(rounded=True),
        "unrounded_score_of": _score_of(rounded=False),
        "weight_of": lambda span, parts: tree.WeightOf(parts[0].text, span=span),
        "look_up": lambda span, parts: tree.LookUp(parts[0], parts[1], tuple(parts[2:]), span=span),
        "band_of": lambda span, parts: tree.BandOf(*parts, span=span),
        "rounded": lambda span, parts: tree.Rounded(*parts, span=span),
        "call": lambda span, parts: tree.Call(parts[0], tuple(parts[1:]), span=span),
        "argument": _argument,
        "of_rows": lambda _span, parts: ("of", parts[0]),
        "over_bodies": lambda _span, parts: ("over", parts[0]),
        "over_all": _over(Population.every),
        "over_same_kind": _over(Population.same_kind),
        "over_kind": _over(Population.kind),
        "over_rating": _over(Population.rating),
        "where": lambda _span, parts: ("where", parts[0]),
        "weighted_by": lambda _span, parts: ("weight", parts[0]),
        "add": _arithmetic("+"),
        "subtract": _arithmetic("-"),
        "multiply": _arithmetic("*"),
        "divide": _arithmetic("/"),
        "raise_to": _arithmetic("^"),
        "minus": lambda span, parts: tree.Minus(parts[0], span=span),
        "compare": _order,
        "same": lambda span, parts: tree.Is(parts[0], parts[1], False, span=span),
        "not_same": lambda span, parts: tree.Is(parts[0], parts[1], True, span=span),
        "one_of": lambda span, parts: tree.OneOf(parts[0], tuple(parts[1:]), span=span),
        "known": lambda span, parts: tree.Presence(parts[0], True, span=span),
        "missing": lambda span, parts: tree.Presence(parts[0], False, span=span),
        "scored": lambda span, parts: tree.IsScored(parts[0], span=span),
        "raised": lambda span, parts: tree.IsRaised(parts[0], span=span),
        "scored_inside": _scored_inside,
        "both": lambda span, parts: tree.Logic(True, *parts, span=span),
        "either": lambda span, parts: tree.Logic(False, *parts, span=span),
        "negate": lambda span, parts: tree.Negate(parts[0], span=span),
        "interval": _interval,
        "from_": _limit(strict=False, lower=True),
        "above": _limit(strict=True, lower=True),
        "to": _limit(strict=False, lower=False),
        "at_most": _limit(strict=False, lower=False),
        "below": _limit(strict=True, lower=False),
        "to_below": _limit(strict=True, lower=False),
        "rounding": _rounding,
        "to_decimals": lambda span, parts: (number(span, parts[0]), None),
        "to_multiple": lambda _span, parts: (None, parts[0]),
    }
)
