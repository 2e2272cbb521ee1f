"""What the steps of one explanation are made with, whatever part of the recording they are of."""

from collections.abc import Callable, Mapping
from typing import Any

from api.explain.statics import Statics
from api.explain.steps.collected import Collected
from api.explain.steps.over import OverTeller
from engine.record.recording import Step as Noted

__all__ = ["Maker", "StepsMaker"]

Maker = Callable[[Any, int, Noted], int]
"""Makes the step of an expression noted in a part of the recording, at a position; its identity."""


class StepsMaker(Collected):
    """Makes the steps of one explanation. With `whole` every row of a table is told, however many."""

    def __init__(
        self,
        statics: Statics,
        makers: Mapping[type, Maker],
        over: OverTeller,
        kind: str,
        open_flags: frozenset[str],
        *,
        whole: bool,
    ) -> None:
        """`makers` make the steps of each kind of expression, `open_flags` cannot be determined."""
        super().__init__()
        self.statics = statics
        self.makers = makers
        self.over = over
        self.kind = kind
        self.open_flags = open_flags
        self.whole = whole
        self.constants: dict[int, int] = {}
        self.inputs: dict[tuple[str, Any], int] = {}
