"""The way from the top of a scale to a score: what was lost where, so that the changes sum up exactly."""

from collections.abc import Iterator, Mapping
from typing import Any

from gmpy2 import mpq

from api.explain.exact import fraction
from api.explain.model import Stage, Step, Waterfall
from api.explain.shares import Shares
from api.explain.statics import Statics
from engine.evaluate.blocks import held_in_range
from engine.exact import Number, Real
from engine.graph.label import Label
from engine.graph.methodology import AdjustmentKind, Block
from engine.result import BlockResult

__all__ = ["Fall", "block_waterfall", "rating_waterfall"]


class Fall:
    """Stages, one after the other, from the top."""

    def __init__(self, top: mpq) -> None:
        self._top = top
        self._now: Number = top
        self._stages: list[Stage] = []

    @property
    def now(self) -> Number:
        """What is left."""
        return self._now

    def to(
        self, kind: str, after: Number, label: Label | None = None, statics: Statics | None = None
    ) -> None:
        """A further stage; one that changes nothing is none."""
        if isinstance(after, mpq) and after == self._now:
            return
        words: dict[str, Any] = {}
        if label is not None and statics is not None:
            said = statics.said(label)
            words = {"id": label.id, "title": said.title, "cites": said.cites}
        change = fraction(after - self._now) or ""
        self._stages.append(Stage(kind=kind, change=change, after=fraction(after) or "", **words))
        self._now = after

    def part(self) -> Waterfall:
        """The whole way."""
        return Waterfall(top=str(self._top), stages=tuple(self._stages), score=fraction(self._now) or "")


def block_waterfall(
    block: Block,
    outcome: BlockResult,
    shares: Shares | None,
    caps: Mapping[str, Number],
    final: BlockResult,
    statics: Statics,
) -> Waterfall | None:
    """The way of a block's score; None where its members do not share the whole scale among them, or where a
    number on the way is no fraction, so that the changes would not sum up exactly.

    `outcome` is the block by itself, `final` the same with predecessors counted in; `caps` are the limits of
    the caps that held.
    """
    adjusted = (each.points for each in outcome.adjustments)
    numbers = (outcome.exact, outcome.combined, final.exact, *adjusted, *caps.values())
    if shares is None or shares.most != block.top or any(isinstance(each, Real) for each in numbers):
        return None
    fall = Fall(block.top)
    for member in block.members:
        share = shares.members.get(member.label.id)
        if share is not None:
            fall.to("member", fall.now - (share.most - share.points), member.label, statics)
    adjustments = {each.id: each.points for each in outcome.adjustments}
    for adjustment in block.adjustments:
        points = adjustments[adjustment.label.id]
        if points is not None:
            bonus = adjustment.kind is AdjustmentKind.bonus
            after = fall.now + points if bonus else fall.now - points
            fall.to(adjustment.kind.value, after, adjustment.label, statics)
    for cap in block.caps:
        if cap.label.id in caps:
            fall.to("cap", caps[cap.label.id], cap.label, statics)
    fall.to("range", held_in_range(fall.now, block))
    for kind, number in (("succession", final.exact), ("rounding", final.score)):
        if number is not None:
            fall.to(kind, number)
    return fall.part()


def rating_waterfall(
    steps: list[Step], root: int, exact: Number, score: Number, tops: dict[str, mpq], statics: Statics
) -> Waterfall | None:
    """The way of a rating's score that is a sum of block scores by constant weights; None for any other."""
    terms = list(_weighted(steps, root)) if root else []
    if not terms or any(term is None for term in terms) or isinstance(exact, Real) or isinstance(score, Real):
        return None
    found = [term for term in terms if term is not None]
    whole = sum((weight * tops.get(member, mpq(0)) for weight, member, _ in found), mpq(0))
    members = [member for _, member, _ in found]
    scales = {tops.get(member) for member in members}
    weights = sum((weight for weight, _, _ in found), mpq(0))
    if len(set(members)) != len(members) or len(scales) != 1 or None in scales or weights != 1:
        return None
    fall = Fall(whole)
    for weight, member, value in found:
        label = statics.declarations.members[member].label
        fall.to("member", fall.now - weight * (tops[member] - value), label, statics)
    if fall.now != exact:
        return None
    fall.to("rounding", score)
    return fall.part()


def _weighted(steps: list[Step], root: int) -> Iterator[tuple[mpq, str, mpq] | None]:
    """The weight, the member and its score in each term of a sum; None for a term of another kind."""
    step = _resolved(steps, root)
    if step.operation == "sum":
        for each in step.inputs:
            yield from _weighted(steps, each)
        return
    weight, member, value = mpq(1), "", mpq(0)
    for each in step.inputs if step.operation == "product" else (step.id,):
        factor = _resolved(steps, each)
        if factor.type != "number" or factor.inexact or not isinstance(factor.value, str):
            yield None
            return
        if factor.operation == "constant":
            weight *= mpq(factor.value)
        elif factor.operation == "score_of" and not member:
            member, value = factor.member, mpq(factor.value)
        else:
            yield None
            return
    yield (weight, member, value) if member else None


def _resolved(steps: list[Step], number: int) -> Step:
    """The step that a name, or a choice between alternatives, comes down to."""
    step = steps[number - 1]
    while step.operation in ("reference", "alternatives", "call") and step.inputs:
        step = steps[step.inputs[-1] - 1]
    return step
