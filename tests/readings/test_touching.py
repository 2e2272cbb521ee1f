"""Which readings can change places in the circumstances of a request."""

from typing import Any

import pytest

from api.loading import Loaded
from api.readings.circumstances import Circumstances, circumstances_of
from api.readings.touching import Touching
from api.scoring import cohort_of, request_in
from tests.readings.parts import RATING, WORK, body, loaded, reading

PLAIN = WORK.format(score="done")
ASKING = WORK.format(score="done when way is usual\n                extra otherwise")
WAY = reading("way", "usual", "other")
DATA = Circumstances(frozenset({"work"}))
NO_DATA = Circumstances(frozenset())


def touched(methodology: Loaded, circumstances: Circumstances = DATA) -> set[str]:
    return set(Touching(methodology.methodology).places("total", circumstances))


def test_reading_of_a_score() -> None:
    methodology = loaded(WAY, reading("unused", "a", "b"), ASKING, RATING)
    assert touched(methodology) == {"way"}


def test_reading_of_a_score_of_which_no_data_were_handed_in() -> None:
    assert touched(loaded(WAY, ASKING, RATING), NO_DATA) == set()


def test_reading_behind_a_name() -> None:
    named = "let factor = 1 when way is usual\n             0 otherwise\n"
    assert touched(loaded(WAY, named, WORK.format(score="done * factor"), RATING)) == {"way"}


def test_reading_of_a_rounding() -> None:
    rounded = PLAIN.replace(
        "    round half up to 1 decimal",
        "    round half up to 1 decimal when way is usual\n    round half even to 1 decimal otherwise",
    )
    assert touched(loaded(WAY, rounded, RATING)) == {"way"}


@pytest.mark.parametrize(
    "line",
    [
        "    places follow the unrounded score when way is other",
        "    separate for each kind when way is other",
    ],
)
def test_reading_of_a_rating(line: str) -> None:
    assert touched(loaded(WAY, PLAIN, f"{RATING}{line}\n"), NO_DATA) == {"way"}


def test_reading_of_ties() -> None:
    best = "    equal scores share the best place"
    ties = f"{best} when way is usual\n    equal scores share a place without gaps otherwise"
    assert touched(loaded(WAY, PLAIN, RATING.replace(best, ties)), NO_DATA) == {"way"}


def test_reading_of_a_flag_changes_no_place() -> None:
    flag = "flag last\n    in total\n    applies when way is usual\n    marks the last 1 places\n"
    assert touched(loaded(WAY, PLAIN, RATING, flag)) == set()


SUCCESSION = """\
succession
    let ends = deadline + 1 days when limit is inside
               deadline otherwise
    for each of predecessors
        taken = share when portion is part
                1 otherwise
    score = (own_score + sum(taken * predecessor_score of predecessors)) / (1 + sum(taken of predecessors))

    window early from 1 January to 30 June
        predecessor is not rated when first is unrated
        predecessor counts in the score
    window late from 1 July to below ends
        predecessor counts in the score when second is counts
        results are recommendations when told is told
    window after_all from ends
        warns
"""
OF_SUCCESSION = (
    reading("limit", "outside", "inside"),
    reading("portion", "part", "whole"),
    reading("first", "unrated", "rated"),
    reading("second", "nothing", "counts"),
    reading("told", "told", "untold"),
)


@pytest.mark.parametrize(
    ("day", "names"),
    [
        (None, set()),
        ("2030-05-01", {"first", "portion"}),
        ("2030-08-01", {"second", "portion"}),
        ("2031-03-01", {"limit", "second", "portion"}),
        ("2031-03-02", set()),
    ],
)
def test_readings_of_the_windows_that_the_day_of_a_reorganisation_may_lie_in(
    day: str | None, names: set[str]
) -> None:
    methodology = loaded(*OF_SUCCESSION, PLAIN, RATING, SUCCESSION)
    event = {"body": "a", "effective": day, "successors": [{"body": "b", "share": 1}]}
    tree: Any = {
        "bodies": [{"id": id_, "kind": "office"} for id_ in ("a", "b")],
        "reorganisations": [] if day is None else [{**event, "successors": [{"body": "b", "share": "1"}]}],
    }
    touching = Touching(methodology.methodology)
    assert [each.label.name for each in touching.limits] == ["limit"]
    cohort = cohort_of(request_in(methodology, tree))
    found = circumstances_of(methodology.methodology, cohort, touching.limits)
    assert touched(methodology, found) == names


def test_units_are_those_that_some_body_handed_in() -> None:
    methodology = loaded(PLAIN, RATING)
    concluded: Any = {"bodies": [{"id": "a", "kind": "office", "conclusions": {"work": "50"}}]}
    cohort = cohort_of(request_in(methodology, concluded))
    assert circumstances_of(methodology.methodology, cohort, ()).units == frozenset()
    data: Any = {"bodies": [body("a", "1", "2")]}
    cohort = cohort_of(request_in(methodology, data))
    assert circumstances_of(methodology.methodology, cohort, ()).units == {"work"}
