"""Courses of guarded alternatives.

As the input grows, the conditions may come to hold or cease to, so that one alternative takes the place of
another. The value then goes from somewhere in the range of the one to somewhere in that of the other.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations

from dsl.prove.conditions import decided
from dsl.prove.direction.analysis import Analysis
from dsl.prove.direction.banded import as_limits
from dsl.prove.direction.course import Course, joined
from dsl.prove.direction.sorts import is_number
from dsl.prove.direction.total import is_total
from dsl.prove.facts import Facts
from dsl.prove.interval import ANY, NOT_NEGATIVE, ONE, UNIT, ZERO, point
from dsl.prove.ranges import range_of
from dsl.prove.subject import parts_of
from dsl.prove.targets import is_within
from engine.graph.declaration import Interval
from engine.graph.expression import (
    Alternatives,
    Both,
    Comparison,
    Constant,
    Difference,
    Either,
    Expression,
    Known,
    Not,
    Same,
    Scored,
)

_CONDITION = Comparison | Same | Both | Either | Not | Known | Scored


@dataclass(frozen=True, slots=True)
class Taken:
    """An alternative that may be taken, and what is known where it is."""

    position: int
    facts: Facts
    value: Expression
    range: Interval
    is_number: bool


def alternatives_course(analysis: Analysis, facts: Facts, expression: Alternatives) -> Course:
    """Alternatives go where the values of all of them go, and all steps that may lead from one to another."""
    whole = _Whole(analysis, facts, expression)
    found = joined(analysis.course(each.facts, each.value) for each in whole.taken)
    for one, other in permutations(whole.taken, 2):
        if found is Course.open or not facts.budget.spend():
            return Course.open
        if not whole.may_follow(one, other):
            continue
        together = joined((found, _step(analysis, one, other)))
        if together is Course.open and whole.is_ruled_out(one, other):
            continue
        found = together
    return found


class _Whole:
    """All alternatives, and which of them may follow each other as the input grows."""

    def __init__(self, analysis: Analysis, facts: Facts, expression: Alternatives) -> None:
        self._analysis = analysis
        self._facts = facts
        self._conditions = [as_limits(analysis.subject, case.condition) for case in expression.cases]
        self._turns: list[Course] = []
        self.taken: list[Taken] = []
        self._numbers: list[tuple[Expression, Course]] | None = None
        assume = analysis.subject.assume
        left: Facts | None = facts
        for position, (condition, case) in enumerate(zip(self._conditions, expression.cases, strict=True)):
            if left is None:
                break
            self._turns.append(analysis.course(left, condition))
            self._take(position, assume(left, condition, True), case.value)
            left = assume(left, condition, False)
        self._take(len(self._conditions), left, expression.otherwise)

    def _take(self, position: int, facts: Facts | None, value: Expression) -> None:
        if facts is not None:
            number = is_number(facts.subject, value)
            interval = range_of(facts, value) if number else _yes_or_no(facts, value)
            self.taken.append(Taken(position, facts, value, interval, number))

    def may_follow(self, one: Taken, other: Taken) -> bool:
        """Whether, by the earlier of the two conditions, one alternative may give way to the other."""
        if one.position < other.position:
            return self._turns[one.position] in (Course.falls, Course.open)
        return self._turns[other.position] in (Course.rises, Course.open)

    def is_ruled_out(self, one: Taken, other: Taken) -> bool:
        """Whether other conditions, or the numbers that are compared in them, keep the two apart."""
        for position in range(min(len(self._conditions), 1 + max(one.position, other.position))):
            if not self._analysis.depends(self._conditions[position]):
                before, after = self._holds(one, position), self._holds(other, position)
                if before is not None and after is not None and before is not after:
                    return True
        for number, course in self._compared():
            before_, after_ = range_of(one.facts, number), range_of(other.facts, number)
            low, high = (before_, after_) if course is Course.rises else (after_, before_)
            if _is_above(low, high):
                return True
        return False

    def _holds(self, taken: Taken, position: int) -> bool | None:
        """Whether a condition holds where an alternative is taken."""
        if position <= taken.position:
            return position == taken.position
        return decided(taken.facts, self._conditions[position])

    def _compared(self) -> list[tuple[Expression, Course]]:
        """The numbers that conditions compare and that go one way, each with its course."""
        if self._numbers is None:
            self._numbers = list(self._find_compared())
        return self._numbers

    def _find_compared(self) -> Iterator[tuple[Expression, Course]]:
        for condition in self._conditions:
            for part in parts_of(condition):
                if not isinstance(part, Comparison) or not self._analysis.depends(part):
                    continue
                number = Difference(part.left, part.right)
                course = self._analysis.course(self._facts, number)
                if course in (Course.rises, Course.falls) and is_total(self._facts, number):
                    yield number, course


def _is_above(one: Interval, other: Interval) -> bool:
    """Whether all numbers of a range are greater than all of another."""
    if one.lower is None or other.upper is None:
        return False
    return one.lower > other.upper or (one.lower == other.upper and (one.lower_strict or other.upper_strict))


def _yes_or_no(facts: Facts, value: Expression) -> Interval:
    """The range of a condition: no is 0 and yes is 1. Of texts nothing is found."""
    resolved = facts.subject.resolved(value)
    if isinstance(resolved, Constant) and isinstance(resolved.value, bool):
        return point(ONE if resolved.value else ZERO)
    if not isinstance(resolved, _CONDITION):
        return ANY
    holds = decided(facts, resolved)
    return UNIT if holds is None else point(ONE if holds else ZERO)


def _step(analysis: Analysis, one: Taken, other: Taken) -> Course:
    """How the value goes where an alternative gives way to another."""
    up, down = _is_not_below(other.range, one.range), _is_not_below(one.range, other.range)
    if not up and not down:
        up = _is_proved_not_below(analysis, other, one)
        down = not up and _is_proved_not_below(analysis, one, other)
    if up and down:
        return Course.constant
    return Course.rises if up else Course.falls if down else Course.open


def _is_not_below(one: Interval, other: Interval) -> bool:
    """Whether no number of a range is below any of another."""
    return one.lower is not None and other.upper is not None and one.lower >= other.upper


def _is_proved_not_below(analysis: Analysis, one: Taken, other: Taken) -> bool:
    """Whether the value of an alternative is at least that of another, each for another body."""
    if not one.is_number or not other.is_number:
        return False
    low, high = one.range.lower, other.range.upper
    if high is not None and is_within(one.facts, one.value, Interval(lower=high)):
        return True
    if low is not None and is_within(other.facts, other.value, Interval(upper=low)):
        return True
    difference = Difference(one.value, other.value)
    # A value that does not change is the same for both bodies, so that both are known at either of them.
    return (not analysis.depends(one.value) and is_within(other.facts, difference, NOT_NEGATIVE)) or (
        not analysis.depends(other.value) and is_within(one.facts, difference, NOT_NEGATIVE)
    )
