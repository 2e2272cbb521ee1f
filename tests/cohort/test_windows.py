"""In which window the day of a reorganisation lies."""

from datetime import date, timedelta

import pytest

from engine.cohort.windows import windows_of
from engine.graph.methodology import Methodology, Scope
from engine.program import EvaluationFault, FaultCode, Program, profile_of
from tests.cohort import build as c
from tests.engine import build as b

ENDS = b.choose((c.is_option("inside", "yes"), b.plus(b.ref(c.DEADLINE), 1)), otherwise=b.ref(c.DEADLINE))
RULES = c.succession(
    c.window("first_half", "2025-01-01", "2025-06-30"),
    c.window("second_half", "2025-07-01", "2025-12-31"),
    c.window("reports", "2026-01-01", ENDS),
    c.window("later", ENDS, None),
)
GRAPH = c.graph(
    "goals",
    "talks",
    succession=RULES,
    readings=(c.reading("inside", "no", "yes"),),
    schedule=(("goals", date(2026, 2, 15)), ("talks", date(2026, 3, 1))),
)


def windows(
    day: str, graph: Methodology = GRAPH, kind: str = "central", **readings: str
) -> dict[str, str | None]:
    """The names of the windows by block."""
    program = Program(graph, readings)
    found = windows_of(program, profile_of(graph, kind, None), date.fromisoformat(day))
    return {block: None if window is None else window.label.id for block, window in found.items()}


@pytest.mark.parametrize(
    ("day", "goals", "talks"),
    [
        ("2024-12-31", None, None),
        ("2025-01-01", "first_half", "first_half"),
        ("2025-06-30", "first_half", "first_half"),
        ("2025-07-01", "second_half", "second_half"),
        ("2025-12-31", "second_half", "second_half"),
        ("2026-01-01", "reports", "reports"),
        ("2026-02-14", "reports", "reports"),
        ("2026-02-15", "later", "reports"),
        ("2026-02-28", "later", "reports"),
        ("2026-03-01", "later", "later"),
    ],
)
def test_boundary_days(day: str, goals: str | None, talks: str | None) -> None:
    assert windows(day) == {"goals": goals, "talks": talks}


def test_a_reading_moves_a_boundary() -> None:
    assert windows("2026-02-15", inside="yes")["goals"] == "reports"
    assert windows("2026-02-16", inside="yes")["goals"] == "later"


def test_only_the_blocks_of_the_body_are_asked_for() -> None:
    program = Program(GRAPH)
    profile = profile_of(GRAPH, "central", Scope(("talks",)))
    assert list(windows_of(program, profile, date(2025, 5, 1))) == ["talks"]


def test_of_two_windows_the_first_that_applies_counts() -> None:
    local = c.is_option("kind", "local")
    graph = c.graph(
        succession=c.succession(
            c.window("for_locals", "2025-01-01", None, applies=local), c.window("all", None, None)
        )
    )
    assert windows("2025-05-01", graph, "local") == {"goals": "for_locals"}
    assert windows("2025-05-01", graph, "central") == {"goals": "all"}
    assert windows("2024-05-01", graph, "local") == {"goals": "all"}


def test_a_deadline_that_the_schedule_does_not_have_is_a_fault() -> None:
    graph = c.graph("staff", succession=RULES, readings=GRAPH.readings)
    with pytest.raises(EvaluationFault) as caught:
        windows("2026-01-01", graph)
    assert [(fault.code, fault.id) for fault in caught.value.faults] == [(FaultCode.missing_value, "reports")]


def test_a_methodology_without_succession_has_no_windows() -> None:
    assert windows("2025-05-01", c.graph()) == {"goals": None}


def test_every_day_of_the_year_is_covered_once() -> None:
    day = date(2025, 1, 1)
    names = [windows((day + timedelta(days=at)).isoformat())["goals"] for at in range(365)]
    assert names == ["first_half"] * 181 + ["second_half"] * 184
