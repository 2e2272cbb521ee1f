"""Objections of the answer."""

from datetime import date

import pytest
from gmpy2 import mpq

from engine.cohort.result import AppealNote, AppealRemark, AppealResult, AppealStatus
from engine.graph.label import Citation, Label
from tests.answer.parts import TO_CENTS, assessed, rounded_block
from tests.intake.graphs import methodology

GRAPH = methodology((), [rounded_block("goals", TO_CENTS, weight=mpq(1))])
FILING = Label("appeals.filing", cites=(Citation("law", "S.57"),))
DAY = date(2001, 4, 9)


def test_status_of_each_in_the_order_of_the_request() -> None:
    appeals = tuple(AppealResult(f"body-{status}", "goals", status) for status in AppealStatus)
    assert assessed(GRAPH, appeals=appeals)["appeals"] == [
        {"body": f"body-{status}", "block": "goals", "status": status, "remarks": []}
        for status in ("applied", "rejected", "inadmissible", "pending")
    ]


@pytest.mark.parametrize(
    ("code", "day", "text"),
    [
        (AppealNote.no_documents, None, "No documents support the objection, so it is not considered."),
        (
            AppealNote.filed_late,
            DAY,
            "The objection was filed too late: the last day for it was 2001-04-09.",
        ),
        (
            AppealNote.answered_late,
            DAY,
            "The objection was answered too late: the last day for it was 2001-04-09.",
        ),
        (AppealNote.block_without_appeals, None, "The methodology admits no objection to this block."),
    ],
)
def test_remarks(code: AppealNote, day: date | None, text: str) -> None:
    remark = AppealRemark(code, FILING, day)
    (shown,) = assessed(GRAPH, appeals=(AppealResult("a", "goals", AppealStatus.inadmissible, (remark,)),))[
        "appeals"
    ]
    assert shown["remarks"] == [{"code": code.value, "text": text, "cites": ["law S.57"]}]
