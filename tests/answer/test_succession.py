"""Bodies that ended, in their own answers and in those of their successors; blocks handed in as concluded."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from gmpy2 import mpq

from api.answer import AnswerWriter
from engine.cohort.request import Reorganisation, Successor
from engine.cohort.result import (
    Assessment,
    Contribution,
    Note,
    NoteCode,
    Recommendation,
    Standing,
    Succeeded,
)
from engine.exact import ln
from engine.graph.cohort import EFFECTIVE, PREDECESSOR_SCORE, SHARE, Succession, Window
from engine.graph.declaration import ColumnInput, DateType, Input, NumberType, Rows
from engine.graph.expression import Reference
from engine.graph.label import Citation, Label
from engine.result import BlockResult, BodyResult, Status
from tests.answer.parts import TO_CENTS, asked, assessed, rounded_block, scored, scored_block
from tests.intake.graphs import criterion, methodology

DAY = date(2001, 3, 1)
FIRST_HALF = Label("first_half", notes=(("en", "it counts"),), cites=(Citation("law", "S.3"),))
COLUMNS = (
    ColumnInput(Label(f"predecessors.{SHARE}"), NumberType()),
    ColumnInput(Label(f"predecessors.{EFFECTIVE}"), DateType()),
    ColumnInput(Label(f"predecessors.{PREDECESSOR_SCORE}"), NumberType()),
)
SUCCESSION = Succession(
    Label("succession"),
    Reference("own_score"),
    Input(Label("own_score"), NumberType()),
    Input(Label("deadline"), DateType()),
    Rows(Label("predecessors"), COLUMNS),
    (Window(FIRST_HALF, None, None),),
)
GOALS = rounded_block("goals", TO_CENTS, criterion("goals.plan"))
GRAPH = replace(methodology((), [GOALS, criterion("free")]), succession=SUCCESSION)
SCORED = scored_block("goals", mpq(50), mpq(50))


def body(standing: Standing) -> Any:
    (shown,) = assessed(GRAPH, standing)["bodies"]
    return shown


def test_concluded_block() -> None:
    shown = body(Standing("a", BodyResult((SCORED,), ()), concluded=frozenset({"goals"})))
    assert shown["blocks"]["goals"] == {
        "score": "50.00",
        "exact": "50",
        "status": "scored",
        "concluded": True,
    }


def test_block_that_counts_predecessors() -> None:
    contributions = (
        Contribution("old", mpq(1, 3), DAY, mpq("60.5")),
        Contribution("older", mpq(1), DAY, ln(mpq(2))),
    )
    succeeded = (Succeeded("goals", mpq(100, 3), contributions),)
    shown = body(Standing("a", BodyResult((SCORED,), ()), succeeded=succeeded))
    assert shown["blocks"]["goals"]["succession"] == {
        "own": "100/3",
        "predecessors": [
            {"body": "old", "share": "1/3", "effective": "2001-03-01", "exact": "121/2"},
            {
                "body": "older",
                "share": "1",
                "effective": "2001-03-01",
                "exact": None,
                "approximately": "0.6931471805599453094172321214581765680755",
            },
        ],
    }


def test_own_score_that_is_no_fraction() -> None:
    succeeded = (Succeeded("goals", ln(mpq(2)), ()),)
    shown = body(Standing("a", BodyResult((SCORED,), ()), succeeded=succeeded))["blocks"]["goals"][
        "succession"
    ]
    assert shown["own"] is None
    assert shown["approximately"].startswith("0.693147")


@pytest.mark.parametrize(
    ("note", "text"),
    [
        (
            Note(NoteCode.reorganised, FIRST_HALF, ("new", "newer"), ("goals",), DAY),
            "The body ended on 2001-03-01; its functions passed to new and newer. "
            "This concerns its results on goals.",
        ),
        (
            Note(NoteCode.counts_predecessor, FIRST_HALF, ("old",), ("goals", "free")),
            "The scores of old are counted in those of the body on goals and free.",
        ),
        (
            Note(NoteCode.recommendations, FIRST_HALF, ("old",)),
            "The results of old are recommendations to the body.",
        ),
        (
            Note(NoteCode.no_effect, FIRST_HALF, ("old", "older"), ("goals",)),
            "old and older have no effect on the score of the body on goals: "
            "there is no score to be counted, or none that it could be counted in.",
        ),
        (
            Note(NoteCode.no_successor, FIRST_HALF, day=DAY),
            "The body ended on 2001-03-01, and nobody took over its functions.",
        ),
        (
            Note(NoteCode.warned, FIRST_HALF, day=DAY),
            "The body ended on 2001-03-01; all is assessed as usual.",
        ),
    ],
)
def test_notes(note: Note, text: str) -> None:
    assert body(Standing("a", BodyResult((), ()), notes=(note,)))["notes"] == [
        {"code": note.code.value, "text": text, "note": {"en": "it counts"}, "cites": ["law S.3"]}
    ]


def test_recommendation_is_shown_as_the_block_would_be() -> None:
    block = scored_block("goals", mpq(60), mpq(60), scored("goals.plan", mpq(60)))
    recommendations = (Recommendation("old", block, FIRST_HALF),)
    shown = body(Standing("a", BodyResult((), ()), recommendations=recommendations))
    assert shown["recommendations"] == [
        {
            "from": "old",
            "block": "goals",
            "result": {
                "score": "60.00",
                "exact": "60",
                "status": "scored",
                "criteria": {"plan": {"score": "60.00", "exact": "60", "worth": "1", "status": "scored"}},
            },
            "note": {"en": "it counts"},
            "cites": ["law S.3"],
        }
    ]


def test_nothing_happened() -> None:
    shown = body(Standing("a", BodyResult((BlockResult("goals", Status.not_submitted),), ())))
    assert (shown["notes"], shown["recommendations"]) == ([], [])
    assert shown["blocks"] == {"goals": {"status": "not_submitted"}}


def test_warning_leads_to_the_reorganisation() -> None:
    events = (
        Reorganisation("other", DAY, (Successor("a", mpq(1)),)),
        Reorganisation("a", DAY, (Successor("b", mpq(1)),)),
    )
    request = replace(asked(GRAPH, "a"), reorganisations=events)
    note = Note(NoteCode.warned, FIRST_HALF, ("b",), ("goals",), DAY)
    standing = Standing("a", BodyResult((), ()), notes=(note,))
    written = AnswerWriter(GRAPH, "sha256:0").write("sha256:1", request, Assessment((standing,)))
    assert json.loads(written)["warnings"] == [
        {
            "pointer": "/reorganisations/1",
            "code": "Q031",
            "message": "the rules give the reorganisation of 2001-03-01 no effect on goals",
        }
    ]
