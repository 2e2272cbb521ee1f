"""Explanations over HTTP: in the form and the language that the head of the request prefers."""

import json
from collections.abc import Iterator

import pytest

from api.app import service_over
from api.explain.view import Format
from api.loading import Loaded, load
from api.registry import Registry
from api.settings import Settings
from dsl.diagnostics.wording import Language
from engine.record import tape
from tests.explain.checker import check
from tests.explain.small import explained, text
from tests.service.conftest import JSON, METHODOLOGIES, Client, problem, registry

__all__ = ["registry"]

SMALL = "/v1/methodologies/small"
SOUTH = {"id": "south", "data": {"work": {"planned": 10, "done": 12}}}
BODY = json.dumps({"bodies": [SOUTH]})


@pytest.fixture(scope="module")
def client(registry: Registry) -> Iterator[Client]:
    """One service for all of these tests: an explanation changes nothing in it."""
    client = Client(service_over(registry, Settings(max_body_size=100_000)))
    yield client
    client.app.state.checker.stop()


def explain(client: Client, query: str = "body=south", **head: str) -> tuple[int, str, str]:
    """The status, the media type and the text of an explanation."""
    headers = {**JSON, **{name.replace("_", "-"): value for name, value in head.items()}}
    response = client.post(f"{SMALL}/explain?{query}", BODY, headers)
    return response.status_code, response.headers["content-type"], response.text


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("*/*", "application/json"),
        ("application/json", "application/json"),
        ("text/plain", "text/plain; charset=utf-8"),
        ("text/markdown", "text/markdown; charset=utf-8"),
        ("text/html", "text/html; charset=utf-8"),
        ("text/html, application/json;q=0.9", "text/html; charset=utf-8"),
        ("text/*;q=0.5, application/json;q=0.4", "text/plain; charset=utf-8"),
        ("text/*, text/plain;q=0", "text/markdown; charset=utf-8"),
        ("image/png, */*;q=0.1", "application/json"),
    ],
)
def test_the_form_that_is_accepted(client: Client, accept: str, media: str) -> None:
    status, found, _ = explain(client, Accept=accept)
    assert (status, found) == (200, media)


def test_json_without_a_header(client: Client) -> None:
    status, media, shown = explain(client)
    assert (status, media) == (200, "application/json")
    found = json.loads(shown)
    assert found["body"] == "south"
    assert found["level"] == "full"
    assert check(found) > 0


@pytest.mark.parametrize("accept", ["image/png", "text/html;q=0", "nonsense", "application/xml, text/csv"])
def test_a_form_that_there_is_not(client: Client, accept: str) -> None:
    response = client.post(f"{SMALL}/explain?body=south", BODY, {**JSON, "Accept": accept})
    assert response.status_code == 406
    refusal = problem(response)
    assert refusal["type"] == "/problems/not-acceptable"
    assert refusal["detail"].endswith("there is application/json, text/plain, text/markdown, text/html")


def test_the_same_as_the_command_gives(client: Client) -> None:
    loaded = load(METHODOLOGIES / "small")
    assert isinstance(loaded, Loaded)
    made = explained(loaded, BODY.encode(), "south")
    for form, media in ((Format.text, "text/plain"), (Format.html, "text/html")):
        for language in Language:
            _, _, shown = explain(client, f"body=south&lang={language.value}", Accept=media)
            assert shown == text(made, language, form)


def test_the_language_that_is_preferred(client: Client) -> None:
    head = {"Accept": "text/plain", "Accept-Language": "kk, ru;q=0.5"}
    response = client.post(f"{SMALL}/explain?body=south", BODY, {**JSON, **head})
    assert response.headers["content-language"] == "kk"
    assert response.headers["vary"] == "Accept, Accept-Language"
    assert response.text.startswith("Балл қалай шықты: ")
    asked = client.post(f"{SMALL}/explain?body=south&lang=ru", BODY, {**JSON, **head})
    assert asked.text.startswith("Как получился балл: ")


def test_a_body_that_the_request_does_not_have(client: Client) -> None:
    response = client.post(f"{SMALL}/explain?body=sooth", BODY)
    assert response.status_code == 422
    refusal = problem(response)
    assert refusal["type"] == "/problems/invalid-parameter"
    assert refusal["errors"] == [
        {
            "pointer": "/body",
            "code": "Q041",
            "message": "there is no body sooth in the request",
            "hint": "there is south",
        }
    ]


def test_no_body_named(client: Client) -> None:
    response = client.post(f"{SMALL}/explain", BODY)
    assert response.status_code == 422
    assert problem(response)["errors"] == [
        {
            "pointer": "/body",
            "code": "Q005",
            "message": "the parameter body is missing",
            "hint": "name a body of the request",
        }
    ]


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("body=", "Q003"),
        ("body=south&rows=some", "Q003"),
        ("body=south&lang=de", "Q003"),
        ("body=south&x=1", "Q001"),
    ],
)
def test_a_parameter_that_is_not_valid(client: Client, query: str, code: str) -> None:
    response = client.post(f"{SMALL}/explain?{query}", BODY)
    assert response.status_code == 422
    assert [error["code"] for error in problem(response)["errors"]] == [code]


def test_data_that_are_not_valid_are_refused_as_by_evaluate(client: Client) -> None:
    wrong = json.dumps({"bodies": [{"id": "south", "data": {"work": {"planned": 0}}}]})
    refusals = [client.post(f"{SMALL}/{endpoint}", wrong) for endpoint in ("evaluate", "explain?body=south")]
    assert [each.status_code for each in refusals] == [422, 422]
    assert refusals[0].content == refusals[1].content


@pytest.mark.parametrize("level", ["summary", "full"])
def test_an_answer_with_explanations(client: Client, level: str) -> None:
    plain = client.post(f"{SMALL}/evaluate", BODY).json()
    found = client.post(f"{SMALL}/evaluate?explain={level}", BODY).json()
    (explanation,) = [body.pop("explanation") for body in found["bodies"]]
    assert found == plain
    assert explanation["level"] == level
    if level == "full":
        assert explanation == client.post(f"{SMALL}/explain?body=south", BODY).json()


def test_an_unknown_level_is_refused(client: Client) -> None:
    response = client.post(f"{SMALL}/evaluate?explain=everything", BODY)
    assert response.status_code == 422
    (error,) = problem(response)["errors"]
    assert (error["pointer"], error["code"]) == ("/explain", "Q003")
    assert error["hint"] == "in this version it takes none, summary, full"


@pytest.mark.parametrize("query", ["", "?explain=none"])
def test_nothing_is_recorded_that_nobody_asked_for(
    client: Client, monkeypatch: pytest.MonkeyPatch, query: str
) -> None:
    def recording(*_: object) -> None:
        raise AssertionError("something was recorded")

    monkeypatch.setattr(tape.Tape, "__init__", recording)
    assert client.post(f"{SMALL}/evaluate{query}", BODY).status_code == 200
    assert client.post(f"{SMALL}/explain?body=south", BODY).status_code == 500
