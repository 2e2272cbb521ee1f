"""docs/errors.md explains every code, with an example that yields it."""

import re

import pytest

from api.codes import CODES as SERVICE
from api.evidence.codes import CODES as RECORDS
from api.intake.codes import CODES as INTAKE
from api.loading import compiled
from api.wire.codes import CODES as WIRE
from dsl.diagnostics.catalogue import CATALOGUE
from tests.docs.examples import Example, examples, run
from tests.docs.markdown import sections, table_after

PAGE = "errors.md"
EXAMPLES = examples(PAGE)
EXPLAINED = [section for section in sections(PAGE) if re.match("[A-Z][0-9]{4} ", section.title)]


def test_every_code_is_explained_once_in_the_order_of_the_catalogue() -> None:
    titles = [f"{code} {entry.title}" for code, entry in CATALOGUE.items()]
    assert [section.title for section in EXPLAINED] == titles


def test_every_code_has_an_example() -> None:
    assert [example.title for example in EXAMPLES] == [section.title for section in EXPLAINED]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.title)
def test_example(example: Example) -> None:
    assert {found.code for found in compiled(example.files).diagnostics} == {example.title.split()[0]}
    run(example)


def test_every_code_of_a_record_has_its_line() -> None:
    records = next(section for section in sections(PAGE) if section.title == "Codes of records")
    rows = table_after(records, "code")
    assert [(code, title) for code, title, _ in rows] == list(RECORDS.items())
    assert all(advice for _, _, advice in rows)


def test_every_code_of_a_request_has_its_line() -> None:
    requests = next(section for section in sections(PAGE) if section.title == "Codes of requests")
    rows = table_after(requests, "code")
    assert {code: title for code, title, _ in rows} == {**WIRE, **INTAKE, **SERVICE}
    assert all(advice for _, _, advice in rows)
    assert len(rows) == len({code for code, *_ in rows})
