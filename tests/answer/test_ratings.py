"""Places in the answer: of each body, as tables, as populations, and before and after objections."""

from dataclasses import replace
from typing import Any

import pytest
from gmpy2 import mpq

from engine.cohort.result import (
    ALL,
    Moved,
    Place,
    PopulationResult,
    RatingStatus,
    Standing,
    Unrated,
    UnratedReason,
)
from engine.exact import ln
from engine.graph.cohort import Rating
from engine.graph.expression import Constant, Expression, Rounding, ScoreOf
from engine.graph.label import Citation, Label
from engine.graph.methodology import Methodology
from engine.result import BodyResult, Status
from tests.answer.parts import TO_CENTS, TO_HALVES, assessed, rounded_block
from tests.intake.graphs import criterion, methodology

FIFTY = mpq(50)
NOTHING = BodyResult((), ())
SUCCESSION = Label("succession.first", titles=(("en", "First half"),), cites=(Citation("law", "S.5"),))


def rated(score: Expression, rounding: Rounding | None = TO_CENTS, *others: Rating) -> Methodology:
    goals = rounded_block("goals", TO_HALVES, criterion("goals.plan"))
    rating = Rating(Label("total"), score, rounding=rounding)
    return replace(methodology((), [goals, criterion("free")]), ratings=(rating, *others))


GRAPH = rated(Constant(mpq(1)))


def ranked(body: str, rank: Any, score: Any = FIFTY, exact: Any = None, of: int = 3) -> Place:
    exact = score if exact is None else exact
    return Place(body, "total", "central", RatingStatus.ranked, score, exact, mpq(rank), of)


def unranked(body: str, status: RatingStatus, *reasons: Unrated) -> Place:
    return Place(body, "total", "central", status, reasons=reasons, of=3)


def place(graph: Methodology, place: Place) -> Any:
    (body,) = assessed(graph, Standing("a", NOTHING, (place,)))["bodies"]
    return body["ratings"]["total"]


def test_place_of_a_body() -> None:
    assert place(GRAPH, ranked("a", 2, mpq("73.59"), mpq("73.585"))) == {
        "score": "73.59",
        "exact": "14717/200",
        "rank": 2,
        "of": 3,
        "status": "ranked",
        "population": "central",
    }


def test_rank_that_is_a_mean_of_places_is_a_number_too() -> None:
    assert place(GRAPH, ranked("a", "5/2"))["rank"] == 2.5


def test_score_that_is_no_fraction() -> None:
    shown = place(GRAPH, ranked("a", 1, mpq("0.69"), ln(mpq(2))))
    assert (shown["score"], shown["exact"]) == ("0.69", None)
    assert shown["approximately"].startswith("0.6931471805599453")


@pytest.mark.parametrize(
    ("score", "rounding", "text"),
    [
        (ScoreOf("goals", rounded=True), TO_CENTS, "50.00"),
        (ScoreOf("goals", rounded=True), None, "50.0"),
        (ScoreOf("goals.plan", rounded=True), None, "50.0"),
        (ScoreOf("goals", rounded=False), None, "50"),
        (ScoreOf("free", rounded=True), None, "50"),
        (Constant(mpq(50)), None, "50"),
    ],
)
def test_decimals_are_those_of_the_rating_or_of_the_score_that_it_takes(
    score: Expression, rounding: Rounding | None, text: str
) -> None:
    assert place(rated(score, rounding), ranked("a", 1))["score"] == text


def test_body_without_a_place_says_why() -> None:
    reason = Unrated(UnratedReason.no_score, (("goals", Status.not_submitted), ("free", Status.not_scored)))
    assert place(GRAPH, unranked("a", RatingStatus.incomplete, reason)) == {
        "status": "incomplete",
        "population": "central",
        "reasons": [
            {
                "code": "no_score",
                "text": "There is no score of goals (not submitted), free (not scored).",
                "cites": [],
            }
        ],
    }


def test_reason_has_the_law_and_the_words_of_the_rules() -> None:
    reason = Unrated(UnratedReason.succession, label=SUCCESSION)
    assert place(GRAPH, unranked("a", RatingStatus.not_rated, reason))["reasons"] == [
        {
            "code": "succession",
            "text": "The body ended, and has no place of its own.",
            "title": {"en": "First half"},
            "cites": ["law S.5"],
        }
    ]


def test_tables_and_populations() -> None:
    scope = unranked(
        "d", RatingStatus.not_rated, Unrated(UnratedReason.scope, (("free", Status.out_of_scope),))
    )
    missing = unranked("c", RatingStatus.incomplete, Unrated(UnratedReason.missing_value))
    results = (
        PopulationResult("total", "central", (ranked("b", 1), ranked("a", "5/2")), (missing, scope), 18),
        PopulationResult("total", "local", (), (), 20),
    )
    document = assessed(GRAPH, ratings=results)
    assert document["ratings"] == {
        "total": {
            "central": [
                {"rank": 1, "body": "b", "score": "50.00"},
                {"rank": 2.5, "body": "a", "score": "50.00"},
            ],
            "local": [],
        }
    }
    assert document["populations"] == {
        "total": {
            "central": {
                "ranked": 2,
                "of": 18,
                "incomplete": [
                    {
                        "body": "c",
                        "reasons": [
                            {
                                "code": "missing_value",
                                "text": "A value that the rating needs is missing.",
                                "cites": [],
                            }
                        ],
                    }
                ],
                "not_rated": [
                    {
                        "body": "d",
                        "reasons": [
                            {"code": "scope", "text": "The body is not assessed on free.", "cites": []}
                        ],
                    }
                ],
            },
            "local": {"ranked": 0, "of": 20, "incomplete": [], "not_rated": []},
        }
    }


def test_ratings_stand_in_the_order_of_the_rules() -> None:
    graph = rated(Constant(mpq(1)), TO_CENTS, Rating(Label("another"), Constant(mpq(1))))
    results = (PopulationResult("another", ALL, (), (), 2), PopulationResult("total", ALL, (), (), 2))
    document = assessed(graph, ratings=results)
    assert list(document["ratings"]) == list(document["populations"]) == ["total", "another"]


def test_no_ratings_where_there_are_none() -> None:
    document = assessed(methodology((), [criterion("free")]), Standing("a", NOTHING))
    assert document["ratings"] == document["populations"] == {}
    assert list(document["bodies"][0]) == ["id", "kind", "blocks"]


def test_what_objections_moved() -> None:
    before, after = ranked("a", 3, mpq(40)), ranked("a", 1, mpq(60))
    lost = unranked("b", RatingStatus.incomplete)
    moved = (Moved("a", "total", before, after), Moved("b", "total", ranked("b", 2), lost))
    assert assessed(GRAPH, moved=moved)["moved"] == [
        {
            "body": "a",
            "rating": "total",
            "before": {"score": "40.00", "rank": 3, "status": "ranked"},
            "after": {"score": "60.00", "rank": 1, "status": "ranked"},
            "flags_before": [],
            "flags_after": [],
        },
        {
            "body": "b",
            "rating": "total",
            "before": {"score": "50.00", "rank": 2, "status": "ranked"},
            "after": {"score": None, "rank": None, "status": "incomplete"},
            "flags_before": [],
            "flags_after": [],
        },
    ]
