"""How the scores of a block's members make one number."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from gmpy2 import mpq

from engine.evaluate.exactly import extreme, total_of
from engine.exact import Number
from engine.graph.methodology import Block, Combination, Criterion, Inapplicable, Member

__all__ = ["Combined", "Run", "combine", "run_of", "share_of"]

_ZERO = mpq(0)
_ONE = mpq(1)


@dataclass(frozen=True, slots=True)
class Combined:
    """What the members give: `run` is the position of the run that counted.

    `growth` is the factor by which the worth of the receivers grew, 1 where nothing was given to them.
    """

    value: Number
    run: int | None = None
    growth: mpq = _ONE


@dataclass(frozen=True, slots=True)
class Run:
    """Members that are combined with each other: ids, and worths or weights in the same order."""

    ids: tuple[str, ...]
    shares: tuple[mpq, ...]
    receivers: frozenset[str]


def share_of(block: Block, member: Member) -> mpq:
    """The worth or weight by which a member counts; 0 where it has none."""
    if block.combination is Combination.sum:
        worth = member.worth if isinstance(member, Criterion) else None
        return _ZERO if worth is None else worth
    return _ZERO if member.weight is None else member.weight


def run_of(block: Block, ids: tuple[str, ...] | None) -> Run:
    """The members with these ids, all members where None."""
    members = [member for member in block.members if ids is None or member.label.id in ids]
    return Run(
        tuple(member.label.id for member in members),
        tuple(share_of(block, member) for member in members),
        frozenset(block.receivers),
    )


def combine(block: Block, scores: Mapping[str, Number]) -> Combined | None:
    """What the members with a score give; None where that is too little for the block to be scored.

    Of several runs the one with the largest value counts, the first of equal ones.
    """
    if not block.runs:
        return _combine_run(block, run_of(block, None), scores)
    best: Combined | None = None
    for position, ids in enumerate(block.runs):
        found = _combine_run(block, run_of(block, ids), scores)
        if found is not None and (best is None or found.value > best.value):
            best = replace(found, run=position)
    return best


def _combine_run(block: Block, run: Run, scores: Mapping[str, Number]) -> Combined | None:
    scored = [id_ for id_ in run.ids if id_ in scores]
    if len(scored) < max(block.least, 1):
        return None
    complete = len(scored) == len(run.ids)
    if not complete and block.inapplicable in (None, Inapplicable.unscored):
        return None
    match block.combination:
        case Combination.sum | Combination.average:
            return _shared(block, run, scores)
        case Combination.lowest | Combination.highest:
            values = [scores[id_] for id_ in scored]
            if not complete and block.inapplicable is Inapplicable.zero:
                values.append(_ZERO)
            return Combined(extreme(values, block.combination is Combination.highest))
        case Combination.formula:
            raise ValueError(f"the members of `{block.label.id}` are combined by its formula")


def _shared(block: Block, run: Run, scores: Mapping[str, Number]) -> Combined | None:
    """A sum of scores brought from their worths to the block's scale, or an average by weights.

    Scores that are worth nothing at all are added as they are.
    """
    declared = _total(run.shares)
    present = _total(share for id_, share in zip(run.ids, run.shares, strict=True) if id_ in scores)
    growth = _ONE
    whole = declared
    if block.inapplicable is Inapplicable.rescale:
        whole = present
    elif block.inapplicable is Inapplicable.give and present != declared:
        receiving = _total(
            share
            for id_, share in zip(run.ids, run.shares, strict=True)
            if id_ in scores and id_ in run.receivers
        )
        if not receiving:
            return None
        growth = (receiving + declared - present) / receiving
    weighted = block.combination is Combination.average
    kept = [_part(run, position, scores, weighted) for position in _scored(run, scores, receiving=False)]
    grown = [_part(run, position, scores, weighted) for position in _scored(run, scores, receiving=True)]
    total = total_of(kept) + growth * total_of(grown) if grown else total_of(kept)
    if block.combination is Combination.average:
        return Combined(total / whole, growth=growth)
    factor = block.top / whole if declared else _ONE
    return Combined(total * factor, growth=growth)


def _scored(run: Run, scores: Mapping[str, Number], receiving: bool) -> list[int]:
    return [
        position
        for position, id_ in enumerate(run.ids)
        if id_ in scores and (id_ in run.receivers) is receiving
    ]


def _part(run: Run, position: int, scores: Mapping[str, Number], weighted: bool) -> Number:
    score = scores[run.ids[position]]
    return score * run.shares[position] if weighted else score


def _total(shares: Iterable[mpq]) -> mpq:
    total = _ZERO
    for share in shares:
        total += share
    return total
