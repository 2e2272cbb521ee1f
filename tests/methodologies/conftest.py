"""The shipped methodologies and the examples, loaded once."""

from pathlib import Path

import pytest

from api.loading import Loaded, load

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples" / "methodologies").iterdir())


@pytest.fixture(scope="session")
def loaded() -> dict[str, Loaded]:
    found = {}
    for folder in (*sorted((ROOT / "methodologies").iterdir()), *EXAMPLES):
        methodology = load(folder)
        assert isinstance(methodology, Loaded), methodology
        found[folder.name] = methodology
    return found
