"""The analysis of the readings of one request: single changes, then all of them together."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

import msgspec

from api.loading import Loaded
from api.problem import Problem
from api.readings.alternatives import Outcome, Way, outcome_by, outcome_of, shown, ways_of
from api.readings.circumstances import circumstances_of
from api.readings.combinations import Combinations
from api.readings.document import combinations_shown, intervals_shown
from api.readings.intervals import Intervals
from api.readings.shared import Places
from api.readings.together import Group, gone_through, groups_of
from api.readings.touching import Touching
from api.readings.without_effect import WithoutEffect
from api.scoring import Progress, cohort_of, request_in, tree_in
from api.wire.tree import Json
from engine.cohort.appeals import corrected
from engine.cohort.request import Cohort
from engine.cohort.result import AppealStatus, Assessment

MOST_SEED: Final = 2**32 - 1
"""The largest seed."""

_encode = msgspec.json.Encoder(decimal_format="number").encode


def readings_of(loaded: Loaded, raw: bytes, seed: int = 0, progress: Progress | None = None) -> bytes:
    """What changes for these data where the law is read in another way, as a JSON document in UTF-8.

    The seed (from 0 to MOST_SEED) draws the sample where there are too many combinations. A Problem lists
    every fault when the data cannot be scored by their own readings.
    """
    tree = tree_in(raw)
    request = request_in(loaded, tree)
    own = outcome_of(loaded, loaded.chosen(request.readings), request)
    cohort = _after_objections(cohort_of(request), own.assessment)
    touching = Touching(loaded.methodology)
    circumstances = circumstances_of(loaded.methodology, cohort, touching.limits)
    touched = {
        rating.label.id: touching.places(rating.label.id, circumstances)
        for rating in loaded.methodology.ratings
    }
    groups = groups_of(touched, _combinations(loaded, seed))
    ways = ways_of(loaded, own)
    total = len(ways) + sum(group.combinations.length for group in groups)
    each = _told(progress, total)

    single = Intervals()
    single.take(own.places, touched)
    alternatives = []
    for way in ways:
        other = _attempted(loaded, tree, own, way)
        if isinstance(other, Outcome):
            single.take(other.places, touched)
        alternatives.append(shown(way, own, other))
        each()
    together = single.copy()
    passages = {
        group: gone_through(group, _places(loaded, cohort, group, own), together, each) for group in groups
    }
    effective = frozenset[str]().union(*touched.values())
    return _encode(
        {
            "methodology": own.answer["methodology"],
            "evaluation_id": own.answer["evaluation_id"],
            "readings": own.answer["readings"],
            "alternatives": alternatives,
            "intervals": intervals_shown(loaded.methodology, own, single, together),
            "combinations": combinations_shown(loaded.methodology, passages),
            "without_effect": WithoutEffect(loaded.methodology, touching).of(effective, circumstances),
            "warnings": own.answer["warnings"],
        }
    )


def _after_objections(cohort: Cohort, assessment: Assessment) -> Cohort:
    """The cohort as the applied objections leave it: which are applied is no question of readings."""
    results = zip(cohort.appeals, assessment.appeals, strict=True)
    applied = [appeal for appeal, result in results if result.status is AppealStatus.applied]
    return replace(corrected(cohort, applied), appeals=())


def _combinations(loaded: Loaded, seed: int) -> Callable[[frozenset[str]], Combinations]:
    readings = loaded.methodology.readings
    return lambda touched: Combinations(tuple(each for each in readings if each.label.id in touched), seed)


def _attempted(loaded: Loaded, tree: Json, own: Outcome, way: Way) -> Outcome | Problem:
    """What comes of a single change, or why nothing does."""
    try:
        return outcome_by(loaded, tree, own, way)
    except Problem as problem:
        return problem


def _places(loaded: Loaded, cohort: Cohort, group: Group, own: Outcome) -> Places:
    return Places(loaded.methodology, cohort, group.ratings, own.answer["readings"])


def _told(progress: Progress | None, total: int) -> Callable[[], None]:
    """What tells that one more of so many is done."""
    done = 0

    def one_more() -> None:
        nonlocal done
        done += 1
        if progress is not None:
            progress(done, total)

    return one_more
