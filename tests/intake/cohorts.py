"""The small methodology with all that may be said beside the data, and ways to say it."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

from gmpy2 import mpq

from api.intake import Intake, Limits, Request
from engine.exact import RoundingMode
from engine.graph.cohort import (
    Appeals,
    Calendar,
    Case,
    Choice,
    Condition,
    Flag,
    Option,
    Reading,
    Succession,
    TimeLimit,
    Trend,
    TrendKind,
    Window,
)
from engine.graph.declaration import Bound, ColumnInput, DateType, Input, NumberType, Rows
from engine.graph.expression import Constant, Expression, Reference, Rounding, Same
from engine.graph.label import Label
from engine.graph.methodology import Block, Methodology
from tests.intake.graphs import Uses, block, criterion
from tests.intake.small import CONTACT, GOALS, USES, graph

FALLING = Trend(3, falling=True, kind=TrendKind.consecutive)
FOLLOWED = Flag(Label("worse"), Choice((), FALLING))
DEADLINE = Reference("succession.deadline")

GOALS_DATA = {"id": "finance", "data": {"goals": GOALS}}
ALL_DATA: dict[str, Any] = {
    "id": "finance",
    "data": {"goals": GOALS, "contact": CONTACT, "staff": 3, "warnings": 0},
}
CONCLUDED = {"id": "finance", "conclusions": {"goals": "80.1"}}


def day(year: int, month: int, of_month: int) -> Constant:
    """A day as a limit."""
    return Constant(mpq(date(year, month, of_month).toordinal()))


def window(name: str, first: Expression | None, last: Expression | None, *, before: bool = False) -> Window:
    """The days from the first to the last one, or to `before` it."""
    lower = None if first is None else Bound(first, strict=False)
    upper = None if last is None else Bound(last, strict=before)
    return Window(Label(f"succession.{name}"), lower, upper)


WINDOWS = (
    window("year", day(2001, 1, 1), day(2001, 12, 31)),
    window("reporting", day(2002, 1, 1), DEADLINE, before=True),
)


def reading(name: str, *options: str) -> Reading:
    """A reading, whose first option is the default."""
    return Reading(Label(name), tuple(Option(Label(f"{name}.{option}")) for option in options), options[0])


def succession(*windows: Window) -> Succession:
    """Rules of succession with these windows."""
    columns = (
        ColumnInput(Label("succession.predecessors.share"), NumberType()),
        ColumnInput(Label("succession.predecessors.effective"), DateType()),
        ColumnInput(Label("succession.predecessors.predecessor_score"), NumberType()),
    )
    return Succession(
        Label("succession"),
        Reference("succession.own"),
        Input(Label("succession.own"), NumberType()),
        Input(Label("succession.deadline"), DateType()),
        Rows(Label("succession.predecessors"), columns),
        windows,
    )


def rounded(small: Methodology, **steps: mpq) -> Methodology:
    """The methodology with these blocks rounded."""
    members = tuple(
        replace(member, rounding=Rounding(RoundingMode.half_up, steps[member.label.id]))
        if isinstance(member, Block) and member.label.id in steps
        else member
        for member in small.members
    )
    return replace(small, members=members)


def whole(*, closed: bool = True) -> Methodology:
    """The small methodology with readings, a flag that follows years, succession and objections."""
    small = rounded(graph(closed=closed), goals=mpq(1, 100), contact=mpq(1, 2))
    return replace(
        small,
        schedule=(("contact", date(2002, 3, 1)), ("goals", date(2002, 2, 1))),
        readings=(reading("ties", "best", "dense"), reading("digits", "two", "none")),
        flags=(FOLLOWED, Flag(Label("low"), Choice((), Condition(Constant(value=True))))),
        succession=succession(*WINDOWS),
        appeals=Appeals(Label("appeals"), ("goals", "contact")),
    )


def with_calendar(small: Methodology, *, working: bool) -> Methodology:
    """The methodology with a calendar of 2002 and a time limit that counts working days, or all days."""
    assert small.appeals is not None
    return replace(
        small,
        calendar=Calendar(date(2002, 1, 1), date(2002, 12, 31), (5, 6), (), ()),
        appeals=replace(small.appeals, filing=TimeLimit(Label("filing"), 5, working)),
    )


def with_open_rounding(small: Methodology) -> Methodology:
    """The methodology in which the reading `digits` says how the block goals is rounded."""
    none, two = (Rounding(RoundingMode.half_up, step) for step in (mpq(1), mpq(1, 100)))
    is_none = Same(Reference("digits"), Constant("none"))
    goals, *others = small.members
    assert isinstance(goals, Block)
    changed = replace(goals, rounding=two, roundings=Choice((Case(is_none, none),), two))
    return replace(small, members=(changed, *others))


def lone() -> Methodology:
    """A block `lone` without data of its own beside a block `staffed`; both use the input `staff`."""
    small = graph(closed=False, kinds=("central",))
    members = (block("lone", criterion("lone.one")), block("staffed", criterion("staffed.one")))
    inputs = tuple(each for each in small.inputs if each.label.id in ("staff", "warnings"))
    return replace(small, members=members, inputs=inputs, appeals=Appeals(Label("appeals"), ("lone",)))


LONE_USES = {"lone.one": ("staff", "warnings"), "staffed.one": ("staff",)}


def reader(small: Methodology | None = None, **limits: int) -> Intake:
    """The reader of the small methodology with all of it."""
    small = whole() if small is None else small
    return Intake(small, Uses(small, USES), Limits(**limits))


CLOSED = reader()
OPEN = reader(whole(closed=False))


def raw(*bodies: Any, **further: Any) -> bytes:
    """A request with these bodies, and more beside them."""
    return json.dumps({"bodies": bodies, **further}).encode()


def read(sent: bytes, by: Intake = CLOSED) -> Request:
    """The request in these bytes, which has no faults."""
    found, faults = by.read(sent)
    assert found is not None, faults
    return found


def ended(body: str, effective: str, *successors: tuple[str, Any]) -> dict[str, Any]:
    """A reorganisation, with each successor and its share."""
    return {
        "body": body,
        "effective": effective,
        "successors": [{"body": id_, "share": share} for id_, share in successors],
    }


def objection(**changes: Any) -> dict[str, Any]:
    """An objection of the body `finance` to its block goals that is not decided."""
    return {
        "body": "finance",
        "block": "goals",
        "received": "2002-04-01",
        "filed": "2002-04-03",
        "documents": True,
    } | changes


def accepted(corrections: Any = None, **changes: Any) -> dict[str, Any]:
    """One that was accepted, with these corrections."""
    return objection(outcome="accepted", decided="2002-04-10", corrections=corrections) | changes
