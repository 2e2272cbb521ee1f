"""Which value of a range belongs to none of several others."""

from collections.abc import Iterable

from gmpy2 import mpq

from dsl.prove.interval import End, intersection, made, on_lattice
from engine.graph.declaration import Interval


def uncovered(whole: Interval, parts: Iterable[Interval], step: mpq | None) -> mpq | None:
    """A number of the whole that lies in none of the parts; None where there is none.

    With a `step` only its multiples are asked for.
    """
    for gap in _gaps(whole, sorted(parts, key=_beginning)):
        reduced = on_lattice(gap, step) if step else gap
        if reduced is not None:
            return _member(reduced)
    return None


def _beginning(interval: Interval) -> tuple[bool, mpq, bool]:
    return interval.lower is not None, interval.lower or mpq(0), interval.lower_strict


def _gaps(whole: Interval, parts: list[Interval]) -> Iterable[Interval]:
    """What the parts, in order of their beginnings, leave of the whole."""
    reached: End = (whole.lower, whole.lower_strict)
    for part in parts:
        if part.lower is not None:
            gap = intersection(whole, made(reached, (part.lower, not part.lower_strict)))
            if gap is not None:
                yield gap
        if part.upper is None:
            return
        end: End = (part.upper, not part.upper_strict)
        if reached[0] is None or part.upper > reached[0] or (part.upper == reached[0] and end[1]):
            reached = end
    gap = intersection(whole, made(reached, (None, False)))
    if gap is not None:
        yield gap


def _member(interval: Interval) -> mpq:
    """A number of a range, a short one where there is one."""
    lower, upper = interval.lower, interval.upper
    if lower is not None and not interval.lower_strict:
        return lower
    if upper is not None and not interval.upper_strict:
        return upper
    if lower is None:
        return mpq(0) if upper is None else upper - 1
    if upper is None:
        return lower + 1
    decimals = 0
    while True:
        scale = 10**decimals
        candidate = mpq((lower * scale).__floor__() + 1, scale)
        if lower < candidate < upper:
            return candidate
        decimals += 1
