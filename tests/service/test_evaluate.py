"""Raw data in, scores out."""

import json
from pathlib import Path
from typing import Any

import pytest

from api.app import service_over
from api.loading import Loaded
from api.registry import Registry, load_all
from api.routes.evaluate import INLINE_SIZE
from api.settings import Settings
from tests.service.conftest import Client, problem

EVALUATE = "/v1/methodologies/small/evaluate"

NORTH = {
    "id": "north",
    "data": {
        "work": {"planned": "3", "done": 1},
        "care": {"cases": [{"days": 5, "name": "a"}, {"days": 6, "name": "b"}]},
    },
}
SOUTH = {"id": "south", "data": {"work": {"planned": 2.50, "done": "2.5"}}}


def evaluate(client: Client, *bodies: object, id_: str = "small") -> Any:
    response = client.post(f"/v1/methodologies/{id_}/evaluate", json.dumps({"bodies": bodies}))
    assert response.status_code == 200, response.text
    assert response.headers["content-type"] == "application/json"
    return response.json()


def refused(client: Client, body: str | bytes, id_: str = "small") -> list[tuple[str, str]]:
    response = client.post(f"/v1/methodologies/{id_}/evaluate", body)
    assert response.status_code == 422, response.text
    return [(error["pointer"], error["code"]) for error in problem(response)["errors"]]


def test_scores(client: Client, registry: Registry) -> None:
    answer = evaluate(client, NORTH, SOUTH)
    assert answer["methodology"] == {
        "id": "small",
        "digest": registry.served["small"].digest,
        "assessed_year": 2030,
        "law_as_of": "2030-01-15",
    }
    assert answer["warnings"] == []
    north, south = answer["bodies"]
    assert (north["id"], north["kind"]) == ("north", "office")
    assert north["blocks"]["work"] == {
        "score": "26.67",
        "exact": "80/3",
        "status": "scored",
        "criteria": {
            "plan": {"score": "26.67", "exact": "80/3", "worth": "80", "status": "scored"},
            "time": {"score": "0.00", "exact": "0", "worth": "20", "status": "scored"},
        },
    }
    assert north["blocks"]["care"]["score"] == "50.00"
    assert south["blocks"]["work"]["score"] == "100.00"
    assert south["blocks"]["care"] == {"status": "out_of_scope"}


def test_the_same_question_has_the_same_id(client: Client) -> None:
    first = evaluate(client, NORTH, SOUTH)
    second = evaluate(client, SOUTH, NORTH)
    assert first["evaluation_id"] == second["evaluation_id"]
    assert first["bodies"] == second["bodies"][::-1]
    assert first["evaluation_id"] != evaluate(client, NORTH)["evaluation_id"]


def test_an_explanation_may_be_declined(client: Client) -> None:
    body = json.dumps({"bodies": [SOUTH]})
    plain, declined = client.post(EVALUATE, body), client.post(f"{EVALUATE}?explain=none", body)
    assert plain.content == declined.content


def test_no_digit_is_lost(client: Client) -> None:
    """In binary floats both numbers are the same."""
    body = '{"bodies": [{"id": "south", "data": {"work": {"planned": %s, "done": %s}}}]}'
    one, other = "1.00000000000000000000001", "1.00000000000000000000002"
    for planned, done, full in ((one, other, True), (other, one, False), (f'"{one}"', other, True)):
        answer = client.post(EVALUATE, body % (planned, done)).json()
        criteria = answer["bodies"][0]["blocks"]["work"]["criteria"]
        assert (criteria["plan"]["exact"] == "80") is full
        assert (criteria["time"]["score"] == "20.00") is full


def test_all_faults_at_once(client: Client) -> None:
    body = {
        "bodies": [
            {"id": "north", "data": {"work": {"planned": 0, "done": "many", "extra/x": 1}}},
            {"id": "nowhere", "data": {}},
            {"id": "south", "data": {"care": {"cases": []}}},
        ]
    }
    assert refused(client, json.dumps(body)) == [
        ("/bodies/0/data/work/extra~1x", "R102"),
        ("/bodies/0/data/work/planned", "R107"),
        ("/bodies/0/data/work/done", "R009"),
        ("/bodies/1/id", "R104"),
        ("/bodies/2/data/care", "R106"),
    ]


@pytest.mark.parametrize("body", ["null", "[]", "0", '""', "true", "{}", '{"bodies": {}}', '{"bodies": [1]}'])
def test_not_a_request(client: Client, body: str) -> None:
    assert refused(client, body)


@pytest.mark.parametrize("member", ["appeals", "readings", "reorganisations", "bodys"])
def test_what_this_version_does_not_know_is_refused(client: Client, member: str) -> None:
    assert refused(client, json.dumps({"bodies": [SOUTH], member: []})) == [(f"/{member}", "R102")]


OPEN = 18
"""The root of 18 is three times that of 2, which computing further and further does not prove."""


def test_rules_that_have_no_value_for_the_data(client: Client) -> None:
    good = {"id": "a", "data": {"portion": {"part": 1, "whole_part": 2}}}
    bad = {"id": "b", "data": {"portion": {"part": 1, "whole_part": OPEN}}}
    assert evaluate(client, good, id_="fragile")["bodies"][0]["blocks"]["portion"]["score"] == "50.00"
    response = client.post("/v1/methodologies/fragile/evaluate", json.dumps({"bodies": [good, bad]}))
    assert response.status_code == 422
    refusal = problem(response)
    assert refusal["type"] == "/problems/not-scorable"
    assert refusal["errors"] == [
        {
            "pointer": "/bodies/1",
            "code": "Q026",
            "message": "portion.ratio, portion.rules:9:56: two numbers cannot be told apart at 8192 bits: "
            "which one is less is open",
            "hint": None,
        }
    ]


def test_no_more_faults_than_can_be_read(client: Client) -> None:
    data = {"portion": {"part": 1, "whole_part": OPEN}}
    bad = [{"id": str(number), "data": data} for number in range(1001)]
    faults = refused(client, json.dumps({"bodies": bad}, separators=(",", ":")), "fragile")
    assert len(faults) == 1001
    assert faults[999:] == [("/bodies/999", "Q026"), ("", "R010")]


def test_a_large_body_is_scored_in_a_thread_of_its_own(client: Client) -> None:
    body = json.dumps({"bodies": [SOUTH]})
    large = body.ljust(INLINE_SIZE + 1)
    assert client.post(EVALUATE, large).content == client.post(EVALUATE, body).content
    assert refused(client, '{"bodies": [1]}'.ljust(INLINE_SIZE + 1)) == [("/bodies/0", "R101")]


def test_the_examples_of_the_repository() -> None:
    root = Path(__file__).resolve().parents[2]
    registry = load_all(root / "methodologies")
    client = Client(service_over(registry, Settings()))
    assert registry.served
    assert not registry.broken
    for id_, loaded in registry.served.items():
        assert isinstance(loaded, Loaded)
        data = json.loads((root / "examples" / f"{id_}.json").read_bytes(), parse_float=pytest.fail)
        answer = evaluate(client, *data["bodies"], id_=id_)
        assert [body["id"] for body in answer["bodies"]] == [body["id"] for body in data["bodies"]]
        statuses = {block["status"] for body in answer["bodies"] for block in body["blocks"].values()}
        assert statuses <= {"scored", "out_of_scope"}
