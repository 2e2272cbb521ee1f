"""The same question has the same name, and no other question has."""

from dataclasses import replace
from typing import Any

import pytest

from api.intake import Intake, Request
from engine.graph.declaration import Rows
from tests.intake.graphs import Uses
from tests.intake.small import (
    CONTACT,
    GOALS,
    USES,
    finance,
    graph,
    intake,
    request,
    with_goals,
    with_indicator,
)

FIRST, SECOND = GOALS["indicators"]


def read(raw: bytes) -> Request:
    found, faults = intake().read(raw)
    assert found is not None, faults
    return found


def canonical(raw: bytes) -> bytes:
    return intake().canonical.input_of(read(raw))


@pytest.mark.parametrize(
    "same",
    [
        with_goals(rate="50.250"),
        with_goals(rate="201/4"),
        with_goals(rate=0).replace(b'"rate": 0', b'"rate": 5025e-2'),
        with_goals(share=None),
        with_goals(indicators=[SECOND, FIRST]),
        with_indicator(actual=None),
        request(finance(goals=dict(reversed(GOALS.items())))),
        request(finance(contact=None, goals=GOALS)),
    ],
)
def test_other_way_of_writing_the_same(same: bytes) -> None:
    assert canonical(same) == canonical(with_goals())


@pytest.mark.parametrize(
    "other",
    [
        with_goals(rate="50.26"),
        with_goals(share=0),
        with_goals(audited=False),
        with_goals(indicators=[FIRST]),
        with_goals(indicators=[FIRST, SECOND, SECOND]),
        with_indicator(name="Dust"),
        with_indicator(actual=0),
        request({"id": "culture", "data": {"goals": GOALS}}),
        request({"id": "finance"}),
        request(finance(goals=GOALS), {"id": "culture"}),
        request(finance(goals=GOALS, warnings=0, staff=0)),
    ],
)
def test_other_value(other: bytes) -> None:
    assert canonical(other) != canonical(with_goals())


def test_order_of_bodies() -> None:
    bodies: list[Any] = [finance(goals=GOALS), {"id": "river-oblast", "data": {"contact": CONTACT}}]
    assert canonical(request(*bodies)) == canonical(request(*reversed(bodies)))


def test_no_data_is_not_empty_data() -> None:
    assert canonical(request(finance(warnings=0, staff=0))) != canonical(request(finance()))


def test_evaluation_id_depends_on_the_methodology() -> None:
    canonical, asked = intake().canonical, read(with_goals())
    assert canonical.evaluation_id("sha256:1", asked) != canonical.evaluation_id("sha256:2", asked)
    assert canonical.evaluation_id("sha256:1", asked).startswith("sha256:")
    assert len(canonical.evaluation_id("sha256:1", asked)) == len("sha256:") + 64


def test_order_of_columns_in_the_rules() -> None:
    small = graph()
    indicators, *others = small.inputs
    assert isinstance(indicators, Rows)
    turned = replace(indicators, columns=indicators.columns[::-1])
    reader = Intake(replace(small, inputs=(turned, *others)), Uses(small, USES))
    asked, _ = reader.read(with_goals())
    assert asked is not None
    assert reader.canonical.input_of(asked) == canonical(with_goals())
