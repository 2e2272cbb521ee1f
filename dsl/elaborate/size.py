"""How large a constant may be: what is computed from constants stays quick and printable."""

from gmpy2 import mpq

from dsl.diagnostics.message import say
from dsl.elaborate.context import Context
from engine.graph.span import Span

MOST_DIGITS = 1000
_MOST_BITS = 3322
"""The bits of a whole number of so many digits."""


def bits(number: mpq) -> int:
    """The length of the longer part of a fraction."""
    return max(number.numerator.bit_length(), number.denominator.bit_length())


def fits(context: Context, length: int, span: Span) -> bool:
    """Whether a number of this many bits is small enough; reported where it is not."""
    if length <= _MOST_BITS:
        return True
    context.report("E0206", span, say("more-digits", most=MOST_DIGITS))
    return False
