"""Many bodies in; places, flags, successors and objections out."""

import json
from typing import Any

import pytest

from api.app import service_over
from api.loading import Loaded, load
from api.registry import Registry
from api.settings import Settings
from tests.service.cohorts import CONTEST, EAST, EVERYTHING, NORTH, SOUTH, TAKEOVER, WEST
from tests.service.conftest import Client, problem

EVALUATE = "/v1/methodologies/contest/evaluate"
READINGS = "/v1/methodologies/contest/readings"


@pytest.fixture(scope="module")
def contest() -> Client:
    loaded = load(CONTEST)
    assert isinstance(loaded, Loaded)
    loaded.prepare()
    return Client(service_over(Registry({"contest": loaded}, {}), Settings()))


def answered(client: Client, path: str, *bodies: object, **parts: object) -> Any:
    response = client.post(path, json.dumps({"bodies": bodies, **parts}))
    assert response.status_code == 200, response.text
    return response.json()


def places(answer: Any) -> dict[str, Any]:
    """The rank of each body, or its status where it has none."""
    standings = {body["id"]: body["ratings"]["total"] for body in answer["bodies"]}
    return {id_: place.get("rank", place["status"]) for id_, place in standings.items()}


def flags(answer: Any) -> dict[str, list[str]]:
    return {body["id"]: [flag["flag"] for flag in body["flags"]] for body in answer["bodies"]}


def test_places_and_flags(contest: Client) -> None:
    answer = answered(contest, EVALUATE, NORTH, SOUTH, EAST)
    assert places(answer) == {"north": 1, "south": 2, "east": 2}
    assert flags(answer) == {"north": ["falling"], "south": ["last"], "east": ["last"]}
    assert answer["populations"]["total"]["all"] == {
        "ranked": 3,
        "of": 4,
        "incomplete": [],
        "not_rated": [],
    }


def test_everything_at_once(contest: Client) -> None:
    response = contest.post(EVALUATE, json.dumps(EVERYTHING))
    assert response.status_code == 200
    answer = response.json()
    assert places(answer) == {"north": 1, "south": 2, "east": 3, "west": "not_rated"}
    assert [body["blocks"]["work"]["score"] for body in answer["bodies"]] == ["80.0", "65.0", "60.0", "40.0"]
    assert answer["bodies"][1]["blocks"]["work"]["succession"]["own"] == "90"
    assert answer["bodies"][2]["blocks"]["work"]["concluded"] is True
    assert [appeal["status"] for appeal in answer["appeals"]] == ["applied", "inadmissible"]
    assert [
        (moved["body"], moved["before"]["rank"], moved["after"]["rank"]) for moved in answer["moved"]
    ] == [("south", 3, 2), ("east", 2, 3)]


def test_the_order_of_bodies_and_events_has_no_meaning(contest: Client) -> None:
    turned = {name: part[::-1] for name, part in EVERYTHING.items()}
    one = contest.post(EVALUATE, json.dumps(EVERYTHING)).json()
    other = contest.post(EVALUATE, json.dumps(turned)).json()
    assert one["evaluation_id"] == other["evaluation_id"]
    assert one["ratings"] == other["ratings"]
    assert one["bodies"] == other["bodies"][::-1]
    assert one["appeals"] == other["appeals"][::-1]


def test_a_reading_is_named_where_it_is_not_the_default(contest: Client) -> None:
    plain = answered(contest, EVALUATE, NORTH, SOUTH, EAST)
    assert (plain["readings"]["ties"], plain["readings_not_default"]) == ("best", [])
    other = answered(contest, EVALUATE, NORTH, SOUTH, EAST, readings={"late_work": "lost", "ties": "best"})
    assert (other["readings"]["late_work"], other["readings_not_default"]) == ("lost", ["late_work"])
    assert places(other) == {"north": 1, "south": 3, "east": 2}
    assert plain["evaluation_id"] != other["evaluation_id"]


def test_a_default_may_be_asked_for(contest: Client) -> None:
    asked = answered(contest, EVALUATE, SOUTH, readings={"ties": "best"})
    assert asked == answered(contest, EVALUATE, SOUTH)


def test_many_choices_of_readings_in_turn(contest: Client) -> None:
    combinations = [
        {"ties": ties, "late_work": late, "last_places": last, "takeover": takeover}
        for ties in ("best", "dense")
        for late in ("counts", "lost")
        for last in ("one", "two")
        for takeover in ("counts", "is_nothing")
    ]
    for readings in combinations * 2:
        assert answered(contest, EVALUATE, SOUTH, EAST, readings=readings)["readings"] == readings


def test_assumptions_of_readings_that_were_asked_for(contest: Client) -> None:
    assert answered(contest, EVALUATE, SOUTH)["assumptions"] == ["A1"]


def test_a_reorganisation_without_effect_is_warned_of(contest: Client) -> None:
    later = {**TAKEOVER, "effective": "2031-02-01"}
    answer = answered(contest, EVALUATE, SOUTH, WEST, reorganisations=[later])
    assert [(warning["pointer"], warning["code"]) for warning in answer["warnings"]] == [
        ("/reorganisations/0", "Q031")
    ]
    assert places(answer) == {"south": 1, "west": 2}


def test_the_register(contest: Client) -> None:
    response = contest.get("/v1/methodologies/contest/assumptions")
    assert response.status_code == 200
    register = response.json()
    assert [(entry["id"], entry["places"][0]["declaration"]) for entry in register["assumptions"]] == [
        ("A1", "ties")
    ]
    assert [reading["name"] for reading in register["readings"]] == [
        "ties",
        "late_work",
        "last_places",
        "takeover",
    ]
    assert [use["declaration"] for use in register["readings"][1]["used_by"]] == ["work.amount"]


def test_what_single_readings_change(contest: Client) -> None:
    analysis = answered(contest, READINGS, NORTH, SOUTH, EAST)
    changes = {
        (each["reading"], each["option"]): (each["scores"], each["ratings"], each["flags"])
        for each in analysis["alternatives"]
    }
    assert list(changes) == [
        ("ties", "dense"),
        ("late_work", "lost"),
        ("last_places", "two"),
        ("takeover", "is_nothing"),
    ]
    assert changes["ties", "dense"] == changes["takeover", "is_nothing"] == ([], [], [])
    scores, ratings, flags_changed = changes["late_work", "lost"]
    assert scores == [
        {
            "body": "south",
            "path": "work",
            "before": {"score": "60.0", "status": "scored"},
            "after": {"score": "55.0", "status": "scored"},
        }
    ]
    assert ratings == [
        {
            "body": "south",
            "rating": "total",
            "before": {"score": "60.0", "rank": 2, "status": "ranked", "population": "all"},
            "after": {"score": "55.0", "rank": 3, "status": "ranked", "population": "all"},
        }
    ]
    assert flags_changed == [
        {"body": "east", "flag": "last", "rating": "total", "before": "raised", "after": "not_raised"}
    ]


def test_between_which_places_bodies_stand(contest: Client) -> None:
    analysis = answered(contest, READINGS, NORTH, SOUTH, EAST)
    intervals = {row["body"]: row["combined"] for row in analysis["intervals"]["total"]}
    assert {body: (each["best"], each["worst"]) for body, each in intervals.items()} == {
        "north": (1, 1),
        "south": (2, 3),
        "east": (2, 2),
    }
    assert analysis["combinations"]["total"] == {
        "readings": ["ties", "late_work"],
        "count": 4,
        "exhaustive": True,
        "evaluated": 4,
        "not_scorable": 0,
    }
    assert [(each["reading"], each["code"]) for each in analysis["without_effect"]] == [
        ("last_places", "no_place"),
        ("takeover", "no_reorganisation"),
    ]


def test_the_readings_of_the_request_are_what_others_are_compared_with(contest: Client) -> None:
    analysis = answered(contest, READINGS, NORTH, SOUTH, EAST, readings={"late_work": "lost"})
    ways = {(each["reading"], each["option"], each["instead_of"]) for each in analysis["alternatives"]}
    assert ("late_work", "counts", "lost") in ways
    assert {row["body"]: row["rank"] for row in analysis["intervals"]["total"]} == {
        "north": 1,
        "south": 3,
        "east": 2,
    }


def test_readings_take_a_seed(contest: Client) -> None:
    body = json.dumps({"bodies": [SOUTH]})
    assert contest.post(f"{READINGS}?seed=7", body).content == contest.post(READINGS, body).content


@pytest.mark.parametrize("seed", ["-1", "x", "", "4294967296", "1.0", "٣", "1" * 5000])
def test_seeds_that_are_none(contest: Client, seed: str) -> None:
    (error,) = problem(contest.post(f"{READINGS}?seed={seed}", "{}"))["errors"]
    assert (error["pointer"], error["code"]) == ("/seed", "Q003")
    assert error["hint"] == "it takes a whole number from 0 to 4294967295"


@pytest.mark.parametrize(
    ("body", "status"), [("", 400), ("{}", 422), ('{"bodies": [{"id": "nobody"}]}', 422)]
)
def test_what_evaluate_refuses_is_refused_here_in_the_same_way(
    contest: Client, body: str, status: int
) -> None:
    response = contest.post(READINGS, body)
    assert response.status_code == status
    assert problem(response) == problem(contest.post(EVALUATE, body))
