"""A folder looked at time and again: what is found is what a first look would find."""

import shutil
from pathlib import Path
from random import Random

import pytest

from api.loading import Broken, Loaded
from api.look import Look, Looker
from dsl import compile_sources, read_folder
from dsl.readers import remembering
from engine.graph.canonical import digest
from tests.cli.terminal import ROOT
from tests.dsl.test_robustness import _mutated

CASES = "cases/marks.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "civil-servant"
    shutil.copytree(ROOT / "examples" / "methodologies" / "civil-servant", made)
    return made


def seen(look: Look | None) -> Look:
    assert look is not None
    return look


def test_the_first_look(folder: Path) -> None:
    look = seen(Looker(folder, named=True).look())
    assert look.fine
    assert isinstance(look.checked, Loaded)
    assert len(look.cases) == 9
    assert look.coverage is not None
    assert look.coverage.covered > 0


def test_nothing_new(folder: Path) -> None:
    looker = Looker(folder, named=True)
    seen(looker.look())
    assert looker.look() is None
    (folder / "mark.rules").touch()
    (folder / ".hidden.rules").write_text("x")
    (folder / "notes.txt").write_text("x")
    assert looker.look() is None


def test_cases_that_change_do_not_compile_the_rules_anew(folder: Path) -> None:
    looker = Looker(folder, named=True)
    before = seen(looker.look()).checked
    text = (folder / CASES).read_text("utf-8")
    (folder / CASES).write_text(text.replace('"2.7"', '"2.8"'))
    look = seen(looker.look())
    assert look.checked is before
    assert [result.passed for result in look.cases] == [False, *[True] * 8]
    assert not look.fine


def test_rules_that_change_are_held_against_the_same_cases(folder: Path) -> None:
    looker = Looker(folder, named=True)
    seen(looker.look())
    rules = (folder / "mark.rules").read_text("utf-8")
    (folder / "mark.rules").write_text(rules.replace("weight 40%", "weight 41%"))
    assert isinstance(seen(looker.look()).checked, Broken)
    (folder / "mark.rules").write_text(rules.replace("round half up to 0", "round down to 0"))
    look = seen(looker.look())
    assert not all(result.passed for result in look.cases)
    (folder / "mark.rules").write_text(rules)
    assert seen(looker.look()).fine


def test_a_name_that_a_case_expects_and_the_rules_no_longer_have(folder: Path) -> None:
    looker = Looker(folder, named=True)
    seen(looker.look())
    rules = (folder / "mark.rules").read_text("utf-8")
    (folder / "mark.rules").write_text(rules.replace("result whole_mark", "result total_mark"))
    look = seen(looker.look())
    assert {found.code for found in look.findings} == {"E0905"}
    assert look.cases == ()


def test_a_folder_that_goes_away(folder: Path) -> None:
    looker = Looker(folder, named=True)
    seen(looker.look())
    folder.rename(folder.with_name("gone"))
    look = seen(looker.look())
    assert isinstance(look.checked, Broken)
    assert looker.look() is None
    folder.with_name("gone").rename(folder)
    assert seen(looker.look()).fine


def test_a_folder_that_is_called_otherwise(folder: Path) -> None:
    other = folder.rename(folder.with_name("other"))
    assert isinstance(seen(Looker(other, named=True).look()).checked, Broken)
    assert isinstance(seen(Looker(other, named=False).look()).checked, Loaded)


def test_readers_that_remember_read_what_others_read() -> None:
    files = read_folder(ROOT / "methodologies" / "2025")
    random = Random(0)
    readers = remembering()
    for turn in range(12):
        file = random.choice(sorted(files))
        changed = {**files, file: _mutated(files[file].decode(), random).encode()} if turn % 3 else files
        one, other = compile_sources(changed), compile_sources(changed, readers=readers)
        assert other.diagnostics == one.diagnostics
        digests = [None if each.methodology is None else digest(each.methodology) for each in (one, other)]
        assert digests[0] == digests[1]
