"""All rules of the repository: their canonical form means the same and is found faulty in the same way."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from dsl import Compilation, Diagnostic, compile_sources
from dsl.folder import read_folder
from dsl.format.canonical import format_rules
from engine.graph.canonical import digest
from tests.docs.examples import examples
from tests.dsl.test_rule_files import BAD, GOOD, cases, sources_of
from tests.format.comparing import canonical, comments, meaning

ROOT = Path(__file__).parents[2]
SHIPPED = sorted(
    folder
    for directory in (ROOT / "methodologies", ROOT / "examples" / "methodologies")
    for folder in directory.iterdir()
    if folder.is_dir()
)


def methodologies() -> Iterator[object]:
    """The files of every methodology: shipped, good, bad, and of the documents."""
    for folder in SHIPPED:
        yield pytest.param(read_folder(folder), id=folder.name)
    for case in cases(GOOD) + cases(BAD):
        yield pytest.param(sources_of(case), id=f"{case.parent.name}/{case.stem}")
    for page in ("language.md", "errors.md"):
        for example in examples(page):
            yield pytest.param(example.files, id=f"{page}:{example.line}")


def formatted(sources: Mapping[str, bytes]) -> dict[str, bytes]:
    """The same files with the rules in their canonical form, where they have one."""
    result = dict(sources)
    for file, content in sources.items():
        if file.endswith(".rules"):
            form = format_rules(file, content).canonical
            result[file] = content if form is None else form.encode()
    return result


def findings(compilation: Compilation) -> list[object]:
    """All findings without their places, in an order of their own."""
    return sorted(map(_told, compilation.diagnostics), key=repr)


def _told(found: Diagnostic) -> object:
    return (
        found.code,
        found.span.file,
        found.message(),
        found.hint(),
        [each.message() for each in found.related],
    )


@pytest.mark.parametrize("sources", list(methodologies()))
def test_the_canonical_form_means_the_same(sources: Mapping[str, bytes]) -> None:
    before, after = compile_sources(sources), compile_sources(formatted(sources))
    assert findings(after) == findings(before)
    if before.methodology is None:
        assert after.methodology is None
    else:
        assert after.methodology is not None
        assert digest(after.methodology) == digest(before.methodology)


@pytest.mark.parametrize("sources", list(methodologies()))
def test_the_canonical_form_is_final_and_keeps_comments(sources: Mapping[str, bytes]) -> None:
    for file, content in sources.items():
        form = format_rules(file, content).canonical if file.endswith(".rules") else None
        if form is not None:
            written = content.decode("utf-8-sig")
            assert canonical(form) == form
            assert comments(form) == comments(written)
            assert meaning(form) == meaning(written)


@pytest.mark.parametrize("folder", SHIPPED, ids=lambda folder: folder.name)
def test_what_is_shipped_is_canonical(folder: Path) -> None:
    for file in sorted(folder.rglob("*.rules")):
        assert canonical(file.read_bytes()) == file.read_text("utf-8")
