"""The days of windows: each window has some, and no day is in two of them."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations
from math import ceil, floor

from gmpy2 import mpq

from dsl.diagnostics.diagnostic import Related
from dsl.lower.settled import Settled, Value, answers
from dsl.lower.workshop import Workshop
from dsl.names.given import DEADLINE
from dsl.outline.outline import Declaration
from dsl.syntax import tree
from engine.graph.cohort import Window
from engine.graph.declaration import Bound
from engine.graph.expression import Placed

_FIRST, _LAST = date.min.toordinal(), date.max.toordinal()

Days = tuple[int, int]
"""The first and the last day of a window; where there is none, the last is before the first."""
_NEVER: Days = (1, 0)


def check_days(workshop: Workshop, windows: Sequence[Window], parts: Sequence[Declaration]) -> None:
    """Report windows without a day, and two windows that share one under the same readings."""
    sound = [(window, part) for window, part in zip(windows, parts, strict=True) if _is_whole(window, part)]
    lasting = [(window, part) for window, part in sound if not _is_empty(workshop, window, part)]
    for (one, above), (other, below) in combinations(lasting, 2):
        shared = _shared(workshop, one, other)
        if shared is not None:
            day, answer = shared
            read = " and ".join(f"`{reading}` is `{option}`" for reading, option in answer.items())
            workshop.findings.add(
                "E0702",
                below.name_span,
                f"the windows `{above.name}` and `{below.name}` overlap: {day} is in both"
                + (f" where {read}" if read else ""),
                "end one before the other begins: `to below` leaves the end out",
                [Related(above.name_span, f"`{above.name}` is given here")],
            )


def _is_whole(window: Window, part: Declaration) -> bool:
    """Whether no end of a window was reported."""
    if part.broken or not isinstance(part.line, tree.WindowOf):
        return False
    interval = part.line.interval
    lower, upper = interval.lower is None, interval.upper is None
    return (window.lower is None) is lower and (window.upper is None) is upper


def _is_empty(workshop: Workshop, window: Window, part: Declaration) -> bool:
    """Whether a window never has a day, which is reported."""
    found = list(_each_answer(workshop, window))
    if not found or not all(days == _NEVER for _, (days,) in found):
        return False
    workshop.findings.add("E0205", part.span, f"no day is in the window `{part.name}`")
    return True


def _shared(workshop: Workshop, one: Window, other: Window) -> tuple[date, dict[str, Value]] | None:
    """A day that is in two windows, and the readings under which it is."""
    for answer, (first, second) in _each_answer(workshop, one, other):
        begins, ends = max(first[0], second[0]), min(first[1], second[1])
        if begins <= ends:
            day = date.fromordinal(ends if begins == _FIRST else begins)
            return day, {name: value for name, value in answer.items() if name != DEADLINE}
    return None


def _each_answer(workshop: Workshop, *windows: Window) -> Iterator[tuple[dict[str, Value], list[Days]]]:
    """The days of windows, as far as they can be known, by the readings and for each deadline."""
    context, schedule = workshop.context, workshop.manifest.schedule
    limits = [bound.limit for window in windows for bound in (window.lower, window.upper) if bound]
    asked: list[Placed | None] = [*limits, *(window.applies for window in windows)]
    measures = context.symbols.measures
    deadlines = sorted(
        {day for block, day in schedule.items() if block in measures and measures[block].sort == "block"}
    )
    known: list[dict[str, Value]] = [{DEADLINE: mpq(day.toordinal())} for day in deadlines]
    for answer in answers(context, asked):
        for deadline in known or [{}]:
            given = {**answer, **deadline}
            settled = Settled(context, given)
            days = [_days(settled, window) for window in windows]
            if None not in days:
                yield given, [found for found in days if found is not None]


def _days(settled: Settled, window: Window) -> Days | None:
    """The days of a window; None where they cannot be known."""
    applies = True if window.applies is None else settled.value(window.applies)
    first, last = _end(settled, window.lower, 1), _end(settled, window.upper, -1)
    if not isinstance(applies, bool) or first is None or last is None:
        return None
    return (first, last) if applies and first <= last else _NEVER


def _end(settled: Settled, bound: Bound | None, sign: int) -> int | None:
    """The first day (sign 1) or the last one (sign -1) that a bound lets in."""
    if bound is None:
        return _FIRST if sign == 1 else _LAST
    limit = settled.value(bound.limit)
    if limit is None or isinstance(limit, bool | str):
        return None
    day = ceil(limit) if sign == 1 else floor(limit)
    if bound.strict and day == limit:
        day += sign
    return min(max(int(day), _FIRST - 1), _LAST + 1)
