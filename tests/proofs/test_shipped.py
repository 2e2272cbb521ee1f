"""The shipped methodologies and the examples score whatever they admit, within their ranges."""

import json
from fractions import Fraction
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from api.loading import Loaded, load
from api.scoring import score
from tests.oracle.cohorts import random_cohort
from tests.proofs.generate import drawn
from tests.proofs.holds import Refused, broken_by, broken_on_the_whole_way
from tests.proofs.inputs import request, thresholds

ROOT = Path(__file__).parents[2]
FOLDERS = (
    *sorted((ROOT / "methodologies").iterdir()),
    *sorted((ROOT / "examples" / "methodologies").iterdir()),
)
COHORTS = 6
SOME = settings(
    max_examples=20,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
FEW = settings(SOME, max_examples=6)


@pytest.fixture(scope="module")
def shipped() -> dict[str, Loaded]:
    """All of them, each of which passes its check."""
    found: dict[str, Loaded] = {}
    for folder in FOLDERS:
        loaded = load(folder)
        assert isinstance(loaded, Loaded), loaded.report
        found[folder.name] = loaded
    return found


def _near(loaded: Loaded) -> tuple[Fraction, ...]:
    return thresholds("\n".join(text for path, text in loaded.sources.items() if path.endswith(".rules")))


@pytest.mark.parametrize("name", [folder.name for folder in FOLDERS])
@given(data=st.data())
@SOME
def test_no_body_fails(name: str, shipped: dict[str, Loaded], data: st.DataObject) -> None:
    loaded = shipped[name]
    asked = request(drawn(data.draw), loaded, _near(loaded))
    try:
        assert broken_by(loaded, asked) == ()
    except Refused:
        return


@pytest.mark.parametrize("name", [folder.name for folder in FOLDERS])
@given(data=st.data())
@FEW
def test_no_cohort_fails(name: str, shipped: dict[str, Loaded], data: st.DataObject) -> None:
    """Bodies of all kinds together, with conclusions, reorganisations and any readings."""
    loaded = shipped[name]
    asked = request(drawn(data.draw), loaded, _near(loaded), 4)
    try:
        assert broken_on_the_whole_way(loaded, asked) == ()
    except Refused:
        return


@pytest.mark.parametrize("name", ["2023", "2025"])
def test_no_cohort_of_the_whole_annex_fails(name: str, shipped: dict[str, Loaded]) -> None:
    """All bodies with their histories, reorganisations and objections."""
    schedule = dict(shipped[name].methodology.schedule)
    for seed in range(COHORTS):
        asked = random_cohort(name, Random(f"proofs {name} {seed}"), schedule)

        answer = json.loads(score(shipped[name], json.dumps(asked).encode()))

        assert len(answer["bodies"]) == len(asked["bodies"])
