"""Which ways the readings of a program choose."""

from collections.abc import Iterator
from typing import Any

from engine.cover.item import Aspect, Key
from engine.evaluate.context import Context
from engine.evaluate.handlers import HANDLERS
from engine.graph.cohort import Choice
from engine.graph.expression import Constant
from engine.graph.label import Label
from engine.program import Program

__all__ = ["Chosen"]


class Chosen:
    """Tells which of several ways is chosen under the readings of one program."""

    def __init__(self, program: Program) -> None:
        self._named = program.declarations.named
        self._readings = [reading.label.id for reading in program.methodology.readings]
        self._context = Context(program.declarations, "", {}, HANDLERS, lambda _: None)
        self._known: dict[int, int] = {}

    def options(self) -> Iterator[Key]:
        """The options that the readings take."""
        for id_ in self._readings:
            value = self._named[id_].value
            if isinstance(value, Constant):
                yield Aspect.option, id_, value.value

    def way(self, label: Label, field: str, choice: Choice[Any] | None) -> Iterator[Key]:
        """The way that counts in a field of a declaration."""
        if choice is not None and choice.cases:
            yield Aspect.way, label.id, field, self._position(choice)

    def _position(self, choice: Choice[Any]) -> int:
        position = self._known.get(id(choice))
        if position is None:
            holding = (at for at, case in enumerate(choice.cases) if self._context.holds(case.condition))
            position = self._known[id(choice)] = next(holding, len(choice.cases))
        return position
