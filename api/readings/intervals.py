"""Between which places bodies stand, over several ways to read the law."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from gmpy2 import mpq

from api.answer.published import Shown
from api.answer.rating import rank
from engine.cohort.result import Place, RatingStatus


@dataclass(slots=True)
class Interval:
    """The best and the worst place of a body in a rating, as far as it is ranked, and what else it is."""

    best: mpq | None = None
    worst: mpq | None = None
    statuses: set[RatingStatus] = field(default_factory=set)

    def take(self, place: Place) -> None:
        """Widen the interval by a place."""
        self.statuses.add(place.status)
        if place.rank is not None:
            self.best = place.rank if self.best is None else min(self.best, place.rank)
            self.worst = place.rank if self.worst is None else max(self.worst, place.rank)

    @property
    def shown(self) -> Shown:
        """The interval as the answer has it; without a place both ends are null."""
        return {
            "best": None if self.best is None else rank(self.best),
            "worst": None if self.worst is None else rank(self.worst),
            "statuses": [status.value for status in RatingStatus if status in self.statuses],
        }


class Intervals:
    """Those of all bodies in all ratings, by the ids of both."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str], Interval] = {}

    def take(self, places: Iterable[Place]) -> None:
        """Widen the intervals by the places of one way to read the law."""
        for place in places:
            self.of(place.rating, place.body).take(place)

    def of(self, rating: str, body: str) -> Interval:
        """The interval of a body in a rating; an empty one where it never was in it."""
        return self._found.setdefault((rating, body), Interval())

    def copy(self) -> "Intervals":
        """The same intervals, which can be widened by themselves."""
        copied = Intervals()
        copied._found = {key: replace(each, statuses=set(each.statuses)) for key, each in self._found.items()}
        return copied

    def bodies(self, rating: str) -> frozenset[str]:
        """The bodies that were in a rating."""
        return frozenset(body for each, body in self._found if each == rating)
