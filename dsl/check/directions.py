"""A score rises or falls with the inputs of which the author says so."""

from collections.abc import Callable

from dsl.check.doubts import Reason, Words
from dsl.check.examples import data_words
from dsl.diagnostics.diagnostic import Findings
from dsl.diagnostics.message import Message, say
from dsl.diagnostics.numerals import numeral
from dsl.prove.direction import Course, Directions
from dsl.prove.direction.pairs import contradicting
from dsl.prove.roots import given_around
from dsl.prove.subject import Subject
from dsl.prove.trial import Trial
from engine.graph.expression import Column, Expression, Reference
from engine.graph.methodology import Criterion, Direction

CODE = "E0611"


def check_directions(
    subject: Subject, words: Words, trial: Callable[[], Trial] | None, findings: Findings
) -> None:
    """Report directions that the author declares and that are not proved; with a trial data against them."""
    claimed = [
        member
        for member, _ in subject.methodology.walk()
        if isinstance(member, Criterion) and member.directions
    ]
    if not claimed:
        return
    directions = Directions(subject)
    for criterion in claimed:
        for claim in criterion.directions:
            reason = _reason(directions, criterion, claim, words)
            if reason is None or reason.span is None:
                continue
            example = None if trial is None else _example(subject, trial(), criterion, claim)
            said = reason.said if example is None else say("shown", finding=reason.said, example=example)
            findings.add(CODE, reason.span, said, reason.advice)


def _leaf(claim: Direction) -> Expression:
    return Reference(claim.input) if claim.column is None else Column(claim.input, claim.column)


def _named(claim: Direction) -> str:
    """The input as the clause calls it."""
    name = claim.input.rpartition(".")[2]
    return name if claim.column is None else f"{name}.{claim.column}"


def _reason(directions: Directions, criterion: Criterion, claim: Direction, words: Words) -> Reason | None:
    """Why a direction is not proved; None where it is."""
    course = directions.course(criterion, _leaf(claim))
    wanted = Course.rises if claim.rises else Course.falls
    name, way = criterion.label.name, wanted.value
    if course is wanted:
        return None
    if course is Course.open:
        part = words.quoted(directions.hurdle(criterion, _leaf(claim)))
        said = say("direction-open", way=way, criterion=name, input=_named(claim), part=part)
        return Reason(claim.span, said, say("let-each-part-go-one-way"))
    if course is Course.constant:
        said = say("direction-none", criterion=name, input=_named(claim))
        return Reason(claim.span, said, say("take-out-of-the-clause"))
    said = say("direction-opposite", way=way, criterion=name, input=_named(claim))
    clause = "falls with" if claim.rises else "rises with"
    return Reason(claim.span, said, say("write-in-the-other-clause", clause=clause))


def _example(subject: Subject, trial: Trial, criterion: Criterion, claim: Direction) -> Message | None:
    """Data that contradict a direction, in words."""
    given = given_around(subject, criterion)
    pair = contradicting(subject, trial, given, criterion.score, _leaf(claim), claim.rises)
    if pair is None:
        return None
    changed = {claim.input: pair.grown[claim.input]}
    return say(
        "for-two-data",
        data=data_words(subject, pair.data),
        score=numeral(pair.score),
        changed=data_words(subject, changed),
        other=numeral(pair.other),
    )
