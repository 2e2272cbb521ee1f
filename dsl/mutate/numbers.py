"""Numbers a little larger and a little smaller than they are written."""

import re
from collections.abc import Iterator
from datetime import date

from gmpy2 import mpq, remove

__all__ = ["decimal", "neighbours", "rewritten", "unit_of"]

_HUNDREDTH = mpq(1, 100)
_WRITTEN = re.compile(r"(-?[0-9]+(?:\.[0-9]+)?)([ ]?%)?((?: \w+)?)")
_COMPUTED = re.compile(r"[0-9.%() ]+([-+*/^][0-9.%() -]+)+")
_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}$|[0-9]+ [A-Z]")


def unit_of(number: mpq) -> mpq:
    """One in the last decimal of a number; a hundredth for one whose decimals have no end."""
    without_twos, twos = remove(number.denominator, 2)
    rest, fives = remove(without_twos, 5)
    return mpq(1, 10 ** max(twos, fives)) if rest == 1 else _HUNDREDTH


def neighbours(number: mpq, written: str = "") -> Iterator[mpq]:
    """The number one unit of its last decimal higher, and one lower: of the last that is written, where it is
    written with decimals or in percent.
    """
    found = _WRITTEN.fullmatch(written)
    unit = unit_of(number)
    if found is not None:
        decimals = len(found[1].partition(".")[2])
        unit = mpq(1, 10**decimals) / (100 if found[2] else 1)
    yield number + unit
    yield number - unit


def rewritten(written: str, number: mpq) -> str | None:
    """Another number in the place of the one that is written: with its percent sign, its unit, as a date.

    None where what is written is no number.
    """
    if _DAY.match(written):
        return _day(number)
    if _COMPUTED.fullmatch(written):
        return decimal(number)
    found = _WRITTEN.fullmatch(written)
    if found is None:
        return None
    _, percent, unit = found.groups()
    return f"{decimal(number * 100)}{percent}" if percent else f"{decimal(number)}{unit}"


def decimal(number: mpq) -> str:
    """A number as a decimal where it has one, otherwise as a fraction."""
    unit = unit_of(number)
    scaled = number / unit
    if scaled.denominator != 1:
        return str(number)
    places = len(str(unit.denominator)) - 1
    digits = str(abs(scaled.numerator)).rjust(places + 1, "0")
    sign = "-" if number < 0 else ""
    return f"{sign}{digits[:-places]}.{digits[-places:]}" if places else f"{sign}{digits}"


def _day(number: mpq) -> str | None:
    try:
        return date.fromordinal(int(number)).isoformat()
    except (ValueError, OverflowError):
        return None
