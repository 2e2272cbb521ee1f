"""Ranges of bands and tables, and whether two of them share a number."""

from collections.abc import Iterator, Sequence

from gmpy2 import mpq

from dsl.diagnostics.message import say
from dsl.elaborate.context import Context, Env
from dsl.syntax import tree
from engine.graph.declaration import Interval


def constant_interval(context: Context, written: tree.Interval, env: Env) -> Interval | None:
    """A range whose ends are numbers; None where it was reported."""
    lower = _end(context, written.lower, env)
    upper = _end(context, written.upper, env)
    if (written.lower and lower is None) or (written.upper and upper is None):
        return None
    interval = Interval(
        lower,
        bool(written.lower and written.lower.strict),
        upper,
        bool(written.upper and written.upper.strict),
    )
    if is_empty(interval):
        context.report("E0205", written.span, say("no-number-in-range"))
        return None
    return interval


def _end(context: Context, limit: tree.Limit | None, env: Env) -> mpq | None:
    if limit is None:
        return None
    role = say("end-of-a-range")
    return context.constant(context.number(limit.value, env, role), limit.value.span, role)


def is_empty(interval: Interval) -> bool:
    """Whether no number lies in the range."""
    if interval.lower is None or interval.upper is None:
        return False
    if interval.lower == interval.upper:
        return interval.lower_strict or interval.upper_strict
    return bool(interval.lower > interval.upper)


def overlap(one: Interval, other: Interval) -> bool:
    """Whether some number lies in both ranges, neither of which is empty."""
    return _begins_within(one, other) and _begins_within(other, one)


def shared_value(one: Interval, other: Interval) -> mpq:
    """A number that lies in both of two ranges that overlap: one of their ends, or one between these."""
    ends = [end for each in (one, other) for end in (each.lower, each.upper) if end is not None]
    between = [(low + high) / 2 for low in ends for high in ends]
    beyond = [end + by for end in ends for by in (1, -1)]
    return next(number for number in (*ends, *between, *beyond, mpq(0)) if number in one and number in other)


def _begins_within(one: Interval, other: Interval) -> bool:
    if one.lower is None or other.upper is None:
        return True
    if one.lower == other.upper:
        return not (one.lower_strict or other.upper_strict)
    return bool(one.lower < other.upper)


def overlapping(boxes: Sequence[tuple[Interval, ...]]) -> Iterator[tuple[int, int]]:
    """Positions of boxes, given as one range for each dimension, that share a point with an earlier one.

    The boxes are passed in the order in which their first ranges begin; each is held against those alone that
    reach so far, and of two that share a point against the one that reaches further.
    """
    reached: list[int] = []
    for position in sorted(range(len(boxes)), key=lambda at: [_beginning(one) for one in boxes[at][:1]]):
        box = boxes[position]
        reached = [at for at in reached if not box or overlap(boxes[at][0], box[0])]
        shared = next((at for at in reached if all(map(overlap, boxes[at], box))), None)
        if shared is None:
            reached.append(position)
            continue
        yield min(shared, position), max(shared, position)
        if box and _end_of(box[0]) > _end_of(boxes[shared][0]):
            reached[reached.index(shared)] = position


def _beginning(interval: Interval) -> tuple[bool, mpq, bool]:
    return interval.lower is not None, interval.lower or mpq(0), interval.lower_strict


def _end_of(interval: Interval) -> tuple[bool, mpq, bool]:
    return interval.upper is None, interval.upper or mpq(0), not interval.upper_strict
