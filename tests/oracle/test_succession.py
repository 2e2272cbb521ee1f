"""Succession and objections in the oracle, computed by hand (S.53-62)."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest

from tests.oracle.appeals import last_day
from tests.oracle.blocks import BLOCKS
from tests.oracle.test_cohort import (
    HOLIDAYS,
    concluded,
    event,
    interaction_of,
    ranks,
    run,
    surveyed,
)

Record = dict[str, Any]

#: 73 of 365 days before 15 March, 146 before 27 May.
CHAIN = [event("abai", "2025-03-15", akmola="1"), event("akmola", "2025-05-27", aktobe="1")]


def test_chain() -> None:
    """Abai 40 into Akmola 70 after 1/5 of the year: (70 + 8) / 1.2 = 65.

    Akmola into Aktobe 90 after 2/5: (90 + 26) / 1.4 = 580/7 = 82.86. By share alone (70 + 40) / 2 = 55 and
    (90 + 55) / 2 = 72.5. The order of bodies and events does not matter.
    """
    bodies = [surveyed("abai", 40), surveyed("akmola", 70), surveyed("aktobe", 90)]
    for found in (run(bodies, reorganisations=CHAIN), run(bodies[::-1], reorganisations=CHAIN[::-1])):
        assert interaction_of(found, "abai") == (40, "40.00")
        assert interaction_of(found, "akmola") == (65, "65.00")
        assert interaction_of(found, "aktobe") == (Fraction(580, 7), "82.86")
        assert ranks(found, "interaction", "local") == {"aktobe": "1"}
        assert found.ratings["interaction"]["local"].not_rated == {"abai", "akmola"}
        assert found.ratings["unified"]["local"].not_rated == {"abai", "akmola"}
        assert found.ratings["unified"]["local"].incomplete == {"aktobe"}
    found = run(bodies, reorganisations=CHAIN, succession_weight="share")
    assert [interaction_of(found, body)[0] for body in ("akmola", "aktobe")] == [55, Fraction("72.5")]
    found = run(bodies, reorganisations=CHAIN, succession_weight="none")
    assert [interaction_of(found, body)[0] for body in ("akmola", "aktobe")] == [70, 90]
    assert found.ratings["interaction"]["local"].not_rated == {"abai", "akmola"}


def test_chain_broken() -> None:
    """Without a score of its own the middle stays without one and hands nothing on; so where it is absent."""
    ends = [surveyed("abai", 40), surveyed("aktobe", 90)]
    found = run([*ends, surveyed("akmola", None)], reorganisations=CHAIN)
    assert interaction_of(found, "akmola") == (None, None)
    assert interaction_of(found, "aktobe") == (90, "90.00")
    assert interaction_of(run(ends, reorganisations=CHAIN), "aktobe") == (90, "90.00")


def test_conclusions_in_succession() -> None:
    """A concluded middle 70 stays as it is, and counts as 70: (90 + 28) / 1.4 = 590/7 = 84.29."""
    middle = {"id": "akmola", "conclusions": {"interaction": "70"}}
    bodies = [surveyed("abai", 40), middle, surveyed("aktobe", 90)]
    found = run(bodies, reorganisations=CHAIN)
    assert interaction_of(found, "akmola") == (70, "70.00")
    assert interaction_of(found, "aktobe") == (Fraction(590, 7), "84.29")


def test_several_predecessors_and_successors() -> None:
    """Abai 40: 1/3 to Akmola 70, 2/3 to Aktobe 90, after 1/5; Atyrau 10: all to Aktobe, after 2/5.

    Akmola (70 + 40/15) / (16/15) = 1090/16 = 68.125; Aktobe (90 + 80/15 + 4) / (23/15) = 1490/23 = 64.78.
    """
    scores = {"abai": 40, "akmola": 70, "aktobe": 90, "atyrau": 10}
    found = run(
        [surveyed(body, score) for body, score in scores.items()],
        reorganisations=[
            event("abai", "2025-03-15", akmola="1/3", aktobe="2/3"),
            event("atyrau", "2025-05-27", aktobe="1"),
        ],
    )
    assert interaction_of(found, "akmola") == (Fraction("68.125"), "68.13")
    assert interaction_of(found, "aktobe") == (Fraction(1490, 23), "64.78")


def test_floor_before_the_mean() -> None:
    """A predecessor sunk by its penalties counts 0, not less: 90 / 1.2 = 75 in the goals."""

    def goals(actual: int, cases: int) -> Record:
        row = {"name": "i", "planned": 10, "actual": actual, "direction": "growth"}
        return {"goals": {"indicators": [row], "programmes": [], "reporting_cases": cases}}

    bodies = [{"id": "abai", "data": goals(1, 25)}, {"id": "akmola", "data": goals(9, 0)}]
    assert run(bodies, reorganisations=CHAIN[:1]).blocks["akmola"]["goals"].exact == 75


#: t = 180/365: (90 + 40 t) / (1 + t) = (90 x 365 + 40 x 180) / 545 = 40050 / 545.
JUNE = Fraction(40050, 545)
#: t = 181/365 and 364/365, where the second half counts.
JULY = Fraction(90 * 365 + 40 * 181, 546)
DECEMBER = Fraction(90 * 365 + 40 * 364, 729)


@pytest.mark.parametrize(
    ("day", "score", "counted", "keeps", "unranked"),
    [
        ("2025-01-01", 90, 90, False, False),
        ("2025-06-30", JUNE, JUNE, False, False),
        ("2025-07-01", 90, JULY, False, False),
        ("2025-12-31", 90, DECEMBER, False, False),
        ("2026-01-01", 90, 90, True, False),
        ("2026-02-28", 90, 90, True, False),
        ("2026-03-01", 90, 90, True, True),
        ("2026-03-02", 90, 90, True, True),
    ],
)
def test_boundary_days(day: str, score: Fraction, counted: Fraction, keeps: bool, unranked: bool) -> None:
    """The windows of S.53-55 by their first and last days; the deadline of interaction is 1 March.

    `counted`: the successor's score where the second half counts; `keeps`: whether the predecessor has a
    place; `unranked`: whether it has one even where a body gone before the deadline has none.
    """
    bodies, gone = [surveyed("abai", 40), surveyed("akmola", 90)], [event("abai", day, akmola="1")]

    def outcome(**readings: Any) -> tuple[Fraction | int | None, bool]:
        found = run(bodies, reorganisations=gone, **readings)
        rating = found.ratings["interaction"]["local"]
        placed = "abai" in ranks(found, "interaction", "local")
        assert placed != ("abai" in rating.not_rated)
        return interaction_of(found, "akmola")[0], placed

    assert outcome() == (score, keeps)
    assert outcome(second_half="counts") == (counted, keeps)
    assert outcome(reorganised_before_deadline="unranked") == (score, unranked)
    inside = day == "2026-03-02"
    assert outcome(reorganised_before_deadline="unranked", deadline_day="inside") == (score, inside)
    assert outcome(after_deadline="recommendations") == (score, keeps)


def test_deadlines_differ_by_block() -> None:
    """Gone on 10 February: after the deadline of organisation, before the others; so no unified place."""
    bodies = [concluded("abai", "1", "2", "3"), concluded("akmola", "4", "5", "6")]
    gone = [event("abai", "2026-02-10", akmola="1")]
    found = run(bodies, reorganisations=gone, reorganised_before_deadline="unranked").ratings
    without = {name for name, rating in found.items() if "abai" in rating["local"].not_rated}
    assert without == {"goals", "interaction", "unified"}
    assert not any(rating["local"].not_rated for rating in run(bodies, reorganisations=gone).ratings.values())


def test_liquidation() -> None:
    """Without successors a body still has no place, in any rating; its score stays visible."""
    found = run([concluded("abai", "1", "2", "3")], reorganisations=[event("abai", "2025-08-01")])
    assert all(rating["local"].not_rated == {"abai"} for rating in found.ratings.values())
    assert [found.blocks["abai"][block].score for block in BLOCKS] == ["1.00", "2.00", "3.00"]


def test_last_day() -> None:
    """From Friday 6 March 2026, Monday off: 10, 11, 12, 13, 16. From Friday 20: 26, 27, 30, 31, 1 April."""
    assert last_day(date(2026, 3, 6), HOLIDAYS) == date(2026, 3, 16)
    assert last_day(date(2026, 3, 20), HOLIDAYS) == date(2026, 4, 1)
    assert last_day(date(2026, 4, 1), HOLIDAYS) == date(2026, 4, 8)
    assert last_day(date(2026, 4, 1), lambda day: day.weekday() < 6) == date(2026, 4, 7)


@pytest.mark.parametrize(
    ("days", "documents", "outcome", "status"),
    [
        (0, True, "accepted", "applied"),
        (7, True, "accepted", "applied"),
        (8, True, "accepted", "inadmissible"),
        (-1, True, "accepted", "inadmissible"),
        (7, False, "accepted", "inadmissible"),
        (7, True, "rejected", "rejected"),
        (7, True, None, "pending"),
    ],
)
def test_appeals(days: int, documents: bool, outcome: str | None, status: str) -> None:
    """Received on Wednesday 1 April 2026, so the last day is the 8th; only an applied one moves the score.

    Half of the appeals late and a survey of 100: (25 + 12.5) / 50 = 75; none late: 100.
    """
    filed = (date(2026, 4, 1) + timedelta(days=days)).isoformat()
    appeal: Record = {
        "block": "interaction",
        "received": "2026-04-01",
        "filed": filed,
        "documents": documents,
    }
    appeal |= {} if outcome is None else {"outcome": outcome}
    body = surveyed("abai", 100, appeals_received=2, appeals_late=1)
    other = {"id": "akmola", "conclusions": {"interaction": "80"}}
    appeals = [
        appeal | {"body": "abai", "corrections": {"appeals_late": 0}},
        appeal | {"body": "akmola", "conclusion": "90.5"},
    ]
    found = run([body, other], appeals=appeals)
    assert found.appeals == {("abai", "interaction"): status, ("akmola", "interaction"): status}
    applied = status == "applied"
    assert interaction_of(found, "abai") == ((100, "100.00") if applied else (75, "75.00"))
    assert interaction_of(found, "akmola")[1] == ("90.50" if applied else "80.00")
    assert ranks(found, "interaction", "local")["abai"] == ("1" if applied else "2")
    assert body["data"]["interaction"]["appeals_late"] == 1


def test_appeal_of_a_predecessor() -> None:
    """A corrected predecessor counts corrected: 40 becomes 100, (70 + 20) / 1.2 = 75."""
    appeal: Record = {"body": "abai", "block": "interaction", "received": "2026-04-01"}
    appeal["filed"] = "2026-04-02"
    appeal |= {"documents": True, "outcome": "accepted", "corrections": {"satisfaction": "5"}}
    found = run([surveyed("abai", 40), surveyed("akmola", 70)], reorganisations=CHAIN[:1], appeals=[appeal])
    assert interaction_of(found, "akmola") == (75, "75.00")
