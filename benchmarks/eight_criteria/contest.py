"""What a contestant is."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from benchmarks.eight_criteria.data import Body


class Contestant(Protocol):
    """An engine that evaluates one body at a time."""

    @property
    def name(self) -> str: ...

    def native(self, body: Body) -> Any:
        """The body in the engine's own input type; not timed."""

    def evaluate(self, native: Any) -> Mapping[str, Any]:
        """c1 ... c8 and score, inputs validated; timed. Raises when the body is refused."""

    def score_text(self, result: Mapping[str, Any]) -> str:
        """The score as text with two decimals; not timed."""


class Batch(Protocol):
    """An engine that is given all the bodies in one call."""

    @property
    def name(self) -> str: ...

    def native(self, bodies: Sequence[Body]) -> Any:
        """All the bodies in the engine's own input type; not timed."""

    def evaluate(self, native: Any) -> Any:
        """All the answers, inputs validated; timed."""

    def score_texts(self, result: Any) -> list[str]:
        """The scores in the order of the bodies; not timed."""


def whole(text: str) -> int | float:
    """A count as an int; what is not whole is left for the engine to refuse."""
    number = float(text)
    return int(number) if number.is_integer() else number


def floats(body: Body) -> dict[str, int | float]:
    """The body for engines whose callers hold floats."""
    return {name: whole(text) if name == "cases" else float(text) for name, text in body.items()}
