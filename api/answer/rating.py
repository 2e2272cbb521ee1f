"""Places in ratings: of a body, as the tables of all, and as far as objections moved them."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from gmpy2 import mpq

from api.answer.number import add_exact, decimals_of, shown
from api.answer.published import Shown
from api.answer.statement import statement
from api.answer.words import reason_sentence
from engine.cohort.result import Moved, Place, PopulationResult, RatingStatus, Unrated
from engine.graph.cohort import Rating
from engine.graph.expression import ScoreOf
from engine.graph.methodology import Block, Methodology


class RatingsShower:
    """Shows what the ratings of one methodology, with its readings settled, make of bodies."""

    def __init__(self, methodology: Methodology) -> None:
        self._names = {rating.label.id: rating.label.name for rating in methodology.ratings}
        self._decimals = decimals_of_ratings(methodology)
        self._flags = {flag.label.id: flag.label.name for flag in methodology.flags}

    def places(self, places: Iterable[Place]) -> Shown:
        """The places of a body, by rating."""
        return {self._names[place.rating]: self._place(place) for place in places}

    def tables(self, results: Iterable[PopulationResult]) -> Shown:
        """The ranked bodies, best first, by rating and population."""
        tables: Shown = {name: {} for name in self._names.values()}
        for result in results:
            decimals = self._decimals[result.rating]
            tables[self._names[result.rating]][result.population] = [
                {"rank": rank(place.rank), "body": place.body, "score": shown(place.score, decimals)}
                for place in result.places
                if place.rank is not None and place.score is not None
            ]
        return tables

    def populations(self, results: Iterable[PopulationResult]) -> Shown:
        """How many bodies are ranked, and which are not and why, by rating and population."""
        populations: Shown = {name: {} for name in self._names.values()}
        for result in results:
            populations[self._names[result.rating]][result.population] = {
                "ranked": len(result.places),
                "of": result.bodies,
                "incomplete": _unranked(result, RatingStatus.incomplete),
                "not_rated": _unranked(result, RatingStatus.not_rated),
            }
        return populations

    def moved(self, moved: Iterable[Moved]) -> list[Shown]:
        """What differs by the applied objections."""
        return [
            {
                "body": each.body,
                "rating": self._names[each.rating],
                "before": self._standing(each.before),
                "after": self._standing(each.after),
                "flags_before": [self._flags[flag] for flag in each.flags_before],
                "flags_after": [self._flags[flag] for flag in each.flags_after],
            }
            for each in moved
        ]

    def _place(self, place: Place) -> Shown:
        members: Shown = {}
        if place.score is not None:
            members["score"] = shown(place.score, self._decimals[place.rating])
            if place.exact is not None:
                add_exact(members, place.exact)
        if place.rank is not None:
            members["rank"] = rank(place.rank)
            members["of"] = place.of
        members["status"] = place.status.value
        members["population"] = place.population
        if place.reasons:
            members["reasons"] = [_reason(reason) for reason in place.reasons]
        return members

    def _standing(self, place: Place) -> Shown:
        """The score and the rank, null where there is none."""
        return {
            "score": None if place.score is None else shown(place.score, self._decimals[place.rating]),
            "rank": None if place.rank is None else rank(place.rank),
            "status": place.status.value,
        }


def decimals_of_ratings(methodology: Methodology) -> Mapping[str, int | None]:
    """How many decimals the scores of each rating are shown with, by the id of the rating."""
    scores = _decimals_of_scores(methodology)
    return {rating.label.id: _decimals(rating, scores) for rating in methodology.ratings}


def rank(value: mpq) -> int | Decimal:
    """A rank as a JSON number: whole, or the mean of whole ones."""
    return int(value) if value.denominator == 1 else Decimal(int(value.numerator)) / int(value.denominator)


def _unranked(result: PopulationResult, status: RatingStatus) -> list[Shown]:
    return [
        {"body": place.body, "reasons": [_reason(reason) for reason in place.reasons]}
        for place in result.unranked
        if place.status is status
    ]


def _reason(reason: Unrated) -> Shown:
    return statement(reason.reason.value, reason_sentence(reason), reason.label)


def _decimals(rating: Rating, scores: Mapping[str, int | None]) -> int | None:
    """Those of the rating's rounding, or else those of the score that it takes as it is."""
    if rating.rounding is None and isinstance(rating.score, ScoreOf) and rating.score.rounded:
        return scores[rating.score.id]
    return decimals_of(rating.rounding)


def _decimals_of_scores(methodology: Methodology) -> Mapping[str, int | None]:
    """How many decimals the scores of blocks and criteria are shown with."""
    found: dict[str, Any] = {}
    for member, parent in methodology.walk():
        within = member if isinstance(member, Block) else parent
        found[member.label.id] = None if within is None else decimals_of(within.rounding)
    return found
