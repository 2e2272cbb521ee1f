"""Blocks and criteria of one body, explained."""

from collections.abc import Mapping
from typing import Any

from gmpy2 import mpq

from api.answer.number import decimals_of, shown
from api.explain.exact import exact_or_digits, fraction
from api.explain.model import (
    AdjustmentPart,
    BlockPart,
    CapPart,
    CriterionPart,
    Predecessor,
    ResultPart,
    SuccessionPart,
    Why,
)
from api.explain.results import result_part, rounding_part
from api.explain.shares import Share, shares_of
from api.explain.statics import Statics
from api.explain.steps import NONE, PartSteps, StepsMaker
from api.explain.waterfall import block_waterfall
from engine.cohort.result import Succeeded
from engine.exact import Number
from engine.graph.expression import Expression
from engine.graph.label import Label
from engine.graph.methodology import Adjustment, Block, Criterion, Member
from engine.record.one import RecordedBody
from engine.result import AdjustmentResult, BlockResult, CriterionResult, Status

__all__ = ["MembersExplained"]


class MembersExplained:
    """Explains the members of one body; without `full` the steps of what was scored are left out."""

    def __init__(self, statics: Statics, maker: StepsMaker, recorded: RecordedBody, *, full: bool) -> None:
        self._statics = statics
        self._maker = maker
        self._recorded = recorded
        self._full = full
        self._kind = recorded.body.profile.kind
        self._scores = PartSteps(maker, recorded.members)
        self._own = {each.id: each for each in recorded.own}
        self._succeeded = {each.block: (each, PartSteps(maker, part)) for each, part in recorded.succession}
        self._republished = {id_: PartSteps(maker, part) for id_, part in recorded.republished.items()}

    def parts(self) -> tuple[CriterionPart | BlockPart, ...]:
        """The members, in the order of the methodology."""
        members = {each.label.id: each for each in self._statics.declarations.methodology.members}
        return tuple(
            self._member(members[outcome.id], outcome, self._own[outcome.id], None, None)
            for outcome in self._recorded.standing.result.members
        )

    def _member(
        self,
        member: Member,
        outcome: CriterionResult | BlockResult,
        own: CriterionResult | BlockResult,
        share: Share | None,
        decimals: int | None,
    ) -> CriterionPart | BlockPart:
        if isinstance(member, Criterion) and isinstance(outcome, CriterionResult):
            return self._criterion(member, outcome, share, decimals)
        if isinstance(member, Block) and isinstance(outcome, BlockResult) and isinstance(own, BlockResult):
            return self._block(member, outcome, own, share)
        raise TypeError(f"the outcome of `{member.label.id}` is of another kind")

    def _root(self, steps: PartSteps, expression: Expression | None, label: Label) -> int:
        return steps.root(expression, label) if self._full else NONE

    def _why(self, member: Member | Adjustment, steps: PartSteps, status: Status) -> Why | None:
        """Why something has no score; None where it has one."""
        if status is Status.scored:
            return None
        if status is Status.out_of_scope and member.kinds is not None and self._kind not in member.kinds:
            return Why(reason="kind")
        if status is not Status.not_applicable:
            return Why(reason=status.value)
        return self._condition(member.applies, steps) or Why(reason="kind")

    def _condition(self, condition: Expression | None, steps: PartSteps) -> Why | None:
        """The condition that does not hold, with its values."""
        number = steps.root(condition)
        if condition is None or not number:
            return None
        return Why(
            reason="condition",
            written=self._statics.rule(condition).written,
            values=self._maker.asked(number),
            step=number if self._full else NONE,
        )

    def _criterion(
        self, criterion: Criterion, outcome: CriterionResult, share: Share | None, decimals: int | None
    ) -> CriterionPart:
        fields: dict[str, Any] = {}
        if outcome.score is not None:
            fields["score"] = shown(outcome.score, decimals)
            fields["exact"], fields["inexact"] = exact_or_digits(outcome.score)
            if outcome.worth is not None:
                fields["lost"] = fraction(outcome.worth - outcome.score)
        fields["worth"] = fraction(outcome.worth)
        if criterion.worth != outcome.worth:
            fields["declared_worth"] = fraction(criterion.worth)
        return CriterionPart(
            **self._statics.declared(criterion.label),
            **fields,
            **_points(share),
            status=outcome.status.value,
            weight=fraction(criterion.weight),
            why=self._why(criterion, self._scores, outcome.status),
            condition=self._asked(criterion.applies),
            step=self._root(self._scores, criterion.score, criterion.label),
        )

    def _asked(self, condition: Expression | None) -> int:
        return self._scores.root(condition) if self._full else NONE

    def _block(self, block: Block, outcome: BlockResult, own: BlockResult, share: Share | None) -> BlockPart:
        id_ = block.label.id
        fields: dict[str, Any] = {
            **self._statics.declared(block.label),
            **_points(share),
            "status": outcome.status.value,
            "bottom": str(block.bottom),
            "top": str(block.top),
            "combination": block.combination.value,
            "inapplicable": "" if block.inapplicable is None else block.inapplicable.value,
            "receivers": tuple(sorted(block.receivers)),
            "least": max(block.least, 1),
            "weight": fraction(block.weight),
            "floor": fraction(block.floor),
            "ceiling": fraction(block.ceiling),
            "why": self._why(block, self._scores, outcome.status),
            "condition": self._asked(block.applies),
        }
        if outcome.score is not None and outcome.exact is not None:
            fields["score"] = shown(outcome.score, decimals_of(block.rounding))
            fields["exact"], fields["inexact"] = exact_or_digits(outcome.exact)
        if id_ in self._recorded.standing.concluded:
            return BlockPart(**fields, concluded=True, results=self._results(block, outcome))
        shares = shares_of(block, own)
        decimals = decimals_of(block.rounding)
        members = {each.label.id: each for each in block.members}
        given = {} if shares is None else shares.members
        fields["members"] = tuple(
            self._member(members[after.id], after, before, given.get(after.id), decimals)
            for after, before in zip(outcome.members, own.members, strict=True)
        )
        if shares is not None:
            fields["whole"], fields["factor"] = str(shares.whole), str(shares.factor)
            fields["growth"] = None if shares.growth == 1 else str(shares.growth)
            fields["counted"] = shares.counted if own.run is not None else ()
        fields["run"] = 0 if own.run is None else own.run + 1
        fields["formula"] = self._root(self._scores, block.formula, block.label)
        fields["combined"] = fraction(own.combined)
        adjustments = {each.label.id: each for each in block.adjustments}
        fields["adjustments"] = tuple(
            self._adjustment(adjustments[each.id], each) for each in own.adjustments
        )
        fields["caps"] = self._caps(block, own)
        fields["rounding"] = rounding_part(block.rounding, outcome.exact, outcome.score)
        succeeded = self._succeeded.get(id_)
        if succeeded is not None and outcome.exact is not None:
            fields["succession"] = self._succession(succeeded[0], succeeded[1])
        fields["waterfall"] = block_waterfall(
            block, own, shares, self._limits(block, own), outcome, self._statics
        )
        return BlockPart(**fields, results=self._results(block, outcome))

    def _results(self, block: Block, outcome: BlockResult) -> tuple[ResultPart, ...]:
        steps = self._republished.get(block.label.id, self._scores)
        declared = {each.label.id: each for each in block.results}
        return tuple(
            result_part(self._statics, steps, declared[each.id], each, full=self._full)
            for each in outcome.results
        )

    def _adjustment(self, adjustment: Adjustment, outcome: AdjustmentResult) -> AdjustmentPart:
        status = Status.not_applicable if outcome.points is None else Status.scored
        fields: dict[str, Any] = {}
        if outcome.points is not None:
            fields["points"], fields["inexact"] = exact_or_digits(outcome.points)
            fields["before_limit"] = _number(self._scores.value(adjustment.points))
            fields["limit"] = (
                None if adjustment.most is None else _number(self._scores.value(adjustment.most))
            )
        return AdjustmentPart(
            **self._statics.declared(adjustment.label),
            **fields,
            kind=adjustment.kind.value,
            status=status.value,
            why=self._why(adjustment, self._scores, status),
            condition=self._asked(adjustment.applies),
            step=self._root(self._scores, adjustment.points, adjustment.label),
            limit_step=self._asked(adjustment.most),
        )

    def _caps(self, block: Block, outcome: BlockResult) -> tuple[CapPart, ...]:
        if outcome.status is not Status.scored:
            return ()
        return tuple(
            CapPart(
                **self._statics.declared(cap.label),
                applies=self._scores.value(cap.condition) is True,
                held=cap.label.id in outcome.caps,
                limit=_number(self._scores.value(cap.limit)),
                condition=self._asked(cap.condition),
                step=self._asked(cap.limit),
            )
            for cap in block.caps
        )

    def _limits(self, block: Block, outcome: BlockResult) -> Mapping[str, Number]:
        found: dict[str, Number] = {}
        for cap in block.caps:
            limit: Any = self._scores.value(cap.limit)
            if cap.label.id in outcome.caps:
                found[cap.label.id] = limit
        return found

    def _succession(self, counted: Succeeded, steps: PartSteps) -> SuccessionPart:
        rules = self._statics.declarations.methodology.succession
        if rules is None:
            raise TypeError(f"`{counted.block}` counts predecessors without rules for it")
        with_them: Any = steps.value(rules.score)
        exact, inexact = exact_or_digits(with_them)
        return SuccessionPart(
            **self._statics.declared(rules.label),
            own=exact_or_digits(counted.own)[0],
            predecessors=tuple(
                Predecessor(
                    body=each.body,
                    share=str(each.share),
                    effective=each.effective.isoformat(),
                    score=exact_or_digits(each.score)[0],
                    inexact=exact_or_digits(each.score)[1],
                )
                for each in counted.contributions
            ),
            exact=exact,
            inexact=inexact,
            step=self._root(steps, rules.score, rules.label),
        )


def _points(share: Share | None) -> dict[str, Any]:
    if share is None:
        return {}
    return {"points": fraction(share.points), "points_lost": fraction(share.most - share.points)}


def _number(value: Any) -> str | None:
    return None if value is None else exact_or_digits(mpq(value) if isinstance(value, int) else value)[0]
