"""What each member of a block brought to it, and what it could have brought: for sums and averages."""

from collections.abc import Mapping
from dataclasses import dataclass

from gmpy2 import mpq

from engine.evaluate.combination import Run, run_of
from engine.exact import Number
from engine.graph.methodology import Block, Combination, Inapplicable
from engine.result import BlockResult

__all__ = ["Share", "Shares", "shares_of"]

_ONE = mpq(1)
_ZERO = mpq(0)


@dataclass(frozen=True, slots=True)
class Share:
    """The points that a member brought on the scale of its block, and the most that it could bring."""

    points: Number
    most: mpq


@dataclass(frozen=True, slots=True)
class Shares:
    """How scores became a sum.

    `counted` are the members of the run that counted. `whole` is the sum of worths or weights that stands
    for the whole scale, `factor` what brings a score there, `growth` that of what took over from others.
    """

    counted: tuple[str, ...]
    whole: mpq
    factor: mpq
    growth: mpq
    members: Mapping[str, Share]

    @property
    def most(self) -> mpq:
        """The most that all members together could bring."""
        return sum((each.most for each in self.members.values()), _ZERO)


def shares_of(block: Block, outcome: BlockResult) -> Shares | None:
    """The shares of a scored block; None where its score is no sum or average of its members."""
    weighted = block.combination is Combination.average
    if outcome.combined is None or not (weighted or block.combination is Combination.sum):
        return None
    run = run_of(block, None if outcome.run is None else block.runs[outcome.run])
    scores = {each.id: each.score for each in outcome.members if each.score is not None}
    declared = sum(run.shares, _ZERO)
    present = sum((share for id_, share in zip(run.ids, run.shares, strict=True) if id_ in scores), _ZERO)
    whole = present if block.inapplicable is Inapplicable.rescale else declared
    growth = _growth(block, run, scores, declared - present)
    factor = (_ONE / whole if weighted else block.top / whole) if declared else _ONE
    tops = _tops(block)
    members: dict[str, Share] = {}
    for id_, share in zip(run.ids, run.shares, strict=True):
        grown = factor * growth if id_ in run.receivers else factor
        full = share * tops[id_] if weighted else share or tops[id_]
        if id_ in scores:
            points = scores[id_] * share if weighted else scores[id_]
            members[id_] = Share(points * grown, full * grown)
        elif block.inapplicable is Inapplicable.zero:
            members[id_] = Share(_ZERO, full * factor)
    return Shares(run.ids, whole, factor, growth, members)


def _growth(block: Block, run: Run, scores: Mapping[str, Number], given: mpq) -> mpq:
    """By what the worth of the members grew that take over from those that do not apply."""
    if block.inapplicable is not Inapplicable.give or not given:
        return _ONE
    receiving = sum(
        (
            share
            for id_, share in zip(run.ids, run.shares, strict=True)
            if id_ in scores and id_ in run.receivers
        ),
        _ZERO,
    )
    return (receiving + given) / receiving


def _tops(block: Block) -> Mapping[str, mpq]:
    """The tops of the scales of members: a block has its own, a criterion with a weight that of its block."""
    return {
        member.label.id: member.top
        if isinstance(member, Block)
        else (
            member.worth if member.worth is not None and block.combination is Combination.sum else block.top
        )
        for member in block.members
    }
