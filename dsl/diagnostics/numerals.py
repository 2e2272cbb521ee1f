"""Numbers as they stand in a sentence."""

from gmpy2 import mpq

_MOST_DECIMALS = 6


def numeral(number: mpq) -> str:
    """A whole number, a short decimal, or a fraction."""
    for decimals in range(_MOST_DECIMALS + 1):
        scaled = number * 10**decimals
        if scaled.denominator == 1:
            digits = str(abs(scaled.numerator)).rjust(decimals + 1, "0")
            sign = "-" if number < 0 else ""
            return sign + (f"{digits[:-decimals]}.{digits[-decimals:]}" if decimals else digits)
    return str(number)
