"""What applied objections changed: scores, places and flags before and after."""

from collections.abc import Iterable, Iterator

from engine.cohort.fault import CohortFault
from engine.cohort.result import FlagStatus, Moved, Place, Standing
from engine.evaluate.faults import Failure
from engine.exact import UndecidedError

__all__ = ["moved"]


def moved(before: Iterable[Standing], after: Iterable[Standing]) -> tuple[Moved, ...]:
    """The bodies and ratings whose score, rank, status or flags differ, in the order of the bodies.

    The flags are those in the rating and those of the body itself. Where the latter alone differ, all
    ratings of the body are given. Raises CohortFault where two scores are not told apart.
    """
    return tuple(each for old, new in zip(before, after, strict=True) for each in _moved(old, new))


def _moved(before: Standing, after: Standing) -> Iterator[Moved]:
    pairs = list(zip(before.places, after.places, strict=True))
    differing = [pair for pair in pairs if _differ(*pair) or _differ_in_flags(before, after, pair[0].rating)]
    if not differing and _differ_in_flags(before, after, None):
        differing = pairs
    for old, new in differing:
        yield Moved(after.id, new.rating, old, new, _flags(before, old.rating), _flags(after, new.rating))


def _differ(before: Place, after: Place) -> bool:
    if (before.rank, before.status) != (after.rank, after.status):
        return True
    try:
        return before.score != after.score
    except UndecidedError as error:
        failure = Failure.of(error)
        failure.id = before.rating
        raise CohortFault(tuple((before.body, fault) for fault in failure.faults)) from error


def _differ_in_flags(before: Standing, after: Standing, rating: str | None) -> bool:
    return set(_raised(before, rating)) != set(_raised(after, rating))


def _flags(standing: Standing, rating: str) -> tuple[str, ...]:
    return (*_raised(standing, rating), *_raised(standing, None))


def _raised(standing: Standing, rating: str | None) -> tuple[str, ...]:
    """The flags that are raised in a rating, or (None) for the body itself."""
    return tuple(
        flag.flag for flag in standing.flags if flag.rating == rating and flag.status is FlagStatus.raised
    )
