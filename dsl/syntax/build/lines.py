"""Constructors of lines, clauses and types."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from dsl.syntax import tree
from dsl.syntax.build.cohort import guard_in
from dsl.syntax.build.parts import WAYS, Constructor, number, texts
from engine.graph.span import Span


def _declared(word: str) -> Constructor:
    return lambda span, parts: tree.Declared(word, parts[0], span=span)


def _typed(word: str) -> Constructor:
    def build(span: Span, parts: list[Any]) -> tree.Typed:
        name, shape = parts
        if isinstance(shape, tree.Interval):
            return tree.Typed(word, name, None, shape, span=span)
        return tree.Typed(word, name, shape, span=span)

    return build


def _defined(word: str) -> Constructor:
    return lambda span, parts: tree.Defined(word, parts[0], parts[1], span=span)


def _score(span: Span, parts: list[Any]) -> tree.Defined:
    return tree.Defined("score", tree.Word("score", span=span), parts[0], span=span)


def _member(word: str) -> Constructor:
    def build(span: Span, parts: list[Any]) -> tree.MemberOf:
        name, *shares = parts
        share = dict(shares)
        return tree.MemberOf(word, name, share.get("worth"), share.get("weight"), span=span)

    return build


def _value(span: Span, parts: list[Any]) -> tree.Value:
    value, condition = parts[0] if isinstance(parts[0], tuple) else (parts[0], None)
    return tree.Value(value, condition, span=span)


def _points(word: str) -> Constructor:
    def build(span: Span, parts: list[Any]) -> tree.Points:
        points, *further = parts
        each = most = None
        for rule, content in further:
            if rule == "each":
                each = content
            else:
                most = content.value
        return tree.Points(word, points, each, most, span=span)

    return build


def _inapplicable(span: Span, parts: list[Any]) -> tree.InapplicableLine:
    (way, *names), guard = guard_in(parts)
    return tree.InapplicableLine(WAYS[way.type], names[0] if names else (), guard, span=span)


def _round(span: Span, parts: list[Any]) -> tree.Round:
    (rounding,), guard = guard_in(parts)
    return tree.Round(rounding, guard, span=span)


def _type(span: Span, parts: list[Any]) -> tree.TypeOf:
    base: str = ""
    options: tuple[tree.Word, ...] = ()
    intervals: list[tree.Interval] = []
    named: dict[str, Any] = {}
    repeated = False
    for part in parts:
        if isinstance(part, tree.Interval):
            intervals.append(part)
        elif part[0] == "base":
            _, base, options, ranges = part
            intervals += ranges
        else:
            repeated |= part[0] in named
            named[part[0]] = part[1]
    return tree.TypeOf(
        base,
        options,
        tuple(intervals),
        named.get("optional", False),
        named.get("decimals"),
        named.get("unit"),
        repeated,
        span=span,
    )


def _base(name: str) -> Constructor:
    return lambda _span, parts: ("base", name, (), parts)


LINES: Mapping[str, Constructor] = MappingProxyType(
    {
        "start": lambda _span, parts: tuple(parts),
        "statement": lambda span, parts: tree.Statement(parts[0], tuple(parts[1:]), span=span),
        "unit": _declared("unit"),
        "each": _declared("for each of"),
        "bands": _declared("bands"),
        "penalty": _declared("penalty"),
        "bonus": _declared("bonus"),
        "cap": _declared("cap"),
        "attribute": _typed("attribute"),
        "input": _typed("input"),
        "column": _typed("column"),
        "key": _typed("key"),
        "parameter": _defined("parameter"),
        "let": _defined("let"),
        "definition": _defined("definition"),
        "result": _defined("result"),
        "score": _score,
        "table": lambda span, parts: tree.TableOf(*parts, span=span),
        "band": lambda span, parts: tree.BandLine(*parts, span=span),
        "function": lambda span, parts: tree.FunctionOf(parts[0], tuple(parts[1:-1]), parts[-1], span=span),
        "parameter_of": lambda span, parts: tree.Parameter(
            parts[0], parts[1] if len(parts) > 1 else None, span=span
        ),
        "block": _member("block"),
        "criterion": _member("criterion"),
        "worth": lambda _span, parts: ("worth", parts[0]),
        "weight": lambda _span, parts: ("weight", parts[0]),
        "alternative": lambda span, parts: tree.AlternativeLine(
            parts[0], parts[1] if len(parts) > 1 else None, span=span
        ),
        "value": _value,
        "guarded": lambda _span, parts: tuple(parts),
        "title": lambda span, parts: tree.TextsLine("title", texts(parts), span=span),
        "note": lambda span, parts: tree.TextsLine("note", texts(parts), span=span),
        "cites": lambda span, parts: tree.Cites(*parts, span=span),
        "assumes": lambda span, parts: tree.Assumes(parts[0], texts(parts[1:]), False, span=span),
        "reconstructs": lambda span, parts: tree.Assumes(parts[0], texts(parts[1:]), True, span=span),
        "formerly": lambda span, parts: tree.NamesLine("formerly", tuple(parts), span=span),
        "applies_to": lambda span, parts: tree.NamesLine("applies to", tuple(parts), span=span),
        "applies_when": lambda span, parts: tree.AppliesWhen(parts[0], span=span),
        "rises": lambda span, parts: tree.NamesLine("rises with", tuple(parts), span=span),
        "falls": lambda span, parts: tree.NamesLine("falls with", tuple(parts), span=span),
        "scale": lambda span, parts: tree.Scale(parts[0], span=span),
        "takes": _points("takes"),
        "gives": _points("gives"),
        "for_each": lambda _span, parts: ("each", parts[0]),
        "lowest": lambda span, _parts: tree.Plain("takes the lowest member", span=span),
        "highest": lambda span, _parts: tree.Plain("takes the highest member", span=span),
        "best_of": lambda span, _parts: tree.Plain("takes the best of", span=span),
        "run_all": lambda span, parts: tree.Run(False, tuple(parts), span=span),
        "run_only": lambda span, parts: tree.Run(True, tuple(parts), span=span),
        "limits": lambda span, parts: tree.Limits(*parts, span=span),
        "floor": lambda span, parts: tree.NeverLine(True, parts[0], span=span),
        "ceiling": lambda span, parts: tree.NeverLine(False, parts[0], span=span),
        "round": _round,
        "inapplicable": _inapplicable,
        "least": lambda span, parts: tree.Least(number(span, parts[0]), span=span),
        "unreadable": lambda span, _parts: tree.Unreadable(span=span),
        "type": _type,
        "parameter_type": _type,
        "number_type": _base("number"),
        "whole_type": _base("whole"),
        "date_type": _base("date"),
        "text_type": _base("text"),
        "yes_no_type": _base("yes_no"),
        "rows_type": _base("rows"),
        "choice_type": lambda _span, parts: ("base", "choice", tuple(parts), []),
        "optional": lambda _span, _parts: ("optional", True),
        "decimals": lambda span, parts: ("decimals", number(span, parts[0])),
        "in_unit": lambda _span, parts: ("unit", parts[0]),
    }
)
