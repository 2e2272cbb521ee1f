"""1,000 random cohorts agree with the oracle in every score, place, flag and objection, bytes to bytes."""

import json
from collections.abc import Container
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

COHORTS = 500
"""Of each methodology."""


class _Holidays(Container[date]):
    """The free days of a methodology besides the weekend, which the oracle knows by itself."""

    def __init__(self, loaded: Loaded) -> None:
        assert loaded.methodology.calendar is not None
        self._free = frozenset(loaded.methodology.calendar.free)

    def __contains__(self, day: object) -> bool:
        return day in self._free


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
def test_random_cohorts_agree_with_the_oracle(methodology: str, loaded: dict[str, Loaded]) -> None:
    schedule = dict(loaded[methodology].methodology.schedule)
    holidays = _Holidays(loaded[methodology])
    compared = 0
    for seed in range(COHORTS):
        request = random_cohort(methodology, Random(f"{methodology} {seed}"), schedule)
        expected = assess(methodology, request, schedule, holidays)
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
    assert compared == COHORTS
