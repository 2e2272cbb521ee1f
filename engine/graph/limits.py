"""Whether anything can lead the score of a block beyond its scale, so that a floor or a ceiling holds it.

A criterion with a worth scores from 0 to that worth, and a block within its scale: the check holds rules to
it. So members of these sorts alone do not lead a block beyond its scale.
"""

from gmpy2 import mpq

from engine.graph.methodology import AdjustmentKind, Block, Combination

__all__ = ["idle_ceiling", "idle_floor"]

_ZERO = mpq(0)


def idle_floor(block: Block, floor: mpq) -> bool:
    """Whether no score of the block lies below this floor."""
    return floor <= min(block.bottom, _ZERO) and not _leaves(block, AdjustmentKind.penalty)


def idle_ceiling(block: Block, ceiling: mpq) -> bool:
    """Whether no score of the block lies above this ceiling."""
    return ceiling >= block.top and not _leaves(block, AdjustmentKind.bonus)


def _leaves(block: Block, kind: AdjustmentKind) -> bool:
    """Whether a formula, points of this kind or members without a worth may lead the score anywhere."""
    return (
        block.combination is Combination.formula
        or any(adjustment.kind is kind for adjustment in block.adjustments)
        or any(not isinstance(member, Block) and member.worth is None for member in block.members)
    )
