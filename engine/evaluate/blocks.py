"""The steps by which a block's members become its score, and the further published values."""

from collections.abc import Iterable, Mapping

from gmpy2 import mpq

from engine.evaluate.combination import Combined, combine, run_of
from engine.evaluate.context import Context, Outcome
from engine.evaluate.exactly import extreme
from engine.evaluate.faults import Failure, FaultCode, failing_in
from engine.exact import Number, Range, Real, round_to_multiple
from engine.graph.expression import Rounding
from engine.graph.methodology import Adjustment, AdjustmentKind, Block, Combination, Result
from engine.result import AdjustmentResult, CriterionResult, ResultValue, Status

__all__ = ["adjusted", "adjustment_result", "combined_of", "published", "rounded", "with_worth"]


def combined_of(context: Context, block: Block, scores: Mapping[str, Number]) -> Combined | None:
    """What a block's members give, or its formula; None where the block has no score."""
    if block.combination is not Combination.formula:
        return combine(block, scores)
    if block.formula is None:
        raise TypeError(f"the block `{block.label.id}` has no formula")
    if block.members and len(scores) < max(block.least, 1):
        return None
    value = context.value(block.formula)
    if value is None:
        return None
    if isinstance(value, bool | str):
        raise TypeError(f"the formula of `{block.label.id}` is no number")
    return Combined(value)


def with_worth(block: Block, member: Outcome, combined: Combined) -> Outcome:
    """The outcome of a member, with the worth that counted."""
    if not isinstance(member, CriterionResult) or member.worth is None or combined.growth == 1:
        return member
    counted = run_of(block, None if combined.run is None else block.runs[combined.run])
    if member.id not in counted.receivers.intersection(counted.ids):
        return member
    return CriterionResult(member.id, member.status, member.score, member.worth * combined.growth)


def adjustment_result(context: Context, adjustment: Adjustment) -> AdjustmentResult:
    """The points of a penalty or bonus, after its limit."""
    id_ = adjustment.label.id
    with failing_in(adjustment.label):
        if adjustment.kinds is not None and context.kind not in adjustment.kinds:
            return AdjustmentResult(id_, None)
        if adjustment.applies is not None and not context.holds(adjustment.applies):
            return AdjustmentResult(id_, None)
        points = context.number(adjustment.points)
        if adjustment.most is not None:
            points = extreme((points, context.number(adjustment.most)), largest=False)
        return AdjustmentResult(id_, points)


def adjusted(
    context: Context, block: Block, combined: Number, adjustments: Iterable[AdjustmentResult]
) -> tuple[Number, tuple[str, ...]]:
    """The score before its rounding, and the ids of the caps that held it down."""
    exact = combined
    for adjustment, result in zip(block.adjustments, adjustments, strict=True):
        if result.points is not None:
            bonus = adjustment.kind is AdjustmentKind.bonus
            exact = exact + result.points if bonus else exact - result.points
    caps: list[str] = []
    for cap in block.caps:
        with failing_in(cap.label):
            if context.holds(cap.condition):
                limit = context.number(cap.limit)
                if limit < exact:
                    exact = limit
                    caps.append(cap.label.id)
    return held_in_range(exact, block), tuple(caps)


def held_in_range(exact: Number, block: Block) -> Number:
    """The score before its rounding, no lower and no higher than the block says."""
    if block.floor is not None:
        exact = extreme((exact, block.floor), largest=True)
    if block.ceiling is not None:
        exact = extreme((exact, block.ceiling), largest=False)
    return exact


def rounded(number: Number, rounding: Rounding | None) -> Number:
    """The number as it is published."""
    if rounding is None:
        return number
    if isinstance(number, Range):
        return number.mapped(lambda each: round_to_multiple(each, rounding.mode, rounding.step))
    return round_to_multiple(number, rounding.mode, rounding.step)


def published(context: Context, result: Result) -> ResultValue:
    """A further published value; it has none where it needs something that is absent."""
    id_ = result.label.id
    if result.kinds is not None and context.kind not in result.kinds:
        return ResultValue(id_, Status.not_applicable)
    try:
        if result.applies is not None and not context.holds(result.applies):
            return ResultValue(id_, Status.not_applicable)
        value = context.value(result.value)
        if value is None:
            return ResultValue(id_, Status.not_scored)
        if not isinstance(value, mpq | Real):
            return ResultValue(id_, Status.scored, value)
        if result.type != "number":
            return ResultValue(id_, Status.scored, value)
        return ResultValue(id_, Status.scored, rounded(value, result.rounding), value)
    except Failure as failure:
        if failure.code is FaultCode.missing_value:
            return ResultValue(id_, Status.not_scored)
        raise
