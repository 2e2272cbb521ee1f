"""Exact arithmetic: rational numbers, real numbers known as closely as asked, rounding that is never guessed.

The names below are the one way in.
"""

from engine.exact.decide import PRECISION_LIMIT
from engine.exact.errors import DomainError, TooLargeError, UndecidedError
from engine.exact.functions import exp, ln, power, root, square_root, whole_power
from engine.exact.range import Range, ends_of, ranged
from engine.exact.real import Number, Operand, Real
from engine.exact.rounding import (
    SCALED,
    RoundingMode,
    decimal_text,
    exact_text,
    plain_text,
    round_scaled,
    round_to_multiple,
)

__all__ = [
    "PRECISION_LIMIT",
    "SCALED",
    "DomainError",
    "Number",
    "Operand",
    "Range",
    "Real",
    "RoundingMode",
    "TooLargeError",
    "UndecidedError",
    "decimal_text",
    "ends_of",
    "exact_text",
    "exp",
    "ln",
    "plain_text",
    "power",
    "ranged",
    "root",
    "round_scaled",
    "round_to_multiple",
    "square_root",
    "whole_power",
]
