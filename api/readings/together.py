"""The places of bodies over combinations of readings, for ratings that the same readings touch."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from api.readings.combinations import Combinations
from api.readings.intervals import Intervals
from api.readings.shared import Places
from engine.cohort.assess import CohortFault
from engine.cohort.endings import UncoveredDayError


@dataclass(frozen=True, slots=True)
class Group:
    """Ratings, by id, and the combinations of the readings that can change their places."""

    ratings: tuple[str, ...]
    combinations: Combinations


@dataclass(frozen=True, slots=True)
class Passage:
    """How many different combinations were gone through, and by how many of them nothing can be scored."""

    evaluated: int
    not_scorable: int


def gone_through(
    group: Group,
    places: Places,
    intervals: Intervals,
    each: Callable[[], None],
) -> Passage:
    """Widen the intervals by the places under every combination; `each` is told of each of them."""
    done: set[tuple[str, ...]] = set()
    not_scorable = 0
    for combination in group.combinations:
        options = tuple(combination.values())
        if options not in done:
            done.add(options)
            try:
                intervals.take(places.of(combination), group.ratings)
            except (CohortFault, UncoveredDayError):
                not_scorable += 1
        each()
    return Passage(len(done), not_scorable)


def groups_of(
    touched: Mapping[str, frozenset[str]], combinations: Callable[[frozenset[str]], Combinations]
) -> tuple[Group, ...]:
    """The ratings together that the same readings touch; `touched` are these by rating."""
    ratings: dict[frozenset[str], list[str]] = {}
    for rating, readings in touched.items():
        ratings.setdefault(readings, []).append(rating)
    return tuple(Group(tuple(each), combinations(readings)) for readings, each in ratings.items())
