"""One part of a recording: which step stands where, and which stand beneath it."""

from collections.abc import Mapping, Sequence

from engine.evaluate.context import Value
from engine.graph.expression import Placed
from engine.record.one import Part
from engine.record.recording import Step as Noted

__all__ = ["Recorded"]


class Recorded:
    """The noted steps of a part, by their positions."""

    def __init__(self, part: Part) -> None:
        self.part = part
        self.tape: Sequence[Noted] = part.steps
        self.at: Mapping[int, int] = {id(step.expression): at for at, step in enumerate(part.steps)}
        """The position where an expression was evaluated last, by its identity."""

    def value(self, expression: Placed) -> Value:
        """What such an expression was worth; None too where it was not evaluated."""
        at = self.at.get(id(expression))
        return None if at is None else self.tape[at].value

    def value_at(self, at: int) -> Value:
        """What the step at a position was worth."""
        return self.tape[at].value

    def beneath(self, at: int) -> list[int]:
        """The positions of the steps that the one at a position took directly, the first one first."""
        tape = self.tape
        first = tape[at].first
        found = []
        at -= 1
        while at >= first:
            found.append(at)
            at = tape[at].first - 1
        found.reverse()
        return found
