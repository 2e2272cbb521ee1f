"""What is asked for: which body, which goals, which inputs."""

from dataclasses import dataclass
from typing import Final

from engine.lift import GoalKind

GOALS: Final = tuple(kind.value for kind in GoalKind)
"""The kinds of goals, as they are asked for."""

MOST_DECIMALS: Final = 20
"""The most decimals of the numbers that are looked into."""

DECIMALS: Final = 2
"""The least decimals of the numbers that are looked into where the rules set no limit and nobody asks."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The body by its id; the kinds of goals and the inputs to look into, all where none is named.

    An input is named by its id (`goals.indicators.actual`; `goals` for all below it) or by the JSON pointer
    of its value in the request. `decimals` are those of numbers whose decimals the rules leave open: without
    it they are those of the request's own number, or `DECIMALS` where that has fewer.
    """

    body: str
    goals: tuple[str, ...] = ()
    inputs: tuple[str, ...] = ()
    decimals: int | None = None
