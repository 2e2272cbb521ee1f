"""What was found out about one value of a body and one goal."""

from dataclasses import dataclass
from enum import StrEnum

from engine.lift.goals import Goal
from engine.lift.variable import Value, Variable

__all__ = ["Established", "Finding", "Verdict"]


class Verdict(StrEnum):
    """Whether a value can reach a goal by itself."""

    reached = "reached"
    unreachable = "unreachable"
    without_effect = "without_effect"
    """Whatever the value is, what the goal is about stays as it is."""
    undecided = "undecided"
    """The search ended at its limits without a value that reaches the goal."""


class Established(StrEnum):
    """How that is known."""

    ranges = "ranges"
    """The rules were evaluated for whole ranges of values, which leave no other answer, and for the value."""
    values = "values"
    """All other admitted values were tried."""
    found = "found"
    """The value was found by trying; that a smaller change does is not excluded."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One value of the body, and one goal.

    `reaching` are the values that reach it: of numbers and dates the one of the smallest change, of listed
    values all of them. `missing` says that it is also reached where no value is given. `best` is there for
    what does not reach its goal though it brings a better score. `established` is None where nothing is.
    """

    goal: Goal
    variable: Variable
    verdict: Verdict
    established: Established | None
    reaching: tuple[Value, ...] = ()
    missing: bool = False
    best: Value = None
