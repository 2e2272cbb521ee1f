"""What a proof that was not found asks of an evaluator: whether certain data break the rule."""

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from gmpy2 import mpq

from engine.graph.expression import Expression
from engine.graph.methodology import Methodology
from engine.graph.span import Span

Datum = mpq | bool | str | None
Data = Mapping[str, "Datum | tuple[tuple[Datum, ...], ...]"]
"""The inputs of a body by id; of rows their cells, in the order of the columns. Dates are day numbers."""


Outcome = tuple[Any, Span | None]
"""The number of a formula, None where it has none; and where it failed, None where it did not."""


class Trial(Protocol):
    """Evaluates formulas and blocks of a methodology for one body."""

    def formula(
        self,
        kind: str,
        readings: Mapping[str, str],
        data: Data,
        given: tuple[Expression, ...],
        expression: Expression,
    ) -> Outcome | None:
        """What comes of a formula for these data; None where a given condition does not hold, or fails."""

    def block(
        self, kind: str, readings: Mapping[str, str], data: Data, given: tuple[Expression, ...], block: str
    ) -> Any:
        """The published score of a block, by its id; None where it has none, or a condition does not hold."""


Trials = Callable[[Methodology], Trial]
"""Makes trials of a methodology possible."""
