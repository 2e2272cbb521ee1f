"""docs/api.md, "From Python": what the page shows is what Python prints."""

import doctest

import pytest

from tests.docs.markdown import DOCS, sections

SECTION = next(section for section in sections("api.md") if section.title == "From Python")


def test_examples_print_what_is_shown(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(DOCS.parent)
    assert {block.info for block in SECTION.blocks} == {("python",)}
    shown = "\n".join(block.text for block in SECTION.blocks)
    page = doctest.DocTestParser().get_doctest(shown, {}, "api.md", "api.md", SECTION.line)
    assert page.examples
    failed = doctest.DocTestRunner().run(page).failed
    assert not failed, capsys.readouterr().out
