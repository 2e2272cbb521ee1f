"""The oracle of whole requests against the vectors of the specification and cases computed by hand."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from tests.oracle.blocks import BLOCKS, BODIES
from tests.oracle.bodies import body_ids
from tests.oracle.cohort import Assessment, assess

Record = dict[str, Any]

SCHEDULE = {
    "2023": {"goals": date(2024, 2, 15), "interaction": date(2024, 3, 1), "organisation": date(2024, 2, 1)},
    "2025": {"goals": date(2026, 2, 15), "interaction": date(2026, 3, 1), "organisation": date(2026, 2, 1)},
}
#: Public holidays around the days of the cases: Women's Day on a Sunday with its day off, Nauryz.
HOLIDAYS = frozenset(date(2026, 3, day) for day in (8, 9, 21, 22, 23, 24, 25))
MEETING = {"services_rendered": 0, "services_late": 0, "services_electronic": 0, "appeals_received": 0}
MEETING |= {"appeals_late": 0, "meetings_held": 0, "meetings_planned": 0}


def run(
    bodies: list[Record],
    methodology: str = "2025",
    reorganisations: list[Record] | None = None,
    appeals: list[Record] | None = None,
    **readings: str,
) -> Assessment:
    """Assess these bodies."""
    request = {"bodies": bodies, "reorganisations": reorganisations or [], "appeals": appeals or []}
    return assess(methodology, request | {"readings": readings}, SCHEDULE[methodology], HOLIDAYS)


def concluded(body: str, *scores: str) -> Record:
    """A body with concluded scores of its blocks, in the order of the blocks of its scope."""
    return {"id": body, "conclusions": dict(zip(BODIES[body][1], scores, strict=False))}


def surveyed(body: str, score: int | Fraction | None, **inputs: Any) -> Record:
    """A body whose interaction has this score, from the survey alone; None: nothing applies."""
    satisfaction = None if score is None else str(1 + Fraction(score) / 25)
    return {
        "id": body,
        "data": {"interaction": {**MEETING, "portals": [], "satisfaction": satisfaction, **inputs}},
    }


def event(body: str, effective: str, **shares: str) -> Record:
    """A reorganisation."""
    successors = [{"body": heir.replace("_", "-"), "share": share} for heir, share in shares.items()]
    return {"body": body, "effective": effective, "successors": successors}


def ranks(assessment: Assessment, rating: str, population: str) -> dict[str, str]:
    """The places of a rating."""
    return {entry.body: str(entry.rank) for entry in assessment.ratings[rating][population].ranked}


def flagged(assessment: Assessment, rating: str) -> set[str]:
    """The bodies in the last three positions of a rating."""
    return {body for body, flags in assessment.flags.items() if ("bottom_three", rating) in flags}


def interaction_of(assessment: Assessment, body: str) -> tuple[Fraction | int | None, str | None]:
    """The interaction score of a body, unrounded and in print."""
    block = assessment.blocks[body]["interaction"]
    return block.exact, block.score


@pytest.mark.parametrize("methodology", ["2023", "2025"])
@pytest.mark.parametrize(
    ("scores", "exact", "half_up", "half_even"),
    [
        (("80.10", "75.05", "60.10"), "73.585", "73.59", "73.58"),
        (("76.92", "89.67", "87.32"), "83.345", "83.35", "83.34"),
        (("82.30", "70.00", "64.08"), "74.055", "74.06", "74.06"),
    ],
)
def test_unified_vectors(
    methodology: str, scores: tuple[str, ...], exact: str, half_up: str, half_even: str
) -> None:
    """45 % + 30 % + 25 %: the three vectors of the specification, and the even neighbour of each tie."""
    for mode, text in (("half_up", half_up), ("half_even", half_even)):
        body = concluded("ministry-of-finance", *scores)
        (entry,) = run([body], methodology, rounding_mode=mode).ratings["unified"]["central"].ranked
        assert (entry.exact, entry.score, entry.rank) == (Fraction(exact), text, Fraction(1))


@pytest.mark.parametrize(("methodology", "goals"), [("2023", 20), ("2025", 21)])
def test_populations(methodology: str, goals: int) -> None:
    """Central: goals 20 and 21, interaction 28, organisation 18, unified 18; local: 20 each."""
    everybody = [concluded(body, "50", "60", "70") for body in body_ids(methodology)]
    sizes = {"goals": goals, "interaction": 28, "organisation": 18, "unified": 18}
    found = run(everybody, methodology).ratings
    assert {name: len(rating["central"].ranked) for name, rating in found.items()} == sizes
    assert {len(rating["local"].ranked) for rating in found.values()} == {20}
    found = run(everybody, methodology, block_ratings="together").ratings
    assert {name: len(found[name]["all"].ranked) for name in BLOCKS} == {
        name: sizes[name] + 20 for name in BLOCKS
    }
    assert len(found["unified"]["central"].ranked) == 18
    found = run(everybody, methodology, block_population="all_blocks_only").ratings
    assert {len(rating["central"].ranked) for rating in found.values()} == {18}
    assert not any(rating["central"].not_rated for rating in found.values())


@pytest.mark.parametrize(
    ("ties", "places"),
    [("shared_best", "1 2 2 4"), ("dense", "1 2 2 3"), ("mean", "1 5/2 5/2 4")],
)
def test_ties(ties: str, places: str) -> None:
    """90, 80, 80, 70: 1, 2, 2, 4; dense 1, 2, 2, 3; the mean of 2 and 3 is 5/2 (A3)."""
    scores = {"abai": "90", "akmola": "80.0", "aktobe": "80.00", "atyrau": "70"}
    found = run([concluded(body, score) for body, score in scores.items()], ties=ties)
    assert list(ranks(found, "goals", "local").values()) == places.split()
    assert found.ratings["unified"]["local"].incomplete == frozenset(scores)


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("strictly_below", {"abai", "akmola", "aktobe", "atyrau"}),
        ("distinct_places", {"abai", "akmola", "aktobe", "atyrau", "astana"}),
        ("exactly_three", {"abai", "akmola", "atyrau"}),
    ],
)
def test_bottom_three(rule: str, expected: set[str]) -> None:
    """50, 50, 60, 60, 70: four have fewer than three below; 50, 60, 70 are the last three places.

    Exactly three by score, then by id: 70, 60 (aktobe), then 60 (atyrau), 50, 50.
    """
    scores = {"akmola": "50", "abai": "50", "atyrau": "60", "aktobe": "60", "astana": "70"}
    found = run([concluded(body, score) for body, score in scores.items()], bottom_three=rule)
    assert flagged(found, "goals") == expected
    assert not flagged(found, "unified")


def test_ranking_on_unrounded_and_exactly_three() -> None:
    """1/3, 0.331, 0.332, 0.333 and 0.33 all print 0.33: one place, four flagged; unrounded four places.

    Exactly three goes by the unrounded score: 0.33, 0.331, 0.332, though aktobe is not last by id.
    """
    scores = {"abai": "1/3", "akmola": "0.333", "aktobe": "0.331", "atyrau": "0.332", "astana": "0.33"}
    bodies = [surveyed(body, Fraction(score)) for body, score in scores.items()]
    assert set(ranks(run(bodies), "interaction", "local").values()) == {"1"}
    assert flagged(run(bodies), "interaction") == set(scores)
    found = run(bodies, ranking="on_unrounded")
    places = {"abai": "1", "akmola": "2", "atyrau": "3", "aktobe": "4", "astana": "5"}
    assert ranks(found, "interaction", "local") == places
    assert flagged(found, "interaction") == {"atyrau", "aktobe", "astana"}
    found = run(bodies, bottom_three="exactly_three")
    assert flagged(found, "interaction") == {"atyrau", "aktobe", "astana"}


def test_small_ratings() -> None:
    """All three bodies are the last three, unless small ratings are left alone; four are no longer few."""
    few = [concluded(body, score) for body, score in (("abai", "1"), ("akmola", "2"), ("aktobe", "3"))]
    assert flagged(run(few), "goals") == {"abai", "akmola", "aktobe"}
    assert flagged(run(few, small_ratings="left_alone"), "goals") == set()
    four = [*few, concluded("atyrau", "4")]
    assert flagged(run(four, small_ratings="left_alone"), "goals") == {"abai", "akmola", "aktobe"}


def test_missing_blocks() -> None:
    """Goals 80 alone: incomplete, or 0.45 x 80 = 36 where none counts 0. Nothing applies: not rated."""
    one, silent = concluded("abai", "80"), {"id": "akmola"}
    none = surveyed("aktobe", None)
    found = run([one, silent, none])
    assert found.ratings["unified"]["local"].incomplete == {"abai", "akmola", "aktobe"}
    assert found.ratings["interaction"]["local"].not_rated == {"aktobe"}
    assert found.ratings["goals"]["local"].incomplete == {"akmola", "aktobe"}
    zero = run([one, silent, none], missing_block="counts_as_zero").ratings["unified"]["local"]
    assert [(entry.body, entry.score) for entry in zero.ranked] == [("abai", "36.00")]
    assert zero.incomplete == {"akmola", "aktobe"}
    assert not zero.not_rated


def test_unified_from_unrounded_blocks() -> None:
    """A third of a point in interaction: 0.30 x 0.33 = 0.099, unrounded 0.1; printed 0.10 both."""
    body = surveyed("abai", Fraction(1, 3)) | {"conclusions": {"goals": "0", "organisation": "0"}}
    for reading, exact in (("rounded_blocks", "0.099"), ("unrounded_blocks", "0.1")):
        (entry,) = run([body], unified_from=reading).ratings["unified"]["local"].ranked
        assert (entry.exact, entry.score) == (Fraction(exact), "0.10")


def test_block_readings() -> None:
    """2025 goals: one indicator of 9/10, one without data, two cases: 90 - 0.4 = 89.6.

    Without the penalty 90; without data failed 45 - 0.4; over all points 55 x 0.9 - 0.4 = 49.1.
    """
    rows = [
        {"name": "a", "planned": 10, "actual": 9, "direction": "growth"},
        {"name": "b", "planned": 1, "direction": "decline"},
    ]
    goals = {"indicators": rows, "programmes": [], "reporting_cases": 2}
    body = {"id": "abai", "data": {"goals": goals}}

    def score(**readings: Any) -> str | None:
        return run([body], **readings).blocks["abai"]["goals"].score

    assert score() == "89.60"
    assert score(reporting_penalty="does_not_count") == "90.00"
    assert score(no_data="not_achieved") == "44.60"
    assert score(inapplicable_criteria="count_as_zero") == "49.10"
    goals["indicators"] = rows[1:]
    assert score() is None
    assert score(no_data="not_achieved") == "0.00"


def test_not_counted_2023() -> None:
    """Full, partial, not counted: 60 x 1.5 / 2 of 60 is 75; counted as failed 60 x 1.5 / 3 is 50."""
    rows = [{"name": "i", "state": state} for state in ("full", "partial", "not_counted")]
    data = {"goals": {"indicators": rows, "programmes": [], "reporting_cases": 0}}
    body = {"id": "abai", "data": data}
    assert run([body], "2023").blocks["abai"]["goals"].score == "75.00"
    assert run([body], "2023", no_data="not_achieved").blocks["abai"]["goals"].score == "50.00"
    assert run([body], "2023").blocks["abai"]["interaction"].status == "not_submitted"


@pytest.mark.parametrize(
    ("values", "falls", "below"),
    [
        ((4, 3, 2, 1), True, True),
        ((4, 3, 3, 2), False, True),
        ((4, 2, 3, 1), False, True),
        ((4, 2, 4, 1), False, False),
        ((4, None, 2, 1), None, None),
        ((None, 3, 2, 1), None, None),
    ],
)
def test_deterioration(values: tuple[int | None, ...], falls: bool | None, below: bool | None) -> None:
    """Three strict falls, or three years below the first; a missing year leaves it open (S.73, A2)."""
    history = [
        {"year": 2022 + at, "value": str(value)} for at, value in enumerate(values) if value is not None
    ]
    for reading, expected in (("three_falls", falls), ("below_first", below)):
        found = run([{"id": "abai", "history": history}], deterioration=reading)
        assert (("deterioration", None) in found.flags["abai"]) == (expected is True)
        assert ("deterioration" in found.undetermined["abai"]) == (expected is None)


@pytest.mark.parametrize(
    ("low", "worse", "either", "both"),
    [(True, True, True, True), (True, False, True, False), (True, None, True, None),
     (False, True, True, False), (False, False, False, False), (False, None, None, False)],
)  # fmt: skip
def test_limbs(low: bool, worse: bool | None, either: bool | None, both: bool | None) -> None:
    """One limb suffices, or both are needed; open only where the missing one decides (A1)."""
    values = {True: "4321", False: "1234", None: ""}[worse]
    history = [{"year": 2022 + at, "value": value} for at, value in enumerate(values)]
    others = [concluded(body, "1") for body in ("akmola", "aktobe", "atyrau")]
    body = concluded("abai", "0" if low else "2") | {"history": history}
    for limbs, expected in (("either", either), ("both", both)):
        found = run([body, *others], limbs=limbs)
        assert (("ground_for_liability", None) in found.flags["abai"]) == (expected is True)
        assert ("ground_for_liability" in found.undetermined["abai"]) == (expected is None)
