"""Between which places bodies stand, over several ways to read the law."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from gmpy2 import mpq

from api.answer.published import Shown
from api.answer.rating import rank
from engine.cohort.result import Place, RatingStatus

OUTSIDE = "outside"
"""The state of a body that by some way is not in the rating at all."""


@dataclass(slots=True)
class Interval:
    """The best and the worst place of a body in a rating, as far as it is ranked, and what else it is.

    `times` counts the ways to read the law by which it is in the rating.
    """

    best: mpq | None = None
    worst: mpq | None = None
    statuses: set[RatingStatus] = field(default_factory=set)
    times: int = 0

    def take(self, place: Place) -> None:
        """Widen the interval by a place."""
        self.times += 1
        self.statuses.add(place.status)
        if place.rank is not None:
            self.best = place.rank if self.best is None else min(self.best, place.rank)
            self.worst = place.rank if self.worst is None else max(self.worst, place.rank)

    def shown(self, ways: int) -> Shown:
        """The interval over so many ways as the answer has it; without a place both ends are null."""
        statuses = [status.value for status in RatingStatus if status in self.statuses]
        return {
            "best": None if self.best is None else rank(self.best),
            "worst": None if self.worst is None else rank(self.worst),
            "statuses": [*statuses, OUTSIDE] if self.times < ways else statuses,
        }


class Intervals:
    """Those of all bodies in all ratings, by the ids of both."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str], Interval] = {}
        self._ways: Counter[str] = Counter()

    def take(self, places: Iterable[Place], ratings: Iterable[str]) -> None:
        """Widen the intervals by all places in these ratings by one way to read the law."""
        self._ways.update(list(ratings))
        for place in places:
            self.of(place.rating, place.body).take(place)

    def shown(self, rating: str, body: str) -> Shown:
        """The interval of a body in a rating, as the answer has it."""
        return self.of(rating, body).shown(self._ways[rating])

    def of(self, rating: str, body: str) -> Interval:
        """The interval of a body in a rating; an empty one where it never was in it."""
        return self._found.setdefault((rating, body), Interval())

    def copy(self) -> "Intervals":
        """The same intervals, which can be widened by themselves."""
        copied = Intervals()
        copied._ways = self._ways.copy()
        copied._found = {key: replace(each, statuses=set(each.statuses)) for key, each in self._found.items()}
        return copied

    def bodies(self, rating: str) -> frozenset[str]:
        """The bodies that were in a rating."""
        return frozenset(body for each, body in self._found if each == rating)
