"""Numbers of a Python program, which hands over objects where a request has text."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

from gmpy2 import mpq, mpz

from api.wire.tree import NumberText


def written(value: Any) -> Any:
    """A number as the JSON number that says exactly the same; whatever else it is, as it is.

    This defines what an int, a Decimal, a Fraction and an mpq mean to the reader. A bool is no number, and a
    float is none either: its digits are not those that somebody wrote.
    """
    match value:
        case bool() | str():
            return value
        case int():
            return NumberText(_digits(value))
        case Decimal():
            return NumberText(_decimal(value))
        case Fraction():
            return NumberText(_fraction(value.numerator, value.denominator))
        case mpq():
            return NumberText(_fraction(int(value.numerator), int(value.denominator)))
        case _:
            return value


def _digits(value: int) -> str:
    """All digits; `str` itself refuses to write very many."""
    return mpz(value).digits()


def _decimal(value: Decimal) -> str:
    if value.is_nan():
        return "NaN"
    return Decimal.__str__(value)


def _fraction(numerator: int, denominator: int) -> str:
    return _digits(numerator) if denominator == 1 else f"{_digits(numerator)}/{_digits(denominator)}"
