"""The decimal text of a real number to so many significant digits."""

from decimal import Decimal
from typing import Final

from gmpy2 import mpq, mpz

from engine.exact.decide import PRECISION_LIMIT, refinements
from engine.exact.errors import UndecidedError
from engine.exact.term import Term

__all__ = ["DIGITS_LIMIT", "significant_digits"]

DIGITS_LIMIT: Final = 2000


def significant_digits(term: Term, count: int) -> str:
    """The number rounded (half away from zero) to `count` significant digits, from 1 to 2000.

    Very large and very small numbers have an exponent, as in "1.97E+434". Raises ValueError for a count out
    of range, UndecidedError when the digits are not certain at the precision limit, as for a 0 that is not
    known to be one.
    """
    if not 1 <= count <= DIGITS_LIMIT:
        raise ValueError(f"from 1 to {DIGITS_LIMIT} digits can be asked for, not {count}")
    for low, high in refinements(term):
        if low > 0 or high < 0:
            rounded = _rounded(low, count)
            if rounded == _rounded(high, count):
                return _text(*rounded)
    raise UndecidedError(f"{count} digits of a number are not certain at {PRECISION_LIMIT} bits")


def _rounded(value: mpq, count: int) -> tuple[int, int]:
    """A whole number of `count` digits, and the power of ten that it counts."""
    exponent = _exponent(abs(value)) - count + 1
    scaled = abs(value) / mpq(10) ** exponent
    whole = int((2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator))
    if whole == 10**count:
        whole, exponent = whole // 10, exponent + 1
    return (-whole if value < 0 else whole), exponent


def _exponent(value: mpq) -> int:
    """The power of ten that is just at or below a positive number."""
    bits = value.numerator.bit_length() - value.denominator.bit_length()
    exponent = bits * 30103 // 100000
    while mpq(10) ** exponent > value:
        exponent -= 1
    while mpq(10) ** (exponent + 1) <= value:
        exponent += 1
    return exponent


def _text(whole: int, exponent: int) -> str:
    digits = tuple(int(digit) for digit in str(mpz(abs(whole))))
    return str(Decimal((int(whole < 0), digits, exponent)))
