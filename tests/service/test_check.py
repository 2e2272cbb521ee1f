"""Rule files in, diagnostics out."""

import json

import pytest

from api.registry import Registry
from tests.service.conftest import JSON, METHODOLOGIES, Client, problem


def files_of(name: str) -> dict[str, str]:
    return {path.name: path.read_text() for path in (METHODOLOGIES / name).iterdir()}


def test_good_files(client: Client, registry: Registry) -> None:
    response = client.post("/v1/check", json.dumps({"files": files_of("small")}))
    assert response.status_code == 200
    assert response.json() == {
        "diagnostics": [],
        "not_listed": 0,
        "trouble": None,
        "digest": registry.served["small"].digest,
    }


def test_bad_files(client: Client) -> None:
    response = client.post("/v1/check", json.dumps({"files": files_of("broken")}))
    assert response.status_code == 200
    answer = response.json()
    assert answer["digest"] is None
    assert answer["diagnostics"][1] == {
        "severity": "error",
        "code": "E0301",
        "title": "an unknown name",
        "place": {"file": "work.rules", "line": 9, "column": 32, "end_line": 9, "end_column": 36},
        "message": "nothing is called `dome` here",
        "hint": "did you mean `done`?",
        "related": [],
    }
    assert answer["diagnostics"][0]["related"][0]["place"]["line"] == 11


def test_the_place_has_its_whole_range_and_what_has_to_do_with_it(client: Client) -> None:
    answer = client.post("/v1/check", json.dumps({"files": files_of("broken")})).json()
    assert answer["diagnostics"][0]["place"] == {
        "file": "work.rules",
        "line": 8,
        "column": 15,
        "end_line": 8,
        "end_column": 19,
    }
    assert answer["diagnostics"][0]["related"] == [
        {
            "place": {"file": "work.rules", "line": 11, "column": 15, "end_line": 11, "end_column": 19},
            "message": "a further part of the sum",
        }
    ]


TITLES = {"en": "an unknown name", "ru": "неизвестное имя", "kk": "белгісіз атау"}


@pytest.mark.parametrize("language", TITLES)
def test_the_language_of_the_address(client: Client, language: str) -> None:
    body = json.dumps({"files": files_of("broken")})
    response = client.post(f"/v1/check?lang={language}", body, JSON | {"Accept-Language": "de"})
    found = response.json()["diagnostics"][1]
    assert found["title"] == TITLES[language]
    assert "`done`" in found["hint"]
    assert response.headers["content-language"] == language


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("kk", "kk"),
        ("ru-KZ, ru;q=0.9, en;q=0.8", "ru"),
        ("de, kk;q=0.5, ru;q=0.7", "ru"),
        ("en;q=0.1, KK-Cyrl-KZ ; q=0.2", "kk"),
        ("kk;q=0, ru;q=0.001", "ru"),
        ("de, *;q=0.5", "en"),
        ("de", "en"),
        ("", "en"),
        ("ru;q=nan, kk;q=, ;;,,;q=1", "en"),
        ("ru;q=0.9999999999", "en"),
    ],
)
def test_the_language_that_the_head_prefers(client: Client, accepted: str, language: str) -> None:
    body = json.dumps({"files": files_of("broken")})
    response = client.post("/v1/check", body, JSON | {"Accept-Language": accepted})
    assert response.json()["diagnostics"][1]["title"] == TITLES[language]
    assert response.headers["content-language"] == language
    assert response.headers["vary"] == "Accept-Language"


def test_a_language_that_there_is_not(client: Client) -> None:
    response = client.post("/v1/check?lang=de", json.dumps({"files": {}}))
    assert response.status_code == 422
    refusal = problem(response)
    assert refusal["type"] == "/problems/invalid-parameter"
    assert refusal["errors"] == [
        {
            "pointer": "/lang",
            "code": "Q003",
            "message": "the parameter lang does not take the value de",
            "hint": "in this version it takes en, ru, kk",
        }
    ]


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


def test_so_many_findings_that_not_all_are_listed(client: Client) -> None:
    files = {f"{number}.rules": "x\n" * 300 for number in range(4)}
    answer = client.post("/v1/check", json.dumps({"files": files})).json()
    assert len(answer["diagnostics"]) == 1000
    assert answer["not_listed"] == 201  # 1,200 lines, and that there is no manifest


def test_as_many_files_as_may_be(client: Client) -> None:
    body = json.dumps({"files": {str(number): "" for number in range(200)}})
    assert client.post("/v1/check", body).status_code == 200


def test_a_file_given_twice(client: Client) -> None:
    response = client.post("/v1/check", '{"files": {"a.rules": "", "a.rules": "x"}}')
    assert response.status_code == 400
    (error,) = problem(response)["errors"]
    assert (error["pointer"], error["code"]) == ("/files/a.rules", "R004")
