"""Which assumptions of ratings, flags, succession and objections an answer names."""

from dataclasses import replace
from datetime import date
from typing import Any

from gmpy2 import mpq

from api.answer.cohort_assumptions import CohortAssumptions
from api.intake import Request
from engine.choices import settled
from engine.cohort.request import Appeal, Reorganisation
from engine.cohort.result import (
    Assessment,
    Note,
    NoteCode,
    Place,
    PopulationResult,
    RatingStatus,
    Standing,
    Succeeded,
)
from engine.graph.cohort import (
    Appeals,
    Case,
    Choice,
    Condition,
    Flag,
    Option,
    Rating,
    Reading,
    TimeLimit,
    Window,
)
from engine.graph.declaration import Derived, Named
from engine.graph.expression import Column, Constant, Reference, Same
from engine.graph.label import Label
from engine.graph.methodology import Methodology
from engine.result import BodyResult
from tests.answer.parts import asked, assuming
from tests.answer.test_succession import SUCCESSION
from tests.intake.graphs import criterion, methodology

ONE = Constant(mpq(1))
DAY = date(2001, 3, 1)
TIES = Reading(assuming("ties", "A3"), (Option(Label("ties.best")), Option(Label("ties.dense"))), "best")
PLAIN = methodology((), [criterion("free")], kinds=("central", "local"))
EMPTY = Assessment(())
NOBODY = Request(())


def found(graph: Methodology, request: Request = NOBODY, assessment: Assessment = EMPTY) -> list[str]:
    return sorted(CohortAssumptions(graph, settled(graph, {})).of(request, assessment))


def rated(rating: str, **parts: Any) -> Assessment:
    """An assessment in which somebody is in a rating."""
    places = (Place("a", rating, "central", RatingStatus.ranked),)
    return Assessment((), (PopulationResult(rating, "central", places, (), 1),), **parts)


def test_those_of_ratings_that_somebody_is_in() -> None:
    graph = replace(
        PLAIN, ratings=(Rating(assuming("total", "A1"), ONE), Rating(assuming("other", "A2"), ONE))
    )
    assert found(graph, assessment=rated("total")) == ["A1"]
    empty = PopulationResult("other", "central", (), (), 5)
    assert found(graph, assessment=Assessment((), (empty,))) == []


def test_those_behind_the_score_of_a_rating() -> None:
    named = (Named(assuming("n", "A1"), Reference("m")), Named(assuming("m", "A2"), ONE))
    graph = replace(PLAIN, named=named, ratings=(Rating(Label("total"), Reference("n")),))
    assert found(graph, assessment=rated("total")) == ["A1", "A2"]


def test_those_of_readings_that_a_rating_asks_for() -> None:
    asks = Same(Reference("ties"), Constant("dense"))
    rating = Rating(Label("total"), ONE, unrounded=Choice((Case(asks, True),), False))
    assert found(replace(PLAIN, readings=(TIES,), ratings=(rating,)), assessment=rated("total")) == ["A3"]


def test_those_of_flags_that_somebody_could_have_had() -> None:
    always: Choice[Any] = Choice((), Condition(ONE))
    flags = (
        Flag(assuming("last", "A1"), always, ("total",)),
        Flag(assuming("other", "A2"), always, ("another",)),
        Flag(assuming("fall", "A4"), always),
        Flag(assuming("local", "A5"), always, kinds=("local",)),
    )
    ratings = (Rating(Label("total"), ONE), Rating(Label("another"), ONE))
    graph = replace(PLAIN, ratings=ratings, flags=flags)
    assert found(graph, asked(graph, "a"), rated("total")) == ["A1", "A4"]


def test_those_of_succession_and_of_the_windows_that_were_met() -> None:
    windows = tuple(
        Window(assuming(id_, assumption), None, None, applies)
        for id_, assumption, applies in (("first", "A1", Reference("n")), ("second", "A2", None))
    )
    part = Derived(assuming("predecessors.part", "A7"), Column("predecessors", "share"))
    succession = replace(
        SUCCESSION,
        label=assuming("succession", "A4"),
        score=Column("predecessors", "part"),
        predecessors=replace(SUCCESSION.predecessors, derived=(part,)),
        windows=windows,
    )
    named = (Named(assuming("n", "A6"), Constant(True)),)
    graph = replace(PLAIN, named=named, succession=succession)
    note = Note(NoteCode.reorganised, windows[0].label, day=DAY)
    standing = Standing("a", BodyResult((), ()), notes=(note,), succeeded=(Succeeded("free", mpq(1), ()),))
    request = replace(asked(graph, "a"), reorganisations=(Reorganisation("a", DAY, ()),))
    assert found(graph, request, Assessment((standing,))) == ["A1", "A4", "A6", "A7"]
    assert found(graph, asked(graph, "a"), Assessment((Standing("a", BodyResult((), ())),))) == []


def test_those_of_objections() -> None:
    appeals = Appeals(
        assuming("appeals", "A1"),
        ("free",),
        assuming("appeals.documents", "A2"),
        TimeLimit(assuming("appeals.filing", "A3"), 5, working=True),
        TimeLimit(assuming("appeals.answering", "A4"), 15, working=False),
    )
    graph = replace(PLAIN, appeals=appeals)
    appeal = Appeal("a", "free", DAY, DAY, documents=True)
    assert found(graph, replace(asked(graph, "a"), appeals=(appeal,))) == ["A1", "A2", "A3", "A4"]
    assert found(graph, asked(graph, "a")) == []
