"""The methodologies that lifts are tried with."""

from pathlib import Path

import pytest

from api.loading import Loaded, load

ROOT = Path(__file__).parents[2]


def shipped(folder: str) -> Loaded:
    """The methodology in a folder of this repository."""
    loaded = load(ROOT / folder)
    assert isinstance(loaded, Loaded)
    return loaded


@pytest.fixture(scope="session")
def contest_of_libraries() -> Loaded:
    return shipped("examples/methodologies/libraries")
