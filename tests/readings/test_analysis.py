"""The analysis as a whole, where something is unusual."""

from itertools import product

import pytest
from gmpy2 import mpq

from api.problem import Problem
from api.readings.combinations import MOST
from api.readings.intervals import Intervals
from engine.cohort.result import Place, RatingStatus
from tests.readings.parts import RATING, WORK, analysis, body, loaded, reading, unproved

WAY = reading("way", "usual", "other")
ASKING = WORK.format(score="done when way is usual\n                extra otherwise")
DIVIDING = WORK.format(score="done when way is usual\n                min(100, done / extra) otherwise")
UNSURE = WORK.format(
    score="done when way is usual\n                min(100, done / extra) when way is other\n"
    "                extra otherwise"
)


def test_no_ratings() -> None:
    found = analysis(loaded(WAY, ASKING), body("a", 1, 2))
    assert len(found["alternatives"][0]["scores"]) == 1
    assert (found["intervals"], found["combinations"]) == ({}, {})
    assert found["without_effect"] == [
        {
            "reading": "way",
            "code": "no_place",
            "text": "It is asked for by criterion work.amount, from which no place follows.",
        }
    ]


def test_no_readings() -> None:
    found = analysis(loaded(WORK.format(score="done"), RATING), body("a"))
    assert (found["readings"], found["alternatives"], found["without_effect"]) == ({}, [], [])
    assert found["combinations"]["total"]["count"] == 1
    assert found["intervals"]["total"][0]["combined"] == {"best": 1, "worst": 1, "statuses": ["ranked"]}


def test_reading_that_no_rule_asks_for() -> None:
    (found,) = analysis(loaded(WAY, WORK.format(score="done"), RATING), body("a"))["without_effect"]
    assert (found["code"], found["text"]) == ("unused", "No rule asks for it.")


def test_data_that_cannot_be_scored_by_another_option() -> None:
    methodology = unproved(WAY.replace("other\n", "other\n    option third\n"), UNSURE, RATING)
    found = analysis(methodology, body("a", 50, 0), body("b", 40, 1))
    other, third = found["alternatives"]
    assert (other["scores"], other["ratings"], other["flags"]) == ([], [], [])
    assert [(fault["pointer"], fault["code"]) for fault in other["faults"]] == [("/bodies/0", "Q021")]
    assert third["faults"] == []
    assert found["combinations"]["total"]["not_scorable"] == 1
    assert [
        (row["rank"], row["combined"]["best"], row["combined"]["worst"])
        for row in found["intervals"]["total"]
    ] == [
        (1, 1, 2),
        (2, 1, 2),
    ]


def test_data_that_cannot_be_scored_by_their_own_readings() -> None:
    with pytest.raises(Problem) as caught:
        analysis(unproved(WAY, DIVIDING, RATING), body("a", 1, 0), readings={"way": "other"})
    assert (caught.value.kind, [fault.code for fault in caught.value.faults]) == ("not-scorable", ["Q021"])


def test_day_that_no_window_covers_by_another_reading() -> None:
    succession = (
        "succession\n"
        "    let ends = deadline + 1 days when way is usual\n               deadline otherwise\n"
        "    score = (own_score + sum(share * predecessor_score of predecessors))"
        " / (1 + sum(share of predecessors))\n\n"
        "    window always from 1 January to below ends\n        predecessor counts in the score\n"
    )
    event = {"body": "a", "effective": "2031-03-01", "successors": [{"body": "b", "share": 1}]}
    found = analysis(
        loaded(WAY, WORK.format(score="done"), RATING, succession),
        body("a"),
        body("b"),
        reorganisations=[event],
    )
    ((fault,),) = (each["faults"] for each in found["alternatives"])
    assert fault["pointer"] == "/reorganisations/0/effective"
    assert found["combinations"]["total"]["not_scorable"] == 1


def test_a_sample_says_that_it_is_one() -> None:
    names = [f"r{number}" for number in range(13)]
    rules = [reading(name, "off", "on") for name in names]
    score = "min(100, done + " + " + ".join(f"part_{name}" for name in names) + ")"
    parts = [f"let part_{name} = 1 when {name} is on\n             0 otherwise\n" for name in names]
    methodology = loaded(*rules, *parts, WORK.format(score=score), RATING)
    found = analysis(methodology, body("a"), seed=5)["combinations"]["total"]
    assert (found["count"], found["exhaustive"], found["seed"]) == (2 * MOST, False, 5)
    assert found["samples"] == MOST
    assert 0 < found["evaluated"] < MOST


def test_interval_over_all_combinations_may_be_wider_than_over_single_changes() -> None:
    both = reading("one", "off", "on") + reading("two", "off", "on")
    score = WORK.format(score="extra when one is on and two is on\n                done otherwise")
    found = analysis(loaded(both, score, RATING), body("a", 50, 10), body("b", 40, 20))
    (a, b) = found["intervals"]["total"]
    assert (a["single"]["worst"], a["combined"]["worst"]) == (1, 2)
    assert (b["single"]["best"], b["combined"]["best"]) == (2, 1)


def test_interval_of_places() -> None:
    intervals = Intervals()
    for rank in (3, mpq(5, 2), 4):
        intervals.take([Place("a", "r", "all", RatingStatus.ranked, mpq(1), mpq(1), mpq(rank), 5)], ["r"])
    wider = intervals.copy()
    wider.take([Place("a", "r", "all", RatingStatus.incomplete)], ["r"])
    assert (intervals.of("r", "a").best, intervals.of("r", "a").worst) == (mpq(5, 2), 4)
    assert intervals.shown("r", "a")["statuses"] == ["ranked"]
    assert wider.shown("r", "a")["statuses"] == ["ranked", "incomplete"]
    assert wider.bodies("r") == {"a"}


def test_single_changes_of_readings_without_effect_change_no_place() -> None:
    options = [("usual", "other"), ("off", "on")]
    rules = (WAY, reading("idle", "off", "on"), ASKING, RATING)
    for way, idle in product(*options):
        found = analysis(
            loaded(*rules), body("a", 1, 2), body("b", 2, 1), readings={"way": way, "idle": idle}
        )
        idle_changes = [each for each in found["alternatives"] if each["reading"] == "idle"]
        assert all(each["ratings"] == [] for each in idle_changes)
        assert [each["reading"] for each in found["without_effect"]] == ["idle"]
