"""Flags of the answer."""

from dataclasses import replace
from typing import Any

from gmpy2 import mpq

from engine.cohort.result import FlagResult, FlagStatus, Moved, Place, RatingStatus, Standing
from engine.graph.cohort import Choice, Condition, Flag, Rating
from engine.graph.expression import Constant
from engine.graph.label import Citation, Label
from engine.result import BodyResult
from tests.answer.parts import assessed
from tests.intake.graphs import criterion, methodology

LAST = Label(
    "last",
    titles=(("en", "Last places"), ("kk", "Соңғы орындар")),
    notes=(("en", "a ground to consider, no sanction"),),
    cites=(Citation("law", "S.7"), Citation("thesis", "L1")),
)
ALWAYS = Choice((), Condition(Constant(True)))
GRAPH = replace(
    methodology((), [criterion("free")]),
    ratings=(Rating(Label("total"), Constant(mpq(1))),),
    flags=(Flag(LAST, ALWAYS, ("total",)), Flag(Label("fall"), ALWAYS)),
)


def body(*flags: FlagResult) -> Any:
    (shown,) = assessed(GRAPH, Standing("a", BodyResult((), ()), flags=flags))["bodies"]
    return shown


def test_flag_in_a_rating_says_what_it_is_and_by_which_law() -> None:
    assert body(FlagResult("last", FlagStatus.raised, "total", "central"))["flags"] == [
        {
            "flag": "last",
            "rating": "total",
            "population": "central",
            "title": {"en": "Last places", "kk": "Соңғы орындар"},
            "note": {"en": "a ground to consider, no sanction"},
            "cites": ["law S.7", "thesis L1"],
        }
    ]


def test_flag_of_the_body_itself() -> None:
    assert body(FlagResult("fall", FlagStatus.raised))["flags"] == [
        {"flag": "fall", "title": {}, "note": {}, "cites": []}
    ]


def test_undetermined_flag_is_a_note_and_no_flag() -> None:
    shown = body(FlagResult("fall", FlagStatus.undetermined, years=(2021, 2022, 2024)))
    assert shown["flags"] == []
    assert shown["notes"] == [
        {
            "code": "flag_undetermined",
            "text": "It cannot be determined whether fall is raised: "
            "the history has no value for 2021, 2022 and 2024.",
            "cites": [],
            "flag": "fall",
        }
    ]


def test_undetermined_flag_in_a_rating_has_the_words_of_the_rules() -> None:
    (note,) = body(FlagResult("last", FlagStatus.undetermined, "total", "central"))["notes"]
    assert note["text"] == "It cannot be determined whether last is raised."
    assert note["note"] == {"en": "a ground to consider, no sanction"}
    assert (note["rating"], note["population"], note["cites"]) == (
        "total",
        "central",
        ["law S.7", "thesis L1"],
    )


def test_flags_that_objections_moved_have_their_names() -> None:
    place = Place("a", "total", "central", RatingStatus.not_rated)
    (moved,) = assessed(GRAPH, moved=(Moved("a", "total", place, place, ("last", "fall"), ("fall",)),))[
        "moved"
    ]
    assert (moved["flags_before"], moved["flags_after"]) == (["last", "fall"], ["fall"])
