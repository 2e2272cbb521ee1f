"""What would lift a body, at a terminal and from the service."""

import json
from typing import Any

import pytest

from api.app import service_over
from api.registry import Registry
from api.settings import Settings
from tests.cli.terminal import tarazy
from tests.lift.conftest import ROOT
from tests.lift.test_cohorts import libraries
from tests.service.conftest import Client, problem

LIBRARIES = str(ROOT / "examples" / "methodologies" / "libraries")
DATA = json.dumps(libraries()).encode()


def run(*arguments: str, code: int = 0) -> tuple[list[str], list[str]]:
    """The lines on stdout and on stderr of the command for the contest of libraries."""
    done = tarazy("lift", LIBRARIES, "-", *arguments, stdin=DATA)
    assert done.returncode == code, done.stderr
    return done.stdout.decode().splitlines(), done.stderr.decode().splitlines()


def test_a_table_for_each_goal() -> None:
    lines, errors = run("hill")
    assert errors == []
    assert [" ".join(line.split()) for line in lines] == [
        "Service to readers (service): the score is 60.0; a better one takes",
        "input title now needed change score then how it is known",
        "/bodies/1/data/service/served served 600 601 +1 60.1 proved by ranges",
        "/bodies/1/data/service/planned planned 1000 999.16 -0.84 60.1 proved by ranges",
        "",
        "Contest of libraries (contest): the place is 3 of 4, with 60.0; a better one takes",
        "input title now needed change score then place then how it is known",
        "/bodies/1/data/service/served served 600 755 +155 75.5 2 of 4 proved by ranges",
        "/bodies/1/data/service/planned planned 1000 795.22 -204.78 75.5 2 of 4 proved by ranges",
    ]


def test_what_ends_a_flag_and_what_cannot() -> None:
    lines, _ = run("mill", "--goal", "flag", "--input", "service.served")
    assert [" ".join(line.split()) for line in lines] == [
        "Last place (needs_help, contest): to be without the flag takes",
        "input title now needed change score then place then how it is known",
        "/bodies/3/data/service/served served 300 601 +301 60.1 3 of 4 proved by ranges",
    ]
    lines, _ = run("market")
    assert lines[1] == "no single input reaches it"
    assert lines[-1] == "concluded elsewhere, so that no input changes it: service"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("ru", "Contest of libraries (contest): место 3 из 4, балл 60.0; для лучшего места нужно"),
        ("kk", "Contest of libraries (contest): орны 4 ішінен 3, балы 60.0; жақсырақ орын үшін керегі"),
    ],
)
def test_in_other_languages(language: str, expected: str) -> None:
    lines, _ = run("hill", "--goal", "place", "--lang", language)
    assert lines[0] == expected


def test_json_is_the_answer_of_the_service() -> None:
    done = tarazy("lift", LIBRARIES, "-", "hill", "--format", "json", "--goal", "place", stdin=DATA)
    assert done.stdout == post("body=hill&goal=place").content


def test_an_unknown_body_and_an_unknown_reading() -> None:
    _, errors = run("hil", code=1)
    assert errors == ['-:/body Q041 the data have no body "hil"', "  hint: there is hill"]
    _, errors = run("hill", "--reading", "takeovr=counts", code=2)
    assert errors == [
        'tarazy: --reading takeovr=counts: there is no reading takeovr; did you mean "takeover"?'
    ]
    _, errors = run("hill", "--decimals", "21", code=2)
    assert errors == ["tarazy: --decimals: a whole number from 0 to 20, not 21"]


def test_data_that_are_refused() -> None:
    done = tarazy("lift", LIBRARIES, "-", "hill", stdin=b'{"bodies": [{"id": "hill", "data": 1}]}')
    assert done.returncode == 1
    assert done.stderr.decode().startswith("-:/bodies/0/data R101 ")


def client() -> Client:
    from tests.lift.conftest import shipped

    return Client(service_over(Registry({"libraries": shipped(LIBRARIES)}, {}), Settings()))


def post(query: str, body: bytes = DATA) -> Any:
    return client().post(f"/v1/methodologies/libraries/lift?{query}", body)


def test_the_service_answers() -> None:
    response = post("body=hill&goal=score&input=service.served&decimals=3")
    assert response.status_code == 200, response.text
    document = response.json()
    assert document["body"] == {"id": "hill"}
    (goal,) = document["goals"]
    (found,) = goal["reached_by"]
    assert found == {
        "pointer": "/bodies/1/data/service/served",
        "input": "service.served",
        "titles": {},
        "now": "600",
        "step": "1",
        "established": "ranges",
        "changes": [{"to": "601", "change": "1", "result": {"score": "60.1", "exact": "601/10"}}],
    }


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ("/body", "Q005")),
        ("body=", ("/body", "Q003")),
        ("body=hil", ("/body", "Q041")),
        ("body=hill&input=nothing", ("/input", "Q042")),
        ("body=hill&goal=all", ("/goal", "Q003")),
        ("body=hill&decimals=21", ("/decimals", "Q003")),
        ("body=hill&bodies=hill", ("/bodies", "Q001")),
    ],
)
def test_parameters_that_are_not_valid_are_refused(query: str, expected: tuple[str, str]) -> None:
    response = post(query)
    assert response.status_code == 422
    document = problem(response)
    assert document["type"] == "/problems/invalid-parameter"
    assert [(error["pointer"], error["code"]) for error in document["errors"]] == [expected]


def test_data_that_are_refused_by_the_service() -> None:
    assert problem(post("body=hill", b"{"))["type"] == "/problems/malformed-json"
    assert problem(post("body=hill", b'{"bodies": 1}'))["type"] == "/problems/invalid-request"
