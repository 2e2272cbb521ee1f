"""What is known of each member of a unit once its code is written: the variables that hold its outcome."""

from dataclasses import dataclass, field
from typing import Final

from engine.graph.methodology import Adjustment, Block, Cap, Criterion, Result
from engine.plan.code import Code
from engine.plan.combining import CombinedCode
from engine.plan.comparing import truth
from engine.plan.emitter import MISSING

__all__ = ["BlockCode", "CriterionCode", "ResultCode"]

NEVER: Final = truth(False)
NOT_COMBINED: Final = CombinedCode(MISSING)


@dataclass(frozen=True, slots=True)
class CriterionCode:
    """A criterion; its score is missing where it does not apply."""

    criterion: Criterion
    score: Code


@dataclass(frozen=True, slots=True)
class ResultCode:
    """A further published value, as published and before its rounding; `applies` is a condition."""

    result: Result
    applies: Code = NEVER
    published: Code = MISSING
    exact: Code = MISSING


@dataclass(slots=True)
class BlockCode:
    """A block; it is evaluated where `applies` holds, and scored where `exact` is there."""

    block: Block
    applies: Code
    combined: CombinedCode = NOT_COMBINED
    exact: Code = MISSING
    score: Code = MISSING
    adjustments: list[tuple[Adjustment, Code]] = field(default_factory=list)
    caps: list[tuple[Cap, Code]] = field(default_factory=list)
    results: list[ResultCode] = field(default_factory=list)
