"""Objections: which are admitted, and what the applied ones change."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from gmpy2 import mpq

from engine.cohort.appeals import judged
from engine.cohort.request import Appeal, AppealOutcome
from engine.cohort.result import AppealNote, AppealRemark, AppealStatus, Assessment, RatingStatus
from engine.graph.expression import Raised
from engine.graph.label import Label
from tests.cohort import build as c
from tests.engine import build as b

LOW = c.flag("low", c.last(2), "goals")
GRAPH = c.graph(
    "goals",
    "talks",
    "staff",
    appeals=c.OBJECTIONS,
    calendar=c.CALENDAR,
    ratings=(c.rating("goals"),),
    flags=(LOW,),
)


def appeal(body: str = "a", block: str = "goals", **rest: Any) -> Appeal:
    """An objection that is accepted and admissible, unless more is said: received on a Wednesday."""
    days = {"received": "2026-04-01", "filed": "2026-04-02"} | {
        name: rest.pop(name) for name in ("received", "filed", "decided") if name in rest
    }
    dates = {name: date.fromisoformat(day) for name, day in days.items()}
    given = {"documents": True, "outcome": AppealOutcome.accepted, **dates, **rest}
    return Appeal(body, block, **given)


def judge(**rest: Any) -> tuple[AppealStatus, tuple[AppealRemark, ...]]:
    """What becomes of one objection."""
    (found,) = judged(GRAPH, [appeal(**rest)])
    return found.status, found.remarks


@pytest.mark.parametrize(
    ("filed", "status"),
    [
        ("2026-04-01", AppealStatus.applied),
        ("2026-04-02", AppealStatus.applied),
        ("2026-04-09", AppealStatus.applied),
        ("2026-04-10", AppealStatus.inadmissible),
    ],
)
def test_the_last_working_day(filed: str, status: AppealStatus) -> None:
    """From Wednesday: Thursday, Friday, Monday, not Tuesday (free), Wednesday, Thursday."""
    found, remarks = judge(filed=filed)
    late = AppealRemark(AppealNote.filed_late, Label("appeal.filing"), date(2026, 4, 9))
    assert (found, remarks) == (status, (late,) if status is AppealStatus.inadmissible else ())


def test_documents() -> None:
    assert judge(documents=False) == (
        AppealStatus.inadmissible,
        (AppealRemark(AppealNote.no_documents, Label("appeal.documents")),),
    )
    without = replace(GRAPH, appeals=replace(c.OBJECTIONS, documents=None))
    assert judged(without, [appeal(documents=False)])[0].status is AppealStatus.applied


def test_a_block_to_which_no_objection_is_admitted() -> None:
    assert judge(block="staff") == (
        AppealStatus.inadmissible,
        (AppealRemark(AppealNote.block_without_appeals, Label("appeal")),),
    )


@pytest.mark.parametrize(
    ("outcome", "status"),
    [
        (None, AppealStatus.pending),
        (AppealOutcome.rejected, AppealStatus.rejected),
        (AppealOutcome.accepted, AppealStatus.applied),
    ],
)
def test_outcomes(outcome: AppealOutcome | None, status: AppealStatus) -> None:
    assert judge(outcome=outcome)[0] is status
    assert judge(outcome=outcome, documents=False)[0] is AppealStatus.inadmissible


@pytest.mark.parametrize(("decided", "late"), [("2026-04-17", False), ("2026-04-18", True)])
def test_a_late_answer_is_noted_and_applied_all_the_same(decided: str, late: bool) -> None:
    status, remarks = judge(decided=decided)
    assert status is AppealStatus.applied
    answered = AppealRemark(AppealNote.answered_late, Label("appeal.answering"), date(2026, 4, 17))
    assert remarks == ((answered,) if late else ())


def test_all_remarks_at_once() -> None:
    _, remarks = judge(block="staff", documents=False, filed="2026-05-01", decided="2026-06-01")
    assert [remark.code for remark in remarks] == [
        AppealNote.block_without_appeals,
        AppealNote.no_documents,
        AppealNote.filed_late,
        AppealNote.answered_late,
    ]


def test_a_limit_that_reaches_beyond_the_calendar_is_kept() -> None:
    assert judge(received="2026-12-30", filed="2026-12-31")[0] is AppealStatus.applied


def test_what_no_cohort_has_is_refused() -> None:
    with pytest.raises(ValueError, match="filed before"):
        judge(received="2026-04-02", filed="2026-04-01")
    with pytest.raises(ValueError, match="provides for no objections"):
        judged(c.graph(), [appeal()])
    with pytest.raises(ValueError, match="outside the calendar"):
        judge(received="2026-12-30", filed="2027-01-08")


def moves(found: Assessment) -> list[tuple[str, str, str, str, tuple[str, ...], tuple[str, ...]]]:
    """What moved, as scores and ranks before and after, with the flags."""
    return [
        (
            each.body,
            each.rating,
            f"{each.before.score} {each.before.rank}",
            f"{each.after.score} {each.after.rank}",
            each.flags_before,
            each.flags_after,
        )
        for each in found.moved
    ]


def test_a_body_lifted_out_of_the_last_places_pushes_another_in() -> None:
    correction = appeal("a", corrections={"goals.x": mpq(40)})
    found = c.assessed(GRAPH, c.bodies(a=10, b=20, d=30, e=50), appeals=[correction])
    assert c.flagged(found, "low", "goals") == {"b", "d"}
    assert moves(found) == [
        ("a", "goals", "10 4", "40 2", ("low",), ()),
        ("b", "goals", "20 3", "20 4", ("low",), ("low",)),
        ("d", "goals", "30 2", "30 3", (), ("low",)),
    ]
    assert [each.status for each in found.appeals] == [AppealStatus.applied]


@pytest.mark.parametrize(
    "rest", [{"documents": False}, {"outcome": AppealOutcome.rejected}, {"outcome": None}]
)
def test_what_is_not_applied_changes_nothing(rest: dict[str, Any]) -> None:
    given = c.bodies(a=10, b=20)
    found = c.assessed(GRAPH, given, appeals=[appeal("a", corrections={"goals.x": mpq(40)}, **rest)])
    assert found.moved == ()
    assert found.bodies == c.assessed(GRAPH, given).bodies


def test_a_concluded_score_may_be_corrected() -> None:
    given = [c.body("a", conclusions={"goals": 10}), c.body("b", 20)]
    found = c.assessed(GRAPH, given, appeals=[appeal("a", conclusion=mpq(25))])
    assert c.block_of(found, "a").score == 25
    assert [each.body for each in found.moved] == ["a", "b"]


def test_scores_that_move_without_a_place_are_told_too() -> None:
    found = c.assessed(
        GRAPH, c.bodies(a=10, b=20, d=30), appeals=[appeal("a", corrections={"goals.x": mpq(9)})]
    )
    assert moves(found) == [("a", "goals", "10 3", "9 3", ("low",), ("low",))]


def test_a_status_that_changes_is_told() -> None:
    found = c.assessed(GRAPH, c.bodies(a=None, b=20), appeals=[appeal("a", corrections={"goals.x": mpq(9)})])
    (moved,) = found.moved
    assert (moved.before.status, moved.after.status) == (RatingStatus.not_rated, RatingStatus.ranked)


def test_flags_of_the_body_itself() -> None:
    ground = c.flag("ground", Raised("low"))
    poor = c.flag("poor", b.compare(b.ref("talks.x"), "<", 5))
    graph = replace(GRAPH, flags=(LOW, ground, poor))
    given = [c.body("a", 10, talks=9), c.body("b", 20, talks=9), c.body("d", 30, talks=9)]
    found = c.assessed(graph, given, appeals=[appeal("a", corrections={"goals.x": mpq(40)})])
    assert [(each.flags_before, each.flags_after) for each in found.moved] == [
        (("low", "ground"), ()),
        (("low", "ground"), ("low", "ground")),
        ((), ("low", "ground")),
    ]
    alone = c.assessed(graph, given, appeals=[appeal("a", "talks", corrections={"talks.x": mpq(1)})])
    assert moves(alone) == [("a", "goals", "10 3", "10 3", ("low", "ground"), ("low", "ground", "poor"))]


def test_corrections_are_counted_in_successors() -> None:
    rules = c.succession(c.window("all", None, None, counts=True, rated=False))
    graph = replace(GRAPH, succession=rules)
    event = c.ended("old", "2025-03-01", heir=1)
    correction = appeal("old", corrections={"goals.x": mpq(60)})
    found = c.assessed(graph, c.bodies(heir=80, old=50, other=68), event, appeals=[correction])
    assert c.block_of(found, "heir").exact == 70
    assert [each.body for each in found.moved] == ["heir", "other"]


def test_objections_of_several_bodies_in_any_order() -> None:
    corrections = [appeal(id_, corrections={"goals.x": mpq(x)}) for id_, x in (("a", 15), ("b", 5))]
    found = [
        c.assessed(GRAPH, c.bodies(a=10, b=20, d=30), appeals=appeals)
        for appeals in (corrections, corrections[::-1])
    ]
    assert found[0].moved == found[1].moved
    assert [each.body for each in found[0].appeals] == ["a", "b"]
    assert [each.body for each in found[1].appeals] == ["b", "a"]
