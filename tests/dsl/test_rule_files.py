"""Rule files with what the compiler says of them: `tests/good` and `tests/bad`.

A case is a rule file or a folder. A bad one has the exact findings beside it, `x.expected.txt` or, in its
folder, `expected.txt`, and begins with the code that it is about. A rule file by itself is read with the
manifest below. Good files show what can be written; nothing is proved of them. Of bad ones it is, so that
they are sound in all but what they are about.
"""

import re
from pathlib import Path

import pytest

from dsl import Compilation, compile_sources, compile_unproved, render_diagnostic
from dsl.diagnostics.catalogue import CATALOGUE
from engine.trial import PlainTrial

GOOD, BAD = (Path(__file__).parents[1] / name for name in ("good", "bad"))
MANIFEST = """id: example
title: {{en: "An example"}}
assessed_year: 2025
law_as_of: 2025-01-01
languages: [kk, ru, en]
kinds: {{central: {{}}, local: {{}}}}
{sources}rules: [{file}]
"""
ORDER = 'sources: {order: {title: {en: "The order"}, authority: law}}\n'
EXPECTED = "expected.txt"


def cases(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if not path.name.endswith(EXPECTED))


def sources_of(case: Path) -> dict[str, bytes]:
    if case.is_file():
        sources = ORDER if b"cites " in case.read_bytes() else ""
        manifest = MANIFEST.format(file=case.name, sources=sources)
        return {"methodology.yaml": manifest.encode(), case.name: case.read_bytes()}
    files = (path for path in case.rglob("*") if path.is_file() and path.name != EXPECTED)
    return {path.relative_to(case).as_posix(): path.read_bytes() for path in files}


def findings_of(case: Path) -> str:
    """What is printed of a case, as in a terminal."""
    return _printed(compile_sources(sources_of(case), PlainTrial))


def _printed(compilation: Compilation) -> str:
    return "".join(
        f"{render_diagnostic(found, compilation.sources)}\n\n" for found in compilation.diagnostics
    )


def expected_of(case: Path) -> str:
    beside = case.with_name(f"{case.stem}.{EXPECTED}") if case.is_file() else case / EXPECTED
    return beside.read_text("utf-8") + "\n"


@pytest.mark.parametrize("case", cases(GOOD), ids=lambda case: case.stem)
def test_nothing_is_found_in_a_good_file(case: Path) -> None:
    compilation = compile_unproved(sources_of(case))
    assert _printed(compilation) == ""
    assert compilation.methodology is not None


@pytest.mark.parametrize("case", cases(BAD), ids=lambda case: case.stem)
def test_exactly_the_expected_is_found_in_a_bad_file(case: Path) -> None:
    assert findings_of(case) == expected_of(case)


@pytest.mark.parametrize("case", cases(BAD), ids=lambda case: case.stem)
def test_a_bad_file_shows_the_code_that_it_is_named_after(case: Path) -> None:
    code = case.name.partition("_")[0]
    assert re.search(rf"^\S+:\d+:\d+ {code} ", expected_of(case), re.MULTILINE)


def test_every_code_of_the_catalogue_has_a_bad_file() -> None:
    assert {case.name.partition("_")[0] for case in cases(BAD)} == set(CATALOGUE)


@pytest.mark.parametrize("case", cases(BAD), ids=lambda case: case.stem)
def test_errors_leave_no_methodology_and_warnings_do(case: Path) -> None:
    compilation = compile_sources(sources_of(case))
    errors = any(found.severity == "error" for found in compilation.diagnostics)
    assert (compilation.methodology is None) is errors
