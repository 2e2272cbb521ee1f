"""The worked cases of the shipped methodologies and of the examples come out, and show every rule."""

from pathlib import Path

import pytest

from api.cases.coverage import coverage_of, positions_shown
from api.loading import Loaded
from tests.methodologies.case_files import failures, results
from tests.methodologies.conftest import EXAMPLES, ROOT

METHODOLOGIES = sorted((ROOT / "methodologies").iterdir())


@pytest.mark.parametrize("folder", [*METHODOLOGIES, *EXAMPLES], ids=lambda folder: folder.name)
def test_every_case_comes_out_as_expected(folder: Path, loaded: dict[str, Loaded]) -> None:
    assert failures(results(folder, loaded[folder.name])) == []


@pytest.mark.parametrize("folder", METHODOLOGIES, ids=lambda folder: folder.name)
def test_the_cases_of_the_shipped_methodologies_show_every_rule(
    folder: Path, loaded: dict[str, Loaded]
) -> None:
    methodology = loaded[folder.name]
    shown_at = positions_shown(methodology.methodology, results(folder, methodology))
    coverage = coverage_of(methodology, shown_at)
    assert [(str(each.span), each.said.id) for each in coverage.uncovered] == []
    assert coverage.items > 200
