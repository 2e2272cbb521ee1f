"""Numbers and shorthands that the tests of real numbers share."""

from gmpy2 import mpq

from engine.exact import Number, Real, ln

LN_2 = "0.693147180559945309417232121458176568075500134360255254120680"
E = "2.71828182845904523536028747135266249775724709369995957496697"
SQRT_2 = "1.41421356237309504880168872420969807856967187537694807317668"


def real(number: Number) -> Real:
    """The number, which is known not to be rational."""
    assert isinstance(number, Real)
    return number


def enclosure_of(number: Number, bits: int) -> tuple[mpq, mpq]:
    """Bounds of any number; those of a rational are the number itself."""
    return number.enclosure(bits) if isinstance(number, Real) else (number, number)


def unproved_zero() -> Real:
    """A number that is 0, though its form does not show it."""
    return real(ln(6) - (ln(2) + ln(3)))
