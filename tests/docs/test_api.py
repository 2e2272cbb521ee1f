"""docs/api.md: every request that it shows is answered as it shows, and every endpoint and kind is there."""

import json
import re
from itertools import pairwise

import pytest

from api.app import create_app
from api.diff.document import json_of
from api.diff.view import difference
from api.loading import Loaded, load
from api.problem import KINDS
from api.settings import Settings
from engine.cohort.result import AppealNote, NoteCode, UnratedReason
from tests.docs.markdown import DOCS, Block, sections, table_after
from tests.service.conftest import Client

PAGE = "api.md"
SECTIONS = sections(PAGE)
BLOCKS = [block for section in SECTIONS for block in section.blocks]
EXCHANGES = [pair for pair in pairwise(BLOCKS) if pair[0].info == ("http",)]

METHODOLOGIES = DOCS.parent / "examples" / "methodologies"


@pytest.fixture(scope="module")
def client() -> Client:
    return Client(create_app(Settings(methodologies=METHODOLOGIES)))


@pytest.mark.parametrize(("request_block", "answer"), EXCHANGES, ids=lambda block: str(block.line))
def test_exchange(client: Client, request_block: Block, answer: Block) -> None:
    head, _, body = request_block.text.partition("\n\n")
    first, *lines = head.splitlines()
    method, path = first.split()
    headers = dict(line.split(": ") for line in lines)
    response = client.request(method, path, headers=headers, content=body.encode())
    text = re.sub("sha256:[0-9a-f]{64}", "sha256:…", response.text)
    match answer.info:
        case ("json", status):
            assert response.status_code == int(status)
            assert json.loads(text) == json.loads(answer.text)
        case ("text", status):
            assert response.status_code == int(status)
            assert text == answer.text
        case _:
            assert answer.info == ("http", "answer")
            media_type = response.headers["content-type"]
            assert answer.text == f"HTTP/1.1 {response.status_code}\nContent-Type: {media_type}\n"


def test_the_group_of_a_difference() -> None:
    shown = next(json.loads(block.text) for block in BLOCKS if block.info == ("json", "group"))
    before, after = (load(DOCS.parent / "methodologies" / id_) for id_ in ("2023", "2025"))
    assert isinstance(before, Loaded)
    assert isinstance(after, Loaded)
    groups = json.loads(json_of(difference(before, after)))["groups"]
    found = next(group for group in groups if group["id"] == shown["id"])
    assert {**found, "edits": found["edits"][:1]} == shown


def test_every_endpoint_has_its_section(client: Client) -> None:
    described = client.get("/openapi.json").json()["paths"]
    endpoints = {
        f"{method.upper()} {path}".replace("{methodology_id}", "{id}")
        for path, operations in described.items()
        for method in operations
    }
    shown = {section.title for section in SECTIONS if re.match("(GET|POST) /", section.title)}
    assert shown == endpoints - {"GET /problems/{kind}"}


def test_every_kind_of_problem_is_listed() -> None:
    refusals = next(section for section in SECTIONS if section.title == "Refusals")
    assert table_after(refusals, "type") == [
        (f"`/problems/{name}`", str(kind.status), kind.meaning) for name, kind in KINDS.items()
    ]


def test_every_code_of_a_statement_is_listed() -> None:
    many = next(section for section in SECTIONS if section.title == "Many bodies")
    codes = [*UnratedReason, *NoteCode, "flag_undetermined", *AppealNote]
    assert [code for code, *_ in table_after(many, "code")] == [f"`{code}`" for code in codes]
