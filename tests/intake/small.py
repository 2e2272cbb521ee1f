"""A small methodology with one of each, and ways to ask for a single thing of what its reader gives."""

import json
from typing import Any

from api.intake import BodyRequest, Intake, Limits
from api.wire.fault import Fault
from engine.graph.declaration import Input, Rows
from engine.graph.methodology import Member, Methodology
from tests.intake.graphs import (
    DATE,
    TEXT,
    YES_NO,
    Uses,
    attribute,
    block,
    body,
    choice,
    column,
    criterion,
    methodology,
    number,
    reference,
    rows,
    value,
    whole,
)

USES = {
    "goals.plan": ("goals.indicators", "goals.cases", "goals.rate"),
    "goals.conduct": ("goals.share", "goals.audited", "goals.audit_day"),
    "contact.services": ("contact.rendered", "contact.late", "contact.letters.answered"),
    "contact.letters.speed": ("contact.letters.answered", "contact.letters.note", "staff"),
    "discipline": ("warnings", "staff", "region"),
}


def graph(*, closed: bool = True, kinds: tuple[str, ...] = ("central", "local")) -> Methodology:
    """Two blocks, one with a block inside, and a criterion on top level."""
    inputs: list[Input | Rows] = [
        rows(
            "goals.indicators",
            "actual",
            name=TEXT,
            planned=number(above=0),
            actual=number(0, column("goals.indicators", "planned")),
            direction=choice("growth", "decline"),
        ),
        value("goals.cases", whole(20)),
        value("goals.rate", number(0, "62.5", decimals=2)),
        value("goals.share", number(below=1), optional=True),
        value("goals.audited", YES_NO),
        value("goals.audit_day", DATE, optional=True),
        value("contact.rendered", whole()),
        value("contact.late", whole(reference("contact.rendered"))),
        value("contact.letters.answered", number(0, decimals=1), optional=True),
        value("contact.letters.note", TEXT),
        value("contact.spare", whole()),
        value("staff", whole()),
        value("warnings", whole(reference("staff"))),
        attribute("region", choice("north", "south")),
        attribute("population", number(0, decimals=1), optional=True),
    ]
    members: list[Member] = [
        block("goals", criterion("goals.plan"), criterion("goals.conduct")),
        block(
            "contact",
            criterion("contact.services"),
            block("contact.letters", criterion("contact.letters.speed")),
        ),
        criterion("discipline"),
    ]
    bodies = [
        body("finance", "central", "goals", "contact", "discipline", region="north"),
        body("culture", "central", "goals", region="south"),
        body("river-oblast", "local", "contact.services", "discipline", region="south"),
    ]
    return methodology(inputs, members, kinds, bodies if closed else None)


def sparse() -> Methodology:
    """Blocks without inputs of their own: `fixed`, `outer.inner`, `local` and the one in it."""
    members = [
        block("fixed", criterion("fixed.rate")),
        block("outer", criterion("outer.plan"), block("outer.inner", criterion("outer.inner.one"))),
        block("local", block("local.inner", criterion("local.inner.one")), kinds=("local",)),
    ]
    inputs = [value("rate", whole()), value("outer.plan", whole(), optional=True)]
    bodies = [body("finance", "central", "fixed", "outer"), body("culture", "central", "outer.plan")]
    return methodology(inputs, members, ("central", "local"), bodies)


SPARSE_USES = {"fixed.rate": ("rate",), "outer.plan": ("outer.plan",)}


def intake(*, closed: bool = True, kinds: tuple[str, ...] = ("central", "local"), **limits: int) -> Intake:
    """The reader of the small methodology."""
    small = graph(closed=closed, kinds=kinds)
    return Intake(small, Uses(small, USES), Limits(**limits))


GOALS: dict[str, Any] = {
    "indicators": [
        {"name": "road", "planned": "120.5", "actual": 118, "direction": "growth"},
        {"name": "dust", "planned": "1/3", "direction": "decline"},
    ],
    "cases": 2,
    "rate": "50.25",
    "audited": True,
}
CONTACT: dict[str, Any] = {"rendered": 9, "late": 2, "letters": {"answered": "7.5", "note": "-"}}


def request(*bodies: Any) -> bytes:
    """A request with these bodies."""
    return json.dumps({"bodies": bodies}).encode()


def finance(**data: Any) -> dict[str, Any]:
    """The body that is assessed on everything, with this data."""
    return {"id": "finance", "data": data}


def with_goals(**changes: Any) -> bytes:
    """A request whose data are good but for these members of the block goals."""
    return request(finance(goals=GOALS | changes))


def with_indicator(**changes: Any) -> bytes:
    """A request whose data are good but for these members of the second row of goals.indicators."""
    first, second = GOALS["indicators"]
    return with_goals(indicators=[first, second | changes])


def faults_of(raw: bytes, reader: Intake | None = None) -> tuple[Fault, ...]:
    """All faults of a request."""
    found, faults = (reader or intake()).read(raw)
    assert (found is None) == bool(faults)
    return faults


def fault_of(raw: bytes, reader: Intake | None = None) -> Fault:
    """The only fault of a request."""
    (fault,) = faults_of(raw, reader)
    return fault


def body_of(raw: bytes, reader: Intake | None = None) -> BodyRequest:
    """The only body of a request without faults and warnings."""
    found, faults = (reader or intake()).read(raw)
    assert found is not None, faults
    assert found.warnings == ()
    (only,) = found.bodies
    return only


def warnings_of(raw: bytes, reader: Intake | None = None) -> tuple[Fault, ...]:
    """The warnings of a request without faults."""
    found, faults = (reader or intake()).read(raw)
    assert found is not None, faults
    return found.warnings
