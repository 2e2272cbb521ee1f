"""What is told about bodies that ended and about their successors."""

from datetime import date

from engine.cohort.result import Assessment, Note, NoteCode
from engine.graph.label import Label
from engine.result import BlockResult
from tests.cohort import build as c
from tests.engine import build as b

DAY = date(2025, 3, 1)
EVENT = c.ended("old", "2025-03-01", heir=1)
COUNTS = c.succession(c.window("first", None, None, counts=True))
RECOMMENDS = c.succession(c.window("second", None, None, recommends=True))
PLAIN = c.succession(c.window("plain", None, None))
WARNS = c.succession(c.window("late", None, None, warns=True))


def notes(assessment: Assessment, id_: str) -> list[Note]:
    """What is told about a body."""
    return list(c.standing(assessment, id_).notes)


def test_the_body_that_ended() -> None:
    found = c.assessed(c.graph("goals", "talks", succession=PLAIN), c.bodies(old=1, heir=2), EVENT)
    assert notes(found, "old") == [
        Note(NoteCode.reorganised, Label("plain"), ("heir",), ("goals", "talks"), DAY)
    ]
    assert notes(found, "heir") == []


def test_a_window_that_warns() -> None:
    found = c.assessed(c.graph(succession=WARNS), c.bodies(old=1, heir=2), EVENT)
    assert [note.code for note in notes(found, "old")] == [NoteCode.reorganised, NoteCode.warned]
    assert notes(found, "old")[1] == Note(NoteCode.warned, Label("late"), ("heir",), ("goals",), DAY)


def test_nobody_took_over() -> None:
    found = c.assessed(c.graph(succession=PLAIN), c.bodies(old=1), c.ended("old", "2025-03-01"))
    assert notes(found, "old") == [
        Note(NoteCode.reorganised, Label("plain"), (), ("goals",), DAY),
        Note(NoteCode.no_successor, Label("succession"), day=DAY),
    ]


def test_counted_predecessors_and_those_without_effect() -> None:
    graph = c.graph("goals", "talks", succession=COUNTS)
    found = c.assessed(graph, [c.body("old", 1, talks=1), c.body("heir", 2)], EVENT)
    assert notes(found, "heir") == [
        Note(NoteCode.counts_predecessor, Label("first"), ("old",), ("goals",), DAY),
        Note(NoteCode.no_effect, Label("first"), ("old",), ("talks",), DAY),
    ]


def test_no_effect_without_a_predecessor_in_the_request_or_on_a_concluded_block() -> None:
    expected = [Note(NoteCode.no_effect, Label("first"), ("old",), ("goals",), DAY)]
    graph = c.graph(succession=COUNTS)
    assert notes(c.assessed(graph, c.bodies(heir=2), EVENT), "heir") == expected
    concluded = [c.body("heir", conclusions={"goals": 2}), c.body("old", 1)]
    assert notes(c.assessed(graph, concluded, EVENT), "heir") == expected


def test_blocks_that_a_successor_is_not_assessed_on_are_not_told_about() -> None:
    graph = c.graph("goals", "talks", succession=COUNTS)
    found = c.assessed(graph, [c.body("old", 1, talks=1), c.body("heir", 2, scope=("goals",))], EVENT)
    assert [note.blocks for note in notes(found, "heir")] == [("goals",)]


def test_recommendations() -> None:
    graph = c.graph("goals", "talks", succession=RECOMMENDS)
    found = c.assessed(graph, [c.body("old", 1), c.body("heir", 2, talks=3)], EVENT)
    assert notes(found, "heir") == [
        Note(NoteCode.recommendations, Label("second"), ("old",), ("goals", "talks"), DAY)
    ]
    (recommendation,) = c.standing(found, "heir").recommendations
    assert (recommendation.body, recommendation.label) == ("old", Label("second"))
    assert isinstance(recommendation.block, BlockResult)
    assert recommendation.block == c.block_of(found, "old")
    assert c.block_of(found, "heir").exact == 2


def test_windows_that_differ_by_block_are_told_apart() -> None:
    rules = c.succession(
        c.window("before", None, b.ref(c.DEADLINE), recommends=True),
        c.window("after", None, None, warns=True),
    )
    schedule = (("goals", date(2025, 2, 1)), ("talks", date(2025, 4, 1)))
    graph = c.graph("goals", "talks", succession=rules, schedule=schedule)
    found = c.assessed(graph, [c.body("old", 1, talks=1), c.body("heir", 2, talks=3)], EVENT)
    told = [(note.code, note.label.id, note.blocks) for note in notes(found, "old")]
    assert told == [
        (NoteCode.reorganised, "after", ("goals",)),
        (NoteCode.reorganised, "before", ("talks",)),
        (NoteCode.warned, "after", ("goals",)),
    ]
    assert [each.block.id for each in c.standing(found, "heir").recommendations] == ["talks"]


def test_notes_stand_in_the_order_of_the_days() -> None:
    graph = c.graph(succession=COUNTS)
    events = (
        c.ended("z", "2025-02-01", heir=1),
        c.ended("a", "2025-03-01", heir=1),
        c.ended("m", "2025-02-01", heir=1),
        c.ended("heir", "2025-05-01", last=1),
    )
    found = c.assessed(graph, c.bodies(a=1, m=1, z=1, heir=1, last=1), *events)
    assert [note.bodies for note in notes(found, "heir")] == [("last",), ("m",), ("z",), ("a",)]
