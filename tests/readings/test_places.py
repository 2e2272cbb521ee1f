"""The places under combinations: what programs share changes nothing."""

import json
from dataclasses import replace
from itertools import islice
from pathlib import Path
from random import Random

import pytest

from api.loading import Loaded, load
from api.readings.combinations import Combinations
from api.readings.shared import Places
from api.scoring import cohort_of, requested
from engine.cohort.assess import assess
from engine.cohort.request import Cohort
from engine.cohort.result import Place
from engine.program import Program
from tests.readings.parts import body, loaded, reading
from tests.service.cohorts import CONTEST, EVERYTHING

ROOT = Path(__file__).resolve().parents[2]


def plainly(methodology: Loaded, cohort: Cohort, choices: dict[str, str]) -> list[Place]:
    """The places by a whole program of their own; how many bodies there are elsewhere is no part of it."""
    assessment = assess(Program(methodology.methodology, choices), cohort)
    return [place for standing in assessment.bodies for place in standing.places]


def cohort_in(methodology: Loaded, raw: bytes) -> Cohort:
    return replace(cohort_of(requested(methodology, raw)), appeals=())


def test_every_combination_of_a_small_methodology() -> None:
    contest = load(CONTEST)
    assert isinstance(contest, Loaded)
    cohort = cohort_in(contest, json.dumps(EVERYTHING).encode())
    places = Places(contest.methodology, cohort, ["total"], {})
    for combination in Combinations(contest.methodology.readings, 0):
        assert places.of(combination) == plainly(contest, cohort, combination)


def test_readings_of_the_request_hold_where_a_combination_says_nothing() -> None:
    contest = load(CONTEST)
    assert isinstance(contest, Loaded)
    cohort = cohort_in(contest, json.dumps(EVERYTHING).encode())
    own = {"late_work": "lost", "ties": "dense"}
    places = Places(contest.methodology, cohort, ["total"], own)
    assert places.of({"ties": "best"}) == plainly(contest, cohort, {**own, "ties": "best"})


@pytest.mark.parametrize("example", ["2023", "2025", "2025-events"])
def test_combinations_of_the_shipped_methodologies(example: str) -> None:
    shipped = load(ROOT / "methodologies" / example[:4])
    assert isinstance(shipped, Loaded)
    cohort = cohort_in(shipped, (ROOT / "examples" / f"{example}.json").read_bytes())
    ratings = [rating.label.id for rating in shipped.methodology.ratings]
    together = Places(shipped.methodology, cohort, ratings, {})
    apart = {rating: Places(shipped.methodology, cohort, [rating], {}) for rating in ratings}
    drawn = list(islice(Combinations(shipped.methodology.readings, 1), 400))
    for combination in Random(5).sample(drawn, 12):
        expected = plainly(shipped, cohort, combination)
        assert together.of(combination) == expected
        for rating, places in apart.items():
            assert places.of(combination) == [place for place in expected if place.rating == rating]


OVER = """\
block work
    scale from 0 to 100
    input done: number from 0 to 100
    input extra: number from 0 to 100
    criterion amount, worth 100
        score = 100 * done / max(max(done over bodies of the same kind), 1) when way is usual
                100 * extra / max(max(extra over bodies of the same kind), 1) otherwise
    round half up to 1 decimal

rating total
    bodies assessed on work
    let scored = count(over bodies rated in total where work is scored)
    let lowest = min(score of work over bodies rated in total where work is scored) when scored > 0
                 0 otherwise
    score = score of work - lowest when way is usual
            score of work otherwise
    highest score first
    equal scores share a place without gaps when ties is dense
    equal scores share the best place otherwise
"""


def test_values_over_bodies_are_not_mixed_up() -> None:
    methodology = loaded(reading("way", "usual", "other"), reading("ties", "best", "dense"), OVER)
    bodies = [body(str(number), 10 * number % 70, 90 - 7 * number) for number in range(9)]
    cohort = cohort_in(methodology, json.dumps({"bodies": bodies}).encode())
    places = Places(methodology.methodology, cohort, ["total"], {})
    for combination in [*Combinations(methodology.methodology.readings, 0)] * 2:
        assert places.of(combination) == plainly(methodology, cohort, combination)
