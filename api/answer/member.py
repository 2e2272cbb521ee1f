"""Blocks and criteria of the answer; what is known of each beforehand is worked out once."""

from collections.abc import Callable, Iterable
from typing import Any

from gmpy2 import mpq

from api.answer.number import add_exact, decimals_of, shown
from api.answer.published import Shown, results_shower
from engine.exact import plain_text
from engine.graph.methodology import AdjustmentKind, Block, Criterion, Member
from engine.result import AdjustmentResult, BlockResult, CriterionResult

ShowMembers = Callable[[Iterable[CriterionResult | BlockResult], Shown], None]
"""Adds results to a part of the answer, as `blocks` and `criteria` by name."""

Shower = Callable[[Any], Shown]
"""Shows one result."""


def members_shower(members: Iterable[Member], decimals: int | None) -> ShowMembers:
    """What shows the results of members; `decimals` is for the scores of criteria (see `shown`)."""
    showers: dict[str, tuple[str, str, Shower]] = {}
    for member in members:
        if isinstance(member, Block):
            showers[member.label.id] = "blocks", member.label.name, _block_shower(member)
        else:
            showers[member.label.id] = "criteria", member.label.name, _criterion_shower(member, decimals)

    def show(results: Iterable[CriterionResult | BlockResult], part: Shown) -> None:
        for result in results:
            group, name, show_one = showers[result.id]
            part.setdefault(group, {})[name] = show_one(result)

    return show


def block_showers(members: Iterable[Member]) -> dict[str, Shower]:
    """What shows the result of each block among these members, by its id."""
    return {member.label.id: _block_shower(member) for member in members if isinstance(member, Block)}


def _block_shower(block: Block) -> Callable[[BlockResult], Shown]:
    decimals = decimals_of(block.rounding)
    show_members = members_shower(block.members, decimals)
    show_results = results_shower(block.results)
    adjustments = {
        adjustment.label.id: (
            "penalties" if adjustment.kind is AdjustmentKind.penalty else "bonuses",
            adjustment.label.name,
        )
        for adjustment in block.adjustments
    }
    caps = {cap.label.id: cap.label.name for cap in block.caps}

    def show(result: BlockResult) -> Shown:
        members: Shown = {}
        if result.score is not None and result.exact is not None:
            members["score"] = shown(result.score, decimals)
            add_exact(members, result.exact)
        members["status"] = result.status.value
        if result.run is not None:
            members["run"] = result.run + 1
        show_members(result.members, members)
        for adjustment in result.adjustments:
            group, name = adjustments[adjustment.id]
            members.setdefault(group, {})[name] = _adjustment(adjustment, decimals)
        if result.caps:
            members["caps"] = [caps[cap] for cap in result.caps]
        show_results(result.results, members)
        return members

    return show


def _adjustment(adjustment: AdjustmentResult, decimals: int | None) -> Shown:
    if adjustment.points is None:
        return {"points": None, "status": "not_applicable"}
    members: Shown = {"points": shown(adjustment.points, decimals)}
    add_exact(members, adjustment.points)
    return members


def _criterion_shower(criterion: Criterion, decimals: int | None) -> Callable[[CriterionResult], Shown]:
    worth = criterion.worth
    worth_text = _text_or_none(worth)
    weight_text = _text_or_none(criterion.weight)

    def show(result: CriterionResult) -> Shown:
        members: Shown = {}
        if result.score is not None:
            members["score"] = shown(result.score, decimals)
            add_exact(members, result.score)
        if result.worth is not None:
            members["worth"] = worth_text if result.worth == worth else plain_text(result.worth)
        if weight_text is not None:
            members["weight"] = weight_text
        members["status"] = result.status.value
        return members

    return show


def _text_or_none(value: mpq | None) -> str | None:
    return None if value is None else plain_text(value)
