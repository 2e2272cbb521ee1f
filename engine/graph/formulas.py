"""The formulas that decide the score of a block or criterion."""

from collections.abc import Iterator

from engine.graph.expression import Expression
from engine.graph.methodology import Block, Member


def own_formulas(member: Member, kind: str | None = None) -> Iterator[Expression]:
    """Those of the member itself: whether it applies, its score, its penalties, bonuses and caps.

    With a kind of bodies, without the penalties and bonuses of others.
    """
    if member.applies is not None:
        yield member.applies
    if not isinstance(member, Block):
        yield member.score
        return
    if member.formula is not None:
        yield member.formula
    for adjustment in member.adjustments:
        if kind is None or adjustment.kinds is None or kind in adjustment.kinds:
            parts = (adjustment.points, adjustment.most, adjustment.applies)
            yield from (each for each in parts if each is not None)
    for cap in member.caps:
        yield from (cap.condition, cap.limit)


def formulas_of(member: Member) -> Iterator[Expression]:
    """Those of a member and of all that stands in it."""
    yield from own_formulas(member)
    if isinstance(member, Block):
        for inner in member.members:
            yield from formulas_of(inner)
