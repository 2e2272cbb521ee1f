"""Places, flags, and bodies that move each other: what lifts one body among others."""

from typing import Any

import pytest

from api.problem import Problem
from engine.lift import LiftLimits
from tests.lift.brute import Record, lifted
from tests.lift.small import changes, goal, request, small, unreachable

CONTEST = """block work
    scale from 0 to 100
    input done: whole number from 0 to 980
    input spare: whole number from 0 to 20
    criterion done, worth 100
        score = (done + spare) / 10
    round half up to 0 decimals
rating contest
    bodies assessed on work
    score = score of work
    highest score first
    equal scores share {ties}
flag behind
    in contest
    marks the last {last} places
flag warned
    marks bodies where behind is raised
"""


def contest(scores: Record, body: str, ties: str = "the best place", last: str = "2") -> Record:
    """What lifts a body, each being given a tenth of what it has done as its score."""
    data = {id_: {"work": {"done": done, "spare": 0}} for id_, done in scores.items()}
    return lifted(small(CONTEST.format(ties=ties, last=last)), request(**data), body)


def test_the_next_place_is_the_first_one_that_is_better() -> None:
    document = contest({"a": 500, "b": 520, "c": 520, "d": 900}, "a")
    place = goal(document, "place")
    assert place["now"] == {"score": "50", "exact": "50", "rank": 4, "of": 4, "status": "ranked"}
    # half up: a score of 52, and so the second place, from 515 on
    assert changes(place) == {"work/done": (["515"], "ranges"), "work/spare": (["15"], "ranges")}
    result = place["reached_by"][0]["changes"][0]["result"]
    assert (result["score"], result["rank"], result["of"]) == ("52", 2, 4)


@pytest.mark.parametrize(
    ("ties", "needed", "rank"),
    [("the best place", "515", 1), ("a place without gaps", "515", 1), ("the mean place", "515", 1.5)],
)
def test_the_place_is_that_of_the_rules_for_equal_scores(ties: str, needed: str, rank: float) -> None:
    place = goal(contest({"a": 500, "b": 520, "c": 300}, "a", ties), "place")
    assert changes(place)["work/done"] == ([needed], "ranges")
    assert place["reached_by"][0]["changes"][0]["result"]["rank"] == rank


def test_what_cannot_reach_a_place_is_told_with_the_best_that_it_can_do() -> None:
    place = goal(contest({"a": 500, "b": 560}, "a"), "place")
    assert unreachable(place) == {"work/spare": "15"}
    (found,) = place["out_of_reach"]
    assert (found["best"]["result"]["score"], found["best"]["result"]["rank"]) == ("52", 2)


def test_the_first_place_has_no_better_one() -> None:
    place = goal(contest({"a": 500, "b": 400}, "a"), "place")
    # more brings a better score, but no better place
    assert unreachable(place) == {"work/done": "975", "work/spare": "15"}


def test_a_flag_ends_where_enough_bodies_stand_behind() -> None:
    document = contest({"a": 100, "b": 200, "c": 300, "d": 400}, "a")
    assert changes(goal(document, "flag", flag="behind")) == {"work/done": (["305"], "ranges")}
    # equal to c: only b stands behind, so that the flag stays; above c it goes
    assert changes(goal(document, "place"))["work/done"] == (["195"], "ranges")
    behind = goal(document, "flag", flag="behind")
    assert behind["rating"] == "contest"
    assert behind["reached_by"][0]["changes"][0]["result"]["rank"] == 2


def test_a_flag_that_asks_for_another_one_ends_with_it() -> None:
    warned = goal(contest({"a": 100, "b": 200, "c": 300}, "a"), "flag", flag="warned")
    assert changes(warned) == {"work/done": (["305"], "ranges")}
    assert warned["now"] == {"flags": ["behind", "warned"]}
    assert warned["reached_by"][0]["changes"][0]["result"] == {"flags": []}


def test_places_that_are_told_apart_exactly_are_followed() -> None:
    rules = CONTEST.replace(
        "marks the last {last} places\n",
        "marks exactly the last 1 bodies\n"
        "        by unrounded score of work, highest first\n"
        "        by body id, lowest first\n",
    ).format(ties="the best place", last="1")
    data = {id_: {"work": {"done": done, "spare": 0}} for id_, done in {"a": 100, "b": 101}.items()}
    flag = goal(lifted(small(rules), request(**data), "a"), "flag", flag="behind")
    # both score 10: the unrounded score tells them apart, and at 101 the id does
    assert changes(flag) == {"work/done": (["101"], "ranges"), "work/spare": (["1"], "ranges")}


def test_places_that_follow_the_unrounded_score_move_where_the_published_one_does_not() -> None:
    rules = """input done: whole number from 0 to 1000
input spare: whole number from 0 to 3
block work
    scale from 0 to 100
    criterion done, worth 100
        score = min(worth, (done + spare) / 10)
    round half up to 0 decimals
rating contest
    bodies assessed on work
    score = unrounded score of work
    round half up to 0 decimals
    highest score first
    places follow the unrounded score
    equal scores share the best place
"""
    data = {id_: {"done": done, "spare": 0} for id_, done in {"a": 500, "b": 502}.items()}
    place = goal(lifted(small(rules), request(**data), "a"), "place")
    assert changes(place) == {"done": (["502"], "ranges"), "spare": (["2"], "ranges")}


OVER = """input done: whole number from 1 to 100
block work
    scale from 0 to 100
    criterion near, worth 100
        score = 100 * done / max(done over all bodies)
    round half up to 1 decimal
rating contest
    bodies assessed on work
    score = score of work
    highest score first
    equal scores share the best place
flag low
    in contest
    marks bodies where rating_score < 50
"""


def over(body: str, **done: int) -> Record:
    return lifted(small(OVER), request(**{id_: {"done": each} for id_, each in done.items()}), body)


def test_who_helps_itself_may_move_the_others() -> None:
    document = over("b", a=80, b=60)
    assert changes(goal(document, "score")) == {"done": (["61"], "ranges")}
    assert changes(goal(document, "place")) == {"done": (["80"], "ranges")}
    # a has 80 of 80 in any case until b has more: then b is the best, and a falls
    assert goal(document, "place")["reached_by"][0]["changes"][0]["result"]["score"] == "100.0"
    best = over("a", a=80, b=30)
    assert unreachable(goal(best, "score")) == {"done": None}
    low = over("b", a=80, b=30)
    assert changes(goal(low, "flag")) == {"done": (["40"], "ranges")}


SHIPPED = {"id": "mill", "data": {"service": {"served": 300, "planned": 1000}}}


def libraries(**parts: Any) -> Record:
    return {
        "bodies": [
            {"id": "harbour", "data": {"service": {"served": 900, "planned": 1000}}},
            {"id": "hill", "data": {"service": {"served": 600, "planned": 1000}}},
            {"id": "market", "conclusions": {"service": "75.5"}},
            SHIPPED,
        ],
        **parts,
    }


REORGANISED = [{"body": "mill", "effective": "2030-05-01", "successors": [{"body": "hill", "share": 1}]}]
APPEAL = [
    {
        "body": "hill",
        "block": "service",
        "received": "2031-04-01",
        "filed": "2031-04-03",
        "documents": True,
        "outcome": "accepted",
        "decided": "2031-04-10",
        "corrections": {"planned": 750},
    }
]


def test_a_successor_is_lifted_by_its_own_values_with_its_predecessor_counted_in(
    contest_of_libraries: Any,
) -> None:
    document = lifted(contest_of_libraries, libraries(reorganisations=REORGANISED), "hill")
    score = goal(document, "score")
    # (60 + 30) / 2 = 45.0; to 45.1, from 45.05 on, its own score takes 60.1
    assert score["now"]["score"] == "45.0"
    assert changes(score)["service/served"] == (["601"], "ranges")


def test_a_body_that_ended_has_no_place_and_that_is_said(contest_of_libraries: Any) -> None:
    document = lifted(contest_of_libraries, libraries(reorganisations=REORGANISED), "mill")
    (without,) = document["without_place"]
    assert (without["rating"], without["status"]) == ("contest", "not_rated")
    assert [reason["code"] for reason in without["reasons"]] == ["succession"]
    assert {each["goal"] for each in document["goals"]} == {"score"}


def test_a_concluded_block_is_lifted_by_nothing_and_that_is_said(contest_of_libraries: Any) -> None:
    document = lifted(contest_of_libraries, libraries(), "market")
    assert document["concluded"] == ["service"]
    assert [each["reached_by"] for each in document["goals"]] == [[], []]


def test_what_an_objection_corrected_is_lifted_no_more(contest_of_libraries: Any) -> None:
    document = lifted(contest_of_libraries, libraries(appeals=APPEAL), "hill")
    score = goal(document, "score")
    assert score["now"]["score"] == "80.0"
    assert (changes(score), score["without_effect"]) == ({"service/served": (["601"], "ranges")}, 1)


def test_an_unknown_body_is_told_with_those_that_are_near(contest_of_libraries: Any) -> None:
    with pytest.raises(Problem) as refused:
        lifted(contest_of_libraries, libraries(), "hil")
    (fault,) = refused.value.faults
    assert (fault.pointer, fault.code, fault.message, fault.hint) == (
        "/body",
        "Q041",
        'the data have no body "hil"',
        "there is hill",
    )


def test_an_unknown_input_is_told_with_those_that_are_near(contest_of_libraries: Any) -> None:
    with pytest.raises(Problem) as refused:
        lifted(contest_of_libraries, libraries(), "hill", inputs=("service.serve", "/bodies/1/data/service"))
    (fault,) = refused.value.faults
    assert (fault.code, fault.message) == ("Q042", 'the body has no input "service.serve"')
    assert fault.hint == "there is service.served, service.planned"


def test_inputs_and_goals_may_be_named(contest_of_libraries: Any) -> None:
    document = lifted(
        contest_of_libraries,
        libraries(),
        "hill",
        goals=("place",),
        inputs=("/bodies/1/data/service/planned",),
    )
    (place,) = document["goals"]
    assert changes(place) == {"service/planned": (["795.22"], "ranges")}


@pytest.mark.parametrize(
    ("limits", "tried", "left"),
    [(LiftLimits(inputs=1), 1, ["limit"]), (LiftLimits(bodies=0), 0, ["limit", "limit"])],
)
def test_what_is_beyond_the_limits_is_said(
    contest_of_libraries: Any, limits: LiftLimits, tried: int, left: list[str]
) -> None:
    document = lifted(contest_of_libraries, libraries(), "hill", limits=limits)
    assert len(goal(document, "score")["reached_by"]) == tried
    assert [each["reason"] for each in document["not_tried"]] == left


@pytest.mark.parametrize(
    ("steps", "expected", "undecided"),
    [
        (30, {"level": (["777"], "ranges")}, []),
        (12, {"level": (["780"], "found")}, []),
        (8, {}, ["limit"]),
    ],
)
def test_a_search_that_ends_at_its_limits_claims_no_smallest_change(
    steps: int, expected: Record, undecided: list[str]
) -> None:
    rules = """input level: whole number from 0 to 1000000
block work
    scale from 0 to 100
    criterion level, worth 100
        score = 70 when level >= 777 and level < 900
                10 otherwise
    round half up to 0 decimals
"""
    document = lifted(small(rules), request(a={"level": 5}), "a", limits=LiftLimits(steps=steps))
    score = goal(document, "score")
    assert changes(score) == expected
    assert [each["reason"] for each in score["undecided"]] == undecided


def test_very_many_rows_are_looked_into_as_far_as_the_limits_let() -> None:
    rules = """block work
    scale from 0 to 100
    input parts: rows
        done: whole number from 0 to 1000
    criterion parts, worth 100
        score = worth * average(done / 1000 of parts) when count(parts) > 0
                0 otherwise
    round half up to 2 decimals
"""
    parts = [{"done": done} for done in range(300)]
    limits = LiftLimits(inputs=20, bodies=2_000)
    document = lifted(small(rules), request(a={"work": {"parts": parts}}), "a", limits=limits)
    score = goal(document, "score")
    looked = len(score["reached_by"]) + len(score["undecided"])
    assert 0 < looked <= 20
    assert looked + len(document["not_tried"]) == 300
    # the score is 14.95, and 14.96 from 14.955 on: from 15 more in all
    found = [
        (change["change"], each["established"]) for each in score["reached_by"] for change in each["changes"]
    ]
    assert set(found) == {("15", "ranges")}
