"""The steps of an explanation, collected."""

from typing import Any, Final

from api.explain.model import Step, WhyValue

__all__ = ["NONE", "Collected"]

NONE: Final = 0
"""The identity of no step."""


class Collected:
    """The steps that were made, by their identities: they are counted from 1."""

    def __init__(self) -> None:
        self.steps: list[Step] = []

    def add(self, **fields: Any) -> int:
        """A further step; its identity."""
        number = len(self.steps) + 1
        self.steps.append(Step(id=number, **fields))
        return number

    def step(self, number: int) -> Step:
        """The step with this identity."""
        return self.steps[number - 1]

    def asked(self, number: int) -> tuple[WhyValue, ...]:
        """The inputs and named values that a step rests on, each once; those of rows are left out."""
        found: dict[str, WhyValue] = {}
        waiting, seen = [number], {NONE}
        while waiting:
            at = waiting.pop()
            if at in seen:
                continue
            seen.add(at)
            step = self.step(at)
            if step.name and at != number and not step.row:
                value = WhyValue(name=step.name, type=step.type, value=step.value, title=step.title)
                found.setdefault(step.name, value)
            if step.operation != "aggregate":
                waiting.extend(reversed(step.inputs))
        return tuple(found.values())
