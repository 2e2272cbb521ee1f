"""The oracle against the vectors of the specification and cases computed by hand in the docstrings."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import Any

import pytest

from tests.oracle.blocks import BODIES, WORTH, BlockScore, half_up, score_body
from tests.oracle.bodies import body_ids

Record = dict[str, Any]


def states(full: int, partial: int, not_achieved: int, not_counted: int = 0) -> list[Record]:
    """Indicators of 2023, so many of each state."""
    counts = {"full": full, "partial": partial, "not_achieved": not_achieved, "not_counted": not_counted}
    return [{"name": "i", "state": state} for state, count in counts.items() for _ in range(count)]


def goals(methodology: str, body: str = "ministry-of-finance", **inputs: Any) -> BlockScore:
    """The block goals: nothing to score and no cases, but for the inputs given."""
    data = {"indicators": [], "programmes": [], "reporting_cases": 0} | inputs
    return score_body(methodology, body, {"goals": data})["goals"]


def interaction(methodology: str, body: str = "ministry-of-finance", **inputs: Any) -> BlockScore:
    """The block interaction: nothing to score, but for the inputs given."""
    data: Record = {"services_rendered": 0, "services_late": 0, "services_electronic": 0}
    data |= {"appeals_received": 0, "appeals_late": 0, "portals": []}
    if BODIES[body][0] == "local":
        data |= {"meetings_held": 0, "meetings_planned": 0}
    return score_body(methodology, body, {"interaction": data | inputs})["interaction"]


def organisation(methodology: str, **inputs: Any) -> BlockScore:
    """The block organisation: 100 of staff, nothing else, but for the inputs given."""
    data: Record = dict.fromkeys(
        ("staff_left", "training_required", "training_completed", "posts_filled", "outages"), 0
    )
    data |= {"posts_filled_by_competition": 0, "functions_total": 0, "functions_automated": 0}
    data |= {"systems_total": 0, "systems_integrated": 0, "staff_average": 100}
    return score_body(methodology, "abai", {"organisation": data | inputs})["organisation"]


def indicator(planned: Any, actual: Any, direction: str = "growth") -> Record:
    """An indicator of 2025."""
    return {"name": "i", "planned": planned, "actual": actual, "direction": direction}


@pytest.mark.parametrize(
    ("counts", "score"), [((302, 35, 5, 88), "93.42"), ((350, 26, 95, 36), "77.07")], ids=str
)
def test_vectors_of_2023_goals(counts: tuple[int, int, int, int], score: str) -> None:
    """Published figures: (302 + 35/2) / 342 = 319.5/342 = 93.42; (350 + 26/2) / 471 = 363/471 = 77.07."""
    assert goals("2023", indicators=states(*counts)).score == score


@pytest.mark.parametrize(
    ("methodology", "central", "full"),
    [("2023", {"goals": 20, "interaction": 28, "organisation": 18}, 18),
     ("2025", {"goals": 21, "interaction": 28, "organisation": 18}, 18)],
)  # fmt: skip
def test_vectors_of_populations(methodology: str, central: dict[str, int], full: int) -> None:
    """Central bodies by block and with all three blocks; 20 local bodies, all with all blocks."""
    scopes = [BODIES[body] for body in body_ids(methodology)]
    counts = Counter(block for kind, blocks in scopes if kind == "central" for block in blocks)
    assert counts == central
    assert sum(kind == "central" and len(blocks) == 3 for kind, blocks in scopes) == full
    assert sum(kind == "local" and len(blocks) == 3 for kind, blocks in scopes) == 20


def test_worth_sums_to_100() -> None:
    """Section "Common": the points of a block sum to 100."""
    assert all(sum(block.values()) == 100 for year in WORTH.values() for block in year.values())


@pytest.mark.parametrize(
    ("value", "text"),
    [("73.585", "73.59"), ("83.345", "83.35"), ("74.055", "74.06"), ("2.004999", "2.00"), ("0", "0.00"),
     ("99.995", "100.00"), ("0.005", "0.01"), ("1/3", "0.33"), ("100", "100.00")],
)  # fmt: skip
def test_half_up(value: str, text: str) -> None:
    """Ties go up (the three unified vectors among them), anything below a tie goes down."""
    assert half_up(Fraction(value)) == text


def test_goals_2023_both_criteria_and_penalty() -> None:
    """60 x (2 + 1/2) / 4 = 37.5; 30 x 1/2 + 10 x 150/200 = 22.5; 60 of 100; less 3 x 0.2 = 59.4."""
    programmes = [
        {"name": "a", "planned": 100, "spent": "150.0", "achieved": True},
        {"name": "b", "planned": "100", "spent": 0, "achieved": False},
    ]
    block = goals("2023", indicators=states(2, 1, 1, 9), programmes=programmes, reporting_cases=3)
    assert block.criteria == {"plan_indicators": Fraction("37.5"), "budget_programmes": Fraction("22.5")}
    assert block.penalties == {"reporting": Fraction("0.6")}
    assert (block.status, block.exact, block.score) == ("scored", Fraction("59.4"), "59.40")


def test_goals_2023_rescaled_tie() -> None:
    """Without programmes 60 is all: (2 + 1/2) / 16 x 60 = 9.375 of 60 is 15.625; a tie, so 15.63."""
    block = goals("2023", indicators=states(2, 1, 13))
    assert (block.exact, block.score) == (Fraction("15.625"), "15.63")
    assert block.criteria == {"plan_indicators": Fraction("9.375"), "budget_programmes": None}


def test_goals_2023_rescaled_to_money() -> None:
    """No counted indicator: 0 + 10 x (1/3)/1 = 10/3 of 40; 100 x 10/3 / 40 = 25/3, in print 8.33."""
    block = goals(
        "2023",
        indicators=states(0, 0, 0, 4),
        programmes=[{"name": "a", "planned": 1, "spent": "1/3", "achieved": False}],
    )
    assert (block.exact, block.score) == (Fraction(25, 3), "8.33")


def test_reporting_has_a_cap_in_2025_alone() -> None:
    """26 x 0.2 = 5.2: 2023 takes 5.2 of 100, 2025 takes 5; 600 x 0.2 = 120 leaves the floor of 0."""
    full = [indicator(1, 1)]
    assert goals("2023", indicators=states(1, 0, 0), reporting_cases=26).score == "94.80"
    assert goals("2025", indicators=full, reporting_cases=26).penalties == {"reporting": Fraction(5)}
    assert goals("2025", indicators=full, reporting_cases=26).score == "95.00"
    floor = goals("2023", indicators=states(1, 0, 0), reporting_cases=600)
    assert (floor.exact, floor.score, floor.penalties) == (Fraction(0), "0.00", {"reporting": Fraction(120)})


def test_goals_2025_credits() -> None:
    """Growth 3/4, 0.7499, 1.2 and decline 3/4, to 0, 1/3 give 3/4, 0, 1, 3/4, 1, 0: 3.5 of 6; two are absent.

    55 x 3.5/6 = 385/12; of 55 alone: 100 x 3.5/6 = 175/3 = 58.33.
    """
    rows = [
        indicator("4", 3), indicator(1, "0.7499"), indicator(10, 12), indicator(3, "4.0", "decline"),
        indicator(10, 0, "decline"), indicator(1, 3, "decline"), indicator(5, None),
        {"name": "i", "planned": 5, "direction": "decline"},
    ]  # fmt: skip
    block = goals("2025", indicators=rows)
    assert block.criteria["plan_indicators"] == Fraction(385, 12)
    assert (block.exact, block.score) == (Fraction(175, 3), "58.33")


def test_goals_2025_both_criteria() -> None:
    """55 x 0.9 = 49.5; 35 x 1 + 10 x 0.5 = 40; 89.5 - 0.4 = 89.1. The agency has this block, from 2025."""
    data = {
        "indicators": [indicator(10, 9)],
        "programmes": [{"name": "a", "planned": 2, "spent": 1, "achieved": True}],
        "reporting_cases": 2,
    }
    scores = score_body("2025", "atomic-energy-agency", {"goals": data, "organisation": {}})
    assert {block: score.score for block, score in scores.items()} == {"goals": "89.10"}
    with pytest.raises(ValueError, match="atomic-energy-agency"):
        score_body("2023", "atomic-energy-agency", {"goals": data})


def test_interaction_2023_all_criteria() -> None:
    """30 x 3/4 = 22.5; 20 x 9/10 = 18; 25 x 2/3 = 50/3; 25 x (1 + 1/2) / 2 = 18.75: 59.25 + 50/3 = 75.92."""
    portals = [
        {"portal": "open_data", "required": 2, "published": 5},
        {"portal": "open_budgets", "required": "4", "published": 2},
        {"portal": "open_dialogue", "required": 0, "published": 7},
    ]
    counts: Record = {"services_rendered": 10, "services_late": 1, "appeals_received": 3, "appeals_late": 1}
    block = interaction("2023", satisfaction="4", portals=portals, **counts)
    assert block.criteria == {
        "satisfaction": Fraction("22.5"), "timeliness": 18,
        "appeals": Fraction(50, 3), "openness": Fraction("18.75"),
    }  # fmt: skip
    assert (block.exact, block.score, block.penalties) == (Fraction(911, 12), "75.92", {})


def test_interaction_2025_rescaled_by_kind() -> None:
    """Services 10, 4 of them electronic, none late: 4 of 10 and 15 of 15. Central: 100 x 19/25 = 76.

    A local body with 3 of 2 meetings has 5 of 5 besides: 100 x 24/30 = 80; without planned meetings 76 again.
    """
    services: Record = {"services_rendered": 10, "services_electronic": 4, "satisfaction": None}
    central = interaction("2025", **services)
    assert (central.score, central.criteria["public_meetings"]) == ("76.00", None)
    assert interaction("2025", "astana", meetings_held=3, meetings_planned=2, **services).score == "80.00"
    assert interaction("2025", "astana", meetings_held=3, **services).score == "76.00"


@pytest.mark.parametrize(("methodology", "score"), [("2023", "50.00"), ("2025", "44.44")])
def test_court_administration(methodology: str, score: str) -> None:
    """All appeals late, everything published: 0 + 25 of 50 is 50; in 2025 0 + 20 of 45 is 400/9 = 44.44."""
    data = {"portals": [{"portal": "open_data", "required": 1, "published": 1}]}
    block = score_body(
        methodology,
        "court-administration",
        {"interaction": data | {"appeals_received": 4, "appeals_late": 4}},
    )["interaction"]
    assert block.score == score
    assert {name for name, points in block.criteria.items() if points is not None} == {"appeals", "openness"}


@pytest.mark.parametrize(
    ("methodology", "average", "points"),
    [("2023", "140", 15), ("2023", "139.99999999999999999999", 10), ("2023", 70, 10), ("2023", "140/3", 5),
     ("2023", "46.66666666666666666666", 0), ("2023", "46.66666666666666666667", 5), ("2025", 140, 10),
     ("2025", 175, 15), ("2025", "87.5", 10), ("2025", "175/3", 5), ("2025", "58.3333", 0)],
)  # fmt: skip
def test_turnover_bounds(methodology: str, average: Any, points: int) -> None:
    """7 left: 5 % of 140, 10 % of 70, 15 % of 140/3; 4 % of 175, 8 % of 87.5, 12 % of 175/3; each is met."""
    block = organisation(methodology, staff_left=7, staff_average=average)
    assert block.criteria["turnover"] == points


def test_organisation_2023_penalty_cap_and_floor() -> None:
    """10 of 15 for turnover is 200/3, less 10 for 12 outages 170/3 = 56.67. A rate of 20 %: 0 - 3, so 0."""
    block = organisation("2023", staff_left=10, outages=12)
    assert (block.exact, block.score, block.penalties) == (
        Fraction(170, 3),
        "56.67",
        {"outages": Fraction(10)},
    )
    block = organisation("2023", staff_left=20, outages=3)
    assert (block.exact, block.score, block.penalties) == (Fraction(0), "0.00", {"outages": Fraction(3)})


@pytest.mark.parametrize(("methodology", "score"), [("2023", "67.50"), ("2025", "70.00")])
def test_organisation_all_criteria(methodology: str, score: str) -> None:
    """2023: 15 + 15 x 1 + 20 x 1/4 + 30 x 3/4 + 20 x 1/2 = 67.5; 2025: 15 + 15 + 3.75 + 26.25 + 10 = 70."""
    counts = {
        "training_required": 2,
        "training_completed": 3,
        "posts_filled": 4,
        "posts_filled_by_competition": 1,
    }
    more = {"functions_total": 4, "functions_automated": 3, "systems_total": 2, "systems_integrated": 1}
    assert organisation(methodology, **counts, **more).score == score


def test_organisation_2025_penalty_cap() -> None:
    """10 % is above 8 and within 12: 5 of 15 is 100/3, less 10 of 12 outages 70/3 = 23.33; 10: the same."""
    block = organisation("2025", staff_left=10, outages=12)
    assert (block.exact, block.score) == (Fraction(70, 3), "23.33")
    assert block == organisation("2025", staff_left=10, outages=10)


def test_not_scored_keeps_its_penalties() -> None:
    """No criterion applies: no score at all, not zero; the points of the penalty are told all the same."""
    block = goals("2025", indicators=[indicator(1, None)], reporting_cases=100)
    assert (block.status, block.exact, block.score) == ("not_scored", None, None)
    assert block.criteria == {"plan_indicators": None, "budget_programmes": None}
    assert block.penalties == {"reporting": Fraction(5)}
    assert interaction("2025", "astana").status == "not_scored"
