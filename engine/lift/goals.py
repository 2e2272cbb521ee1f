"""What a body may want to reach; all of it follows from what the methodology declares."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from engine.cohort.result import FlagStatus, RatingStatus, Standing
from engine.evaluate.evaluation import found_in
from engine.exact import Number
from engine.graph.cohort import Rating
from engine.graph.expression import ScoreOf
from engine.graph.methodology import Block, Member
from engine.program import Program

__all__ = ["Goal", "GoalKind", "goals_of"]


class GoalKind(StrEnum):
    """What is to become better."""

    score = "score"
    """A published score: that of a block, of an outermost criterion, or of a rating."""
    place = "place"
    """The place in a rating."""
    flag = "flag"
    """A flag that the body has."""


@dataclass(frozen=True, slots=True)
class Goal:
    """A published score that is better than now, a better place, or no longer a flag.

    `member` is the block or criterion of a score, `rating` the rating of a score, of a place, or of a flag
    that is given there, `flag` the flag. A body that has a place in the rating keeps one in any case.
    `also` are the ratings of which a block's score is the score as well. `highest` says that a higher score
    is better. `now` is the present score or place; with `enough` a score as good as that reaches the goal.
    """

    kind: GoalKind
    member: str | None = None
    rating: str | None = None
    flag: str | None = None
    highest: bool = True
    also: tuple[str, ...] = ()
    now: Number | None = None
    enough: bool = False


def goals_of(program: Program, standing: Standing) -> tuple[Goal, ...]:
    """The goals of a body, as it stands now: scores, places, flags, each in the order of the rules."""
    places = {place.rating: place for place in standing.places}
    ranked = {id_: place for id_, place in places.items() if place.status is RatingStatus.ranked}
    ratings = [measure.rating for measure in program.measures if measure.rating.label.id in ranked]
    found = found_in(standing.result.members)
    goals: list[Goal] = []
    for member in _published(program):
        outcome = found.get(member.label.id)
        if outcome is not None and outcome.score is not None:
            highest = _highest(program, member)
            alike = [rating for rating in ratings if rating.highest_first is highest]
            also = tuple(rating.label.id for rating in alike if _is_score_of(rating, member))
            goals.append(Goal(GoalKind.score, member.label.id, None, None, highest, also, outcome.score))
    named = {id_ for goal in goals for id_ in goal.also}
    for rating in ratings:
        id_, score = rating.label.id, ranked[rating.label.id].score
        if id_ not in named:
            goals.append(Goal(GoalKind.score, None, id_, None, rating.highest_first, (), score))
    for rating in ratings:
        rank = ranked[rating.label.id].rank
        goals.append(Goal(GoalKind.place, rating=rating.label.id, highest=rating.highest_first, now=rank))
    orders = {rating.label.id: rating.highest_first for rating in ratings}
    for flag in standing.flags:
        if flag.status is FlagStatus.raised:
            highest = orders.get(flag.rating or "", True)
            goals.append(Goal(GoalKind.flag, rating=flag.rating, flag=flag.flag, highest=highest))
    return tuple(goals)


def _published(program: Program) -> Iterator[Member]:
    """The blocks at any depth, and the criteria that stand in none."""
    for member, parent in program.methodology.walk():
        if isinstance(member, Block) or parent is None:
            yield member


def _is_score_of(rating: Rating, member: Member) -> bool:
    """Whether the published score of a rating is that of a block or criterion, digit by digit."""
    score = rating.score
    if not isinstance(score, ScoreOf) or score.id != member.label.id:
        return False
    rounding = member.rounding if isinstance(member, Block) else None
    if rating.rounding is None:
        return score.rounded or rounding is None
    return rating.rounding == rounding


def _highest(program: Program, member: Member) -> bool:
    """Whether a higher score is better: unless all ratings that rest on it place the lowest first."""
    unit = program.declarations.unit_of(member.label.id)
    orders = {measure.rating.highest_first for measure in program.measures if unit in measure.units}
    return orders != {False}
