"""Changes of ranges: their ends moved by a unit, let in or left out."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from dsl.diagnostics.message import say
from dsl.mutate.declared import Declared, field
from dsl.mutate.mutant import GraphPath, Mutant
from dsl.mutate.numbers import neighbours, rewritten
from engine.graph.declaration import Bands, Interval

__all__ = ["changed_bands", "taken_before"]

_ENDS: Final[Mapping[str, tuple[str, str, str]]] = MappingProxyType(
    {
        "lower": (r"\b(from|above) (.+?)(?= to\b|$)", "from", "above"),
        "upper": (r"\b(to below|to|at most|below) (.+)$", "to", "to below"),
    }
)
"""For each end how it is written in a line, and its words where it is let in and where it is left out."""


def changed_bands(declared: Declared, bands: Bands) -> Iterator[Mutant]:
    """Changes of the bands of a scale. A value that lies in two of them has the name of the first."""
    for at, band in enumerate(bands.bands):
        line = declared.line("band", at)
        written = declared.words.at(line)
        earlier = [each.interval for each in bands.bands[:at]]
        for end in _ENDS:
            for changed, after in _changes(band.interval, end, written):
                path: GraphPath = ("bands", at, "interval")
                for mutant in field(declared, path, changed, line, written, after):
                    idle = taken_before(band.interval, changed, earlier)
                    yield replace(mutant, without_effect=say("taken-before")) if idle else mutant


def _changes(interval: Interval, end: str, written: str) -> Iterator[tuple[Interval, str]]:
    """The range with one of its ends changed, and the line with it."""
    lower = end == "lower"
    number, strict = (
        (interval.lower, interval.lower_strict) if lower else (interval.upper, interval.upper_strict)
    )
    pattern, inner, outer = _ENDS[end]
    found = re.search(pattern, written)
    if number is None or found is None:
        return
    head, tail = written[: found.start()], written[found.end() :]
    for near in neighbours(number, found[2]):
        after = rewritten(found[2], near)
        if after is not None:
            moved = replace(interval, lower=near) if lower else replace(interval, upper=near)
            yield moved, f"{head}{found[1]} {after}{tail}"
    other = (
        replace(interval, lower_strict=not strict) if lower else replace(interval, upper_strict=not strict)
    )
    yield other, f"{head}{inner if strict else outer} {found[2]}{tail}"


def taken_before(old: Interval, new: Interval, earlier: Iterable[Interval]) -> bool:
    """Whether all that a range has won by its change, having lost nothing, lies in one earlier range."""
    if (old.upper, old.upper_strict) != (new.upper, new.upper_strict):
        return False
    if old.lower is None or new.lower is None:
        return False
    won = Interval(new.lower, new.lower_strict, old.lower, not old.lower_strict)
    if new.lower == old.lower:
        won = Interval(old.lower, False, old.lower, False)
        if new.lower_strict or not old.lower_strict:
            return False
    elif new.lower > old.lower:
        return False
    return any(_within(won, each) for each in earlier)


def _within(inner: Interval, outer: Interval) -> bool:
    """Whether every number of a range, both ends of which are given, lies in another one."""
    lower, upper = inner.lower, inner.upper
    if lower is None or upper is None:
        return False
    begins = (
        outer.lower is None
        or lower > outer.lower
        or (lower == outer.lower and (inner.lower_strict or not outer.lower_strict))
    )
    ends = (
        outer.upper is None
        or upper < outer.upper
        or (upper == outer.upper and (inner.upper_strict or not outer.upper_strict))
    )
    return bool(begins and ends)
