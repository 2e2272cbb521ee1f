"""The suite runs with the garbage collector set as the command line and the service set it.

What is compared with an oracle is drawn at random: with `--whole`, as `make oracle` says, as much as is
claimed, else a part of that.
"""

import gc

import pytest

from api.collection import COLLECTION

gc.set_threshold(*COLLECTION)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--whole", action="store_true", help="compare as much with the oracles as is claimed")


@pytest.fixture(scope="session")
def whole(request: pytest.FixtureRequest) -> bool:
    """Whether as much is to be compared with the oracles as is claimed."""
    return bool(request.config.getoption("--whole"))
