"""Courses of names, applied functions and scores."""

from dataclasses import replace

from dsl.prove.direction.analysis import Analysis
from dsl.prove.direction.course import Course
from dsl.prove.facts import Facts
from dsl.prove.rules.names import DEEPEST
from dsl.prove.scores import where_scored
from engine.graph.expression import Call, Column, Reference, ScoreOf
from engine.graph.methodology import Block


def name_course(analysis: Analysis, facts: Facts, expression: Reference | Column) -> Course:
    """The input itself rises; a name goes where its definition does, with these facts if that is open."""
    if expression == analysis.leaf:
        return Course.rises
    view = analysis if isinstance(expression, Column) else analysis.whole
    definition = analysis.subject.definition(expression)
    if definition is None:
        return Course.constant
    found = view.anyway(expression)
    if found is not Course.open or facts.depth >= DEEPEST or not facts.more_than_nothing:
        return found
    return view.course(facts.deeper(), definition.value)


def call_course(analysis: Analysis, facts: Facts, expression: Call) -> Course:
    """A function goes where its value for these arguments goes."""
    applied = analysis.subject.applied(expression)
    if applied is None or facts.depth >= DEEPEST:
        return Course.open
    return analysis.course(facts.deeper(), applied)


def score_course(analysis: Analysis, facts: Facts, expression: ScoreOf) -> Course:
    """The score of a criterion goes where its formula goes."""
    member = analysis.subject.members[expression.id]
    if isinstance(member, Block) or facts.depth >= DEEPEST:
        return Course.open
    known = where_scored(analysis.subject, member)
    if known is None:
        return Course.constant
    inside = replace(known, depth=facts.depth + 1, budget=facts.budget)
    return analysis.whole.course(inside, member.score)
