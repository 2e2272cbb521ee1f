"""The ways in which exact arithmetic refuses to answer, instead of answering wrongly."""

__all__ = ["DomainError", "TooLargeError", "UndecidedError"]


class DomainError(ValueError):
    """The function has no real value there: the logarithm of 0, an even root of a negative number."""


class TooLargeError(ArithmeticError):
    """The number, or its reciprocal, would take more than about 1,000,000 bits to write down."""


class UndecidedError(ArithmeticError):
    """A question about a real number stayed open at the highest precision; nothing was guessed."""
