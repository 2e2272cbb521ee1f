"""The order of bodies and events has no meaning; places and flags are what they are defined to be."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from gmpy2 import mpq
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from engine.cohort.assess import assess
from engine.cohort.request import Appeal, AppealOutcome, Cohort, Reorganisation, Successor
from engine.cohort.result import Assessment, PopulationResult
from engine.graph.cohort import Border, Places, Ties, TieWay, Trend, TrendKind
from engine.graph.expression import Either, Raised
from engine.graph.methodology import Methodology
from engine.program import Program
from tests.cohort import build as c
from tests.engine import build as b

SCORES = st.sampled_from(["0", "10", "10", "10.004", "10.006", "20", "1/3"])
IDS = "abcdefg"
EXACT = b.score_of("goals", rounded=False)
RECEIVED = date(2026, 4, 1)


@st.composite
def graphs(draw: DrawFn) -> Methodology:
    """A methodology with ratings, flags, succession and appeals, in one of many forms."""
    keys = tuple(
        draw(
            st.lists(
                st.sampled_from([c.by_unrounded(), c.by_id(True), c.by_value(b.ref("talks.x"))]), max_size=2
            )
        )
    )
    way = draw(st.sampled_from(list(TieWay)))
    first = c.rating(
        "goals",
        EXACT,
        rounding=b.HALF_UP,
        ties=Ties(way, keys if way is TieWay.broken else ()),
        apart=draw(st.booleans()),
        unrounded=draw(st.booleans()),
        highest_first=draw(st.booleans()),
    )
    both = c.rating("unified", b.plus(b.score_of("goals"), b.score_of("talks")), needs=("goals", "talks"))
    border = draw(st.sampled_from(list(Border)))
    flags = (
        c.flag(
            "low",
            c.last(draw(st.integers(1, 3)), border, *keys, first=draw(st.booleans())),
            "goals",
            "unified",
        ),
        c.flag("worse", Trend(1, True, TrendKind.consecutive)),
        c.flag("ground", Either((Raised("low"), Raised("worse")))),
    )
    rules = c.succession(
        c.window("first", None, "2025-06-30", counts=True, rated=False),
        c.window("second", "2025-07-01", None, recommends=True, rated=draw(st.booleans())),
    )
    return c.graph(
        "goals",
        "talks",
        ratings=(first, both),
        flags=flags,
        succession=rules,
        appeals=c.OBJECTIONS,
        calendar=c.CALENDAR,
    )


@st.composite
def cohorts(draw: DrawFn) -> tuple[list[c.Given], list[Reorganisation], list[Appeal]]:
    """Bodies with what happened to them; those later in the alphabet may succeed earlier ones."""
    names = IDS[: draw(st.integers(1, len(IDS)))]
    return (
        [draw(_bodies(id_)) for id_ in names],
        [
            draw(_events(id_, names[at + 1 :] + "z"))
            for at, id_ in enumerate(names)
            if draw(st.integers(0, 2)) == 0
        ],
        [draw(_appeals(id_)) for id_ in names if draw(st.integers(0, 3)) == 0],
    )


@st.composite
def _bodies(draw: DrawFn, id_: str) -> c.Given:
    blocks: dict[str, Any] = {}
    conclusions: dict[str, Any] = {}
    for name in ("goals", "talks"):
        way = draw(st.sampled_from(["given", "given", "nothing", "concluded", "absent"]))
        if way == "concluded":
            conclusions[name] = draw(st.sampled_from([10, 20]))
        elif way != "absent":
            blocks[name] = None if way == "nothing" else draw(SCORES)
    history = {
        year: value for year in (2024, 2025) if (value := draw(st.sampled_from([None, 1, 2]))) is not None
    }
    kind = draw(st.sampled_from(["central", "local"]))
    scope = draw(st.sampled_from([None, None, None, ("goals",)]))
    if scope is not None:
        blocks.pop("talks", None)
        conclusions.pop("talks", None)
    return c.Given(id_, blocks, kind, scope, {}, conclusions, history)


@st.composite
def _events(draw: DrawFn, id_: str, later: str) -> Reorganisation:
    heirs = draw(st.lists(st.sampled_from(later), unique=True, max_size=2))
    day = draw(st.sampled_from([date(2025, 1, 1), date(2025, 6, 30), date(2025, 7, 1)]))
    return Reorganisation(id_, day, tuple(Successor(heir, mpq(1, len(heirs))) for heir in heirs))


@st.composite
def _appeals(draw: DrawFn, id_: str) -> Appeal:
    filed = RECEIVED + timedelta(days=draw(st.integers(0, 12)))
    x = mpq(draw(SCORES))
    outcome = draw(st.sampled_from([None, *AppealOutcome]))
    return Appeal(id_, "goals", RECEIVED, filed, draw(st.booleans()), outcome, None, {"goals.x": x})


def as_sets(found: Assessment) -> tuple[Any, ...]:
    """An assessment without the order of what was handed in."""
    return (
        {standing.id: standing for standing in found.bodies},
        found.ratings,
        {(each.body, each.block): each for each in found.appeals},
        {(each.body, each.rating): each for each in found.moved},
    )


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(graphs(), cohorts(), st.randoms(use_true_random=False))
def test_the_order_of_bodies_and_events_has_no_meaning(
    graph: Methodology, parts: tuple[list[c.Given], list[Reorganisation], list[Appeal]], random: Any
) -> None:
    program = Program(graph)
    bodies, events, appeals = parts
    entered = [each.entered(graph) for each in bodies]
    first = assess(program, Cohort(tuple(entered), tuple(events), tuple(appeals)))
    for listed in (entered, events, appeals):
        random.shuffle(listed)
    events = [replace(event, successors=event.successors[::-1]) for event in events]
    second = assess(program, Cohort(tuple(entered), tuple(events), tuple(appeals)))
    assert as_sets(first) == as_sets(second)
    assert [standing.id for standing in second.bodies] == [each.id for each in entered]


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(graphs(), cohorts())
def test_places_are_what_they_are_defined_to_be(
    graph: Methodology, parts: tuple[list[c.Given], list[Reorganisation], list[Appeal]]
) -> None:
    bodies, events, _ = parts
    found = c.assessed(graph, bodies, *events)
    rating = graph.ratings[0]
    for result in found.ratings:
        if result.rating == "goals":
            scores = ranking(result, rating.unrounded.otherwise)
            for place in result.places:
                better = [
                    other
                    for other in scores.values()
                    if (other > scores[place.body] if rating.highest_first else other < scores[place.body])
                ]
                equal = list(scores.values()).count(scores[place.body])
                match rating.ties.otherwise.way:
                    case TieWay.best:
                        assert place.rank == len(better) + 1
                    case TieWay.dense:
                        assert place.rank == len(set(better)) + 1
                    case TieWay.mean:
                        assert place.rank == len(better) + mpq(1 + equal, 2)
                    case TieWay.broken:
                        assert place.rank is not None
                        assert len(better) < place.rank <= len(better) + equal
                assert place.of == len(result.places)
            assert [place.rank for place in result.places] == sorted(
                place.rank or mpq(0) for place in result.places
            )


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(graphs(), cohorts())
def test_last_places_are_what_they_are_defined_to_be(
    graph: Methodology, parts: tuple[list[c.Given], list[Reorganisation], list[Appeal]]
) -> None:
    bodies, events, _ = parts
    found = c.assessed(graph, bodies, *events)
    mark = graph.flags[0].marks.otherwise
    assert isinstance(mark, Places)
    for result in found.ratings:
        if result.rating == "goals":
            ranks = {place.body: place.rank for place in result.places if place.rank is not None}
            raised = c.flagged(found, "low", "goals") & ranks.keys()
            beyond = {
                body: [other for other in ranks.values() if (other > rank if mark.last else other < rank)]
                for body, rank in ranks.items()
            }
            match mark.border:
                case Border.inclusive:
                    assert raised == {body for body, others in beyond.items() if len(others) < mark.count}
                case Border.distinct:
                    assert raised == {
                        body for body, others in beyond.items() if len(set(others)) < mark.count
                    }
                case Border.exact:
                    assert len(raised) == min(mark.count, len(ranks))
                    assert all(len(beyond[body]) < mark.count for body in raised)


def ranking(result: PopulationResult, unrounded: bool) -> dict[str, Any]:
    """The scores that rank the bodies of a population."""
    return {place.body: place.exact if unrounded else place.score for place in result.places}
