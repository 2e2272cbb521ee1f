"""Every claim about bodies of the shipped methodologies, against evaluations from bytes to bytes."""

from random import Random

import pytest

from api.loading import Loaded
from tests.lift.brute import Record, contradictions, lifted
from tests.lift.conftest import shipped
from tests.oracle.blocks import BODIES
from tests.oracle.bodies import body_ids, random_body
from tests.oracle.cohorts import random_cohort
from tests.oracle.test_cohort import SCHEDULE

BODIES_TOGETHER = 5
SEEDS = range(1, 5)


@pytest.fixture(scope="session", params=["2023", "2025"])
def year(request: pytest.FixtureRequest) -> tuple[str, Loaded]:
    return request.param, shipped(f"methodologies/{request.param}")


def some_bodies(methodology: str, random: Random) -> Record:
    """Random bodies of one kind, so that they are rated among each other."""
    kind = random.choice(("central", "local"))
    ids = [body for body in body_ids(methodology) if BODIES[body][0] == kind]
    chosen = random.sample(ids, BODIES_TOGETHER)
    return {"bodies": [{"id": body, "data": random_body(methodology, body, random)} for body in chosen]}


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_that_is_claimed_is_contradicted(year: tuple[str, Loaded], seed: int) -> None:
    methodology, loaded = year
    random = Random(seed)
    request = some_bodies(methodology, random)
    body = random.choice(request["bodies"])["id"]
    assert list(contradictions(loaded, request, body, random, near=4, far=2, sample=2)) == []


@pytest.mark.parametrize("seed", [7])
def test_nor_where_bodies_were_reorganised_or_objected(year: tuple[str, Loaded], seed: int) -> None:
    methodology, loaded = year
    random = Random(seed)
    request = random_cohort(methodology, random, SCHEDULE[methodology])
    body = random.choice(request["bodies"])["id"]
    assert (
        list(contradictions(loaded, request, body, random, near=1, far=1, sample=2, goals=("place", "flag")))
        == []
    )


def test_the_same_question_has_the_same_answer(year: tuple[str, Loaded]) -> None:
    methodology, loaded = year
    request = some_bodies(methodology, Random(1))
    body = request["bodies"][0]["id"]
    assert lifted(loaded, request, body) == lifted(loaded, request, body)
