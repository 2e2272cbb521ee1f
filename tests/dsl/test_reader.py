"""Rule files are read with the table of the grammar, and as Lark itself would read them."""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dsl.diagnostics.diagnostic import Findings
from dsl.syntax.layout import Layout, lay_out
from dsl.syntax.read import DEEPEST, Reading, Stuck, UnreadableError, read
from dsl.syntax.table import stored
from dsl.syntax.table import table as kept
from dsl.syntax.table.make import make
from tests.docs.examples import examples
from tests.dsl.lark_reader import read_by_lark
from tests.dsl.test_robustness import _mutated

ROOT = Path(__file__).parents[2]
FOLDERS = ("methodologies", "examples", "tests/good", "tests/bad")
PAGES = ("language.md", "errors.md")


RULE_FILES = [path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.rules"))]


@lru_cache(maxsize=1)
def texts() -> tuple[str, ...]:
    """The texts of all rule files and of all examples of the pages that are text."""
    written = tuple(path.read_bytes().decode("utf-8", "replace") for path in RULE_FILES)
    return written + tuple(rules for page in PAGES for example in examples(page) for rules in example.rules)


def laid_out(text: str) -> Layout:
    return lay_out("a.rules", text, Findings())


def outcome(reader: Callable[..., Reading], *given: object) -> Reading | Stuck:
    """What becomes of a text: its statements, or where it cannot be read on."""
    try:
        return reader(*given)
    except UnreadableError as error:
        return error.stuck


def assert_read_alike(layout: Layout) -> None:
    """The whole text, and each of its lines, are read alike: to the same tree, or stuck at the same place."""
    whole = (layout.text(), "a.rules", layout.moved)
    assert outcome(read, *whole) == outcome(read_by_lark, *whole)
    for line in layout.logical:
        own = "\n".join(layout.lines[line.first : line.last + 1]) + "\n"
        assert outcome(read, own) == outcome(read_by_lark, own)


def test_the_kept_table_is_that_of_the_grammar() -> None:
    """Else `make tables` is due."""
    path = ROOT / "dsl" / "syntax" / "table" / stored.FILE
    assert path.read_text("utf-8") == stored.text_of(make())


def test_a_table_of_another_grammar_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stored, "digest", lambda: "another grammar")
    assert stored.table.__wrapped__() == kept()


@pytest.mark.parametrize("path", RULE_FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_rule_file_is_read_as_lark_reads_it(path: Path) -> None:
    assert_read_alike(laid_out(path.read_bytes().decode("utf-8", "replace")))


@pytest.mark.parametrize("page", PAGES)
def test_the_examples_of_a_page_are_read_as_lark_reads_them(page: str) -> None:
    for example in examples(page):
        for rules in example.rules:
            assert_read_alike(laid_out(rules))


@settings(max_examples=150, deadline=None)
@given(seed=st.integers(0, 10**9))
def test_mutations_of_rule_files_are_read_as_lark_reads_them(seed: int) -> None:
    random = Random(seed)
    text = random.choice([text for text in texts() if text.strip() and len(text) < 3000])
    mutated = _mutated(text, random)
    if "\0" not in mutated:
        assert_read_alike(laid_out(mutated))


@settings(max_examples=150, deadline=None)
@given(text=st.text(st.sampled_from("abс 1.5%\"#(),=<>+-*/^:\n\t'") | st.characters(), max_size=60))
def test_any_text_is_read_as_lark_reads_it(text: str) -> None:
    if "\0" not in text:
        assert_read_alike(laid_out(text))


@pytest.mark.parametrize("operations", [DEEPEST - 2, DEEPEST - 1, DEEPEST, DEEPEST + 1])
def test_formulas_are_as_deep_as_lark_finds_them(operations: int) -> None:
    for formula in (
        "1" + " + 1" * operations,
        "-" * operations + "1",
        "(" * operations + "1" + ")" * operations,
    ):
        assert_read_alike(laid_out(f"criterion a\n    score = {formula}\nlet b = 2\n"))
