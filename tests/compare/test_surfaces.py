"""`tarazy compare` and `POST /v1/compare`."""

import json
from pathlib import Path
from typing import Any

import pytest

from api.app import service_over
from api.compare.comparing import Pair
from api.compare.document import document_of
from api.compare.markdown import markdown_of
from api.registry import Registry
from api.scoring import tree_in
from api.settings import Settings
from tests.cases.small import files, loaded
from tests.cli.terminal import tarazy
from tests.compare.two import RULES, called, edited, request
from tests.service.conftest import Client

FINES = ("at most 3", "at most 30")
RAW = request(a={"planned": 10, "done": 5, "late": 8}, b={"planned": 10, "done": 4, "late": 0})
MORE = ("    input late: whole number\n", "    input late: whole number\n    input extra: whole number\n")
USED = ("worth * done / planned", "worth * done / planned / (1 + extra)")


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    """A directory with two methodologies, and data."""
    rules = {"before": RULES, "after": RULES.replace(*FINES), "more": RULES.replace(*MORE).replace(*USED)}
    for id_, text in rules.items():
        (tmp_path / "rules" / id_).mkdir(parents=True)
        for name, content in files(text, manifest=called(id_)).items():
            (tmp_path / "rules" / id_ / name).write_bytes(content)
    (tmp_path / "data.json").write_bytes(RAW)
    return tmp_path


def run(directory: Path, *arguments: str) -> tuple[int, str, str]:
    """The exit code and what was printed."""
    done = tarazy("compare", *arguments, "--methodologies", "rules", cwd=directory)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_the_table(directory: Path) -> None:
    code, table, errors = run(directory, "before", "after", "data.json")
    assert (code, errors) == (0, "")
    assert [line.rstrip() for line in table.splitlines()] == [
        "before -> after: 2 bodies under both",
        "",
        "best (all)  before  after  change  place  then  by edits",
        "b            64.00  64.00    0.00      1     1",
        "a            35.00  34.00   -1.00      2     2  work.fines -1.00",
    ]


def test_the_memo(directory: Path) -> None:
    code, memo, _ = run(directory, "before", "after", "data.json", "--format", "markdown")
    assert code == 0
    assert memo == markdown_of(document_of(both().compare(tree_in(RAW))))
    assert memo.splitlines()[0] == "# The same data under before and after"
    assert memo.splitlines()[-4:] == [
        "| body | before | after | change | place before | place after | by edits |",
        "| --- | ---: | ---: | ---: | ---: | ---: | --- |",
        "| b | 64.00 | 64.00 | 0.00 | 1 | 1 |  |",
        "| a | 35.00 | 34.00 | -1.00 | 2 | 2 | work.fines -1.00 |",
    ]


def both() -> Pair:
    return Pair(loaded(RULES, manifest=called("before")), edited(FINES, manifest=called("after")))


def test_the_document(directory: Path) -> None:
    code, text, _ = run(directory, "before", "after", "data.json", "--format", "json")
    assert code == 0
    found = json.loads(text)
    assert found["bodies"][0]["blocks"]["work"]["causes"] == [{"groups": ["work.fines"], "part": "-1"}]


def test_a_mapping_file(directory: Path) -> None:
    (directory / "map.yaml").write_text("more:\n  set:\n    work.extra: 1\n")
    code, text, errors = run(
        directory, "before", "more", "data.json", "--format", "json", "--mapping", "map.yaml"
    )
    assert (code, errors) == (0, "")
    assert [body["blocks"]["work"]["difference"] for body in json.loads(text)["bodies"]] == ["-15", "-12"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "more:\n  set:\n    work.extr: 1\n",
            "map.yaml:/more/set/work.extr R125 work.extr is no input of more\n",
        ),
        ("more: {set: [}\n", "map.yaml:1:14 E0120 this is no YAML"),
        ("more: 1\n", "map.yaml:/more R101 what is mapped is an object\n"),
    ],
)
def test_faults_of_a_mapping_file(directory: Path, text: str, said: str) -> None:
    (directory / "map.yaml").write_text(text)
    code, out, errors = run(directory, "before", "more", "data.json", "--mapping", "map.yaml")
    assert (code, out) == (1, "")
    assert errors.startswith(said)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("before", "aftr", "data.json"), 2, "there is no methodology aftr; there is after, before, more\n"),
        (("before", "after", "nothing.json"), 2, "nothing.json: no such file or directory\n"),
        (("before", "after", "data.json", "--mapping", "no.yaml"), 2, "no.yaml: no such file or directory\n"),
        (
            ("before", "after", "data.json", "--reading", "x=y"),
            2,
            "--reading x=y: there is no reading x; the methodology has none\n",
        ),
    ],
)
def test_wrong_usage(directory: Path, arguments: tuple[str, ...], code: int, said: str) -> None:
    assert run(directory, *arguments) == (code, "", f"tarazy: {said}")


def test_data_that_neither_reads(directory: Path) -> None:
    (directory / "data.json").write_bytes(request(a={"planned": 1, "done": 2, "late": 0}))
    assert run(directory, "before", "after", "data.json") == (
        1,
        "",
        "data.json:/bodies/0/data/work/done R107 2 is above planned, which is 1\n",
    )


@pytest.fixture
def client() -> Client:
    served = {
        "before": loaded(RULES, manifest=called("before")),
        "after": edited(FINES, manifest=called("after")),
    }
    return Client(service_over(Registry(served, {}), Settings()))


def posted(client: Client, **body: Any) -> tuple[int, Any]:
    answer = client.post("/v1/compare", json.dumps(body))
    return answer.status_code, answer.json()


def test_over_http_it_is_the_same_document(client: Client) -> None:
    body = {"from": "before", "to": "after", "data": json.loads(RAW)}
    status, document = posted(client, **body)
    assert status == 200
    assert document == json.loads(json.dumps(document_of(both().compare(tree_in(RAW))), default=str))


@pytest.mark.parametrize(
    ("body", "status", "errors"),
    [
        ([], 422, [("", "R101")]),
        ({}, 422, [("/from", "R103"), ("/to", "R103"), ("/data", "R103")]),
        ({"from": 1, "to": "after", "data": {}, "x": 1}, 422, [("/x", "R102"), ("/from", "R101")]),
        ({"from": "before", "to": "aftr", "data": {}}, 404, []),
        ({"from": "before", "to": "after", "data": {"bodies": 1}}, 422, [("/data/bodies", "R101")]),
        (
            {"from": "before", "to": "after", "data": {"bodies": []}, "mapping": {"x": {}}},
            422,
            [("/mapping/x", "R125")],
        ),
    ],
)
def test_refusals_over_http(client: Client, body: Any, status: int, errors: list[tuple[str, str]]) -> None:
    answer = client.post("/v1/compare", json.dumps(body))
    found = answer.json()
    assert (answer.status_code, [(each["pointer"], each["code"]) for each in found["errors"]]) == (
        status,
        errors,
    )
    assert answer.headers["content-type"] == "application/problem+json"
