"""Changes of ratings, flags, succession, objections and readings."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from dsl.mutate.declared import Declared, changed_whole, field, ways
from dsl.mutate.mutant import GraphPath, Mutant
from engine.graph.cohort import (
    Appeals,
    Border,
    Choice,
    Flag,
    Places,
    Rating,
    Reading,
    Succession,
    TieKey,
    TieKeyKind,
    Ties,
    TieWay,
    Trend,
    TrendKind,
    Window,
)
from engine.graph.label import Label
from engine.graph.methodology import Methodology

__all__ = ["changed_cohort"]

NOTHING = "…"
"""Stands for a line that is left out."""
_TIES: Mapping[TieWay, tuple[TieWay, str]] = MappingProxyType(
    {
        TieWay.best: (TieWay.dense, "equal scores share the best place"),
        TieWay.dense: (TieWay.best, "equal scores share a place without gaps"),
        TieWay.mean: (TieWay.best, "equal scores share the mean place"),
        TieWay.broken: (TieWay.best, "equal scores are told apart"),
    }
)
_BORDERS: Mapping[Border, tuple[Border, str]] = MappingProxyType(
    {
        Border.inclusive: (Border.distinct, "marks the {end} {count} places"),
        Border.distinct: (Border.inclusive, "marks the {end} {count} distinct places"),
        Border.exact: (Border.inclusive, "marks exactly the {end} {count} bodies"),
    }
)
_TRENDS: Mapping[TrendKind, tuple[TrendKind, str, str]] = MappingProxyType(
    {
        TrendKind.consecutive: (TrendKind.against_first, "falls of the history", "rises of the history"),
        TrendKind.against_first: (
            TrendKind.consecutive,
            "years of the history below the year before them",
            "years of the history above the year before them",
        ),
    }
)
_SWITCHES = (
    ("rated", "predecessor is not rated"),
    ("counts", "predecessor counts in the score"),
    ("recommends", "results are recommendations"),
)


def changed_cohort(methodology: Methodology, around: Declared) -> Iterator[Mutant]:
    """Changes of all that a methodology says of many bodies."""
    for at, reading in enumerate(methodology.readings):
        yield from _reading(_within(around, ("readings", at), reading.label), reading)
    for at, rating in enumerate(methodology.ratings):
        yield from _rating(_within(around, ("ratings", at), rating.label), rating)
    for at, flag in enumerate(methodology.flags):
        yield from _flag(_within(around, ("flags", at), flag.label), flag)
    if methodology.succession is not None:
        yield from _succession(around, methodology.succession)
    if methodology.appeals is not None:
        yield from _appeals(around, methodology.appeals)


def _within(around: Declared, path: GraphPath, label: Label) -> Declared:
    return replace(around, path=(*around.path, *path), label=label)


def _reading(declared: Declared, reading: Reading) -> Iterator[Mutant]:
    """The next option taken by default."""
    names = reading.names
    following = names[(names.index(reading.default) + 1) % len(names)]
    options = {option.label.name: option.label.span for option in reading.options}
    before, after = f"option {reading.default}, by default", f"option {following}, by default"
    yield from field(declared, ("default",), following, options[reading.default], before, after)


def _rating(declared: Declared, rating: Rating) -> Iterator[Mutant]:
    first, last = "highest score first", "lowest score first"
    before, after = (first, last) if rating.highest_first else (last, first)
    yield from field(
        declared, ("highest_first",), not rating.highest_first, declared.line(before), before, after
    )
    yield from _switch(declared, "apart", "separate for each kind", rating.apart, usual=False)
    yield from _switch(
        declared, "unrounded", "places follow the unrounded score", rating.unrounded, usual=False
    )
    for path, at, ties in ways(rating.ties, "ties"):
        other, words = _TIES[ties.way]
        span = declared.line("equal scores", at)
        yield from field(declared, path, Ties(other), span, words, _TIES[other][1])
        yield from _keys(declared, (*path, "keys"), ties.keys)


def _switch(
    declared: Declared, name: str, words: str, choice: Choice[bool], *, usual: bool
) -> Iterator[Mutant]:
    """A line of fixed words left out; of one with a condition that is changed instead."""
    if not choice.cases and choice.otherwise is not usual:
        yield from field(declared, (name, "otherwise"), usual, declared.line(words), words, NOTHING)


def _keys(declared: Declared, path: GraphPath, keys: tuple[TieKey, ...]) -> Iterator[Mutant]:
    """Keys by which bodies are told apart, the other way round."""
    for at, key in enumerate(keys):
        match key.kind:
            case TieKeyKind.unrounded:
                by = "unrounded score"
            case TieKeyKind.body_id:
                by = "body id"
            case TieKeyKind.value:
                by = "" if key.value is None else declared.words.of(key.value)
        ends = ("highest first", "lowest first")
        before, after = ends if key.descending else reversed(ends)
        within = (*path, at, "descending")
        yield from field(
            declared, within, not key.descending, key.span, f"by {by}, {before}", f"by {by}, {after}"
        )


def _flag(declared: Declared, flag: Flag) -> Iterator[Mutant]:
    for path, at, mark in ways(flag.marks, "marks"):
        span = declared.line("marks", at)
        others: list[Places | Trend] = []
        if isinstance(mark, Places):
            others = [replace(mark, last=not mark.last), replace(mark, border=_BORDERS[mark.border][0])]
            others += [replace(mark, count=near) for near in (mark.count + 1, mark.count - 1) if near >= 1]
            yield from _keys(declared, (*path, "keys"), mark.keys)
        elif isinstance(mark, Trend):
            others = [replace(mark, falling=not mark.falling), replace(mark, kind=_TRENDS[mark.kind][0])]
            others += [replace(mark, years=near) for near in (mark.years + 1, mark.years - 1) if near >= 1]
        for other in others:
            yield from field(declared, path, other, span, _marking(mark), _marking(other))


def _marking(mark: object) -> str:
    """What a flag marks, in the words of the rules."""
    match mark:
        case Places(count=count, last=last, border=border):
            return _BORDERS[border][1].format(end="last" if last else "first", count=count)
        case Trend(years=years, falling=falling, kind=kind):
            words = _TRENDS[kind][1 if falling else 2]
            row = " in a row" if kind is TrendKind.consecutive else ""
            return f"marks bodies with {years} {words}{row}"
        case _:
            return ""


def _succession(around: Declared, succession: Succession) -> Iterator[Mutant]:
    for at, window in enumerate(succession.windows):
        path: GraphPath = ("succession", "windows", at)
        yield from _window(_within(around, path, window.label), window)


def _window(declared: Declared, window: Window) -> Iterator[Mutant]:
    for name, words in _SWITCHES:
        yield from _switch(declared, name, words, getattr(window, name), usual=name == "rated")
    if window.warns:
        yield from field(declared, ("warns",), False, declared.line("warns"), "warns", NOTHING)
    for name, (open_word, strict_word) in (("lower", ("from", "above")), ("upper", ("to", "to below"))):
        bound = getattr(window, name)
        if bound is not None:
            limit = declared.words.of(bound.limit)
            words, other = (strict_word, open_word) if bound.strict else (open_word, strict_word)
            before, after = f"{words} {limit}", f"{other} {limit}"
            yield from field(declared, (name, "strict"), not bound.strict, bound.span, before, after)


def _appeals(around: Declared, appeals: Appeals) -> Iterator[Mutant]:
    declared = _within(around, ("appeals",), appeals.label)
    if appeals.documents is not None:
        words = "needs documents"
        yield from field(declared, ("documents",), None, appeals.documents.span, words, NOTHING)
    for name, within in (("filing", "filed within"), ("answering", "answered within")):
        limit = getattr(appeals, name)
        if limit is None:
            continue
        days = "working days" if limit.working else "calendar days"
        other = "calendar days" if limit.working else "working days"
        said, span = f"{within} {{}} {days}", limit.label.span
        yield from changed_whole(declared, (name, "days"), limit.days, span, said)
        before, after = said.format(limit.days), f"{within} {limit.days} {other}"
        yield from field(declared, (name, "working"), not limit.working, span, before, after)
