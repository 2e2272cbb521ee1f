"""A short part of the campaign: whatever the files are, the check answers, and in time."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dsl.diagnostics.diagnostic import Findings
from dsl.diagnostics.wording import Language
from dsl.syntax.parse import parse_rules
from tests.fuzz import strategies
from tests.fuzz.campaign import a_service, bounded, send
from tests.fuzz.corpus import Files, corpus
from tests.fuzz.derive import derived
from tests.fuzz.edits import edited
from tests.fuzz.holds import Slowest, hold, hold_of_findings
from tests.service.conftest import Client

in_ci = settings(bounded, derandomize=True)
languages = st.sampled_from(Language)


@settings(in_ci, max_examples=100)
@given(files=strategies.mutated, language=languages)
def test_files_of_the_repository_with_a_few_edits(files: Files, language: Language) -> None:
    hold(files, language, Slowest())
    hold_of_findings(files)


@settings(in_ci, max_examples=8)
@given(files=strategies.mutated_shipped, language=languages)
def test_the_shipped_methodologies_with_a_few_edits(files: Files, language: Language) -> None:
    hold(files, language, Slowest())


@settings(in_ci, max_examples=100)
@given(files=strategies.drawn | strategies.drawn_and_mutated, language=languages)
def test_rules_drawn_from_the_grammar(files: Files, language: Language) -> None:
    hold(files, language, Slowest())
    hold_of_findings(files)


@settings(in_ci, max_examples=100)
@given(files=strategies.thrown_together, language=languages)
def test_yaml_thrown_together(files: Files, language: Language) -> None:
    hold(files, language, Slowest())
    hold_of_findings(files)


@pytest.fixture(scope="module")
def service() -> Iterator[Client]:
    with a_service() as client:
        yield client


@settings(in_ci, max_examples=20)
@given(files=strategies.files, language=languages)
def test_any_files_sent_to_the_service(service: Client, files: Files, language: Language) -> None:
    send(service, files, language)


@settings(in_ci, max_examples=50)
@given(numbers=st.lists(st.integers(0, 255), max_size=300))
def test_what_is_drawn_from_the_grammar_can_be_read(numbers: list[int]) -> None:
    """Else the campaign would try nothing but the messages of the parser."""
    findings = Findings()
    parse_rules("x.rules", derived(numbers), findings)
    assert {found.code for found in findings} <= {"E0102", "E0110", "E0112"}


def test_edits_change_what_they_are_told_to() -> None:
    files = {"x.rules": "let a = 1\nlet b = 2"}
    assert edited(files, [("delete", 0, 0, 0)]) == {"x.rules": " a = 1\nlet b = 2"}
    assert edited(files, [("nest", 6 * 7, 3, 0)]) == {"x.rules": "let a = ((((((((1))))))))\nlet b = 2"}
    assert edited(files, [("swap lines", 0, 1, 0)]) == {"x.rules": "let b = 2\nlet a = 1"}
    assert edited(files, [("drop a file", 0, 0, 0), ("delete", 0, 0, 0)]) == {}
    assert files == {"x.rules": "let a = 1\nlet b = 2"}


def test_the_files_of_the_repository_are_there() -> None:
    assert len(corpus()) > 100
    assert "readings.rules" in corpus()[-1]
    assert any(file.startswith("cases/") for files in corpus() for file in files)
