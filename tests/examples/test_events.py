"""The example of a year in which more happened: concluded blocks, histories, successors, objections."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from api.loading import Loaded, load
from api.scoring import score

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / "examples" / "2025-events.json"


@pytest.fixture(scope="module")
def answer() -> dict[str, Any]:
    loaded = load(ROOT / "methodologies" / "2025")
    assert isinstance(loaded, Loaded)
    found: dict[str, Any] = json.loads(score(loaded, FILE.read_bytes()))
    return found


def test_the_file_comes_out_byte_for_byte(tmp_path: Path) -> None:
    for name in ("generate_events.py", "2025.json"):
        shutil.copy(ROOT / "examples" / name, tmp_path)
    subprocess.run([sys.executable, str(tmp_path / "generate_events.py")], check=True)
    assert (tmp_path / "2025-events.json").read_bytes() == FILE.read_bytes()


def test_concluded_blocks_are_rated_as_they_are(answer: dict[str, Any]) -> None:
    finance = next(body for body in answer["bodies"] if body["id"] == "ministry-of-finance")
    assert finance["blocks"]["goals"]["concluded"] is True
    assert finance["ratings"]["goals"]["score"] == "91.05"


def test_reorganised_bodies_have_no_place_and_count_in_their_successors(answer: dict[str, Any]) -> None:
    bodies = {body["id"]: body for body in answer["bodies"]}
    statuses = {place["status"] for place in bodies["competition-agency"]["ratings"].values()}
    assert statuses == {"not_rated"}
    economy = bodies["ministry-of-national-economy"]["blocks"]["goals"]
    assert [one["body"] for one in economy["succession"]["predecessors"]] == ["competition-agency"]
    finance = bodies["ministry-of-finance"]
    assert "succession" not in finance["blocks"]["organisation"]
    assert {one["from"] for one in finance["recommendations"]} == {"financial-monitoring-agency"}


def test_objections_are_applied_rejected_or_late(answer: dict[str, Any]) -> None:
    assert [(one["body"], one["status"]) for one in answer["appeals"]] == [
        ("ministry-of-national-economy", "applied"),
        ("ministry-of-finance", "rejected"),
        ("shymkent", "inadmissible"),
    ]
    flags = {
        one["body"]: (one["flags_before"], one["flags_after"])
        for one in answer["moved"]
        if one["rating"] == "goals"
    }
    last = ["bottom_three", "ground_for_liability"]
    assert flags == {
        "ministry-of-national-economy": (last, []),
        "ministry-of-information": ([], last),
    }
