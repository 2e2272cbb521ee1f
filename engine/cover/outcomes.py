"""What the outcomes of bodies by themselves show: blocks, criteria, penalties, results."""

from collections.abc import Iterable, Iterator

from engine.cover.chosen import Chosen
from engine.cover.item import Aspect, Key
from engine.evaluate.context import Outcome, Value
from engine.exact import Number
from engine.graph.expression import Placed
from engine.graph.label import Label
from engine.graph.methodology import Adjustment, AdjustmentKind, Block, Cap, Member, Methodology, Result
from engine.record.recording import Recording, ScoredBody
from engine.result import AdjustmentResult, BlockResult, ResultValue, Status

__all__ = ["shown_by_outcomes"]

_EVALUATED = frozenset({Status.scored, Status.not_scored})


def shown_by_outcomes(methodology: Methodology, chosen: Chosen, recording: Recording) -> Iterator[Key]:
    """What the outcomes of the recorded bodies show, and which readings they were scored by."""
    yield from chosen.options()
    values = _Values(recording)
    for body in recording.bodies:
        of_body = _Body(body, chosen, values)
        if body.members:
            yield from of_body.members(methodology.members, body.members)
        if body.outermost is not None:
            yield from of_body.results(methodology.results, body.outermost.results)


class _Values:
    """The values of expressions by body, the last ones that were recorded."""

    def __init__(self, recording: Recording) -> None:
        self._known = {(id(step.expression), step.body): step.value for step in recording.steps}

    def number(self, expression: Placed, body: str) -> Number | None:
        """The number that an expression was worth for a body; None where it was not evaluated."""
        value: Value = self._known.get((id(expression), body))
        return None if isinstance(value, bool | str) else value


class _Body:
    """What one body shows."""

    def __init__(self, body: ScoredBody, chosen: Chosen, values: _Values) -> None:
        self._id = body.body
        self._kind = body.profile.kind
        self._chosen = chosen
        self._values = values

    def members(self, members: Iterable[Member], outcomes: Iterable[Outcome]) -> Iterator[Key]:
        """What some members show."""
        for member, outcome in zip(members, outcomes, strict=True):
            yield from self._kinds(member.label, member.kinds)
            if outcome.status is Status.scored:
                yield Aspect.scored, member.label.id
            if isinstance(member, Block) and isinstance(outcome, BlockResult):
                yield from self._block(member, outcome)

    def _kinds(self, label: Label, kinds: tuple[str, ...] | None) -> Iterator[Key]:
        if kinds is not None:
            yield Aspect.of_kind if self._kind in kinds else Aspect.of_another_kind, label.id

    def _block(self, block: Block, outcome: BlockResult) -> Iterator[Key]:
        id_ = block.label.id
        if outcome.status not in _EVALUATED:
            return
        yield from self.members(block.members, outcome.members)
        if any(each.status is not Status.scored for each in outcome.members):
            yield Aspect.inapplicable, id_
            yield from self._chosen.way(block.label, "inapplicables", block.inapplicables)
        if outcome.run is not None:
            yield Aspect.run, id_, outcome.run
        for adjustment, result in zip(block.adjustments, outcome.adjustments, strict=True):
            yield from self._adjustment(adjustment, result)
        if outcome.status is Status.scored:
            yield from self._chosen.way(block.label, "roundings", block.roundings)
            yield from ((Aspect.held, cap) for cap in outcome.caps)
            yield from self._limits(block, outcome)
        yield from self.results(block.results, outcome.results)

    def _adjustment(self, adjustment: Adjustment, result: AdjustmentResult) -> Iterator[Key]:
        id_ = adjustment.label.id
        yield from self._kinds(adjustment.label, adjustment.kinds)
        if result.points is None:
            return
        if result.points:
            yield Aspect.points, id_
        points = self._values.number(adjustment.points, self._id)
        if adjustment.most is None or points is None:
            return
        most = self._values.number(adjustment.most, self._id)
        if most is not None:
            yield Aspect.limited if points > most else Aspect.unlimited, id_

    def _limits(self, block: Block, outcome: BlockResult) -> Iterator[Key]:
        """Whether the floor and the ceiling hold the score."""
        exact = self._before_limits(block, outcome)
        if exact is None:
            return
        if block.floor is not None:
            held = exact < block.floor
            yield Aspect.held if held else Aspect.not_held, block.label.id, "never below"
        if block.ceiling is not None:
            held = exact > block.ceiling
            yield Aspect.held if held else Aspect.not_held, block.label.id, "never above"

    def _before_limits(self, block: Block, outcome: BlockResult) -> Number | None:
        exact = outcome.combined
        if exact is None:
            return None
        for adjustment, result in zip(block.adjustments, outcome.adjustments, strict=True):
            if result.points is not None:
                bonus = adjustment.kind is AdjustmentKind.bonus
                exact = exact + result.points if bonus else exact - result.points
        caps: dict[str, Cap] = {cap.label.id: cap for cap in block.caps}
        for id_ in outcome.caps:
            exact = self._values.number(caps[id_].limit, self._id)
        return exact

    def results(self, results: Iterable[Result], values: Iterable[ResultValue]) -> Iterator[Key]:
        """What some results show."""
        found = {value.id: value for value in values}
        for result in results:
            value = found.get(result.label.id)
            if value is None:
                continue
            yield from self._kinds(result.label, result.kinds)
            if value.status is Status.scored:
                yield Aspect.published, result.label.id
                yield from self._chosen.way(result.label, "roundings", result.roundings)
