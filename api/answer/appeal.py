"""Objections of the answer: what became of each, and why."""

from collections.abc import Iterable

from api.answer.published import Shown
from api.answer.statement import statement
from api.answer.words import remark_sentence
from engine.cohort.result import AppealResult


def appeals_shown(appeals: Iterable[AppealResult]) -> list[Shown]:
    """The objections in the order of the request."""
    return [
        {
            "body": appeal.body,
            "block": appeal.block,
            "status": appeal.status.value,
            "remarks": [
                statement(remark.code.value, remark_sentence(remark), remark.label)
                for remark in appeal.remarks
            ],
        }
        for appeal in appeals
    ]
