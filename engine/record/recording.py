"""What an evaluation went through, step by step."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from engine.evaluate.context import Context, Outcome, Value
from engine.graph.expression import Placed
from engine.outermost import Outermost
from engine.profile import Profile

__all__ = ["BODY", "Recording", "ScoredBody", "Step"]

BODY: Final = "body at hand"
"""The key under which the values of a body have its id while it is recorded; it is no id of an input."""


class Step(NamedTuple):
    """An expression that was evaluated, and what it was worth; None is missing.

    The steps from `first` up to this one are those that it took.
    """

    expression: Placed
    value: Value
    first: int
    context: Context

    @property
    def body(self) -> str | None:
        """The id of the body at hand; None where none is, as in the limits of a window."""
        body: Any = self.context.given.get(BODY)
        return body if isinstance(body, str) else None


@dataclass(frozen=True, slots=True)
class ScoredBody:
    """The outcomes of one body by itself, and what followed from the final scores where it came to that."""

    body: str
    profile: Profile
    members: tuple[Outcome, ...] = ()
    outermost: Outermost | None = None


@dataclass(frozen=True, slots=True)
class Recording:
    """The steps of an evaluation, each after those that it took, and the bodies as they were scored.

    Expressions are told apart by their identity: two that say the same in two places are two. A value with a
    name is worked out once for each body, where it is first asked for.
    """

    steps: tuple[Step, ...]
    bodies: tuple[ScoredBody, ...]

    def evaluated(self) -> frozenset[int]:
        """The identities of the expressions that were evaluated."""
        return frozenset([id(step.expression) for step in self.steps])

    def beneath(self, at: int) -> Iterator[int]:
        """The positions of the steps that the one at a position took directly, the first one first."""
        first = self.steps[at].first
        found = []
        at -= 1
        while at >= first:
            found.append(at)
            at = self.steps[at].first - 1
        return reversed(found)

    def last(self, expression: Placed, body: str | None) -> int | None:
        """The position of the last evaluation of an expression for a body; None where there was none."""
        for at in range(len(self.steps) - 1, -1, -1):
            step = self.steps[at]
            if step.expression is expression and step.body == body:
                return at
        return None
