"""The search for the smallest changes of single values by which a body reaches its goals."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import heappop, heappush
from math import isqrt

from gmpy2 import mpq

from engine.cohort.assess import assess
from engine.cohort.request import Cohort
from engine.cohort.result import Standing
from engine.exact import Number, Range, UndecidedError, ranged
from engine.lift.finding import Established, Finding, Verdict
from engine.lift.goals import Goal, GoalKind, goals_of
from engine.lift.judge import Judge, Reached
from engine.lift.limits import LiftLimits
from engine.lift.rivals import Ends, toward_better
from engine.lift.variable import Grid, Listed, Value, Variable
from engine.lift.ways import Way, ways_of
from engine.lift.world import State, World
from engine.program import Program

__all__ = ["Lifting"]


class _SpentError(Exception):
    """The search has gone as far as its limits let it."""


class Lifting:
    """The search for one body of a cohort, with the goals that it has as it stands."""

    def __init__(self, program: Program, cohort: Cohort, body: str, limits: LiftLimits | None = None) -> None:
        """Raises as `engine.cohort.assess.assess`, and StopIteration for a body that is not in the cohort."""
        self.limits = limits or LiftLimits()
        assessment = assess(program, cohort)
        self.standing: Standing = next(each for each in assessment.bodies if each.id == body)
        self.goals = goals_of(program, self.standing)
        self.world = World(program, cohort, body)
        self.judge = Judge(self.world, self.standing)
        rows = sum(len(each) for each in self._body_values() if isinstance(each, list))
        self._cost = self.world.bodies + rows // self.limits.rows
        self._left = self.limits.bodies

    def _body_values(self) -> Iterable[object]:
        return self.world.base.bodies[self.world.id].values.values()

    @property
    def spent(self) -> bool:
        """Whether the most bodies are scored: nothing more is looked into."""
        return self._left < self._cost

    def findings(self, variable: Variable, goals: Iterable[Goal]) -> Iterator[Finding]:
        """What is found out about a value, goal by goal."""
        search = _Search(self, variable)
        for goal in goals:
            yield search.finding(goal)

    def spend(self) -> None:
        """Note that the body is scored once more. Raises _SpentError at the limit."""
        if self.spent:
            raise _SpentError
        self._left -= self._cost


@dataclass(frozen=True, slots=True)
class _Nearest:
    """The first position of a way that reaches a goal; `complete` where no earlier one is left open."""

    position: int | None
    complete: bool


class _Search:
    """The search over the values of one variable; what was evaluated for one goal serves the others."""

    def __init__(self, lifting: Lifting, variable: Variable) -> None:
        self._lifting = lifting
        self._world = lifting.world
        self._judge = lifting.judge
        self._variable = variable
        self._states: dict[tuple[int, int, int], State | None] = {}
        self._tried: dict[Value, State | None] = {}
        self._steps = 0
        domain, now = variable.domain, variable.now
        self._ways: tuple[Way, ...] = ()
        if isinstance(domain, Grid):
            self._ways = ways_of(domain, now if isinstance(now, mpq) else None)

    def finding(self, goal: Goal) -> Finding:
        """What is found out about a goal."""
        self._steps = self._lifting.limits.steps
        try:
            if isinstance(self._variable.domain, Listed):
                return self._of_listed(goal, self._variable.domain)
            return self._of_numbers(goal)
        except _SpentError:
            return Finding(goal, self._variable, Verdict.undecided, None)

    def _of_listed(self, goal: Goal, listed: Listed) -> Finding:
        variable = self._variable
        others = [each for each in listed.values if each != variable.now]
        reaching = tuple(each for each in others if self._reaches(goal, each))
        missing = self._reaches_missing(goal)
        if reaching or missing:
            return Finding(goal, variable, Verdict.reached, Established.values, reaching, missing)
        tried = [self._at(each) for each in (*others, *((None,) if variable.optional else ()))]
        if all(state is not None and self._unmoved(goal, state) for state in tried):
            return Finding(goal, variable, Verdict.without_effect, Established.values)
        best = self._best_listed(goal, others)
        return Finding(goal, variable, Verdict.unreachable, Established.values, best=best)

    def _best_listed(self, goal: Goal, others: list[str | bool]) -> Value:
        found: Value = None
        present = self._merit(goal, self._world_state())
        if present is None:
            return None
        best = present[1]
        for each in others:
            worth = self._worth(goal, self._tried[each], best)
            if worth > best:
                found, best = each, worth
        return found

    def _of_numbers(self, goal: Goal) -> Finding:
        variable = self._variable
        missing = self._reaches_missing(goal)
        if not self._ways and not missing:
            return Finding(goal, variable, Verdict.unreachable, Established.values)
        whole = [self._within(way, 0, way.count - 1) for way in self._ways]
        whole += [self._at(None)] if variable.optional else []
        if not missing and all(state is not None and self._untouched(goal, state) for state in whole):
            return Finding(goal, variable, Verdict.without_effect, Established.ranges)
        value, complete = self._smallest(goal)
        if value is not None:
            established = Established.ranges if complete else Established.found
            return Finding(goal, variable, Verdict.reached, established, (value,), missing)
        if missing:
            established = Established.ranges if complete else Established.found
            return Finding(goal, variable, Verdict.reached, established, (), missing)
        if not complete:
            return Finding(goal, variable, Verdict.undecided, None)
        best = self._best(goal)
        return Finding(goal, variable, Verdict.unreachable, Established.ranges, best=best)

    def _smallest(self, goal: Goal) -> tuple[mpq | None, bool]:
        """The value of the smallest change that reaches a goal, and whether smaller ones are excluded.

        Of two changes of one size it is the increase.
        """
        now = self._variable.now
        origin = now if isinstance(now, mpq) else mpq(0)
        found: mpq | None = None
        complete = True
        for way in self._ways:
            count = way.count if found is None else way.up_to(abs(found - origin), origin)
            nearest = self._nearest(goal, way, count)
            complete = complete and nearest.complete
            if nearest.position is not None:
                value = way.value(nearest.position)
                if found is None or abs(value - origin) < abs(found - origin):
                    found = value
        return found, complete

    def _nearest(self, goal: Goal, way: Way, count: int) -> _Nearest:
        """The first of so many positions that reaches a goal: ranges are split until each is decided."""
        waiting = [(0, way.count - 1)]
        while waiting:
            first, last = waiting.pop()
            if first >= count:
                break
            if self._steps <= 0:
                return self._found_by_trying(goal, way, first, count)
            state = self._within(way, first, last)
            reached = self._judge.verdict(goal, state)
            if reached is Reached.never:
                continue
            if first == last:
                if reached is Reached.always:
                    return _Nearest(first, complete=True)
                continue
            if reached is Reached.always and self._reaches(goal, way.value(first)):
                return _Nearest(first, complete=True)
            middle = _middle(first, last)
            waiting += [(middle + 1, last), (first, middle)]
        return _Nearest(None, complete=True)

    def _found_by_trying(self, goal: Goal, way: Way, first: int, count: int) -> _Nearest:
        """Any position from the first one on that reaches a goal, though others before it may."""
        distance = 1
        while first < count:
            if self._reaches(goal, way.value(first)):
                return _Nearest(first, complete=False)
            first += distance
            distance *= 2
        if count and self._reaches(goal, way.value(count - 1)):
            return _Nearest(count - 1, complete=False)
        return _Nearest(None, complete=False)

    def _best(self, goal: Goal) -> mpq | None:
        """The value with the best score that a goal rests on, by the smallest change; None if that is now."""
        present = self._merit(goal, self._world_state())
        if present is None or goal.kind is GoalKind.score:
            return None
        top = self._highest(goal, present[1])
        if top is None:
            return None
        score = top if goal.highest else -top
        as_good = Goal(GoalKind.score, goal.member, goal.rating, None, goal.highest, (), score, enough=True)
        value, complete = self._smallest(as_good)
        return value if complete else None

    def _highest(self, goal: Goal, present: mpq) -> mpq | None:
        """The best score of all admitted values, the greater the better; None where the present one is."""
        best = present
        waiting: list[tuple[int, mpq, int, int, int]] = []

        def wait(number: int, first: int, last: int) -> None:
            if first <= last:
                try:
                    merit = self._merit(goal, self._within(self._ways[number], first, last))
                except UndecidedError:
                    heappush(waiting, (0, mpq(0), number, first, last))
                    return
                if merit is not None:
                    heappush(waiting, (1, -merit[1], number, first, last))

        for number, way in enumerate(self._ways):
            wait(number, 0, way.count - 1)
        while waiting:
            known, most, number, first, last = heappop(waiting)
            if self._steps <= 0:
                return None
            if known and -most <= best:
                break
            way = self._ways[number]
            for position in dict.fromkeys((first, last)):
                best = max(best, self._worth(goal, self._at(way.value(position)), best))
            middle = _middle(first + 1, last - 1)
            wait(number, first + 1, min(middle, last - 1))
            wait(number, max(middle + 1, first + 1), last - 1)
        return None if best <= present else best

    def _untouched(self, goal: Goal, state: State) -> bool:
        """Whether a goal stays out of reach, and the score that it rests on as it is."""
        return self._judge.verdict(goal, state) is Reached.never and self._unmoved(goal, state)

    def _unmoved(self, goal: Goal, state: State) -> bool:
        """Whether what a goal is about is for certain as it is now."""
        if goal.kind is GoalKind.flag and goal.rating is None:
            return False
        try:
            merit, present = self._merit(goal, state), self._merit(goal, self._world_state())
        except UndecidedError:
            return False
        return merit is not None and merit == present and merit[0] == merit[1]

    def _merit(self, goal: Goal, state: State | None) -> Ends | None:
        """The score that a goal rests on, the greater the better; None where there is none.

        Raises UndecidedError where that cannot be told of a range.
        """
        if state is None:
            raise UndecidedError("the values of a range give different scores")
        score = self._judge.score(goal, state)
        return None if score is None else toward_better(score, goal.highest)

    def _worth(self, goal: Goal, state: State | None, otherwise: mpq) -> mpq:
        """The score of an exact state, the greater the better."""
        merit = None if state is None else self._merit(goal, state)
        return otherwise if merit is None else merit[0]

    def _reaches(self, goal: Goal, value: Value) -> bool:
        return self._judge.verdict(goal, self._at(value)) is Reached.always

    def _reaches_missing(self, goal: Goal) -> bool:
        """Whether a goal is reached where a value that may be missing is."""
        variable = self._variable
        return variable.optional and variable.now is not None and self._reaches(goal, None)

    def _world_state(self) -> State:
        state = self._at(self._variable.now)
        if state is None:
            raise ValueError("the body is scored as it is")
        return state

    def _at(self, value: Value) -> State | None:
        if value not in self._tried:
            self._spend()
            self._tried[value] = self._world.at(self._variable, self._variable.typed(value))
        return self._tried[value]

    def _within(self, way: Way, first: int, last: int) -> State | None:
        """The state of all values of a range."""
        low, high = sorted((way.value(first), way.value(last)))
        values: Number = ranged(low, high)
        if not isinstance(values, Range):
            return self._at(low)
        key = way.sign, first, last
        if key not in self._states:
            self._spend()
            self._states[key] = self._world.within(self._variable, values)
        return self._states[key]

    def _spend(self) -> None:
        self._steps -= 1
        self._lifting.spend()


def _middle(first: int, last: int) -> int:
    """Where a range of positions is split: those far away more coarsely than the near ones."""
    if last > 4 * (first + 1):
        return min(isqrt((first + 1) * (last + 1)), last) - 1
    return (first + last) // 2
