"""Powers and roots of rational numbers that are rational themselves."""

from typing import Final

from gmpy2 import iroot, mpq, mpz

from engine.exact.errors import TooLargeError

__all__ = ["rational_power", "rational_root"]

BIT_LIMIT: Final = 1_000_000


def rational_power(base: mpq, exponent: int) -> mpq:
    """`base` to a whole power; a base of 0 takes no negative exponent, and 0 to the power 0 is 1.

    Raises TooLargeError when numerator or denominator is sure to have more than 1,000,000 bits.
    """
    bits = max(base.numerator.bit_length(), base.denominator.bit_length())
    if (bits - 1) * abs(exponent) > BIT_LIMIT:
        raise TooLargeError(f"a power with the exponent {_short(exponent)} is too large to be computed")
    if bits <= 1:  # -1, 0 or 1, whose exponent may be of any size
        return base if exponent % 2 or (base == 0 and exponent) else mpq(1)
    return base**exponent


def rational_root(value: mpq, order: int) -> mpq | None:
    """The root of this order (at least 1), or None when it is not rational or not real."""
    if value < 0:
        opposite = rational_root(-value, order) if order % 2 else None
        return None if opposite is None else -opposite
    numerator, numerator_exact = _whole_root(value.numerator, order)
    if not numerator_exact:
        return None
    denominator, denominator_exact = _whole_root(value.denominator, order)
    return mpq(numerator, denominator) if denominator_exact else None


def _whole_root(value: mpz, order: int) -> tuple[mpz, bool]:
    if order >= value.bit_length():  # the root is below 2
        return (value, True) if value <= 1 else (mpz(1), False)
    return iroot(value, order)


def _short(number: int) -> str:
    return str(number) if abs(number) < 10**20 else f"of {number.bit_length()} bits"
