"""Records beside the plain evaluator: its handlers, each with a note of what it came to."""

from types import MappingProxyType
from typing import Any

from engine.evaluate.context import Context, Handler, Handlers, Value
from engine.evaluate.handlers import HANDLERS
from engine.record.recording import Step

__all__ = ["Tape"]


class Tape:
    """Notes what is evaluated by its handlers."""

    def __init__(self) -> None:
        self._steps: list[Step] = []
        self.handlers: Handlers = MappingProxyType(
            {sort: _noting(handler, self._steps) for sort, handler in HANDLERS.items()}
        )

    def cut(self) -> tuple[Step, ...]:
        """The steps since the tape was last cut."""
        steps = tuple(self._steps)
        self._steps.clear()
        return steps


def _noting(handler: Handler, steps: list[Step]) -> Handler:
    note = steps.append

    def noting(context: Context, expression: Any) -> Value:
        first = len(steps)
        value = handler(context, expression)
        note(Step(expression, value, first, context))
        return value

    return noting
