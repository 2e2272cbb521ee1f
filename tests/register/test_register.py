"""The register of assumptions and readings, from graphs made by hand."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from gmpy2 import mpq

from api.loading import Loaded, load
from api.register import Register, register_of
from engine.graph.cohort import Appeals, Case, Choice, Condition, Flag, Option, Rating, Reading
from engine.graph.declaration import Derived, Named, NumberType
from engine.graph.expression import Alternative, Alternatives, Constant, Reference, Same
from engine.graph.label import Assumption, Citation, Label
from engine.graph.methodology import Adjustment, AdjustmentKind, Body, Methodology, Scope
from engine.graph.span import Span
from tests.intake.graphs import block, criterion, methodology, number, rows, value

ONE = Constant(mpq(1))
ASKED = Same(Reference("ties"), Constant("dense"))


def at(line: int) -> Span:
    return Span("a.rules", line, 5, line, 9)


def assuming(id_: str, assumption: str, line: int = 1, text: str = "so it is") -> Label:
    return Label(
        id_,
        cites=(Citation("law", f"S.{line}"),),
        assumes=(Assumption(assumption, (("en", text),), span=at(line)),),
        span=at(line - 1),
    )


def register(graph: Methodology) -> Register:
    return register_of(graph, "sha256:0")


def assumed(graph: Methodology) -> list[tuple[str, list[tuple[str, str]]]]:
    return [
        (entry.id, [(place.what, place.declaration) for place in entry.places])
        for entry in register(graph).assumptions
    ]


def test_methodology_that_assumes_nothing() -> None:
    assert register(methodology((), [criterion("plan")])).model_dump() == {
        "methodology": "small",
        "digest": "sha256:0",
        "assumptions": [],
        "readings": [],
    }


def test_assumption_has_every_place_that_makes_it_with_the_law_cited_there() -> None:
    goals = replace(
        block("goals", replace(criterion("goals.plan"), label=assuming("goals.plan", "A1", 7))),
        label=assuming("goals", "A1", 4),
    )
    (entry,) = register(methodology((), [goals])).model_dump()["assumptions"]
    assert entry == {
        "id": "A1",
        "texts": {"en": "so it is"},
        "reconstructed": False,
        "places": [
            {
                "what": "block",
                "declaration": "goals",
                "place": {"file": "a.rules", "line": 4, "column": 5, "end_line": 4, "end_column": 9},
                "cites": ["law S.4"],
            },
            {
                "what": "criterion",
                "declaration": "goals.plan",
                "place": {"file": "a.rules", "line": 7, "column": 5, "end_line": 7, "end_column": 9},
                "cites": ["law S.7"],
            },
        ],
    }


def test_id_with_other_words_is_another_entry() -> None:
    first, second = assuming("a", "A1", text="one"), assuming("b", "A1", text="two")
    graph = methodology((), [replace(criterion("a"), label=first), replace(criterion("b"), label=second)])
    assert [(entry.id, entry.texts["en"]) for entry in register(graph).assumptions] == [
        ("A1", "one"),
        ("A1", "two"),
    ]


def test_reconstructed_is_told_from_assumed() -> None:
    label = Label("a", assumes=(Assumption("A1", (), reconstructed=True), Assumption("A2", ())))
    entries = register(methodology((), [replace(criterion("a"), label=label)])).assumptions
    assert [(entry.id, entry.reconstructed) for entry in entries] == [("A1", True), ("A2", False)]
    assert entries[0].places[0].place is None


def test_assumptions_are_found_wherever_something_is_declared() -> None:
    goals = replace(
        block("goals"),
        adjustments=(Adjustment(assuming("goals.late", "A4"), AdjustmentKind.penalty, ONE),),
    )
    table = replace(
        rows("r", x=number()), label=assuming("r", "A1"), derived=(Derived(assuming("r.y", "A2"), ONE),)
    )
    always: Choice[Any] = Choice((), Condition(ONE))
    graph = replace(
        methodology([table], [goals], bodies=[Body(assuming("north", "A3"), "central", Scope(("goals",)))]),
        named=(
            Named(assuming("n", "A5"), ONE),
            Named(assuming("p", "A6"), ONE, parameter=True),
        ),
        ratings=(Rating(assuming("total", "A7"), ONE),),
        flags=(Flag(assuming("last", "A8"), always),),
        appeals=Appeals(Label("appeals"), ("goals",), documents=assuming("appeals.documents", "A9")),
    )
    assert assumed(graph) == [
        ("A1", [("rows", "r")]),
        ("A2", [("column", "r.y")]),
        ("A3", [("body", "north")]),
        ("A4", [("penalty", "goals.late")]),
        ("A5", [("let", "n")]),
        ("A6", [("parameter", "p")]),
        ("A7", [("rating", "total")]),
        ("A8", [("flag", "last")]),
        ("A9", [("documents", "appeals.documents")]),
    ]


def test_reading_with_its_options_and_where_it_is_used() -> None:
    reading = Reading(
        Label("ties", (("en", "Ties"),), (("en", "open"),), (Citation("law", "S.1"),), span=at(2)),
        (
            Option(Label("ties.best", (("en", "Best"),), (("en", "usual"),), (Citation("law", "S.2"),))),
            Option(Label("ties.dense")),
        ),
        "best",
    )
    chosen = Alternatives((Alternative(ASKED, ONE),), Constant(mpq(0)))
    graph = replace(
        methodology((), [replace(criterion("plan"), score=chosen), criterion("other")]),
        readings=(reading,),
        ratings=(Rating(Label("total"), ONE, unrounded=Choice((Case(ASKED, True),), False)),),
    )
    (entry,) = register(graph).model_dump()["readings"]
    assert entry == {
        "name": "ties",
        "titles": {"en": "Ties"},
        "notes": {"en": "open"},
        "default": "best",
        "options": [
            {"name": "best", "titles": {"en": "Best"}, "reason": {"en": "usual"}, "cites": ["law S.2"]},
            {"name": "dense", "titles": {}, "reason": {}, "cites": []},
        ],
        "cites": ["law S.1"],
        "place": {"file": "a.rules", "line": 2, "column": 5, "end_line": 2, "end_column": 9},
        "used_by": [
            {"what": "criterion", "declaration": "plan", "place": None},
            {"what": "rating", "declaration": "total", "place": None},
        ],
    }


def test_what_only_stands_inside_another_declaration_is_used_there() -> None:
    inner = replace(criterion("goals.plan"), score=Reference("ties"))
    reading = Reading(Label("ties"), (Option(Label("ties.best")),), "best")
    graph = replace(
        methodology([value("ties_count", NumberType())], [block("goals", inner)]), readings=(reading,)
    )
    (entry,) = register(graph).readings
    assert [use.declaration for use in entry.used_by] == ["goals.plan"]


def test_every_assumption_of_the_shipped_methodologies_has_a_place() -> None:
    root = Path(__file__).resolve().parents[2] / "methodologies"
    for folder in sorted(root.iterdir()):
        loaded = load(folder)
        assert isinstance(loaded, Loaded), folder
        entries = loaded.register.assumptions
        assert entries
        for entry in entries:
            assert entry.texts
            for place in entry.places:
                assert place.place is not None
                assert loaded.sources[place.place.file]
