"""In which order the parts of a unit are computed."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from engine.evaluate.declarations import Declarations
from engine.graph.expression import Expression
from engine.graph.methodology import Block, Criterion, Member
from engine.plan.needs import expressions_of, reached_from, results_expressions
from engine.plan.writer import NotPlannedError
from engine.profile import Profile

__all__ = ["Part", "Step", "steps_of"]


class Part(Enum):
    """What of a member is computed."""

    applies = "whether a block applies"
    score = "a score"
    results = "the further results of a block"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to compute."""

    part: Part
    member: str


class _Order:
    def __init__(self, declarations: Declarations, profile: Profile, unit: str) -> None:
        self._declarations = declarations
        self._unit = unit
        self._profile = profile
        self._underway: set[Step] = set()
        self.done: dict[Step, None] = {}

    def visit(self, step: Step) -> None:
        if step in self.done:
            return
        if step in self._underway:
            raise NotPlannedError(f"the score of `{step.member}` depends on itself")
        self._underway.add(step)
        for needed in self._before(step):
            self.visit(needed)
        self.done[step] = None

    def _before(self, step: Step) -> list[Step]:
        """What must have been computed before."""
        member = self._declarations.members[step.member]
        parent = self._declarations.parents[step.member]
        if step.part is Part.applies:
            outer = [Step(Part.applies, parent.label.id)] if parent is not None else []
            return outer + (self._scores([member.applies]) if member.applies is not None else [])
        if isinstance(member, Criterion):
            outer = [Step(Part.applies, parent.label.id)] if parent is not None else []
            return outer + self._scores(expressions_of(member, self._profile))
        before = [Step(Part.applies, step.member)]
        before += [Step(Part.score, child.label.id) for child in member.members if self._active(child)]
        if step.part is Part.score:
            return before + self._scores(expressions_of(member, self._profile, inner=False))
        before.append(Step(Part.score, step.member))
        before += [
            Step(Part.results, child.label.id)
            for child in member.members
            if isinstance(child, Block) and self._active(child)
        ]
        return before + self._scores(results_expressions(member.results, self._profile))

    def _active(self, member: Member) -> bool:
        return member.label.id in self._profile.members

    def _scores(self, expressions: Iterable[Expression]) -> list[Step]:
        """The scores that expressions need."""
        reached = reached_from(self._declarations, expressions).members
        if any(self._declarations.unit_of(id_) != self._unit for id_ in reached):
            raise NotPlannedError(f"`{self._unit}` depends on the score of another unit")
        return [Step(Part.score, id_) for id_ in sorted(reached) if self._reachable(id_)]

    def _reachable(self, id_: str) -> bool:
        """Whether a member is active together with all blocks around it."""
        parent = self._declarations.parents[id_]
        return id_ in self._profile.members and (parent is None or self._reachable(parent.label.id))


def steps_of(declarations: Declarations, profile: Profile, unit: Member) -> tuple[Step, ...]:
    """The steps of a unit, each after those that it needs. Raises NotPlannedError
    for scores that depend on themselves or on another unit.
    """
    order = _Order(declarations, profile, unit.label.id)
    order.visit(Step(Part.score if isinstance(unit, Criterion) else Part.results, unit.label.id))
    return tuple(order.done)
