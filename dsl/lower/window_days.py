"""The days of windows: each window has some, and no day is in two of them."""

from collections.abc import Iterator, Sequence
from datetime import date
from math import ceil, floor

from gmpy2 import mpq

from dsl.diagnostics.diagnostic import Related
from dsl.diagnostics.message import listed, say
from dsl.lower.outermost import outermost_blocks
from dsl.lower.settled import Settled, Value, answers, through
from dsl.lower.workshop import Workshop
from dsl.names.given import DEADLINE
from dsl.outline.outline import Declaration
from dsl.syntax import tree
from engine.graph.cohort import Window
from engine.graph.declaration import Bound
from engine.graph.expression import Placed, Reference

_FIRST, _LAST = date.min.toordinal(), date.max.toordinal()

Days = tuple[int, int]
"""The first and the last day of a window; where there is none, the last is before the first."""
_NEVER: Days = (1, 0)
Known = tuple[dict[str, Value], Days]
"""The days of a window under the options of some readings, and with a deadline."""


def check_days(workshop: Workshop, windows: Sequence[Window], parts: Sequence[Declaration]) -> None:
    """Report windows without a day, and two windows that share one under the same readings."""
    lasting: list[tuple[Declaration, list[Known]]] = []
    for window, part in zip(windows, parts, strict=True):
        known = list(_known(workshop, window)) if _is_whole(window, part) else []
        if known and all(days == _NEVER for _, days in known):
            workshop.findings.add("E0205", part.span, say("window-without-days", window=part.name))
        elif known:
            lasting.append((part, known))
    for position, (part, known) in enumerate(lasting):
        for above, other in lasting[:position]:
            shared = _shared(other, known)
            if shared is not None:
                _report(workshop, above, part, *shared)
                break


def _report(
    workshop: Workshop, above: Declaration, part: Declaration, day: date, answer: dict[str, Value]
) -> None:
    read = listed(say("reading-is", reading=name, option=str(option)) for name, option in answer.items())
    one, other = above.name, part.name
    workshop.findings.add(
        "E0702",
        part.name_span,
        say("windows-overlap-where", one=one, other=other, day=str(day), readings=read)
        if answer
        else say("windows-overlap", one=one, other=other, day=str(day)),
        say("end-before-the-other-begins"),
        [Related(above.name_span, say("is-given-here", name=above.name))],
    )


def _is_whole(window: Window, part: Declaration) -> bool:
    """Whether no end of a window was reported."""
    if part.broken or not isinstance(part.line, tree.WindowOf):
        return False
    interval = part.line.interval
    lower, upper = interval.lower is None, interval.upper is None
    return (window.lower is None) is lower and (window.upper is None) is upper


def _shared(first: list[Known], second: list[Known]) -> tuple[date, dict[str, Value]] | None:
    """A day that is in two windows, and the readings under which it is."""
    for answer, one in first:
        for other_answer, other in second:
            begins, ends = max(one[0], other[0]), min(one[1], other[1])
            if begins <= ends and all(
                other_answer.get(name, value) == value for name, value in answer.items()
            ):
                day = date.fromordinal(ends if begins == _FIRST else begins)
                both = {**answer, **other_answer}
                return day, {name: value for name, value in both.items() if name != DEADLINE}
    return None


def _known(workshop: Workshop, window: Window) -> Iterator[Known]:
    """The days of a window, as far as they can be known, by the readings and deadlines that it asks for."""
    context = workshop.context
    limits = [bound.limit for bound in (window.lower, window.upper) if bound is not None]
    asked: list[Placed | None] = [*limits, window.applies]
    by_deadline = any(part == Reference(DEADLINE) for limit in limits for part in through(context, limit))
    deadlines = _deadlines(workshop) if by_deadline else [{}]
    for answer in answers(context, asked):
        for deadline in deadlines:
            given = {**answer, **deadline}
            days = _days(Settled(context, given), window)
            if days is not None:
                yield given, days


def _deadlines(workshop: Workshop) -> list[dict[str, Value]]:
    """The days of the schedule that are deadlines of blocks."""
    schedule = workshop.manifest.schedule
    days = {schedule[block] for block in outermost_blocks(workshop) if block in schedule}
    return [{DEADLINE: mpq(day.toordinal())} for day in sorted(days)]


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
