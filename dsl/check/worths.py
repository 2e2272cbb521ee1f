"""The score of a criterion lies between 0 and its worth."""

from collections.abc import Iterator

from dsl.check.doubts import Reason, Words
from dsl.diagnostics.message import say
from dsl.diagnostics.numerals import numeral
from dsl.prove.facts import Facts
from dsl.prove.interval import ZERO
from dsl.prove.ranges import range_of
from dsl.prove.targets import is_within, pieces_of
from engine.graph.declaration import Interval
from engine.graph.expression import Alternatives, Expression
from engine.graph.methodology import Block, Criterion

ABOVE, BELOW = "E0606", "E0607"


def faults(
    facts: Facts, criterion: Criterion, around: Block | None, words: Words
) -> list[tuple[str, Interval, Reason]]:
    """The limits that the score may pass, each with the range that it should keep to.

    With a worth these are 0 and the worth, with a weight the ends of the scale of the block around. Of
    guarded alternatives it is said of each that passes them.
    """
    worth = criterion.worth
    if worth is None:
        return (
            [] if around is None or criterion.weight is None else _off_scale(facts, criterion, around, words)
        )
    above, below = Interval(upper=worth), Interval(lower=ZERO)
    found: list[tuple[str, Interval, Reason]] = []
    for known, value in _values(facts, criterion.score):
        span = value.span or criterion.score.span or criterion.label.span
        name, whole = criterion.label.name, words.interval(range_of(known, value))
        if not is_within(known, value, above):
            said = say("score-above-worth", criterion=name, worth=numeral(worth), range=whole)
            found.append((ABOVE, above, Reason(span, said, say("hold-below-worth"))))
        if not is_within(known, value, below):
            said = say("score-below-zero", criterion=name, range=whole)
            found.append((BELOW, below, Reason(span, said, say("hold-above-zero"))))
    return found


def _off_scale(
    facts: Facts, criterion: Criterion, block: Block, words: Words
) -> list[tuple[str, Interval, Reason]]:
    found: list[tuple[str, Interval, Reason]] = []
    for known, value in _values(facts, criterion.score):
        span = value.span or criterion.score.span or criterion.label.span
        name, whole = criterion.label.name, words.interval(range_of(known, value))
        for code, target in ((ABOVE, Interval(upper=block.top)), (BELOW, Interval(lower=block.bottom))):
            if not is_within(known, value, target):
                bottom, top = numeral(block.bottom), numeral(block.top)
                said = say("weighted-off-scale", criterion=name, bottom=bottom, top=top, range=whole)
                found.append((code, target, Reason(span, said, say("hold-weighted", bottom=bottom, top=top))))
    return found


def _values(facts: Facts, score: Expression) -> Iterator[tuple[Facts, Expression]]:
    """The score, or its alternatives, each with what is known where it is taken."""
    return pieces_of(facts, score) if isinstance(score, Alternatives) else iter([(facts, score)])
