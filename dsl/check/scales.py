"""The score of a block lies on its scale; penalties and bonuses are not below 0."""

from dsl.check.doubts import Reason, Words
from dsl.diagnostics.message import Message, say
from dsl.diagnostics.numerals import numeral
from dsl.prove.facts import Facts
from dsl.prove.interval import intersection, is_not_negative, is_within
from dsl.prove.ranges import range_of
from dsl.prove.roots import scale_of, taking_over
from dsl.prove.scores import adjusted_range, combined_range, held, points_range, published_range
from dsl.prove.subject import Subject, parts_of
from dsl.prove.targets import is_within as is_proved_within
from engine.graph.cohort import Succession
from engine.graph.declaration import Interval
from engine.graph.expression import Quotient
from engine.graph.methodology import Adjustment, Block

OFF_SCALE, NEGATIVE_POINTS = "E0608", "E0609"


def off_scale(facts: Facts, block: Block, words: Words) -> Reason | None:
    """Why the score of a block may leave its scale; None where it cannot."""
    scale = Interval(block.bottom, False, block.top, False)
    combined = combined_range(facts.subject, block, facts)
    exact = adjusted_range(facts, block, combined)
    found = published_range(exact, block)
    if is_within(found, scale):
        return None
    said = say(
        "score-off-scale",
        block=block.label.name,
        range=words.interval(found),
        bottom=numeral(block.bottom),
        top=numeral(block.top),
    )
    advice = say("round-to-the-scale") if is_within(exact, scale) else _advice(found, block)
    return Reason(block.label.span, said, advice)


def _advice(found: Interval, block: Block) -> Message:
    """The limits that hold a score on the scale."""
    bottom, top = numeral(block.bottom), numeral(block.top)
    if is_within(found, Interval(lower=block.bottom)):
        return say("hold-on-top", top=top)
    if is_within(found, Interval(upper=block.top)):
        return say("hold-on-bottom", bottom=bottom)
    return say("hold-on-scale", bottom=bottom, top=top)


def negative_points(facts: Facts, adjustment: Adjustment, words: Words) -> Reason | None:
    """Why the points of a penalty or bonus may be below 0; None where they cannot."""
    points = points_range(facts, adjustment)
    if points is None or is_not_negative(points):
        return None
    said = say(
        "points-below-zero",
        kind=adjustment.kind.value,
        name=adjustment.label.name,
        range=words.interval(points),
    )
    return Reason(adjustment.points.span or adjustment.label.span, said, say("hold-points"))


def successor_off_scale(subject: Subject, succession: Succession, words: Words) -> Reason | None:
    """Why the score of a successor may leave the scale of a block; None where it cannot."""
    for member in subject.methodology.members:
        scale = scale_of(member)
        facts = taking_over(subject, succession, scale)
        if not isinstance(member, Block) or facts is None:
            continue
        exact = range_of(facts, succession.score)
        keeps = is_proved_within(facts, succession.score, scale)
        if keeps:
            exact = intersection(exact, scale) or scale
        found = published_range(held(exact, member), member)
        if not is_within(found, scale):
            said = say(
                "successor-off-scale",
                block=member.label.name,
                range=words.interval(found),
                bottom=numeral(member.bottom),
                top=numeral(member.top),
            )
            divided = any(isinstance(part, Quotient) for part in parts_of(succession.score))
            advice = say("parts-at-least-zero") if divided else say("divide-by-parts")
            if keeps:
                advice = say("round-to-the-scale")
            return Reason(succession.score.span or succession.label.span, said, advice)
    return None
