"""Ranges of bands and tables, and whether two of them share a number."""

from gmpy2 import mpq

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
        context.report("E0205", written.span, "no number lies in this range")
        return None
    return interval


def _end(context: Context, limit: tree.Limit | None, env: Env) -> mpq | None:
    if limit is None:
        return None
    typed = context.number(limit.value, env, "the end of a range")
    return context.constant(typed, limit.value.span, "the end of a range")


def is_empty(interval: Interval) -> bool:
    """Whether no number lies in the range."""
    if interval.lower is None or interval.upper is None:
        return False
    if interval.lower == interval.upper:
        return interval.lower_strict or interval.upper_strict
    return bool(interval.lower > interval.upper)


def overlap(one: Interval, other: Interval) -> bool:
    """Whether some number lies in both ranges."""
    return not is_empty(_intersection(one, other))


def _intersection(one: Interval, other: Interval) -> Interval:
    lower, lower_strict = one.lower, one.lower_strict
    if other.lower is not None and (lower is None or other.lower > lower):
        lower, lower_strict = other.lower, other.lower_strict
    elif other.lower == lower:
        lower_strict = lower_strict or other.lower_strict
    upper, upper_strict = one.upper, one.upper_strict
    if other.upper is not None and (upper is None or other.upper < upper):
        upper, upper_strict = other.upper, other.upper_strict
    elif other.upper == upper:
        upper_strict = upper_strict or other.upper_strict
    return Interval(lower, lower_strict, upper, upper_strict)
