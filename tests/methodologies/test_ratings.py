"""What the decree says of ratings, flags and successors, in the answers of the shipped methodologies."""

import json
from datetime import date, timedelta
from typing import Any

import pytest

from api.loading import Loaded
from api.problem import Problem
from api.scoring import score
from tests.oracle.bodies import body_ids

BLOCKS = ("goals", "interaction", "organisation")


def _answer(loaded: Loaded, **request: Any) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(score(loaded, json.dumps(request).encode()))
    return answer


def _concluded(body: str, *scores: str, blocks: tuple[str, ...] = BLOCKS, **more: Any) -> dict[str, Any]:
    return {"id": body, "conclusions": dict(zip(blocks, scores, strict=True)), **more}


def _whole_cohort(loaded: Loaded) -> list[dict[str, Any]]:
    """Every body with a conclusion for each block of its scope, all different."""
    bodies = loaded.methodology.bodies
    assert bodies is not None
    return [
        {
            "id": body.label.id,
            "conclusions": {
                member.partition(".")[0]: f"{50 + place}.{place:02}" for member in body.scope.members
            },
        }
        for place, body in enumerate(bodies)
    ]


@pytest.mark.parametrize("methodology", ["2023", "2025"])
@pytest.mark.parametrize(
    ("scores", "unified", "exact"),
    [
        (("80.10", "75.05", "60.10"), "73.59", "14717/200"),
        (("76.92", "89.67", "87.32"), "83.35", "16669/200"),
        (("82.30", "70.00", "64.08"), "74.06", "14811/200"),
    ],
)
def test_the_unified_score_is_the_weighted_sum_rounded_half_up(
    methodology: str, scores: tuple[str, ...], unified: str, exact: str, loaded: dict[str, Loaded]
) -> None:
    answer = _answer(loaded[methodology], bodies=[_concluded("ministry-of-finance", *scores)])
    found = answer["bodies"][0]["ratings"]["unified"]
    assert (found["score"], found["exact"], found["rank"], found["of"]) == (unified, exact, 1, 1)
    assert answer["ratings"]["unified"]["central"] == [
        {"rank": 1, "body": "ministry-of-finance", "score": unified}
    ]


@pytest.mark.parametrize(
    ("methodology", "goals", "interaction", "organisation", "unified"),
    [("2023", 20, 28, 18, 18), ("2025", 21, 28, 18, 18)],
)
def test_the_ratings_have_the_bodies_of_the_annex(
    methodology: str,
    goals: int,
    interaction: int,
    organisation: int,
    unified: int,
    loaded: dict[str, Loaded],
) -> None:
    answer = _answer(loaded[methodology], bodies=_whole_cohort(loaded[methodology]))
    central = {name: len(populations["central"]) for name, populations in answer["ratings"].items()}
    assert central == {
        "goals": goals,
        "interaction": interaction,
        "organisation": organisation,
        "unified": unified,
    }
    for name, populations in answer["ratings"].items():
        assert len(populations["local"]) == 20
        assert answer["populations"][name]["local"]["of"] == 20
        assert answer["populations"][name]["central"]["of"] == central[name]


def test_a_request_with_some_bodies_is_rated_among_those(loaded: dict[str, Loaded]) -> None:
    bodies = [
        _concluded("ministry-of-finance", "80", "80", "80"),
        _concluded("ministry-of-justice", "70", "70", "70"),
    ]
    answer = _answer(loaded["2025"], bodies=bodies)
    population = answer["populations"]["unified"]["central"]
    assert (population["ranked"], population["of"]) == (2, 18)


def test_the_atomic_energy_agency_is_in_the_goals_rating_of_2025_alone(loaded: dict[str, Loaded]) -> None:
    answer = _answer(loaded["2025"], bodies=_whole_cohort(loaded["2025"]))
    in_ratings = {
        name
        for name, populations in answer["ratings"].items()
        for places in populations.values()
        if any(place["body"] == "atomic-energy-agency" for place in places)
    }
    assert in_ratings == {"goals"}
    found = {body["id"]: body for body in answer["bodies"]}["atomic-energy-agency"]
    assert set(found["ratings"]) == {"goals"}
    with pytest.raises(Problem) as caught:
        _answer(loaded["2023"], bodies=[{"id": "atomic-energy-agency", "data": {}}])
    assert [(fault.pointer, fault.code) for fault in caught.value.faults] == [("/bodies/0/id", "R104")]


@pytest.mark.parametrize("methodology", ["2023", "2025"])
def test_the_national_bank_has_two_block_ratings_and_no_unified_place(
    methodology: str, loaded: dict[str, Loaded]
) -> None:
    answer = _answer(loaded[methodology], bodies=_whole_cohort(loaded[methodology]))
    found = {body["id"]: body for body in answer["bodies"]}["national-bank"]
    assert {name: place["status"] for name, place in found["ratings"].items()} == {
        "goals": "ranked",
        "interaction": "ranked",
    }
    left_out = answer["populations"]["unified"]["central"]["not_rated"]
    reasons = {one["body"]: [reason["code"] for reason in one["reasons"]] for one in left_out}
    assert reasons["national-bank"] == ["scope"]


FIVE = {
    "ministry-of-agriculture": "50",
    "ministry-of-justice": "50",
    "ministry-of-science": "60",
    "ministry-of-education": "60",
    "ministry-of-finance": "70",
}


@pytest.mark.parametrize(
    ("reading", "flagged"),
    [
        (
            None,
            {
                "ministry-of-agriculture",
                "ministry-of-justice",
                "ministry-of-science",
                "ministry-of-education",
            },
        ),
        ("distinct_places", set(FIVE)),
        ("exactly_three", {"ministry-of-agriculture", "ministry-of-justice", "ministry-of-science"}),
    ],
)
def test_the_last_three_are_four_five_or_three_bodies_by_the_reading(
    reading: str | None, flagged: set[str], loaded: dict[str, Loaded]
) -> None:
    bodies = [_concluded(body, number, blocks=("goals",)) for body, number in FIVE.items()]
    answer = _answer(
        loaded["2025"], bodies=bodies, readings={} if reading is None else {"bottom_three": reading}
    )
    found = {body["id"] for body in answer["bodies"] if body["flags"]}
    assert found == flagged
    assert answer["readings_not_default"] == ([] if reading is None else ["bottom_three"])


def test_a_flag_says_that_it_is_a_ground_to_consider_and_by_which_paragraph(
    loaded: dict[str, Loaded],
) -> None:
    answer = _answer(loaded["2025"], bodies=[_concluded("ministry-of-finance", "80", blocks=("goals",))])
    (flag, ground) = answer["bodies"][0]["flags"]
    assert (flag["flag"], flag["rating"], flag["cites"]) == ("bottom_three", "goals", ["decree S.73"])
    assert "not a sanction" in flag["note"]["en"]
    assert ground["flag"] == "ground_for_liability"
    assert "rating" not in ground


def _merged(effective: date, loaded: Loaded, **readings: str) -> dict[str, Any]:
    bodies = [
        _concluded("ministry-of-justice", "90", "90", "90"),
        {"id": "ministry-of-finance", "data": {"organisation": _organisation("60")}},
    ]
    event = {
        "body": "ministry-of-justice",
        "effective": effective.isoformat(),
        "successors": [{"body": "ministry-of-finance", "share": "1"}],
    }
    return _answer(loaded, bodies=bodies, reorganisations=[event], readings=readings)


def _organisation(share: str) -> dict[str, Any]:
    """Raw data of the block that score exactly this share of a hundred."""
    return {
        "staff_average": "100",
        "staff_left": 100,
        "training_required": 100,
        "training_completed": share,
        "posts_filled": 100,
        "posts_filled_by_competition": share,
        "functions_total": 100,
        "functions_automated": share,
        "systems_total": 100,
        "systems_integrated": share,
        "outages": 0,
    }


def _by_id(answer: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {body["id"]: body for body in answer["bodies"]}


@pytest.mark.parametrize(
    ("effective", "status", "counts", "codes"),
    [
        ("2025-01-01", "not_rated", True, {"counts_predecessor"}),
        ("2025-06-30", "not_rated", True, {"counts_predecessor"}),
        ("2025-07-01", "not_rated", False, {"recommendations"}),
        ("2025-12-31", "not_rated", False, {"recommendations"}),
        ("2026-01-01", "ranked", False, {"recommendations"}),
        ("2026-01-30", "ranked", False, {"recommendations"}),
    ],
)
def test_the_day_of_a_reorganisation_decides_what_follows(
    effective: str, status: str, counts: bool, codes: set[str], loaded: dict[str, Loaded]
) -> None:
    found = _by_id(_merged(date.fromisoformat(effective), loaded["2025"]))
    assert found["ministry-of-justice"]["ratings"]["organisation"]["status"] == status
    block = found["ministry-of-finance"]["blocks"]["organisation"]
    assert ("succession" in block) is counts
    assert {note["code"] for note in found["ministry-of-finance"]["notes"]} >= codes


def test_a_predecessor_counts_by_its_share_and_its_part_of_the_year(loaded: dict[str, Loaded]) -> None:
    found = _by_id(_merged(date(2025, 6, 30), loaded["2025"]))
    own = _by_id(_merged(date(2025, 7, 1), loaded["2025"]))["ministry-of-finance"]["blocks"]["organisation"]
    block = found["ministry-of-finance"]["blocks"]["organisation"]
    assert own["exact"] == "51"
    assert block["exact"] == "6963/109"
    assert block["score"] == "63.88"
    assert block["succession"] == {
        "own": "51",
        "predecessors": [
            {"body": "ministry-of-justice", "share": "1", "effective": "2025-06-30", "exact": "90"}
        ],
    }


@pytest.mark.parametrize(
    ("days", "reading", "warned"),
    [(-1, "outside", False), (0, "outside", True), (0, "inside", False), (1, "inside", True)],
)
def test_from_the_day_of_the_deadline_on_no_paragraph_covers_the_reorganisation(
    days: int, reading: str, warned: bool, loaded: dict[str, Loaded]
) -> None:
    deadline = dict(loaded["2025"].methodology.schedule)["organisation"]
    answer = _merged(deadline + timedelta(days=days), loaded["2025"], deadline_day=reading)
    codes = {note["code"] for note in _by_id(answer)["ministry-of-justice"]["notes"]}
    assert ("warned" in codes) is warned
    assert bool(answer["warnings"]) is warned


def test_a_day_before_the_assessed_year_is_an_error(loaded: dict[str, Loaded]) -> None:
    with pytest.raises(Problem) as caught:
        _merged(date(2024, 12, 31), loaded["2025"])
    assert [fault.pointer for fault in caught.value.faults] == ["/reorganisations/0/effective"]


def test_an_accepted_objection_lifts_a_body_out_of_the_last_three_and_pushes_another_in(
    loaded: dict[str, Loaded],
) -> None:
    scores = {
        "ministry-of-agriculture": "50",
        "ministry-of-justice": "51",
        "ministry-of-science": "52",
        "ministry-of-education": "53",
        "ministry-of-finance": "70",
    }
    appeal = {
        "body": "ministry-of-science",
        "block": "goals",
        "received": "2026-04-01",
        "filed": "2026-04-08",
        "documents": True,
        "outcome": "accepted",
        "decided": "2026-04-24",
        "conclusion": "55",
    }
    bodies = [_concluded(body, number, blocks=("goals",)) for body, number in scores.items()]
    answer = _answer(loaded["2025"], bodies=bodies, appeals=[appeal])
    flagged = {body["id"] for body in answer["bodies"] if body["flags"]}
    assert flagged == {"ministry-of-agriculture", "ministry-of-justice", "ministry-of-education"}
    (result,) = answer["appeals"]
    assert result["status"] == "applied"
    assert [remark["code"] for remark in result["remarks"]] == ["answered_late"]
    moved = {(one["body"], one["rating"]): one for one in answer["moved"]}
    assert set(moved) == {("ministry-of-science", "goals"), ("ministry-of-education", "goals")}
    science, education = moved["ministry-of-science", "goals"], moved["ministry-of-education", "goals"]
    assert (science["before"]["score"], science["before"]["rank"]) == ("52.00", 3)
    assert (science["after"]["score"], science["after"]["rank"]) == ("55.00", 2)
    assert (education["before"]["rank"], education["after"]["rank"]) == (2, 3)


@pytest.mark.parametrize(
    ("filed", "status"),
    [("2026-03-30", "applied"), ("2026-03-31", "inadmissible")],
)
def test_the_five_working_days_pass_over_the_holidays_of_march(
    filed: str, status: str, loaded: dict[str, Loaded]
) -> None:
    """Received on Wednesday the 18th: 19, 20, 26, 27 and 30 March are the five days."""
    appeal = {
        "body": "ministry-of-finance",
        "block": "goals",
        "received": "2026-03-18",
        "filed": filed,
        "documents": True,
        "outcome": "accepted",
        "decided": filed,
        "conclusion": "81",
    }
    bodies = [_concluded("ministry-of-finance", "80", blocks=("goals",))]
    answer = _answer(loaded["2025"], bodies=bodies, appeals=[appeal])
    assert answer["appeals"][0]["status"] == status


def test_all_faults_of_the_events_are_told_at_once(loaded: dict[str, Loaded]) -> None:
    ids = body_ids("2025")
    assert "almaty" in ids
    raw = {"goals": {"indicators": [], "programmes": [], "reporting_cases": 0}}
    appeal = {
        "body": "general-prosecutors-office",
        "block": "goals",
        "received": "2026-04-01",
        "filed": "2026-04-02",
        "documents": True,
    }
    other = {"body": "almaty", "block": "interaction"}
    request = {
        "bodies": [
            {"id": "almaty", "data": raw, "conclusions": {"goals": "80", "interaction": "70"}},
            {
                "id": "general-prosecutors-office",
                "conclusions": {"interaction": "80"},
                "history": [{"year": 2023, "value": 1}, {"year": 2023, "value": 2}],
            },
        ],
        "reorganisations": [
            {"body": "abai", "effective": "2025-03-01", "successors": [{"body": "abai", "share": "1"}]}
        ],
        "appeals": [appeal, {**appeal, **other}, {**appeal, **other}],
    }
    with pytest.raises(Problem) as caught:
        _answer(loaded["2025"], **request)
    pointers = {fault.pointer for fault in caught.value.faults}
    assert pointers >= {
        "/bodies/0/conclusions/goals",
        "/bodies/1/history/1/year",
        "/reorganisations/0/successors/0/body",
        "/appeals/0/block",
        "/appeals/2",
    }
