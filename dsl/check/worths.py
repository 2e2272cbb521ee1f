"""The score of a criterion lies between 0 and its worth."""

from collections.abc import Iterator

from gmpy2 import mpq

from dsl.check.doubts import Reason, Words
from dsl.diagnostics.message import say
from dsl.diagnostics.numerals import numeral
from dsl.prove.facts import Facts
from dsl.prove.interval import ZERO
from dsl.prove.ranges import range_of
from dsl.prove.targets import is_within, pieces_of
from engine.graph.declaration import Interval
from engine.graph.expression import Alternatives, Constant, Expression
from engine.graph.methodology import Block, Criterion

ABOVE, BELOW, UNREACHED = "E0606", "E0607", "W0608"


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
            constant = isinstance(value, Constant)
            advice = say("state-at-most", worth=numeral(worth)) if constant else say("hold-below-worth")
            found.append((ABOVE, above, Reason(span, said, advice)))
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


def unreached(facts: Facts, criterion: Criterion, around: Block | None) -> Reason | None:
    """Why no data earn all that can be earned; None where some may."""
    highest = _highest([range_of(known, value).upper for known, value in _values(facts, criterion.score)])
    name = criterion.label.name
    if highest is None:
        return None
    if criterion.worth is not None and highest < criterion.worth:
        said = say(
            "worth-never-reached", criterion=name, top=numeral(highest), worth=numeral(criterion.worth)
        )
        return Reason(criterion.label.span, said, say("reach-the-worth"))
    if criterion.weight is not None and around is not None and highest < around.top:
        said = say("scale-never-reached", criterion=name, top=numeral(highest), end=numeral(around.top))
        return Reason(criterion.label.span, said, say("reach-the-scale", end=numeral(around.top)))
    return None


def _highest(ends: list[mpq | None]) -> mpq | None:
    """The greatest of the ends; None where one of them is open."""
    known = [end for end in ends if end is not None]
    return max(known, default=None) if len(known) == len(ends) else None


def _values(facts: Facts, score: Expression) -> Iterator[tuple[Facts, Expression]]:
    """The score, or its alternatives, each with what is known where it is taken."""
    return pieces_of(facts, score) if isinstance(score, Alternatives) else iter([(facts, score)])
