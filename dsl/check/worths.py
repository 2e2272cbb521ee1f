"""The score of a criterion lies between 0 and its worth."""

from dsl.check.doubts import Reason, Words
from dsl.diagnostics.message import say
from dsl.diagnostics.numerals import numeral
from dsl.prove.facts import Facts
from dsl.prove.interval import ZERO
from dsl.prove.ranges import range_of
from dsl.prove.targets import is_within
from engine.graph.declaration import Interval
from engine.graph.methodology import Criterion

ABOVE, BELOW = "E0606", "E0607"


def faults(facts: Facts, criterion: Criterion, words: Words) -> list[tuple[str, Interval, Reason]]:
    """The limits that the score may pass, each with the range that it should keep to."""
    worth = criterion.worth
    if worth is None:
        return []
    found: list[tuple[str, Interval, Reason]] = []
    name, whole = criterion.label.name, words.interval(range_of(facts, criterion.score))
    above, below = Interval(upper=worth), Interval(lower=ZERO)
    span = criterion.score.span or criterion.label.span
    if not is_within(facts, criterion.score, above):
        said = say("score-above-worth", criterion=name, worth=numeral(worth), range=whole)
        found.append((ABOVE, above, Reason(span, said, say("hold-below-worth"))))
    if not is_within(facts, criterion.score, below):
        said = say("score-below-zero", criterion=name, range=whole)
        found.append((BELOW, below, Reason(span, said, say("hold-above-zero"))))
    return found
