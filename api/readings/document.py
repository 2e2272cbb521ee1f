"""The intervals and the combinations, as the answer has them."""

from collections.abc import Mapping

from api.answer.published import Shown
from api.readings.alternatives import Outcome
from api.readings.intervals import Intervals
from api.readings.together import Group, Passage
from engine.graph.methodology import Methodology


def intervals_shown(methodology: Methodology, own: Outcome, single: Intervals, together: Intervals) -> Shown:
    """Where each body stands by the readings of the request, and between which places by others.

    The bodies stand in the order of the request, those that were in a rating by some reading at least.
    """
    shown: Shown = {}
    for rating in methodology.ratings:
        met = together.bodies(rating.label.id)
        shown[rating.label.name] = [
            {
                "body": body["id"],
                **_standing(body["ratings"].get(rating.label.name)),
                "single": single.shown(rating.label.id, body["id"]),
                "combined": together.shown(rating.label.id, body["id"]),
            }
            for body in own.answer["bodies"]
            if body["id"] in met
        ]
    return shown


def _standing(place: Shown | None) -> Shown:
    """The place by the readings of the request; all null where the body is not in the rating by them."""
    return {name: None if place is None else place.get(name) for name in ("population", "rank", "status")}


def combinations_shown(methodology: Methodology, passages: Mapping[Group, Passage]) -> Shown:
    """What was gone through, by rating in the order of the rules."""
    by_rating = {rating: group for group in passages for rating in group.ratings}
    return {
        rating.label.name: _combinations(by_rating[rating.label.id], passages[by_rating[rating.label.id]])
        for rating in methodology.ratings
    }


def _combinations(group: Group, passage: Passage) -> Shown:
    combinations = group.combinations
    shown: Shown = {
        "readings": [reading.label.name for reading in combinations.readings],
        "count": combinations.count,
        "exhaustive": combinations.exhaustive,
    }
    if not combinations.exhaustive:
        shown |= {"seed": combinations.seed, "samples": combinations.length}
    return {**shown, "evaluated": passage.evaluated, "not_scorable": passage.not_scorable}
