"""Random bodies agree with the oracle to the last digit, from bytes to bytes: 10,000 of each methodology."""

import json
from random import Random
from typing import Any

import pytest

from api.loading import Loaded
from api.scoring import score
from tests.oracle.blocks import BlockScore, score_body
from tests.oracle.bodies import body_ids, random_body

BODIES, SOME = 10_000, 2_500
"""Of each methodology, all in all and each time."""


def _requests(methodology: str, count: int) -> list[dict[str, Any]]:
    ids = body_ids(methodology)
    rounds = -(-count // len(ids))
    return [
        {
            "bodies": [
                {"id": body, "data": random_body(methodology, body, Random(f"{methodology} {turn} {body}"))}
                for body in ids
            ]
        }
        for turn in range(rounds)
    ]


def _assert_agrees(expected: BlockScore, found: dict[str, Any]) -> None:
    assert found["status"] == expected.status
    if expected.score is None or expected.exact is None:
        assert "score" not in found or found["score"] is None
    else:
        assert found["score"] == expected.score
        assert found["exact"] == str(expected.exact)
    for name, value in expected.criteria.items():
        criterion = found["criteria"][name]
        if value is None:
            assert criterion["status"] in ("not_applicable", "out_of_scope")
        else:
            assert criterion["status"] == "scored"
            assert criterion["exact"] == str(value)
    assert set(found["criteria"]) == set(expected.criteria)
    assert set(found.get("penalties", {})) == set(expected.penalties)


@pytest.mark.parametrize("methodology", ["2023", "2025"])
def test_random_bodies_agree_with_the_oracle(
    methodology: str, loaded: dict[str, Loaded], whole: bool
) -> None:
    count = BODIES if whole else SOME
    compared = 0
    for request in _requests(methodology, count):
        answer = json.loads(score(loaded[methodology], json.dumps(request).encode()))
        for body, result in zip(request["bodies"], answer["bodies"], strict=True):
            expected = score_body(methodology, body["id"], body["data"])
            scored = {
                name: block for name, block in result["blocks"].items() if block["status"] != "out_of_scope"
            }
            assert set(scored) == set(expected), body["id"]
            for name, block in expected.items():
                _assert_agrees(block, scored[name])
            compared += 1
    assert compared >= count
