"""Courses of conditions: no counts as less than yes, so what can only come to hold rises."""

from dataclasses import replace

from dsl.prove.conditions import decided
from dsl.prove.direction.analysis import Analysis
from dsl.prove.direction.banded import as_limits
from dsl.prove.direction.course import Course, joined, turned
from dsl.prove.direction.signs import sign_of
from dsl.prove.facts import Facts, starting
from dsl.prove.rules.names import DEEPEST
from dsl.prove.subject import parts_of
from engine.graph.expression import (
    Both,
    Comparison,
    Constant,
    Difference,
    Either,
    Expression,
    Known,
    Not,
    Order,
    OverBodies,
    Same,
    Scored,
)
from engine.graph.methodology import Block, Member


def comparison_course(analysis: Analysis, facts: Facts, expression: Comparison) -> Course:
    """A comparison goes with the difference of both sides; of equality only where this keeps to one sign."""
    if decided(facts, expression) is not None:
        return Course.constant
    difference = Difference(expression.left, expression.right, span=expression.span)
    course = analysis.course(facts, difference)
    match expression.order:
        case Order.above | Order.at_least:
            return course
        case Order.below | Order.at_most:
            return turned(course)
    if course in (Course.constant, Course.open):
        return course
    sign = sign_of(facts, difference)
    if not sign:
        return Course.open
    leaves_equality = (course is Course.rises) is (sign > 0)
    return Course.falls if leaves_equality is (expression.order is Order.equal) else Course.rises


def same_course(analysis: Analysis, facts: Facts, expression: Same) -> Course:
    """That a yes or no is yes goes with it; that a value lies in a band goes with the limits of the band."""
    limits = as_limits(facts.subject, expression)
    if limits is not expression:
        return analysis.course(facts, limits)
    for one, other in ((expression.left, expression.right), (expression.right, expression.left)):
        if isinstance(other, Constant) and isinstance(other.value, bool):
            course = analysis.course(facts, one)
            return course if other.value else turned(course)
    return Course.open


def both_course(analysis: Analysis, facts: Facts, expression: Both | Either) -> Course:
    """Conditions together go where all of them go, each looked at where those before leave it open."""
    wanted = isinstance(expression, Both)
    left: Facts | None = facts
    found: list[Course] = []
    for condition in expression.conditions:
        if left is None:
            break
        found.append(analysis.course(left, condition))
        left = facts.subject.assume(left, condition, wanted)
    return joined(found)


def not_course(analysis: Analysis, facts: Facts, expression: Not) -> Course:
    """The opposite goes the other way."""
    return turned(analysis.course(facts, expression.condition))


def known_course(analysis: Analysis, _facts: Facts, expression: Known) -> Course:
    """What is there stays there, unless it rests on a score or on a place among other bodies."""
    for name in analysis.names_behind(expression.operand):
        definition = analysis.subject.definition(name)
        if definition is None:
            continue
        parts = (*definition.absent, *parts_of(definition.value))
        if any(isinstance(part, Scored | OverBodies) and analysis.depends(part) for part in parts):
            return Course.open
    return Course.constant


def scored_course(analysis: Analysis, facts: Facts, expression: Scored) -> Course:
    """A member has a score as long as it and the blocks around it apply, a block also by what is in it."""
    subject = analysis.subject
    member = subject.members[expression.id]
    if facts.depth >= DEEPEST or (isinstance(member, Block) and _may_change_inside(analysis, member)):
        return Course.open
    known = replace(starting(subject), budget=facts.budget, depth=facts.depth + 1)
    found: list[Course] = []
    around: Member | None = member
    while around is not None:
        if around.applies is not None:
            found.append(analysis.whole.course(known, around.applies))
        around = subject.around[around.label.id]
    return joined(found)


def _may_change_inside(analysis: Analysis, block: Block) -> bool:
    """Whether something in a block may come to apply, or cease to."""
    waiting = list(block.members)
    while waiting:
        member = waiting.pop()
        if member.applies is not None and analysis.depends(member.applies):
            return True
        if isinstance(member, Block):
            waiting.extend(member.members)
    return False


def open_course(_analysis: Analysis, _facts: Facts, _expression: Expression) -> Course:
    """A text, a value over bodies, whether a flag is raised: nothing is found of it."""
    return Course.open
