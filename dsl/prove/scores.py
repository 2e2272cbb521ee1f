"""The range of the score of a criterion or block, as it is used and as it follows from the rules."""

from collections.abc import Iterable

from dsl.names.symbols import KIND
from dsl.prove.facts import Facts, starting
from dsl.prove.interval import ANY, ZERO, add, extreme, hull, negative, onto_multiples, point
from dsl.prove.options import options_of
from dsl.prove.ranges import range_of
from dsl.prove.subject import Subject
from engine.graph.declaration import Interval
from engine.graph.expression import Reference
from engine.graph.methodology import (
    Adjustment,
    AdjustmentKind,
    Block,
    Combination,
    Criterion,
    Inapplicable,
    Member,
)


def range_of_score(subject: Subject, id_: str, rounded: bool) -> Interval:
    """The range of a score where it is used: within its worth or scale, which is held elsewhere.

    A concluded block is scored by somebody else, within the scale too.
    """
    member = subject.members[id_]
    if isinstance(member, Block):
        scale = Interval(member.bottom, False, member.top, False)
        return (
            scale if member.rounding is None or not rounded else onto_multiples(scale, member.rounding.step)
        )
    if member.worth is not None:
        return Interval(ZERO, False, member.worth, False)
    found = subject.scores.get(id_)
    if found is None:
        facts = where_scored(subject, member)
        found = subject.scores[id_] = ANY if facts is None else range_of(facts, member.score)
    return found


def where_scored(subject: Subject, member: Member) -> Facts | None:
    """What is known where a member is scored: it applies, as do the blocks around it. None if it never is."""
    facts: Facts | None = starting(subject, inside_unit=True)
    around: Member | None = member
    outer: list[Member] = []
    while around is not None:
        outer.append(around)
        around = subject.around[around.label.id]
    for each in reversed(outer):
        facts = of_kinds(facts, each.kinds)
        if each.applies is not None and facts is not None:
            facts = subject.assume(facts, each.applies, True)
    return facts


def of_kinds(facts: Facts | None, kinds: tuple[str, ...] | None) -> Facts | None:
    """What is known where bodies of these kinds are assessed alone; None stands for all kinds."""
    if facts is None or kinds is None:
        return facts
    kind = Reference(KIND)
    known = options_of(facts, kind)
    return facts.with_options(kind, frozenset(kinds) if known is None else known & frozenset(kinds))


def within_worth(member: Member) -> Interval | None:
    """The range that a criterion has to keep to; None where it has no worth."""
    if isinstance(member, Criterion) and member.worth is not None:
        return Interval(ZERO, False, member.worth, False)
    return None


def combined_range(subject: Subject, block: Block, facts: Facts) -> Interval:
    """What the members of a block give before penalties and limits."""
    if block.combination is Combination.formula:
        return ANY if block.formula is None else range_of(facts, block.formula)
    members = [range_of_score(subject, each.label.id, True) for each in block.members]
    whole = hull(members) or ANY
    if block.inapplicable is Inapplicable.zero or _zero_in_some_reading(block):
        whole = hull([whole, point(ZERO)]) or ANY
    match block.combination:
        case Combination.lowest | Combination.highest:
            return whole
        case Combination.average:
            return whole
    worths = [each.worth for each in block.members if isinstance(each, Criterion) and each.worth is not None]
    if len(worths) == len(block.members) and any(worths):
        return Interval(ZERO, False, block.top, False)
    return _added(members)


def _zero_in_some_reading(block: Block) -> bool:
    choice = block.inapplicables
    ways = () if choice is None else (*(case.way for case in choice.cases), choice.otherwise)
    return any(way.way is Inapplicable.zero for way in ways)


def _added(members: Iterable[Interval]) -> Interval:
    """The sum of scores, each of which may be left out."""
    total = point(ZERO)
    for each in members:
        total = add(total, hull([each, point(ZERO)]) or ANY)
    return total


def points_range(facts: Facts, adjustment: Adjustment) -> Interval | None:
    """The points of a penalty or bonus where it applies; None where it never does."""
    applied = of_kinds(facts, adjustment.kinds)
    if applied is None:
        return None
    if adjustment.applies is not None:
        applied = facts.subject.assume(applied, adjustment.applies, True)
    if applied is None:
        return None
    points = range_of(applied, adjustment.points)
    if adjustment.most is not None:
        points = extreme([points, range_of(applied, adjustment.most)], largest=False)
    return points


def adjusted_range(facts: Facts, block: Block, combined: Interval) -> Interval:
    """The score before its rounding: after penalties and bonuses, caps, and limits on either side."""
    found = combined
    for adjustment in block.adjustments:
        points = points_range(facts, adjustment)
        if points is not None:
            taken = hull([points, point(ZERO)]) or ANY
            bonus = adjustment.kind is AdjustmentKind.bonus
            found = add(found, taken if bonus else negative(taken))
    for cap in block.caps:
        capped = facts.subject.assume(facts, cap.condition, True)
        if capped is not None:
            limited = extreme([found, range_of(capped, cap.limit)], largest=False)
            found = hull([found, limited]) or found
    return held(found, block)


def held(interval: Interval, block: Block) -> Interval:
    """A range after the limits `never below` and `never above`."""
    if block.floor is not None:
        interval = extreme([interval, point(block.floor)], largest=True)
    if block.ceiling is not None:
        interval = extreme([interval, point(block.ceiling)], largest=False)
    return interval


def published_range(interval: Interval, block: Block) -> Interval:
    """A range after the rounding of a block, whichever of its roundings is taken."""
    roundings = [] if block.rounding is None else [block.rounding]
    if block.roundings is not None:
        roundings = [*(case.way for case in block.roundings.cases), block.roundings.otherwise]
    if not roundings:
        return interval
    return hull(onto_multiples(interval, each.step) for each in roundings) or interval
