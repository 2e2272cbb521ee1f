"""Rule files in, diagnostics out."""

import json

import pytest

from api.app import service_over
from api.registry import Registry
from api.routes.check import MOST_TEXT
from api.settings import Settings
from tests.service.conftest import METHODOLOGIES, Client, problem


def files_of(name: str) -> dict[str, str]:
    return {path.name: path.read_text() for path in (METHODOLOGIES / name).iterdir()}


def test_good_files(client: Client, registry: Registry) -> None:
    response = client.post("/v1/check", json.dumps({"files": files_of("small")}))
    assert response.status_code == 200
    assert response.json() == {"diagnostics": [], "trouble": None, "digest": registry.served["small"].digest}


def test_bad_files(client: Client) -> None:
    response = client.post("/v1/check", json.dumps({"files": files_of("broken")}))
    assert response.status_code == 200
    answer = response.json()
    assert answer["digest"] is None
    assert answer["diagnostics"][1] == {
        "code": "E0301",
        "severity": "error",
        "place": {"file": "work.rules", "line": 9, "column": 32, "end_line": 9, "end_column": 36},
        "message": "nothing is called `dome` here",
        "hint": "did you mean `done`?",
        "related": [],
    }
    assert answer["diagnostics"][0]["related"][0]["place"]["line"] == 11


def test_no_files(client: Client) -> None:
    answer = client.post("/v1/check", '{"files": {}}').json()
    assert [found["code"] for found in answer["diagnostics"]] == ["E0111"]


def test_texts_of_every_sort(client: Client) -> None:
    names = ["../../etc/passwd", "/", "", "\x00", "x" * 1000, "ә.rules", "\U0001f4a9.csv", "a.yaml/b"]
    texts = ["", "\x00", "\ufeff", "block", "\t block x\n", "\r", "é" * 100, "{", "- " * 50, "(" * 500]
    for text in texts:
        files = dict.fromkeys([*names, "methodology.yaml", "bodies.yaml", "x.rules"], text)
        response = client.post("/v1/check", json.dumps({"files": files}))
        assert response.status_code == 200
        assert response.json()["digest"] is None


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        ("null", [("", "Q011")]),
        ("[]", [("", "Q011")]),
        ("{}", [("", "Q011")]),
        ('{"files": []}', [("/files", "Q011")]),
        ('{"files": {}, "x/y": 1, "z": 2}', [("/x~1y", "Q012"), ("/z", "Q012")]),
        (
            '{"files": {"a": 1, "b": null, "c": "", "d/e": {}}}',
            [("/files/a", "Q013"), ("/files/b", "Q013"), ("/files/d~1e", "Q013")],
        ),
        (json.dumps({"files": {str(number): "" for number in range(201)}}), [("/files", "Q014")]),
    ],
)
def test_faults(client: Client, body: str, faults: list[tuple[str, str]]) -> None:
    response = client.post("/v1/check", body)
    assert response.status_code == 422
    refusal = problem(response)
    assert refusal["type"] == "/problems/invalid-request"
    assert [(error["pointer"], error["code"]) for error in refusal["errors"]] == faults


def test_as_much_text_as_may_be(registry: Registry) -> None:
    client = Client(service_over(registry, Settings()))
    for size, status in ((MOST_TEXT // 2, 200), (MOST_TEXT // 2 + 1, 422)):
        body = json.dumps({"files": {"a.csv": " " * size, "b.csv": "x" * (MOST_TEXT // 2)}})
        response = client.post("/v1/check", body)
        assert response.status_code == status
    (error,) = problem(response)["errors"]
    assert (error["pointer"], error["code"]) == ("/files", "Q015")


def test_as_many_files_as_may_be(client: Client) -> None:
    body = json.dumps({"files": {str(number): "" for number in range(200)}})
    assert client.post("/v1/check", body).status_code == 200


def test_a_file_given_twice(client: Client) -> None:
    response = client.post("/v1/check", '{"files": {"a.rules": "", "a.rules": "x"}}')
    assert response.status_code == 400
    (error,) = problem(response)["errors"]
    assert (error["pointer"], error["code"]) == ("/files/a.rules", "R004")
