"""Half of the cases run by a second process: what is found is the same."""

import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from api.cases.parts import halves
from api.cases.suite import Suite, suite_in
from api.loading import Loaded, load
from api.look import Look, Looker
from api.partner import Partner
from tests.cli.terminal import ROOT


@pytest.fixture(scope="module")
def partner() -> Iterator[Partner]:
    made = Partner()
    yield made
    made.end()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "2025"
    shutil.copytree(ROOT / "methodologies" / "2025", made)
    return made


def shared(partner: Partner, folder: Path) -> Look:
    """A look that was shared with the partner."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        if partner.begin(folder, {}, {}):
            found = Looker(folder, named=True, partner=partner).look()
            assert found is not None
            return found
        time.sleep(0.05)
    raise AssertionError("the partner did not start")


def alone(folder: Path) -> Look:
    found = Looker(folder, named=True).look()
    assert found is not None
    return found


def outcome(look: Look) -> object:
    """All that a look tells, in values that can be compared."""
    told = [(result.case.title, result.mismatches, result.first, result.way) for result in look.cases]
    return look.fine, told, look.coverage, look.findings


def test_the_same_is_found(partner: Partner, folder: Path) -> None:
    found = shared(partner, folder)
    assert found.fine
    assert outcome(found) == outcome(alone(folder))


def test_failures_are_the_same_in_either_half(partner: Partner, folder: Path) -> None:
    for file in sorted((folder / "cases").iterdir()):
        file.write_text(file.read_text("utf-8").replace("appeals_late: 5", "appeals_late: 6"), "utf-8")
    found = shared(partner, folder)
    first, second = (
        [at for at in half if not found.cases[at].passed] for half in halves(_suite(folder).cases)
    )
    assert first
    assert second
    assert outcome(found) == outcome(alone(folder))


def test_rules_with_faults(partner: Partner, folder: Path) -> None:
    text = (folder / "goals.rules").read_text("utf-8")
    (folder / "goals.rules").write_text("rubbish\n" + text, "utf-8")
    assert not shared(partner, folder).fine
    (folder / "goals.rules").write_text(text, "utf-8")
    assert shared(partner, folder).fine


def test_a_partner_that_is_gone_is_done_without(folder: Path) -> None:
    gone = Partner()
    gone.end()
    found = Looker(folder, named=True, partner=gone).look()
    assert found is not None
    assert outcome(found) == outcome(alone(folder))


def test_each_case_is_in_one_half(folder: Path) -> None:
    cases = _suite(folder).cases
    first, second = halves(cases)
    assert sorted(first + second) == list(range(len(cases)))
    assert first
    assert second


def _suite(folder: Path) -> Suite:
    loaded = load(folder)
    assert isinstance(loaded, Loaded)
    suite = suite_in(folder, loaded)
    assert isinstance(suite, Suite)
    return suite
