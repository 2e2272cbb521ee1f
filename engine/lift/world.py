"""A cohort in which one value of one body is another one: all that follows, exactly or as ranges."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from gmpy2 import mpq

from engine.cohort.appeals import corrected, judged
from engine.cohort.assess import CohortFault, Measured, measured
from engine.cohort.conclusions import with_conclusions
from engine.cohort.flags import flags_of
from engine.cohort.ratings import populations_of
from engine.cohort.request import Appeal, Cohort, CohortBody
from engine.cohort.result import AppealStatus, FlagStatus
from engine.evaluate.context import Outcome
from engine.evaluate.evaluation import evaluate_member, found_in
from engine.evaluate.faults import EvaluationFault, Failure
from engine.exact import Range
from engine.graph.methodology import Block, Member
from engine.lift.handlers import RANGED
from engine.lift.programs import ExactProgram, OpenOutcome, Others, RangedProgram
from engine.lift.variable import Variable
from engine.outermost import Outermost
from engine.program import Program

__all__ = ["Outcomes", "State", "World"]


@dataclass(frozen=True)
class State:
    """The body with another value, and what it gets; `exact` says that the value is known.

    `whole` is the whole cohort with it, None where the other bodies are as ever.
    """

    body: CohortBody
    members: tuple[Outcome, ...]
    outermost: Outermost
    exact: bool
    whole: Measured | None = None

    @cached_property
    def found(self) -> Mapping[str, Outcome]:
        """Its blocks and criteria by id."""
        return found_in(self.members)


@dataclass(frozen=True, slots=True)
class Outcomes:
    """The places of the body by rating, and the flags that it has, each with its rating."""

    ranks: Mapping[str, mpq | None]
    flags: frozenset[tuple[str, str | None]]


class World:
    """The cohort of a body. Nothing is remembered but how it stands as it is."""

    def __init__(self, program: Program, cohort: Cohort, body: str) -> None:
        """Raises as `engine.cohort.assess.assess`."""
        results = judged(program.methodology, cohort.appeals)
        self._applied = [
            appeal
            for appeal, result in zip(cohort.appeals, results, strict=True)
            if result.status is AppealStatus.applied
        ]
        self.program = program
        self.id = body
        self._cohort = corrected(replace(cohort, appeals=()), self._applied)
        others = Others(program, (each for each in self._cohort.bodies if each.id != body))
        self._exact = ExactProgram(program, others)
        self._ranged = RangedProgram(program, others)
        self.base = measured(self._exact, self._cohort)
        self._given = next(each for each in cohort.bodies if each.id == body)
        self._members: Mapping[str, Member] = {each.label.id: each for each in program.methodology.members}
        moved = {
            each
            for event in cohort.reorganisations
            for each in (event.body, *(successor.body for successor in event.successors))
        }
        self.alone = not program.declarations.over and body not in moved
        """Whether no other body gets anything else when this one does."""

    @property
    def corrections(self) -> tuple[Appeal, ...]:
        """The applied objections of the body."""
        return tuple(appeal for appeal in self._applied if appeal.body == self.id)

    @property
    def bodies(self) -> int:
        """How many bodies are scored for one value."""
        return len(self.base.bodies) if self.program.declarations.over else 1

    def at(self, variable: Variable, typed: Any) -> State | None:
        """What follows from a typed value; None where the rules have no value for it."""
        return self._state(self._changed(variable, typed), None)

    def within(self, variable: Variable, values: Range) -> State | None:
        """What follows from any value of a range; None where that cannot be told of all of them together."""
        return self._state(self._changed(variable, values), variable.input)

    def of(self, body: CohortBody) -> State | None:
        """What follows where the body is this one."""
        return self._state(body, None)

    def _changed(self, variable: Variable, typed: Any) -> CohortBody:
        return replace(self._given, values=variable.put(dict(self._given.values), typed))

    def _state(self, body: CohortBody, ranged: str | None) -> State | None:
        try:
            if self.alone:
                return self._own(self._corrected(body), ranged)
            return self._of_all(self._corrected(body), ranged)
        except (EvaluationFault, CohortFault, Failure):
            return None

    def _corrected(self, body: CohortBody) -> CohortBody:
        return corrected(Cohort((body,)), self.corrections).bodies[0]

    def _own(self, body: CohortBody, ranged: str | None) -> State:
        """The body by itself."""
        if ranged is None:
            program = self.program
            members = program.members(body.profile, body.values, body.submitted)
        else:
            program = self._ranged
            members = self._renewed(body, ranged)
        if body.conclusions:
            members = with_conclusions(program, body, members)
        outermost = program.conclude(body.profile, body.values, members)
        return State(body, members, outermost, exact=ranged is None)

    def _renewed(self, body: CohortBody, ranged: str) -> tuple[Outcome, ...]:
        """The outermost members: as ever, where they do not rest on the value that is a range.

        Those that cannot be told stand there with all that is in them, each by itself.
        """
        program, profile = self._ranged, body.profile
        found: list[Outcome] = []
        beside: list[Any] = []
        for outcome in self.base.members[self.id]:
            id_ = outcome.id
            if id_ not in body.submitted or ranged not in program.needs(profile, id_):
                found.append(outcome)
                continue
            member = self._members[id_]
            try:
                found.append(
                    evaluate_member(
                        program.declarations, profile, body.values, body.submitted, member, RANGED
                    )
                )
            except Failure:
                found.append(OpenOutcome(id_))  # type: ignore[arg-type]  # it stands for one, and never answers
                beside += [OpenOutcome(inner.label.id) for inner in _inside(member)]
        return (*found, *beside)

    def _of_all(self, body: CohortBody, ranged: str | None) -> State:
        found = self._measured(body, self._exact if ranged is None else self._ranged)
        return State(
            found.bodies[self.id],
            found.members[self.id],
            found.outermost[self.id],
            ranged is None,
            found,
        )

    def _measured(self, body: CohortBody, program: Program) -> Measured:
        bodies = tuple(body if each.id == self.id else each for each in self._cohort.bodies)
        return measured(program, replace(self._cohort, bodies=bodies))

    def outcomes(self, state: State) -> Outcomes | None:
        """The places and flags that follow from an exact state; None where scores are not told apart."""
        try:
            found = self._whole(state)
            populations = populations_of(
                self.program, found.bodies, found.members, found.outermost, found.left_out
            )
            flags = flags_of(self.program, found.bodies, found.members, populations)
        except CohortFault:
            return None
        ranks = {
            place.rating: place.rank
            for population in populations
            for place in population.result.places
            if place.body == self.id
        }
        raised = [each for each in flags.get(self.id, ()) if each.status is FlagStatus.raised]
        return Outcomes(ranks, frozenset((each.flag, each.rating) for each in raised))

    def _whole(self, state: State) -> Measured:
        """The cohort with the body as it is in this state."""
        if state.whole is not None:
            return state.whole
        base = self.base
        return replace(
            base,
            bodies={**base.bodies, self.id: state.body},
            members={**base.members, self.id: state.members},
            outermost={**base.outermost, self.id: state.outermost},
        )


def _inside(member: Member) -> Iterator[Member]:
    """The blocks and criteria in a block, at any depth."""
    if isinstance(member, Block):
        for inner in member.members:
            yield inner
            yield from _inside(inner)
