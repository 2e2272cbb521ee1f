"""What differs between two answers."""

from typing import Any

from api.readings.compare import differences


def body(**parts: Any) -> dict[str, Any]:
    return {"id": "a", "blocks": {}, **parts}


def differing(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    return differences({"bodies": [before]}, {"bodies": [after]})


def block(score: str | None, status: str = "scored", **parts: Any) -> dict[str, Any]:
    return {"score": score, "status": status, **parts}


def place(rank: int, population: str = "all") -> dict[str, Any]:
    return {"score": "1", "rank": rank, "of": 5, "status": "ranked", "population": population}


def test_nothing_differs() -> None:
    same = body(blocks={"x": block("1", blocks={"y": block("2")})}, ratings={"r": place(1)}, flags=[])
    assert differing(same, same) == {"scores": [], "ratings": [], "flags": []}


def test_scores_of_blocks_at_any_depth() -> None:
    before = body(blocks={"x": block("1.0", blocks={"y": block("2.0")})})
    after = body(blocks={"x": block("1.5", blocks={"y": {"status": "not_scored"}})})
    assert differing(before, after)["scores"] == [
        {
            "body": "a",
            "path": "x",
            "before": {"score": "1.0", "status": "scored"},
            "after": {"score": "1.5", "status": "scored"},
        },
        {
            "body": "a",
            "path": "x.y",
            "before": {"score": "2.0", "status": "scored"},
            "after": {"score": None, "status": "not_scored"},
        },
    ]


def test_exact_score_behind_the_same_published_one() -> None:
    one, other = block("1.0", exact="1"), block("1.0", exact="101/100")
    assert differing(body(blocks={"x": one}), body(blocks={"x": other}))["scores"] == []


def test_score_of_a_criterion_outside_of_blocks() -> None:
    (found,) = differing(body(criteria={"x": block("1")}), body(criteria={"x": block("2")}))["scores"]
    assert (found["path"], found["before"]["score"], found["after"]["score"]) == ("x", "1", "2")


def test_places() -> None:
    before = body(ratings={"same": place(1), "other": place(2), "gone": place(3)})
    after = body(ratings={"same": {**place(1), "of": 9}, "other": place(2, "office"), "new": place(4)})
    found = {each["rating"]: (each["before"], each["after"]) for each in differing(before, after)["ratings"]}
    assert list(found) == ["other", "gone", "new"]
    assert found["other"][1] == {"score": "1", "rank": 2, "status": "ranked", "population": "office"}
    assert found["gone"][1] is None
    assert found["new"][0] is None


def test_body_that_loses_its_place() -> None:
    lost = {"status": "incomplete", "population": "all", "reasons": []}
    (found,) = differing(body(ratings={"r": place(1)}), body(ratings={"r": lost}))["ratings"]
    assert found["after"] == {"score": None, "rank": None, "status": "incomplete", "population": "all"}


def test_flags() -> None:
    before = body(
        flags=[{"flag": "f", "rating": "r"}, {"flag": "g"}],
        notes=[{"code": "flag_undetermined", "flag": "h"}, {"code": "warned"}],
    )
    after = body(flags=[{"flag": "f", "rating": "s"}, {"flag": "h"}, {"flag": "g"}], notes=[])
    assert differing(before, after)["flags"] == [
        {"body": "a", "flag": "f", "rating": "r", "before": "raised", "after": "not_raised"},
        {"body": "a", "flag": "h", "before": "undetermined", "after": "raised"},
        {"body": "a", "flag": "f", "rating": "s", "before": "not_raised", "after": "raised"},
    ]
