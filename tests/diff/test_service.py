"""GET /v1/diff: the form that Accept asks for, the language, and what is refused."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from api.app import service_over
from api.diff.document import json_of
from api.diff.lines import plain_text_of
from api.diff.markdown import markdown_of
from api.diff.page import page_of
from api.diff.view import difference
from api.registry import Registry, load_named
from api.settings import Settings
from dsl.diagnostics.wording import Language
from tests.cases.small import loaded as of_rules
from tests.diff.small import loaded
from tests.service.conftest import METHODOLOGIES, Client, problem

EDIT = ("parameter base = 10", "parameter base = 12")
FIRST, SECOND = loaded(), loaded(EDIT, id_="second")


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    broken = load_named(Path(METHODOLOGIES) / "broken")
    other = of_rules("input other: number from 0 to 1\ncriterion single\n    score = other\n")
    served = {"first": FIRST, "second": SECOND, "other": other}
    client = Client(service_over(Registry(served, {"broken": broken}), Settings()))  # type: ignore[dict-item]
    yield client
    client.app.state.checker.stop()


def get(client: Client, query: str, accept: str | None = None, **headers: str) -> httpx.Response:
    named = {} if accept is None else {"Accept": accept}
    return client.request("GET", f"/v1/diff?{query}", headers=named | headers)


VIEW = difference(FIRST, SECOND)


@pytest.mark.parametrize(
    ("accept", "media", "expected"),
    [
        (None, "application/json", json_of(VIEW)),
        ("*/*", "application/json", json_of(VIEW)),
        ("application/json", "application/json", json_of(VIEW)),
        ("text/markdown", "text/markdown; charset=utf-8", markdown_of(VIEW).encode()),
        (
            "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8",
            "text/html; charset=utf-8",
            page_of(VIEW).encode(),
        ),
        ("text/plain", "text/plain; charset=utf-8", plain_text_of(VIEW).encode()),
        ("image/png, text/plain;q=0.5", "text/plain; charset=utf-8", plain_text_of(VIEW).encode()),
        ("text/*;q=0.2, text/html;q=0.9", "text/html; charset=utf-8", page_of(VIEW).encode()),
        ("application/json;q=0, */*", "text/markdown; charset=utf-8", markdown_of(VIEW).encode()),
    ],
)
def test_the_form_that_is_asked_for(client: Client, accept: str | None, media: str, expected: bytes) -> None:
    response = get(client, "from=first&to=second", accept)
    assert response.status_code == 200
    assert response.headers["content-type"] == media
    assert response.headers["vary"] == "Accept, Accept-Language"
    assert response.content == expected


def test_a_page_may_load_nothing(client: Client) -> None:
    response = get(client, "from=first&to=second", "text/html")
    assert response.headers["content-security-policy"] == "default-src 'none'; style-src 'unsafe-inline'"


@pytest.mark.parametrize(("query", "header"), [("&lang=kk", "ru"), ("", "kk-KZ, ru;q=0.5")])
def test_language(client: Client, query: str, header: str) -> None:
    response = get(client, f"from=first&to=second{query}", "text/plain", **{"Accept-Language": header})
    assert response.headers["content-language"] == "kk"
    assert response.text == plain_text_of(difference(FIRST, SECOND, Language.kk))


@pytest.mark.parametrize("accept", ["image/png", "application/json;q=0", "nothing", "text/html;q=2"])
def test_a_form_that_there_is_not(client: Client, accept: str) -> None:
    response = get(client, "from=first&to=second", accept)
    assert response.status_code == 406
    refusal = problem(response)
    assert refusal["type"] == "/problems/not-acceptable"
    assert refusal["detail"] == (
        f"nothing of {accept} can be answered here: there is application/json, text/markdown, text/html, "
        "text/plain"
    )


@pytest.mark.parametrize(
    ("query", "faults"),
    [
        ("from=first", [("/to", "Q005")]),
        ("from=&to=first", [("/from", "Q003")]),
        ("", [("/from", "Q005"), ("/to", "Q005")]),
        ("from=first&to=second&to=first", [("/to", "Q002")]),
        ("from=first&to=second&lang=de", [("/lang", "Q003")]),
        ("from=first&to=second&format=json", [("/format", "Q001")]),
    ],
)
def test_wrong_parameters(client: Client, query: str, faults: list[tuple[str, str]]) -> None:
    response = get(client, query)
    assert response.status_code == 422
    refusal = problem(response)
    assert refusal["type"] == "/problems/invalid-parameter"
    assert [(each["pointer"], each["code"]) for each in refusal["errors"]] == faults


@pytest.mark.parametrize(
    ("query", "status", "kind", "detail"),
    [
        ("from=first&to=secnd", 404, "unknown-methodology", "there is no methodology secnd; there is second"),
        (
            "from=first&to=other",
            422,
            "incompatible-methodologies",
            "first and example have nothing in common: no block, criterion or input of the later one is one "
            "of the earlier one",
        ),
    ],
)
def test_what_cannot_be_told_apart(client: Client, query: str, status: int, kind: str, detail: str) -> None:
    response = get(client, query)
    assert response.status_code == status
    refusal = problem(response)
    assert (refusal["type"], refusal["detail"]) == (f"/problems/{kind}", detail)


def test_broken_rules(client: Client) -> None:
    response = get(client, "from=first&to=broken")
    assert response.status_code == 503
    assert "work.rules:" in problem(response)["detail"]


def test_nothing_differs(client: Client) -> None:
    document = get(client, "from=first&to=first").json()
    assert (document["groups"], document["summary"]) == ([], {"score": 0, "rating": 0, "editorial": 0})
