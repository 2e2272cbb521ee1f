"""The same question has the same name, and no other question has."""

from dataclasses import replace
from typing import Any

import pytest
from gmpy2 import mpq

from api.intake import Intake, Request
from engine.graph.declaration import Rows
from tests.intake.cohorts import accepted, ended, objection, raw, reader, rounded, whole
from tests.intake.cohorts import read as read_all
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


def all_said(**changes: Any) -> bytes:
    """The canonical form of a request that says something in each field, but for these."""
    further: dict[str, Any] = {
        "bodies": [
            {
                "id": "finance",
                "conclusions": {"goals": "80.1", "contact": 7},
                "history": [{"year": 2000, "value": 1}, {"year": 2001, "value": "0.5"}],
            },
            {"id": "culture", "data": {"goals": GOALS}},
        ],
        "reorganisations": [
            ended("culture", "2001-03-01", ("finance", "0.25"), ("river-oblast", "3/4")),
            ended("river-oblast", "2001-05-01"),
        ],
        "appeals": [
            objection(block="contact"),
            accepted({"indicators": [FIRST, SECOND], "cases": 1}, body="culture"),
        ],
        "readings": {"digits": "none"},
    }
    further |= changes
    asked = read_all(raw(*further.pop("bodies"), **further), NOTHING_ROUNDED)
    return NOTHING_ROUNDED.canonical.input_of(asked)


NOTHING_ROUNDED = reader(rounded(whole(), goals=mpq(1, 10), contact=mpq(1)))
APPEALS = [
    accepted({"cases": "1.0", "indicators": [SECOND, FIRST]}, body="culture"),
    objection(block="contact", outcome=None, corrections=None),
]
HISTORY = [{"year": "2001", "value": "1/2"}, {"year": 2000, "value": "1.0"}]
SUCCESSORS = (("river-oblast", "0.75"), ("finance", "1/4"))


@pytest.mark.parametrize(
    "same",
    [
        {"appeals": APPEALS},
        {"readings": {"digits": "none", "ties": "best"}},
        {"readings": {"ties": None, "digits": "none"}},
        {
            "bodies": [
                {"id": "culture", "data": {"goals": GOALS}},
                {"id": "finance", "history": HISTORY, "conclusions": {"contact": "7", "goals": "801/10"}},
            ]
        },
        {
            "reorganisations": [
                ended("river-oblast", "2001-05-01"),
                ended("culture", "2001-03-01", *SUCCESSORS),
            ]
        },
    ],
)
def test_other_way_of_saying_the_same(same: dict[str, Any]) -> None:
    assert all_said(**same) == all_said()


BODIES = [{"id": "finance"}, {"id": "culture", "data": {"goals": GOALS}}]


@pytest.mark.parametrize(
    "other",
    [
        {"readings": {"digits": "two"}},
        {"readings": {"digits": "none", "ties": "dense"}},
        {"reorganisations": [ended("culture", "2001-03-01")]},
        {"reorganisations": [ended("culture", "2001-03-01", *SUCCESSORS)]},
        {
            "reorganisations": [
                ended("river-oblast", "2001-05-02"),
                ended("culture", "2001-03-01", *SUCCESSORS),
            ]
        },
        {"appeals": APPEALS[:1]},
        {"appeals": [APPEALS[0], objection(block="contact", documents=False)]},
        {"appeals": [APPEALS[0], objection(block="contact", filed="2002-04-04")]},
        {"appeals": [APPEALS[0], objection(block="contact", received="2002-03-31")]},
        {"appeals": [APPEALS[0], objection(block="contact", outcome="rejected", decided="2002-04-10")]},
        {"appeals": [APPEALS[0], accepted(block="contact", conclusion=8)]},
        {"appeals": [APPEALS[1], accepted({"cases": 1}, body="culture")]},
        {"appeals": [APPEALS[1], accepted({"cases": 1, "share": None}, body="culture")]},
        {"bodies": [BODIES[0] | {"conclusions": {"goals": "80.1", "contact": 7}}, BODIES[1]]},
        {"bodies": [BODIES[0] | {"history": HISTORY, "conclusions": {"goals": "80.1"}}, BODIES[1]]},
    ],
)
def test_other_thing_said(other: dict[str, Any]) -> None:
    assert all_said(**other) != all_said()


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
