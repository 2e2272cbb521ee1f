"""Arithmetic on ranges of numbers: whatever the operands are, the result lies in the range that is given.

An end may be open (the number itself excluded) or missing (no limit). No range is empty: where nothing is
left, the answer is None.
"""

from collections.abc import Iterable

from gmpy2 import mpq

from engine.graph.declaration import Interval

ZERO, ONE = mpq(0), mpq(1)
ANY = Interval()
UNIT = Interval(ZERO, False, ONE, False)
NOT_NEGATIVE = Interval(ZERO, False)
POSITIVE = Interval(ZERO, True)

_MOST_BITS = 2000
_FINE = mpq(2) ** 200
_LARGEST = mpq(2) ** 1000

End = tuple[mpq | None, bool]
"""A limit, None where there is none, and whether it is excluded."""


def point(number: mpq) -> Interval:
    """This number alone."""
    return Interval(number, False, number, False)


def made(lower: End, upper: End) -> Interval:
    """The range with these ends."""
    return Interval(lower[0], lower[0] is not None and lower[1], upper[0], upper[0] is not None and upper[1])


def lower_of(interval: Interval) -> End:
    """The lower end."""
    return interval.lower, interval.lower_strict


def upper_of(interval: Interval) -> End:
    """The upper end."""
    return interval.upper, interval.upper_strict


def is_point(interval: Interval) -> bool:
    """Whether a single number lies in the range."""
    return interval.lower is not None and interval.lower == interval.upper


def excludes_zero(interval: Interval) -> bool:
    """Whether 0 is outside."""
    return ZERO not in interval


def is_positive(interval: Interval) -> bool:
    """Whether all numbers in it are above 0."""
    return interval.lower is not None and (
        interval.lower > 0 or (interval.lower == 0 and interval.lower_strict)
    )


def is_not_negative(interval: Interval) -> bool:
    """Whether no number in it is below 0."""
    return interval.lower is not None and interval.lower >= 0


def is_within(inner: Interval, outer: Interval) -> bool:
    """Whether every number of the one lies in the other."""
    return tighter_lower(lower_of(inner), lower_of(outer)) == lower_of(inner) and tighter_upper(
        upper_of(inner), upper_of(outer)
    ) == upper_of(inner)


def tighter_lower(one: End, other: End) -> End:
    """The lower end that excludes more."""
    if one[0] is None or other[0] is None:
        return other if one[0] is None else one
    if one[0] == other[0]:
        return one[0], one[1] or other[1]
    return max(one, other, key=_number)


def tighter_upper(one: End, other: End) -> End:
    """The upper end that excludes more."""
    if one[0] is None or other[0] is None:
        return other if one[0] is None else one
    if one[0] == other[0]:
        return one[0], one[1] or other[1]
    return min(one, other, key=_number)


def _number(end: End) -> mpq:
    return end[0] if end[0] is not None else ZERO


def intersection(one: Interval, other: Interval) -> Interval | None:
    """What lies in both; None where nothing does."""
    if one is ANY or other is ANY:
        return other if one is ANY else one
    both = made(tighter_lower(lower_of(one), lower_of(other)), tighter_upper(upper_of(one), upper_of(other)))
    if both.lower is not None and both.upper is not None:
        if both.lower > both.upper:
            return None
        if both.lower == both.upper and (both.lower_strict or both.upper_strict):
            return None
    return both


def hull(intervals: Iterable[Interval]) -> Interval | None:
    """The smallest range around all; None where there is none to surround."""
    found: Interval | None = None
    for each in intervals:
        if found is None:
            found = each
            continue
        lower = _looser(lower_of(found), lower_of(each), smaller=True)
        upper = _looser(upper_of(found), upper_of(each), smaller=False)
        found = made(lower, upper)
    return found


def _looser(one: End, other: End, smaller: bool) -> End:
    if one[0] is None or other[0] is None:
        return None, False
    if one[0] == other[0]:
        return one[0], one[1] and other[1]
    return one if (one[0] < other[0]) is smaller else other


def add(one: Interval, other: Interval) -> Interval:
    """The sums."""
    return made(_plus(lower_of(one), lower_of(other)), _plus(upper_of(one), upper_of(other)))


def _plus(one: End, other: End) -> End:
    if one[0] is None or other[0] is None:
        return None, False
    return one[0] + other[0], one[1] or other[1]


def negative(interval: Interval) -> Interval:
    """The numbers with the other sign."""
    lower, upper = interval.lower, interval.upper
    return made(
        (None if upper is None else -upper, interval.upper_strict),
        (None if lower is None else -lower, interval.lower_strict),
    )


def scaled(interval: Interval, factor: mpq) -> Interval:
    """The numbers times a factor."""
    if factor == 0:
        return point(ZERO)
    if factor < 0:
        return scaled(negative(interval), -factor)
    lower, upper = interval.lower, interval.upper
    return made(
        (None if lower is None else lower * factor, interval.lower_strict),
        (None if upper is None else upper * factor, interval.upper_strict),
    )


def multiply(one: Interval, other: Interval) -> Interval:
    """The products."""
    if is_point(one) and one.lower is not None:
        return scaled(other, one.lower)
    if is_point(other) and other.lower is not None:
        return scaled(one, other.lower)
    if not is_not_negative(one) and is_not_negative(negative(one)):
        return negative(multiply(negative(one), other))
    if not is_not_negative(other) and is_not_negative(negative(other)):
        return negative(multiply(one, negative(other)))
    if is_not_negative(one) and is_not_negative(other):
        return made(_times(lower_of(one), lower_of(other)), _times(upper_of(one), upper_of(other)))
    if is_not_negative(one) or is_not_negative(other):
        sure, mixed = (one, other) if is_not_negative(one) else (other, one)
        return made(_times(upper_of(sure), lower_of(mixed)), _times(upper_of(sure), upper_of(mixed)))
    lowest = hull([_corner(lower_of(one), upper_of(other)), _corner(upper_of(one), lower_of(other))])
    highest = hull([_corner(lower_of(one), lower_of(other)), _corner(upper_of(one), upper_of(other))])
    if lowest is None or highest is None:
        return ANY
    return made(lower_of(lowest), upper_of(highest))


def _times(one: End, other: End) -> End:
    """The product of two ends, where 0 times anything is a 0 that is reached unless both exclude it."""
    if (one[0] == 0 and not one[1]) or (other[0] == 0 and not other[1]):
        return ZERO, False
    if one[0] is None or other[0] is None:
        return None, False
    return one[0] * other[0], one[1] or other[1]


def _corner(one: End, other: End) -> Interval:
    product = _times(one, other)
    return ANY if product[0] is None else made(product, product)


def reciprocal(interval: Interval) -> Interval:
    """1 through the numbers, 0 being outside of the range; anything where it is not."""
    if is_positive(interval) and (interval.upper is None or interval.upper > 0):
        lower, upper = interval.lower, interval.upper
        least: End = (ZERO, True) if upper is None else (1 / upper, interval.upper_strict)
        most: End = (None, False) if not lower else (1 / lower, interval.lower_strict)
        return made(least, most)
    if is_positive(negative(interval)) and (interval.lower is None or interval.lower < 0):
        return negative(reciprocal(negative(interval)))
    return ANY


def without_zero(interval: Interval) -> Interval:
    """The same without a 0 at its end: of a divisor, where there is a quotient at all."""
    if is_point(interval):
        return interval
    if interval.lower == 0:
        return made((ZERO, True), upper_of(interval))
    return made(lower_of(interval), (ZERO, True)) if interval.upper == 0 else interval


def divide(one: Interval, other: Interval) -> Interval:
    """The quotients; anything where the divisor may be 0."""
    return multiply(one, reciprocal(other))


def absolute(interval: Interval) -> Interval:
    """The numbers without their signs."""
    if is_not_negative(interval):
        return interval
    if is_not_negative(negative(interval)):
        return negative(interval)
    ends = (upper_of(interval), upper_of(negative(interval)))
    largest = hull([made((ZERO, False), end) for end in ends])
    return largest or NOT_NEGATIVE


def power(interval: Interval, exponent: int) -> Interval:
    """The numbers to a whole power."""
    if exponent < 0:
        return reciprocal(power(interval, -exponent))
    if exponent == 0:
        return point(ONE)
    if exponent % 2 == 0:
        interval = absolute(interval)
    return made(_raised(lower_of(interval), exponent), _raised(upper_of(interval), exponent))


def _raised(end: End, exponent: int) -> End:
    return (None, False) if end[0] is None else (end[0] ** exponent, end[1])


def extreme(intervals: Iterable[Interval], largest: bool) -> Interval:
    """The largest (or smallest) of numbers from each of these ranges, of which there is at least one."""
    several = list(intervals)
    if not largest:
        return negative(extreme([negative(each) for each in several], largest=True))
    lower: End = (None, False)
    for each in several:
        lower = tighter_lower(lower, lower_of(each))
    whole = hull(several)
    return made(lower, upper_of(whole or ANY))


def coarse(interval: Interval) -> Interval:
    """A range around this one whose ends have few digits; without an end that is out of all bounds.

    Repeated squaring doubles the digits of exact ends, and no proof rests on so many of them.
    """
    if _is_short(interval.lower) and _is_short(interval.upper):
        return interval
    lower, upper = interval.lower, interval.upper
    low: End = (lower, interval.lower_strict)
    high: End = (upper, interval.upper_strict)
    if lower is not None and not _is_short(lower):
        low = (None, False) if abs(lower) > _LARGEST else ((lower * _FINE).__floor__() / _FINE, False)
    if upper is not None and not _is_short(upper):
        high = (None, False) if abs(upper) > _LARGEST else ((upper * _FINE).__ceil__() / _FINE, False)
    return made(low, high)


def _is_short(number: mpq | None) -> bool:
    return number is None or number.numerator.bit_length() + number.denominator.bit_length() <= _MOST_BITS


def onto_multiples(interval: Interval, step: mpq) -> Interval:
    """Where the numbers lie after rounding to multiples of `step`, in whatever mode."""
    lower, upper = interval.lower, interval.upper
    return made(
        (None if lower is None else (lower / step).__floor__() * step, False),
        (None if upper is None else (upper / step).__ceil__() * step, False),
    )


def on_lattice(interval: Interval, step: mpq) -> Interval | None:
    """The range from the first to the last multiple of `step` in it; None where none lies in it."""
    lower, upper = interval.lower, interval.upper
    if lower is not None:
        first = (lower / step).__ceil__() * step
        lower = first + step if first == lower and interval.lower_strict else first
    if upper is not None:
        last = (upper / step).__floor__() * step
        upper = last - step if last == upper and interval.upper_strict else last
    return (
        None
        if lower is not None and upper is not None and lower > upper
        else made((lower, False), (upper, False))
    )
