"""Random cohorts agree with the oracle in every score, place, flag and objection: 1,000 in all."""

import json
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from random import Random
from typing import Any

import pytest

from api.loading import Loaded
from api.scoring import score
from tests.oracle.cohort import Assessment, assess
from tests.oracle.cohorts import random_cohort
from tests.oracle.ratings import Rating

COHORTS, SOME = 500, 80
"""Of each methodology, all in all and each time."""
OF_ONE_READING = 10
"""So many cohorts in a row are read alike: for another reading all plans are made anew."""


def _is_working_day(loaded: Loaded) -> Callable[[date], bool]:
    """Which days are worked on, by the calendar of a methodology."""
    calendar = loaded.methodology.calendar
    assert calendar is not None
    free, working = frozenset(calendar.free), frozenset(calendar.working)
    return lambda day: day in working or (day.weekday() < 5 and day not in free)


def _blocks(found: dict[str, Any], expected: Assessment) -> None:
    for block, wanted in expected.blocks[found["id"]].items():
        shown = found["blocks"][block]
        assert shown["status"] == wanted.status, (found["id"], block)
        assert shown.get("score") == wanted.score, (found["id"], block)
        if wanted.exact is not None:
            assert Fraction(shown["exact"]) == wanted.exact, (found["id"], block)


def _population(answer: dict[str, Any], rating: str, population: str, wanted: Rating) -> None:
    listed = answer["ratings"][rating].get(population, [])
    found = [(place["body"], Fraction(str(place["rank"])), place["score"]) for place in listed]
    assert found == [(entry.body, entry.rank, entry.score) for entry in wanted.ranked], (rating, population)
    unranked = answer["populations"][rating].get(population, {"incomplete": [], "not_rated": []})
    assert {one["body"] for one in unranked["incomplete"]} == wanted.incomplete, (rating, population)
    without_scope = {
        one["body"]
        for one in unranked["not_rated"]
        if any(reason["code"] != "scope" for reason in one["reasons"])
    }
    assert without_scope == wanted.not_rated, (rating, population)


def _flags(found: dict[str, Any], expected: Assessment) -> None:
    raised = {(flag["flag"], flag.get("rating")) for flag in found["flags"]}
    assert raised == expected.flags[found["id"]], found["id"]


@pytest.mark.parametrize("methodology", ["2023", "2025"])
def test_random_cohorts_agree_with_the_oracle(
    methodology: str, loaded: dict[str, Loaded], whole: bool
) -> None:
    count = COHORTS if whole else SOME
    schedule = dict(loaded[methodology].methodology.schedule)
    is_working_day = _is_working_day(loaded[methodology])
    compared = 0
    readings: dict[str, str] = {}
    for seed in range(count):
        request = random_cohort(methodology, Random(f"{methodology} {seed}"), schedule)
        if seed % OF_ONE_READING == 0:
            readings = request.get("readings", {})
        request["readings"] = readings
        expected = assess(methodology, request, schedule, is_working_day)
        answer = json.loads(score(loaded[methodology], json.dumps(request).encode()))
        for body in answer["bodies"]:
            _blocks(body, expected)
            _flags(body, expected)
        for rating, populations in expected.ratings.items():
            for population, wanted in populations.items():
                _population(answer, rating, population, wanted)
        statuses = {(one["body"], one["block"]): one["status"] for one in answer["appeals"]}
        assert statuses == expected.appeals
        compared += 1
    assert compared == count
