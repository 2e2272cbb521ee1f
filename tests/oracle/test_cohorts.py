"""The random requests: valid, repeatable, and awkward in every way that the oracle can tell."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from random import Random
from typing import Any

import pytest

from tests.oracle.blocks import BODIES, number
from tests.oracle.bodies import body_ids
from tests.oracle.cohort import Assessment, assess
from tests.oracle.cohorts import random_cohort
from tests.oracle.readings import READINGS
from tests.oracle.succession import window
from tests.oracle.test_bodies import faults, inputs_of
from tests.oracle.test_cohort import HOLIDAYS, SCHEDULE

Record = dict[str, Any]
SEEDS = 80


def some(methodology: str) -> Iterator[Record]:
    """Requests from as many seeds."""
    for seed in range(SEEDS):
        yield random_cohort(methodology, Random(seed), SCHEDULE[methodology])


def check_bodies(methodology: str, request: Record) -> None:
    """Bodies of the annex, once each; a block once, as valid data or as a score of at most two decimals."""
    ids = [record["id"] for record in request["bodies"]]
    assert len(set(ids)) == len(ids) > 0
    assert set(ids) <= set(body_ids(methodology))
    for record in request["bodies"]:
        data, conclusions = record.get("data", {}), record.get("conclusions", {})
        assert not data.keys() & conclusions.keys()
        assert data.keys() | conclusions.keys() <= set(BODIES[record["id"]][1])
        for block, inputs in data.items():
            assert not list(faults(inputs, inputs_of(methodology, record["id"], block)))
        for score in map(number, conclusions.values()):
            assert 0 <= score <= 100
            assert (score * 100).denominator == 1
        years = [row["year"] for row in record.get("history", [])]
        assert len(set(years)) == len(years)
        assert max(years, default=0) <= int(methodology)


def check_events(methodology: str, request: Record) -> None:
    """Known bodies, no one twice, shares of 1 in all, and every successor outlives the day."""
    events = request.get("reorganisations", [])
    until = {event["body"]: event["effective"] for event in events}
    assert len(until) == len(events)
    for event in events:
        heirs = {heir["body"]: number(heir["share"]) for heir in event["successors"]}
        assert len(heirs) == len(event["successors"])
        assert {event["body"], *heirs} <= set(body_ids(methodology))
        assert not heirs or (sum(heirs.values()) == 1 and min(heirs.values()) > 0)
        assert all(until.get(heir, "9") > event["effective"] for heir in heirs)
        assert event["effective"] >= f"{methodology}-01-01"


def check_appeals(methodology: str, request: Record) -> None:
    """One objection for a body and block handed in; what it corrects still keeps the bounds."""
    records = {record["id"]: record for record in request["bodies"]}
    appeals = request.get("appeals", [])
    assert len({(appeal["body"], appeal["block"]) for appeal in appeals}) == len(appeals)
    for appeal in appeals:
        record, block = records[appeal["body"]], appeal["block"]
        if "corrections" in appeal:
            corrected = record["data"][block] | appeal["corrections"]
            assert not list(faults(corrected, inputs_of(methodology, record["id"], block)))
            assert appeal["corrections"]
        elif "conclusion" in appeal:
            assert block in record["conclusions"]
        else:
            assert appeal.get("outcome") != "accepted"
        assert ("decided" in appeal) == ("outcome" in appeal)


@pytest.mark.parametrize("methodology", ["2023", "2025"])
def test_requests_are_valid(methodology: str) -> None:
    """Every rule of a valid request holds, and JSON carries it unchanged."""
    for request in some(methodology):
        assert json.loads(json.dumps(request), parse_float=pytest.fail) == request
        check_bodies(methodology, request)
        check_events(methodology, request)
        check_appeals(methodology, request)
        assert all(option in READINGS[name] for name, option in request.get("readings", {}).items())


def test_requests_are_repeatable() -> None:
    """A seed gives the same request again, another seed another one."""
    assert random_cohort("2025", Random(1)) == random_cohort("2025", Random(1))
    assert random_cohort("2025", Random(1)) != random_cohort("2025", Random(2))


def check(assessment: Assessment, request: Record) -> None:
    """Places agree with scores, everyone is in one list of a rating at most, scores stay within 0 and 100."""
    for populations in assessment.ratings.values():
        everyone: list[str] = []
        for rating in populations.values():
            everyone += [*(entry.body for entry in rating.ranked), *rating.incomplete, *rating.not_rated]
            for entry in rating.ranked:
                assert 0 <= entry.exact <= 100
                assert abs(Fraction(entry.score) - entry.exact) <= Fraction(1, 200)
                assert 1 <= entry.rank <= len(rating.ranked)
        assert len(set(everyone)) == len(everyone)
    assert set(assessment.blocks) == {record["id"] for record in request["bodies"]}


def seen(methodology: str, request: Record, found: Assessment) -> Iterator[str]:
    """What comes up in a request and its outcome."""
    yield from (f"appeal {status}" for status in found.appeals.values())
    yield from (block.status for blocks in found.blocks.values() for block in blocks.values())
    yield from (f"undetermined {flag}" for flags in found.undetermined.values() for flag in flags)
    yield from (f"flag {flag}" for flags in found.flags.values() for flag, _ in flags)
    for populations in found.ratings.values():
        for rating in populations.values():
            ranks = [entry.rank for entry in rating.ranked]
            yield from ["shared place"] * (len(ranks) - len(set(ranks)))
            by_score = {entry.score: entry.exact for entry in rating.ranked}
            yield from ["hair" for entry in rating.ranked if by_score[entry.score] != entry.exact]
            yield from ["incomplete"] * len(rating.incomplete) + ["not rated"] * len(rating.not_rated)
    events = request.get("reorganisations", [])
    ended = {event["body"] for event in events}
    heirs = Counter(heir["body"] for event in events for heir in event["successors"])
    yield from ("predecessors" for count in heirs.values() if count > 1)
    for event in events:
        day = date.fromisoformat(event["effective"])
        year, deadlines = int(methodology), SCHEDULE[methodology]
        yield window(day, year, deadlines["goals"], "outside")
        yield f"day {day}"
        yield f"successors {min(2, len(event['successors']))}"
        yield from ("chain" for heir in event["successors"] if heir["body"] in ended)
        yield from (
            "moved" for heir in event["successors"] if {event["body"], heir["body"]} <= set(found.blocks)
        )
    yield from (f"{name} {option}" for name, option in request.get("readings", {}).items())


@pytest.mark.parametrize("methodology", ["2023", "2025"])
def test_requests_are_awkward(methodology: str) -> None:
    """All windows and their edges, chains, shared places, hairs, statuses, flags and readings come up."""
    counts: Counter[str] = Counter()
    for request in some(methodology):
        found = assess(methodology, request, SCHEDULE[methodology], HOLIDAYS)
        check(found, request)
        counts.update(seen(methodology, request, found))
    year, next_year = int(methodology), int(methodology) + 1
    wanted = {f"{name} {option}" for name, options in READINGS.items() for option in options}
    wanted |= {f"appeal {status}" for status in ("applied", "rejected", "inadmissible", "pending")}
    wanted |= {"scored", "not_scored", "not_submitted", "out_of_scope", "incomplete", "not rated", "hair"}
    wanted |= {f"flag {flag}" for flag in ("bottom_three", "deterioration", "ground_for_liability")}
    wanted |= {f"undetermined {flag}" for flag in ("deterioration", "ground_for_liability")}
    wanted |= {
        "shared place",
        "predecessors",
        "chain",
        "moved",
        "successors 0",
        "successors 1",
        "successors 2",
    }
    wanted |= {"first_half", "second_half", "before_deadline", "later"}
    wanted |= {f"day {year}-{day}" for day in ("01-01", "06-30", "07-01", "12-31")}
    wanted |= {f"day {next_year}-01-01", f"day {SCHEDULE[methodology]['goals']}"}
    assert not {what for what in wanted if counts[what] == 0}
