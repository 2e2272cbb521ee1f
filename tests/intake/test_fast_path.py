"""The fast reader reads what is regular by itself, in whichever way the numbers are written."""

import pytest

from api.intake import Intake
from api.intake.fast.body import quick_reader
from api.wire.json_tree import read_json
from tests.intake import cohorts
from tests.intake.graphs import Uses
from tests.intake.large import large, raw, uses
from tests.intake.small import CONTACT, GOALS, SPARSE_USES, finance, intake, request, sparse


def all_read(reader: Intake, raw: bytes) -> bool:
    """Whether every body is read without the plain reader."""
    tree, faults = read_json(raw)
    assert isinstance(tree, dict)
    assert not faults
    bodies = tree["bodies"]
    assert isinstance(bodies, list)
    return all(map(quick_reader(reader.expected), bodies))


@pytest.mark.parametrize("texts", [True, False])
def test_large_body(texts: bool) -> None:
    graph = large()
    assert all_read(Intake(graph, uses(graph)), raw(2, texts=texts))


@pytest.mark.parametrize(
    "body",
    [
        finance(goals=GOALS),
        finance(goals=GOALS | {"share": None, "audit_day": "2024-02-29"}),
        finance(goals=GOALS | {"indicators": []}),
        finance(goals=GOALS | {"cases": "1e1", "rate": "1/4"}),
        finance(contact=CONTACT, staff=3, warnings=1),
        {"id": "river-oblast", "data": {"contact": {"rendered": 1, "late": 0}}},
    ],
)
def test_declared_body(body: object) -> None:
    assert all_read(intake(), request(body))


def test_blocks_without_inputs() -> None:
    reader = Intake(sparse(), Uses(sparse(), SPARSE_USES))
    assert all_read(reader, request(finance(fixed={}, rate=1, outer={"inner": {}}), finance(outer={})))


YEARS = [{"year": 2000, "value": "61.2"}, {"year": 2001, "value": 60}]
SCORES = {"goals": "80.10", "contact": 7.5}


@pytest.mark.parametrize(
    "more",
    [
        {"conclusions": SCORES},
        {"conclusions": SCORES, "history": YEARS, "data": None},
        {"conclusions": {"contact": 8, "goals": None}, "data": {"goals": GOALS}},
        {"history": [], "conclusions": {}, "data": {}},
        {"history": None, "conclusions": None},
        {"history": YEARS, "data": {"goals": GOALS}},
    ],
)
def test_conclusions_and_history(more: dict[str, object]) -> None:
    assert all_read(cohorts.CLOSED, request({"id": "finance"} | more))
    somebody = {"id": "x", "kind": "local", "attributes": {"region": "north"}}
    assert all_read(cohorts.OPEN, request(somebody | more))


def test_open_body() -> None:
    given = {"id": "any", "kind": "local", "attributes": {"region": "north"}, "data": {"goals": GOALS}}
    assert all_read(intake(closed=False), request(given))
    del given["kind"]
    assert all_read(intake(closed=False, kinds=("central",)), request(given))
