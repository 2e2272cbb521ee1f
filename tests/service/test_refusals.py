"""Every way to be refused: always a problem document, always of a kind that is explained."""

import pytest

from api.app import service_over
from api.loading import Loaded
from api.problem import KINDS
from api.registry import Registry
from api.settings import Settings
from tests.service.conftest import JSON, Client, problem

EVALUATE = "/v1/methodologies/small/evaluate"
READINGS = "/v1/methodologies/small/readings"


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/v1",
        "/v1/methodologies/",
        "/v1/methodologies/small/",
        "/v1/methodologies/small/evaluate/",
        "/v1/methodologies/small/nothing",
        "/v1/methodologies/..%2F..%2Fetc/schema",
        "/v2/methodologies",
        "/health",
        "/redoc",
    ],
)
def test_no_such_address(client: Client, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 404
    assert problem(response)["type"] == "/problems/not-found"


@pytest.mark.parametrize(
    "id_", ["nothing", "..", "%00", "smal", "../small", "a" * 5000, "%F0%9F%92%A9", "%ff"]
)
@pytest.mark.parametrize("rest", ["", "/schema", "/graph", "/assumptions", "/sources/work.rules"])
def test_no_such_methodology(client: Client, id_: str, rest: str) -> None:
    response = client.get(f"/v1/methodologies/{id_}{rest}".replace("..", "%2E%2E"))
    assert response.status_code == 404
    assert problem(response)["type"] in ("/problems/unknown-methodology", "/problems/not-found")


def test_what_was_meant(client: Client) -> None:
    assert problem(client.get("/v1/methodologies/smal"))["detail"] == (
        "there is no methodology smal; there is small"
    )


@pytest.mark.parametrize("rest", ["", "/schema", "/graph", "/assumptions", "/sources/work.rules"])
def test_broken_methodology(client: Client, rest: str) -> None:
    response = client.get(f"/v1/methodologies/broken{rest}")
    assert response.status_code == 503
    refusal = problem(response)
    assert refusal["type"] == "/problems/broken-methodology"
    assert "work.rules:" in refusal["detail"]


def test_evaluate_by_a_broken_methodology(client: Client) -> None:
    assert problem(client.post("/v1/methodologies/broken/evaluate", "{}"))["status"] == 503


@pytest.mark.parametrize(
    "file",
    ["nothing.rules", "../small/work.rules", "/etc/passwd", "work.rules/", "%2E%2E/%2E%2E/conftest.py", ""],
)
def test_no_such_source(client: Client, file: str) -> None:
    response = client.get(f"/v1/methodologies/small/sources/{file}".replace("..", "%2E%2E"))
    assert response.status_code == 404
    assert problem(response)["type"] == "/problems/unknown-source"


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("GET", EVALUATE, "POST"),
        ("GET", READINGS, "POST"),
        ("POST", "/v1/methodologies/small/assumptions", "GET, HEAD"),
        ("PUT", EVALUATE, "POST"),
        ("OPTIONS", EVALUATE, "POST"),
        ("POST", "/v1/methodologies", "GET, HEAD"),
        ("DELETE", "/v1/methodologies/small", "GET, HEAD"),
        ("GET", "/v1/check", "POST"),
        ("HEAD", "/v1/check", "POST"),
        ("PATCH", "/metrics", "GET, HEAD"),
        ("POST", "/docs", "GET, HEAD"),
        ("BREW", "/version", "GET, HEAD"),
    ],
)
def test_method_not_allowed(client: Client, method: str, path: str, allowed: str) -> None:
    response = client.request(method, path)
    assert response.status_code == 405
    assert response.headers["allow"] == allowed
    if method != "HEAD":
        assert problem(response)["type"] == "/problems/method-not-allowed"


@pytest.mark.parametrize("path", [EVALUATE, READINGS, "/v1/check"])
@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Content-Type": ""},
        {"Content-Type": "text/plain"},
        {"Content-Type": "application/jsonp"},
        {"Content-Type": "application/problem+json"},
        {"Content-Type": "application/x-www-form-urlencoded"},
        {"Content-Type": "multipart/form-data; boundary=x"},
        {"Content-Type": "application/json; charset=utf-16"},
        {"Content-Type": "application/json; charset=windows-1251"},
        JSON | {"Content-Encoding": "gzip"},
        JSON | {"Content-Encoding": "identity, br"},
    ],
)
def test_unsupported_media_type(client: Client, path: str, headers: dict[str, str]) -> None:
    response = client.post(path, "{}", headers)
    assert response.status_code == 415
    assert problem(response)["type"] == "/problems/unsupported-media-type"
    assert response.headers["accept"] == "application/json"


@pytest.mark.parametrize(
    "headers",
    [
        {"Content-Type": "APPLICATION/JSON"},
        {"Content-Type": "application/json;charset=UTF-8"},
        {"Content-Type": 'application/json; charset="utf-8"'},
        {"Content-Type": "application/json; profile=x"},
        JSON | {"Content-Encoding": "identity"},
        JSON | {"Accept": "text/html"},
    ],
)
def test_supported_media_type(client: Client, headers: dict[str, str]) -> None:
    assert client.post(EVALUATE, '{"bodies": []', headers).status_code == 400
    assert client.post("/v1/check", '{"files": {}}', headers).status_code == 200


@pytest.mark.parametrize(
    ("query", "pointer", "code"),
    [
        ("explain=everything", "/explain", "Q003"),
        ("explain=Full", "/explain", "Q003"),
        ("explain=", "/explain", "Q003"),
        ("explian=none", "/explian", "Q001"),
        ("a~b/c=1", "/a~0b~1c", "Q001"),
        ("explain=none&explain=none", "/explain", "Q002"),
    ],
)
def test_invalid_parameter(client: Client, query: str, pointer: str, code: str) -> None:
    response = client.post(f"{EVALUATE}?{query}", "{}")
    assert response.status_code == 422
    refusal = problem(response)
    assert refusal["type"] == "/problems/invalid-parameter"
    assert [(error["pointer"], error["code"]) for error in refusal["errors"]] == [(pointer, code)]


@pytest.mark.parametrize(
    "path", ["", "/small", "/small/schema", "/small/graph", "/small/assumptions", "/small/sources/work.rules"]
)
def test_a_parameter_where_there_is_none(client: Client, path: str) -> None:
    response = client.get(f"/v1/methodologies{path}?year=1")
    assert response.status_code == 422
    (error,) = problem(response)["errors"]
    assert (error["pointer"], error["code"], error["hint"]) == ("/year", "Q001", "there are none")


def test_all_that_is_wrong_with_an_address(client: Client) -> None:
    errors = problem(client.post(f"{EVALUATE}?explain=everything&x=1&explain=none", "{}"))["errors"]
    assert [(error["pointer"], error["code"]) for error in errors] == [
        ("/explain", "Q003"),
        ("/x", "Q001"),
        ("/explain", "Q002"),
    ]


def test_the_values_of_a_parameter_are_named(client: Client) -> None:
    (error,) = problem(client.post(f"{EVALUATE}?explain=everything", "{}"))["errors"]
    assert error["message"] == "the parameter explain does not take the value everything"
    assert error["hint"] == "in this version it takes none, summary, full"


@pytest.mark.parametrize("path", [EVALUATE, READINGS, "/v1/check", "/v1/methodologies/nothing/evaluate"])
def test_announced_as_too_large(client: Client, path: str) -> None:
    response = client.post(path, b" " * 100_001)
    assert response.status_code == 413
    refusal = problem(response)
    assert refusal["type"] == "/problems/content-too-large"
    assert refusal["detail"] == "a body has at most 100000 bytes here"


@pytest.mark.parametrize("path", [EVALUATE, READINGS, "/v1/check"])
def test_too_large_without_announcement(client: Client, path: str) -> None:
    async def chunks() -> object:
        for _ in range(101):
            yield b" " * 1000

    response = client.request("POST", path, content=chunks(), headers=JSON)
    assert response.status_code == 413
    assert problem(response)["type"] == "/problems/content-too-large"


def test_as_large_as_may_be(client: Client) -> None:
    assert client.post("/v1/check", b'{"files":{}}'.ljust(100_000)).status_code == 200


@pytest.mark.parametrize("path", [EVALUATE, READINGS, "/v1/check"])
@pytest.mark.parametrize(
    ("body", "codes"),
    [
        (b"", ["R008"]),
        (b"\xff\xfe{\x00}\x00", ["R001"]),
        (b"\xef\xbb\xbf", ["R008"]),
        (b"{'bodies': []}", ["R002"]),
        (b"[" * 1000, ["R003"]),
        (b'{"a": 1, "a": NaN, "b": 1e999999999}', ["R004", "R005", "R006"]),
        (b'{"a": "\\ud800"}', ["R007"]),
        (b'{"bodies": []} {}', ["R002"]),
    ],
)
def test_malformed_json(client: Client, path: str, body: bytes, codes: list[str]) -> None:
    response = client.post(path, body)
    assert response.status_code == 400
    refusal = problem(response)
    assert refusal["type"] == "/problems/malformed-json"
    assert [error["code"] for error in refusal["errors"]] == codes


def test_a_failure_shows_nothing_of_the_inside(registry: Registry, caplog: pytest.LogCaptureFixture) -> None:
    class Failing(Loaded):
        @property
        def schema(self) -> bytes:  # type: ignore[override]
            raise RuntimeError("a secret")

    small = registry.served["small"]
    failing = Failing(small.methodology, small.sources, small.diagnostics)
    client = Client(service_over(Registry({"small": failing}, {}), Settings()))
    response = client.get("/v1/methodologies/small/schema")
    assert response.status_code == 500
    assert problem(response)["type"] == "/problems/internal-error"
    assert "secret" not in response.text
    assert "GET /v1/methodologies/{methodology_id}/schema failed" in caplog.text
    assert "RuntimeError: a secret" in caplog.text
    counted = 'requests_total{method="GET",route="/v1/methodologies/{methodology_id}/schema",status="500"} 1'
    assert counted in client.get("/metrics").text


def test_every_kind_of_problem_is_explained(client: Client) -> None:
    for name, kind in KINDS.items():
        response = client.get(f"/problems/{name}")
        assert response.status_code == 200
        assert response.headers["content-type"] == "text/plain; charset=utf-8"
        assert response.text == f"{kind.title} ({kind.status})\n\n{kind.meaning}\n"


def test_no_such_kind_of_problem(client: Client) -> None:
    assert problem(client.get("/problems/none"))["type"] == "/problems/unknown-kind"
