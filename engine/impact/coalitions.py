"""The scores of all bodies with every part of the edits made: each block by itself, then the ratings."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from gmpy2 import mpq

from engine.cohort.assess import assess
from engine.cohort.measures import score_id
from engine.cohort.request import Cohort, CohortBody
from engine.cohort.result import Assessment
from engine.exact import Real
from engine.graph.methodology import Methodology
from engine.impact.fraction import fraction_of
from engine.impact.groups import Group
from engine.impact.partial import Partial, Side, require_all, with_groups
from engine.outermost import Outermost
from engine.program import Program
from engine.record.program import PlainProgram
from engine.result import BlockResult, CriterionResult, Status

__all__ = ["Coalitions", "Made"]

Outcome = CriterionResult | BlockResult
Made = frozenset[str]
"""The ids of the groups whose edits are made."""


class Coalitions:
    """What comes of every part of the edits, worked out when it is first asked for, and kept.

    `choices` are the readings that were asked for, by name. Units are scored one by one, for the edits that
    touch them, as long as no score of one body depends on other bodies.
    """

    def __init__(
        self, before: Side, after: Side, groups: Sequence[Group], choices: Mapping[str, str]
    ) -> None:
        self._before, self._after = before, after
        self._groups = tuple(groups)
        self._choices = choices
        self.all: Made = frozenset(group.id for group in groups)
        self._touching = {
            unit: frozenset(group.id for group in groups if unit in group.units)
            for side in (before, after)
            for unit in (member.label.id for member in side.methodology.members)
        }
        self._units: dict[tuple[str, Made], Mapping[str, Outcome]] = {}
        self._wholes: dict[Made, Assessment] = {}
        self._concluded: dict[tuple[str, tuple[int, ...]], Outermost] = {}
        self._interned: dict[tuple[str, Outcome], Outcome] = {}

    @cached_property
    def alone(self) -> bool:
        """Whether no score of one body depends on other bodies: then each unit can be scored by itself."""
        over = (
            Program(self._methodology(made), self._choices).declarations.over for made in (Made(), self.all)
        )
        return not any(over)

    @cached_property
    def apart(self) -> bool:
        """Whether ratings measure bodies as before besides, so that their scores follow from the units'."""
        return self.alone and not any(group.measures for group in self._groups)

    def whole(self, made: Made) -> Assessment:
        """The assessment of all bodies. Raises MismatchError and what `assess` raises."""
        if made not in self._wholes:
            methodology = self._methodology(made)
            require_all(methodology, self._groups)
            program = PlainProgram(methodology, self._choices)
            self._wholes[made] = assess(program, self._cohort(program, made))
        return self._wholes[made]

    def unit(self, unit: str, made: Made) -> Mapping[str, Outcome]:
        """The outcome of a unit by body; bodies that have none are left out. Raises as `whole`."""
        key = unit, made & self._touching[unit]
        if key not in self._units:
            self._units[key] = self._assessed_unit(unit, made) if self.alone else self._of_whole(unit, made)
        return self._units[key]

    def rating(self, rating: str, body: str, made: Made) -> mpq | None:
        """The published score of a body in a rating; None where it has none. Raises as `whole`."""
        if not self.apart:
            for standing in self.whole(made).bodies:
                if standing.id == body:
                    scores = [place.score for place in standing.places if place.rating == rating]
                    return fraction_of(scores[0]) if scores else None
            return None
        found = self._outermost(body, made).measured.get(score_id(rating))
        if found is None or found.status is not Status.scored:
            return None
        return fraction_of(found.value)

    def _methodology(self, made: Made) -> Methodology:
        return with_groups(self._before.methodology, self._groups, made)

    def _cohort(self, program: Program, made: Made) -> Cohort:
        return Partial(program, made, self._before, self._after).cohort()

    def _assessed_unit(self, unit: str, made: Made) -> Mapping[str, Outcome]:
        """The outcomes of one unit alone, without ratings and flags, which it does not depend on."""
        methodology = self._methodology(made & self._touching[unit])
        alone = replace(methodology, ratings=(), flags=(), results=())
        require_all(alone, self._groups)
        program = PlainProgram(alone, self._choices)
        cohort = self._cohort(program, made)
        appeals = tuple(appeal for appeal in cohort.appeals if appeal.block == unit)
        bodies = tuple(_of_unit(body, unit) for body in cohort.bodies)
        found = assess(program, replace(cohort, bodies=bodies, appeals=appeals))
        return {
            standing.id: self._interned.setdefault((standing.id, member), member)
            if _is_rational(member)
            else member
            for standing in found.bodies
            for member in standing.result.members
            if member.id == unit
        }

    def _of_whole(self, unit: str, made: Made) -> Mapping[str, Outcome]:
        return {
            standing.id: member
            for standing in self.whole(made).bodies
            for member in standing.result.members
            if member.id == unit
        }

    @cached_property
    def _final(self) -> tuple[Program, Mapping[str, CohortBody]]:
        """What measures the ratings: the later methodology, as far as units go, and the bodies under it."""
        program = Program(self._methodology(self.all), self._choices)
        return program, {body.id: body for body in self._cohort(program, self.all).bodies}

    def _outermost(self, body: str, made: Made) -> Outermost:
        program, bodies = self._final
        members = tuple(
            outcome
            for member in program.methodology.members
            if (outcome := self.unit(member.label.id, made).get(body)) is not None
        )
        key = body, tuple(id(member) for member in members)
        if key not in self._concluded:
            given = bodies[body]
            self._concluded[key] = program.conclude(given.profile, given.values, members)
        return self._concluded[key]


def _is_rational(outcome: Outcome) -> bool:
    """Whether all numbers of an outcome are fractions: those alone are told apart by their value at once."""
    numbers: list[object] = [outcome.score]
    if isinstance(outcome, BlockResult):
        numbers += [outcome.exact, outcome.combined, *(each.points for each in outcome.adjustments)]
        for result in outcome.results:
            numbers += [result.value, result.exact]
        if not all(_is_rational(member) for member in outcome.members):
            return False
    return not any(isinstance(number, Real) for number in numbers)


def _of_unit(body: CohortBody, unit: str) -> CohortBody:
    conclusions = {block: score for block, score in body.conclusions.items() if block == unit}
    return replace(body, submitted=body.submitted & {unit}, conclusions=conclusions)
