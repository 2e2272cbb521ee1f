"""The formulas that an evaluation begins with, and what is known where each of them is worked out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dsl.prove.facts import Facts, starting
from dsl.prove.interval import ONE, ZERO, hull
from dsl.prove.ranges import range_of
from dsl.prove.scores import of_kinds, where_scored
from dsl.prove.subject import Subject
from engine.graph.cohort import (
    EFFECTIVE,
    PREDECESSOR_SCORE,
    SHARE,
    Condition,
    Flag,
    Places,
    Rating,
    Succession,
    Window,
)
from engine.graph.declaration import Interval
from engine.graph.expression import Column, Expression, Reference
from engine.graph.label import Label
from engine.graph.methodology import Block, Member, Result


@dataclass(frozen=True, slots=True)
class Root:
    """A formula of a declaration. `given` are the conditions around it, outermost first, which hold there."""

    label: Label
    expression: Expression
    facts: Facts
    given: tuple[Expression, ...] = ()
    may_lack: bool = False
    """Whether the declaration has no value where one is missing, without a fault."""


def roots(subject: Subject) -> Iterator[Root]:
    """The formulas of a methodology, in the order of its declarations."""
    methodology = subject.methodology
    for member, _ in methodology.walk():
        yield from _of_member(subject, member)
    yield from _of_results(subject, methodology.results, ())
    for rating in methodology.ratings:
        yield from _of_rating(subject, rating)
    for flag in methodology.flags:
        yield from _of_flag(subject, flag)
    if methodology.succession is not None:
        yield from _of_succession(subject, methodology.succession)


def given_around(subject: Subject, member: Member) -> tuple[Expression, ...]:
    """The conditions of a member and of the blocks around it, outermost first."""
    around = subject.around[member.label.id]
    outer = () if around is None else given_around(subject, around)
    return outer if member.applies is None else (*outer, member.applies)


def _of_member(subject: Subject, member: Member) -> Iterator[Root]:
    around = subject.around[member.label.id]
    if member.applies is not None:
        facts = starting(subject, inside_unit=True) if around is None else where_scored(subject, around)
        outer = () if around is None else given_around(subject, around)
        yield from _root(member.label, member.applies, facts, outer)
    given = given_around(subject, member)
    if not isinstance(member, Block):
        yield from _root(member.label, member.score, where_scored(subject, member), given)
        return
    yield from _root(member.label, member.formula, where_scored(subject, member), given)
    for adjustment in member.adjustments:
        facts = of_kinds(where_scored(subject, member), adjustment.kinds)
        yield from _guarded(
            subject, adjustment.label, adjustment.applies, facts, given, adjustment.points, adjustment.most
        )
    for cap in member.caps:
        facts = where_scored(subject, member)
        yield from _guarded(subject, cap.label, cap.condition, facts, given, cap.limit)
    yield from _of_results(subject, member.results, given, where_scored(subject, member))


def _root(
    label: Label, expression: Expression | None, facts: Facts | None, given: tuple[Expression, ...]
) -> Iterator[Root]:
    if expression is not None and facts is not None:
        yield Root(label, expression, facts, given)


def _guarded(
    subject: Subject,
    label: Label,
    condition: Expression | None,
    facts: Facts | None,
    given: tuple[Expression, ...],
    *expressions: Expression | None,
) -> Iterator[Root]:
    """A condition, and what is worked out where it holds."""
    yield from _root(label, condition, facts, given)
    if condition is not None and facts is not None:
        facts, given = subject.assume(facts, condition, True), (*given, condition)
    for expression in expressions:
        yield from _root(label, expression, facts, given)


def _lacking(several: Iterator[Root]) -> Iterator[Root]:
    """Formulas of a declaration that has no value where one is missing."""
    return (replace(root, may_lack=True) for root in several)


def _of_results(
    subject: Subject,
    results: tuple[Result, ...],
    given: tuple[Expression, ...],
    facts: Facts | None = None,
) -> Iterator[Root]:
    for result in results:
        known = of_kinds(starting(subject) if facts is None else facts, result.kinds)
        yield from _lacking(_guarded(subject, result.label, result.applies, known, given, result.value))


def _of_rating(subject: Subject, rating: Rating) -> Iterator[Root]:
    ways = (*(case.way for case in rating.ties.cases), rating.ties.otherwise)
    keys = [key.value for way in ways for key in way.keys]
    facts = of_kinds(starting(subject), rating.kinds)
    yield from _lacking(_guarded(subject, rating.label, rating.applies, facts, (), rating.score, *keys))


def _of_flag(subject: Subject, flag: Flag) -> Iterator[Root]:
    marks = [*(case.way for case in flag.marks.cases), flag.marks.otherwise]
    expressions: list[Expression | None] = []
    for mark in marks:
        if isinstance(mark, Condition):
            expressions.append(mark.holds)
        elif isinstance(mark, Places):
            expressions.extend(key.value for key in mark.keys)
    facts = of_kinds(starting(subject), flag.kinds)
    yield from _lacking(_guarded(subject, flag.label, flag.applies, facts, (), *expressions))


def _of_succession(subject: Subject, succession: Succession) -> Iterator[Root]:
    label = succession.label
    for scale in dict.fromkeys(scale_of(member) for member in subject.methodology.members):
        yield from _root(label, succession.score, taking_over(subject, succession, scale), ())
    for window in succession.windows:
        yield from _root(window.label, window.applies, starting(subject), ())
        for bound in (window.lower, window.upper):
            if bound is not None:
                yield from _root(window.label, bound.limit, starting(subject), ())


def scale_of(member: Member) -> Interval:
    """The range that the score of a top-level member keeps to."""
    if isinstance(member, Block):
        return Interval(member.bottom, False, member.top, False)
    return Interval() if member.worth is None else Interval(ZERO, False, member.worth, False)


def taking_over(subject: Subject, succession: Succession, scale: Interval) -> Facts | None:
    """What is known where scores on this scale go over to a successor.

    Shares lie above 0 and up to 1. The days are those of the windows whose predecessors count.
    """
    rows = succession.predecessors.label.id
    known: dict[Expression, Interval] = {
        Reference(succession.own.label.id): scale,
        Column(rows, PREDECESSOR_SCORE): scale,
        Column(rows, SHARE): Interval(ZERO, True, ONE, False),
        Column(rows, EFFECTIVE): _days(subject, succession),
    }
    facts: Facts | None = starting(subject)
    for name, interval in known.items():
        facts = None if facts is None else facts.with_range(subject.number(name), interval)
    return facts


def _days(subject: Subject, succession: Succession) -> Interval:
    """The days of the windows whose predecessors count under some reading."""
    counting = [each for each in succession.windows if each.counts.cases or each.counts.otherwise]
    return hull(_window(subject, each) for each in counting) or Interval()


def _window(subject: Subject, window: Window) -> Interval:
    lower = None if window.lower is None else range_of(starting(subject), window.lower.limit).lower
    upper = None if window.upper is None else range_of(starting(subject), window.upper.limit).upper
    return Interval(lower, False, upper, False)
