"""Whether goals are reached: of a value for certain, of a range of values as far as that can be told."""

from collections.abc import Collection, Iterator, Mapping
from enum import Enum
from itertools import product
from typing import Any, Final

from gmpy2 import mpq

from engine.cohort.measures import score_id
from engine.cohort.question import Question
from engine.cohort.ratings import Population, populations_of
from engine.cohort.result import FlagStatus, Standing
from engine.evaluate.context import Handlers
from engine.evaluate.faults import Failure
from engine.evaluate.handlers import HANDLERS
from engine.exact import Number, Real, UndecidedError, ranged
from engine.graph.cohort import PLACE, RATED, RATING_SCORE, Condition, Flag, Places
from engine.graph.expression import Expression
from engine.lift.goals import Goal, GoalKind
from engine.lift.handlers import RANGED
from engine.lift.rivals import Ends, Rivals, toward_better
from engine.lift.world import State, World
from engine.outermost import Outermost
from engine.result import ResultValue, Status

__all__ = ["Judge", "Reached"]


class Reached(Enum):
    """What is known of a goal for all values of a range."""

    never = "never"
    always = "always"
    open = "open"


class _Marking(Enum):
    """What is known of a flag that a body may have."""

    raised = "raised"
    none = "none"
    undetermined = "undetermined"
    """Values that it depends on are missing, so that it is not raised either."""
    open = "open"
    """The range is too wide to tell."""

    @classmethod
    def of(cls, answer: bool | None) -> "_Marking":
        """What the answer to a condition means."""
        return cls.undetermined if answer is None else cls.raised if answer else cls.none


_ANY: Final = (_Marking.raised, _Marking.open, _Marking.undetermined, _Marking.none)
"""What decides where one of several is enough."""
_ALL: Final = (_Marking.none, _Marking.open, _Marking.undetermined, _Marking.raised)
"""What decides where all of several are needed."""


class Judge:
    """The goals of one body, and whether states of it reach them."""

    def __init__(self, world: World, standing: Standing) -> None:
        self._world = world
        self._program = world.program
        base = world.base
        self._flags: Mapping[str, Flag] = {each.label.id: each for each in self._program.methodology.flags}
        self._ratings = {measure.rating.label.id: measure.rating for measure in self._program.measures}
        self._standing = standing
        populations = populations_of(self._program, base.bodies, base.members, base.outermost, base.left_out)
        self._populations = {
            population.result.rating: population
            for population in populations
            if any(place.body == world.id for place in population.result.places)
        }
        self._rivals = {
            id_: self._among(id_, population, base.outermost) for id_, population in self._populations.items()
        }

    def verdict(self, goal: Goal, state: State | None) -> Reached:
        """Whether all values that a state is for reach a goal; for an exact state it is never open."""
        if state is None:
            return Reached.open
        try:
            found = self._verdict(goal, state)
        except (Failure, UndecidedError):
            found = Reached.open
        return self._resolved(goal, state) if found is Reached.open and state.exact else found

    def score(self, goal: Goal, state: State) -> Number | None:
        """The published score that a goal is about: that of the block, or in the rating; None without one.

        Raises UndecidedError where that cannot be told of a range.
        """
        if goal.member is not None:
            outcome = state.found.get(goal.member)
            return None if outcome is None else outcome.score
        found = None if goal.rating is None else _measured_in(state, goal.rating)
        return None if found is None else _number(found.value)

    def ranks(self, rating: str, state: State) -> tuple[mpq, mpq] | None:
        """The best and the worst place that the body may have in a rating; None where it has none."""
        own = self._own(rating, state)
        return None if own is None else self._against(rating, state).ranks(own)

    def _verdict(self, goal: Goal, state: State) -> Reached:
        match goal.kind:
            case GoalKind.score:
                return self._of_score(goal, state)
            case GoalKind.place:
                return self._of_place(goal, state)
            case GoalKind.flag:
                return self._of_flag(goal, state)

    def _of_score(self, goal: Goal, state: State) -> Reached:
        score = self.score(goal, state)
        if score is None or goal.now is None:
            return Reached.never
        if state.exact:
            return _either((goal.enough and score == goal.now) or _is_better(score, goal))
        low, high = toward_better(score, goal.highest)
        least, most = toward_better(goal.now, goal.highest)
        if low > most or (goal.enough and low >= most):
            return Reached.always
        return Reached.never if high < least or (high == least and not goal.enough) else Reached.open

    def _of_place(self, goal: Goal, state: State) -> Reached:
        ranks = self.ranks(goal.rating or "", state)
        if ranks is None or goal.now is None:
            return Reached.never
        best, worst = ranks
        if worst < goal.now:
            return Reached.always
        return Reached.never if best >= goal.now else Reached.open

    def _of_flag(self, goal: Goal, state: State) -> Reached:
        for rating in (goal.rating,) if goal.rating is not None else tuple(self._populations):
            if self._own(rating, state) is None:
                return Reached.never
        marking = self._marking(self._flags[goal.flag or ""], goal.rating, state)
        if marking is _Marking.open:
            return Reached.open
        return _either(marking is not _Marking.raised)

    def _resolved(self, goal: Goal, state: State) -> Reached:
        """The same by placing all bodies."""
        if goal.kind is GoalKind.score:
            return Reached.never
        found = self._world.outcomes(state)
        if found is None:
            return Reached.never
        if goal.kind is GoalKind.place:
            rank = found.ranks.get(goal.rating or "")
            return _either(rank is not None and goal.now is not None and rank < goal.now)
        kept = [goal.rating] if goal.rating is not None else list(self._populations)
        placed = all(found.ranks.get(rating) is not None for rating in kept)
        return _either(placed and (goal.flag or "", goal.rating) not in found.flags)

    def _marking(self, flag: Flag, rating: str | None, state: State) -> _Marking:
        """What is known of a flag of the body in a rating, or, without one, at all."""
        if rating is None and flag.ratings:
            found = {self._marking(flag, each, state) for each in flag.ratings if each in self._populations}
            return _first_of(_ANY, found)
        mark = flag.marks.otherwise
        answers = set()
        if isinstance(mark, Places) and rating is not None:
            own = self._own(rating, state)
            marked = False if own is None else self._against(rating, state).marked(mark, own)
            answers.add(_Marking.open if marked is None else _Marking.of(marked))
        elif isinstance(mark, Condition):
            answers.add(self._holds(flag, mark.holds, rating, state))
        else:
            answers.add(self._by_history(flag))
        if flag.applies is not None and _Marking.none not in answers:
            answers.add(self._holds(flag, flag.applies, rating, state))
        return _first_of(_ALL, answers)

    def _by_history(self, flag: Flag) -> _Marking:
        """What the history makes of a flag; where the flag is not for the body now, that does not show."""
        states = {each.status for each in self._standing.flags if each.flag == flag.label.id}
        if FlagStatus.raised in states:
            return _Marking.raised
        if states:
            return _Marking.undetermined
        return _Marking.none if flag.applies is None else _Marking.open

    def _holds(self, flag: Flag, condition: Expression, rating: str | None, state: State) -> _Marking:
        """Whether a condition holds, whatever the flags are that are open."""
        handlers: Handlers = HANDLERS if state.exact else RANGED
        declarations = self._program.declarations
        question = Question(declarations, condition, flag.label, handlers, keeps=False)
        asked = {each: self._marking(self._flags[each], None, state) for each in question.flags}
        answers: set[bool | None] = set()
        for states in _supposed(asked):
            try:
                answers.add(question.answer(state.body, state.members, self._at_hand(rating, state), states))
            except Failure:
                return _Marking.open
        return _Marking.of(answers.pop()) if len(answers) == 1 else _Marking.open

    def _at_hand(self, rating: str | None, state: State) -> Mapping[str, Any]:
        ranks = None if rating is None else self.ranks(rating, state)
        if rating is None or ranks is None:
            return {}
        found = _measured_in(state, rating)
        rated = mpq(1 + len(self._against(rating, state).scores))
        return {PLACE: ranged(*ranks), RATED: rated, RATING_SCORE: None if found is None else found.value}

    def _own(self, rating: str, state: State) -> Ends | None:
        """The score that places the body in a rating; None where it has no place."""
        _measured_in(state, rating)
        number = self._ranking(rating, state.outermost)
        return None if number is None else toward_better(number, self._ratings[rating].highest_first)

    def _ranking(self, rating: str, outermost: Outermost) -> Number | None:
        found = _measured(outermost, rating)
        if found is None:
            return None
        return _number(found.exact if self._ratings[rating].unrounded.otherwise else found.value)

    def _against(self, rating: str, state: State) -> Rivals:
        if state.whole is None:
            return self._rivals[rating]
        return self._among(rating, self._populations[rating], state.whole.outermost)

    def _among(self, rating: str, population: Population, outermost: Mapping[str, Outermost]) -> Rivals:
        others = (each for each in _bodies_of(population) if each != self._world.id)
        scores = (self._ranking(rating, outermost[other]) for other in others)
        return Rivals.of(self._ratings[rating], [score for score in scores if score is not None])


def _measured(outermost: Outermost, rating: str) -> ResultValue | None:
    """The score of a body in a rating, where it has one."""
    found = outermost.measured.get(score_id(rating))
    return found if found is not None and found.status is Status.scored else None


def _measured_in(state: State, rating: str) -> ResultValue | None:
    """The same of the body in a state. Raises UndecidedError where it cannot be told of a range."""
    if not state.exact and score_id(rating) not in state.outermost.measured:
        raise UndecidedError("the values of a range give different scores")
    return _measured(state.outermost, rating)


def _bodies_of(population: Population) -> Iterator[str]:
    """The bodies that a rating is for, with or without a place."""
    for place in (*population.result.places, *population.result.unranked):
        if place.body not in population.outside:
            yield place.body


def _supposed(asked: Mapping[str, _Marking]) -> Iterator[Mapping[str, bool | None]]:
    """What the flags of a body may be, those that are open either way."""
    unknown = [flag for flag, marking in asked.items() if marking is _Marking.open]
    certain = {
        flag: None if marking is _Marking.undetermined else marking is _Marking.raised
        for flag, marking in asked.items()
        if marking is not _Marking.open
    }
    for values in product((False, True), repeat=len(unknown)):
        yield {**certain, **dict(zip(unknown, values, strict=True))}


def _first_of(order: tuple[_Marking, ...], found: Collection[_Marking]) -> _Marking:
    """The first of these in the order that was found, the last where none was."""
    return next((each for each in order if each in found), order[-1])


def _number(value: object) -> Number | None:
    return value if isinstance(value, mpq | Real) else None


def _is_better(score: Number, goal: Goal) -> bool:
    if goal.now is None:
        return False
    return score > goal.now if goal.highest else score < goal.now


def _either(reached: bool) -> Reached:
    return Reached.always if reached else Reached.never
