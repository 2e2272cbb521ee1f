"""What the concluded score of a block may be."""

from dataclasses import dataclass, replace
from typing import Any

from gmpy2 import mpq, remove

from api.intake.layout import End, Scalar
from engine.graph.declaration import NumberType
from engine.graph.expression import Rounding
from engine.graph.methodology import Block


@dataclass(frozen=True, slots=True)
class Conclusion:
    """The number that may be handed in as the score of a block: one that the block itself might have given.

    It lies on the scale of the block and is a multiple of the step to which the block is rounded. Where that
    step is a decimal place, the decimals of `scalar` say so and `step` is None.
    """

    scalar: Scalar
    step: mpq | None = None

    def exact(self, typed: Any) -> mpq:
        """The exact score that a typed value of `scalar` is."""
        return mpq(typed) / self.scalar.scale

    def fits(self, score: mpq) -> bool:
        """Whether a score is a multiple of the step."""
        return self.step is None or (score / self.step).denominator == 1


def conclusion_of(block: Block) -> Conclusion:
    """The conclusion of a block whose rounding is settled."""
    ends = (
        End(lower=True, strict=False, limit=block.bottom),
        End(lower=False, strict=False, limit=block.top),
    )
    scalar = Scalar(block.label, NumberType(), optional=True, ends=ends)
    if block.rounding is None:
        return Conclusion(scalar)
    decimals = _decimals(block.rounding)
    if decimals is None:
        return Conclusion(scalar, block.rounding.step)
    return Conclusion(replace(scalar, type=NumberType(decimals=decimals)))


def _decimals(rounding: Rounding) -> int | None:
    """The number of decimals to which a number is rounded; None where the step is no decimal place."""
    step = rounding.step
    rest, places = remove(step.denominator, 10)
    return places if step.numerator == 1 and rest == 1 else None
