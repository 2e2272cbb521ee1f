"""The places of a request's bodies under many combinations of readings, with as little done twice as may be.

What bodies get by themselves, and what ratings take from that, depends on few of the readings: it is left to
programs that all combinations share which agree on those few.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any

from gmpy2 import mpq

from api.readings.touching import Touching
from engine.cohort.assess import assess
from engine.cohort.request import Cohort
from engine.cohort.result import Place
from engine.evaluate.context import Outcome
from engine.graph.expression import Constant, Population
from engine.graph.methodology import Block, Member, Methodology
from engine.outermost import Outermost
from engine.profile import Profile
from engine.program import Program

_Members = tuple[Outcome, ...]
_NOTHING = Constant(mpq(0))


class Places:
    """Finds the places of the bodies of a cohort in some ratings. The cohort has no objections any more."""

    def __init__(
        self, methodology: Methodology, cohort: Cohort, ratings: Iterable[str], own: Mapping[str, str]
    ) -> None:
        """`own` are the readings of the request, which hold where a combination says nothing."""
        self._ratings = frozenset(ratings)
        bare = _bare(methodology, self._ratings)
        touching = Touching(bare)
        self._cohort = cohort
        self._own = own
        self._scores = _Shared(touching.units(), lambda choices: _Scores(Program(bare, choices)))
        self._measures = _Shared(touching.measures(), lambda choices: Program(bare, choices))
        self._methodology = bare if Program(bare).declarations.over else _hollow(bare)

    def of(self, combination: Mapping[str, str]) -> list[Place]:
        """The places under a combination. Raises CohortFault, and UncoveredDayError."""
        choices = {**self._own, **combination}
        program = _Composed(
            self._methodology, choices, self._scores.under(choices), self._measures.under(choices)
        )
        assessment = assess(program, self._cohort)
        return [
            place
            for standing in assessment.bodies
            for place in standing.places
            if place.rating in self._ratings
        ]


class _Shared:
    """What is made once for all choices that agree on some readings."""

    def __init__(self, readings: frozenset[str], make: Callable[[Mapping[str, str]], Any]) -> None:
        self._readings = readings
        self._make = make
        self._made: dict[frozenset[tuple[str, str]], Any] = {}

    def under(self, choices: Mapping[str, str]) -> Any:
        """What is made for these choices."""
        key = frozenset((name, option) for name, option in choices.items() if name in self._readings)
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = self._make(dict(key))
        return made


class _Scores:
    """The scores of bodies by themselves.

    They are remembered by the very object that holds the values of a body, which lives as long as the cohort;
    where values over bodies are added to it, it is another object each time, so that nothing is remembered.
    """

    def __init__(self, program: Program) -> None:
        self._program = program
        self._keep = not program.declarations.over
        self._known: dict[int, _Members] = {}

    def agree_with(self, program: Program) -> bool:
        """Whether these are the scores of a program: they know values over bodies by the same keys."""
        return self._program.declarations.over == program.declarations.over

    def members(self, profile: Profile, values: Mapping[str, Any], submitted: frozenset[str]) -> _Members:
        """As those of the program. Raises EvaluationFault."""
        known = self._known.get(id(values))
        if known is None:
            known = self._program.members(profile, values, submitted)
            if self._keep:
                self._known[id(values)] = known
        return known


class _Composed(Program):
    """A program that takes scores, and what ratings measure, from others that give the same.

    What takes values over bodies by other keys than it does gives something else, and is not asked.
    """

    def __init__(
        self, methodology: Methodology, choices: Mapping[str, str], scores: _Scores, measures: Program
    ) -> None:
        super().__init__(methodology, choices)
        self._scores = scores if scores.agree_with(self) else None
        self._measuring = measures if measures.declarations.over == self.declarations.over else None

    def members(self, profile: Profile, values: Mapping[str, Any], submitted: frozenset[str]) -> _Members:
        """As those of any program. Raises EvaluationFault."""
        if self._scores is None:
            return super().members(profile, values, submitted)
        return self._scores.members(profile, values, submitted)

    def conclude(self, profile: Profile, values: Mapping[str, Any], members: _Members) -> Outermost:
        """As that of any program. Raises EvaluationFault."""
        if self._measuring is None:
            return super().conclude(profile, values, members)
        return self._measuring.conclude(profile, values, members)

    def conclude_plainly(
        self,
        profile: Profile,
        values: Mapping[str, Any],
        members: _Members,
        left_out: Collection[str] = (),
    ) -> Outermost:
        """As that of any program. Raises EvaluationFault."""
        if self._measuring is None:
            return super().conclude_plainly(profile, values, members, left_out)
        return self._measuring.conclude_plainly(profile, values, members, left_out)


def _bare(methodology: Methodology, ratings: frozenset[str]) -> Methodology:
    """The methodology with nothing that the places in these ratings do not follow from."""
    over = Program(methodology).declarations.over
    kept = tuple(
        rating
        for rating in methodology.ratings
        if rating.label.id in ratings or any(each.population is Population.rating for each in over)
    )
    return replace(methodology, ratings=kept, flags=(), results=(), appeals=None, bodies=None)


def _hollow(methodology: Methodology) -> Methodology:
    """The methodology with members that are never scored by it: only what happens to their scores is left."""
    return replace(methodology, members=tuple(map(_hollowed, methodology.members)))


def _hollowed(member: Member) -> Member:
    if isinstance(member, Block):
        inner = tuple(map(_hollowed, member.members))
        return replace(member, members=inner, applies=None, formula=None, adjustments=(), caps=(), results=())
    return replace(member, applies=None, score=_NOTHING)
