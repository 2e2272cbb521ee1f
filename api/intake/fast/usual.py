"""The usual forms of a value, written out as code: a test, and what makes the typed value where it holds.

In the code the value is `given`. A form that is not listed is none of the usual ones: it is left to the
converter of the scalar.
"""

import sys
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from api.intake.fast.source import Source
from api.intake.layout import Scalar
from api.intake.limits import Limits
from api.wire.tree import NumberText
from engine.graph.declaration import ChoiceType, DateType, NumberType, TextType, YesNoType

_MOST_DECIMALS: Final = 18
_MODULUS: Final = sys.hash_info.modulus
_LARGEST: Final = 10**18
"""Numbers up to this one are usual where there is no other end."""


@dataclass(frozen=True, slots=True)
class Usual:
    """A form: where `test` holds, the statements `before` and then the expression `typed` never raise."""

    test: str
    typed: str = "given"
    before: tuple[str, ...] = ()


def usual_forms(source: Source, scalar: Scalar, limits: Limits) -> list[Usual]:
    """The usual forms of a value, the most frequent one first."""
    match scalar.type:
        case NumberType(decimals=0):
            return _wholes(source, scalar)
        case NumberType(decimals=int() as decimals) if decimals <= _MOST_DECIMALS:
            return _decimals(source, scalar, decimals)
        case YesNoType():
            return [Usual("given is True or given is False")]
        case TextType():
            return [Usual(f"type(given) is str and len(given) <= {limits.text}")]
        case ChoiceType(options=options):
            return [Usual(f"type(given) is str and given in {source.name('options', frozenset(options))}")]
        case NumberType() | DateType():
            return []


def _wholes(source: Source, scalar: Scalar) -> list[Usual]:
    low, high = _bounds(scalar, _LARGEST)
    text = source.name("NumberText", NumberText)
    number = f"{low} <= (number := int(given))"
    return [
        Usual(f"type(given) is int and {low} <= given <= {high}"),
        Usual(f"type(given) is {text} and given.isdigit() and {number} <= {high}", "number"),
    ]


def _decimals(source: Source, scalar: Scalar, decimals: int) -> list[Usual]:
    scale = scalar.scale
    low, high = _bounds(scalar, _LARGEST * scale)
    number = source.name("Decimal", Decimal)
    least = source.name("least", Decimal(f"{low}E-{decimals}"))
    most = source.name("most", Decimal(f"{high}E-{decimals}"))
    # A Decimal whose last digit is the last one allowed is so many whole steps, whatever the decimal context.
    step = source.name("step", Decimal(f"1E-{decimals}"))
    test = f"type(given) is {number} and given.same_quantum({step}) and {least} <= given <= {most}"
    return [
        _steps(source, test, decimals) if low < 0 or high >= _MODULUS else _hashed(test, scale),
        Usual(f"type(given) is int and {low} <= given * {scale} <= {high}", f"given * {scale}"),
    ]


def _hashed(test: str, scale: int) -> Usual:
    """By the hash, which is the quickest: Python defines that of a number n / d as n times the inverse of d.

    That is, modulo a prime; times d it is n itself, as long as n is not negative and below the prime.
    """
    return Usual(test, f"hash(given) * {scale} % {_MODULUS}")


def _steps(source: Source, test: str, decimals: int) -> Usual:
    factors = source.name("factors", _factors(decimals))
    return Usual(test, f"upper * {factors}[lower]", ("upper, lower = given.as_integer_ratio()",))


def _factors(decimals: int) -> dict[int, int]:
    """For each denominator that a number with so many decimals may have in lowest terms: what scales it."""
    powers = range(decimals + 1)
    return {2**twos * 5**fives: 10**decimals // (2**twos * 5**fives) for twos in powers for fives in powers}


def _bounds(scalar: Scalar, largest: int) -> tuple[int, int]:
    """The smallest and the largest whole number within the fixed ends, times the scale, that is usual."""
    low, high = -largest, largest
    for end, limit in scalar.fixed_ends():
        scaled = limit * scalar.scale
        below, is_whole = int(scaled.numerator // scaled.denominator), scaled.denominator == 1
        if end.lower:
            low = max(low, below + 1 if end.strict or not is_whole else below)
        else:
            high = min(high, below - 1 if end.strict and is_whole else below)
    return low, high
