"""Flags: marks that bodies are given for their places, their history, or a condition."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from graphlib import TopologicalSorter
from typing import Any, Final

from gmpy2 import mpq

from engine.cohort.fault import Faults
from engine.cohort.last_places import marked
from engine.cohort.question import Question
from engine.cohort.ratings import Population
from engine.cohort.request import CohortBody
from engine.cohort.result import FlagResult, FlagStatus
from engine.cohort.succession import Members
from engine.cohort.trend import missing_years, worsened
from engine.evaluate.faults import Failure
from engine.graph.cohort import PLACE, RATED, RATING_SCORE, Condition, Flag, Places, Trend
from engine.graph.expression import Expression
from engine.program import Program

__all__ = ["flags_of"]


def flags_of(
    program: Program, bodies: Mapping[str, CohortBody], members: Members, populations: Sequence[Population]
) -> Mapping[str, tuple[FlagResult, ...]]:
    """The flags that bodies have or may have, in the order of the rules, by body; nothing of one without any.

    A flag of ratings is given to bodies that are ranked there. Raises CohortFault; CycleError for flags that
    ask for one another in a circle.
    """
    raising = _Raising(program, bodies, members, populations)
    for asked in program.once(_in_turn):
        raising.take(asked)
    flags = [flag.label.id for flag in program.methodology.flags]
    return {
        id_: tuple(result for flag in flags for result in state.results.get(flag, ()))
        for id_, state in raising.states.items()
    }


@dataclass(frozen=True, slots=True)
class _Asked:
    """A flag with its conditions."""

    flag: Flag
    applies: Question | None
    holds: Question | None

    @property
    def flags(self) -> tuple[str, ...]:
        """The flags that it asks for."""
        return tuple(flag for each in (self.applies, self.holds) if each is not None for flag in each.flags)


def _in_turn(program: Program) -> tuple[_Asked, ...]:
    """The flags, each after those that it asks for."""
    asked = {flag.label.id: _asked(program, flag) for flag in program.methodology.flags}
    order = TopologicalSorter({id_: each.flags for id_, each in asked.items()})
    return tuple(asked[id_] for id_ in order.static_order())


def _asked(program: Program, flag: Flag) -> _Asked:
    def question(condition: Expression) -> Question:
        return Question(program.declarations, condition, flag.label, program.handlers, keeps=program.keeps)

    mark = flag.marks.otherwise
    return _Asked(
        flag,
        None if flag.applies is None else question(flag.applies),
        question(mark.holds) if isinstance(mark, Condition) else None,
    )


@dataclass(slots=True)
class _State:
    """The flags of one body so far: whether it has them, in any rating, and what years they lack.

    What is not in it is not raised.
    """

    raised: dict[str, bool | None] = field(default_factory=dict)
    years: dict[str, frozenset[int]] = field(default_factory=dict)
    results: dict[str, list[FlagResult]] = field(default_factory=dict)

    def note(self, result: FlagResult) -> None:
        """Take in a flag that is raised or cannot be determined."""
        flag = result.flag
        self.results.setdefault(flag, []).append(result)
        self.years[flag] = self.years.get(flag, frozenset()).union(result.years)
        if result.status is FlagStatus.raised:
            self.raised[flag] = True
        else:
            self.raised.setdefault(flag, None)


_NO_FLAGS: Final = _State()


@dataclass(frozen=True, slots=True)
class _Occasion:
    """A body that a flag may be given to, where it is one of ratings: there, with what is at hand."""

    body: CohortBody
    rating: str | None = None
    population: str | None = None
    at_hand: Mapping[str, Any] = field(default_factory=dict)


class _Raising:
    """Raises one flag after the other."""

    def __init__(
        self,
        program: Program,
        bodies: Mapping[str, CohortBody],
        members: Members,
        populations: Sequence[Population],
    ) -> None:
        self.states: dict[str, _State] = {}
        self._last = program.methodology.assessed_year
        self._bodies = bodies
        self._members = members
        self._populations = populations

    def take(self, asked: _Asked) -> None:
        """Raise a flag, all flags that it asks for being raised."""
        faults = Faults()
        for occasion in self._occasions(asked.flag):
            body = occasion.body
            try:
                verdict, years = self._verdict(asked, occasion)
            except Failure as failure:
                faults.note(body.id, failure)
                continue
            if verdict is not False:
                status = FlagStatus.undetermined if verdict is None else FlagStatus.raised
                found = tuple(sorted(years)) if verdict is None else ()
                result = FlagResult(asked.flag.label.id, status, occasion.rating, occasion.population, found)
                self.states.setdefault(body.id, _State()).note(result)
        faults.raise_any()

    def _occasions(self, flag: Flag) -> Iterator[_Occasion]:
        """The bodies that a flag is for; by places, those alone that are marked."""
        if not flag.ratings:
            for body in self._bodies.values():
                if flag.kinds is None or body.profile.kind in flag.kinds:
                    yield _Occasion(body)
            return
        mark = flag.marks.otherwise
        for population in self._populations:
            result = population.result
            if result.rating not in flag.ratings:
                continue
            chosen: Mapping[str, object] | None = None
            if isinstance(mark, Places):
                chosen = dict.fromkeys(marked(flag, mark, result.rating, population.groups))
            rated = mpq(len(result.places))
            for place in result.places:
                if chosen is not None and place.body not in chosen:
                    continue
                body = self._bodies[place.body]
                if flag.kinds is None or body.profile.kind in flag.kinds:
                    at_hand = {PLACE: place.rank, RATED: rated, RATING_SCORE: place.score}
                    yield _Occasion(body, result.rating, result.population, at_hand)

    def _verdict(self, asked: _Asked, occasion: _Occasion) -> tuple[bool | None, frozenset[int]]:
        """Whether a flag is raised; None, with the missing years, where that cannot be determined."""
        verdict: bool | None = True
        years: frozenset[int] = frozenset()
        for question in (asked.applies, asked.holds):
            if question is not None:
                answer = self._answer(question, occasion)
                if answer is False:
                    return False, frozenset()
                if answer is None:
                    verdict = None
                    years = years.union(*self._years(question, occasion.body.id))
        mark = asked.flag.marks.otherwise
        if isinstance(mark, Trend):
            history = occasion.body.history
            missing = missing_years(mark, history, self._last)
            if missing:
                return None, years.union(missing)
            if not worsened(mark, history, self._last):
                return False, frozenset()
        return verdict, years

    def _answer(self, question: Question, occasion: _Occasion) -> bool | None:
        body = occasion.body
        state = self.states.get(body.id, _NO_FLAGS)
        return question.answer(body, self._members[body.id], occasion.at_hand, state.raised)

    def _years(self, question: Question, body: str) -> Iterator[frozenset[int]]:
        state = self.states.get(body, _NO_FLAGS)
        for flag in question.flags:
            if state.raised.get(flag, False) is None:
                yield state.years[flag]
