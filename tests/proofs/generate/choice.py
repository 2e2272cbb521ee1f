"""Where the choices of a random methodology come from: from hypothesis, or from a seed alone."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from random import Random
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

One = TypeVar("One")


class Choice:
    """Answers questions at random; the first option is the simplest one, to which hypothesis shrinks."""

    def __init__(self, below: Callable[[int], int]) -> None:
        """`below(n)` is a whole number from 0 to below n."""
        self.below = below

    def pick(self, options: Sequence[One]) -> One:
        """One of the options."""
        return options[self.below(len(options))]

    def chance(self, percent: int) -> bool:
        """Yes in so many of a hundred cases."""
        return self.below(100) >= 100 - percent

    def between(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`."""
        return low + self.below(high - low + 1)

    def some(self, options: Sequence[One], least: int = 0) -> list[One]:
        """Some of the options, in their order."""
        kept = [option for option in options if self.chance(50)]
        return kept if len(kept) >= least else list(options[:least])


def drawn(draw: DrawFn | Callable[[st.SearchStrategy[int]], int]) -> Choice:
    """Choices that hypothesis makes, and shrinks."""
    return Choice(lambda size: draw(st.integers(0, size - 1)) if size > 1 else 0)


def seeded(random: Random) -> Choice:
    """Choices of a generator: many more in the same time, and the same again by the same seed."""
    return Choice(lambda size: int(random.random() * size))


def number_text(value: Fraction | int) -> str:
    """A number as rules write it: a whole number, a decimal, or a quotient."""
    fraction = Fraction(value)
    for places in range(7):
        scaled = abs(fraction) * 10**places
        if scaled.denominator == 1:
            digits = str(scaled.numerator).rjust(places + 1, "0")
            text = f"{digits[: len(digits) - places]}.{digits[len(digits) - places :]}" if places else digits
            return f"-{text}" if fraction < 0 else text
    return f"({fraction.numerator}/{fraction.denominator})"
