"""The shipped methodologies compared by the examples: the parts sum exactly for every body."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from gmpy2 import mpq

from api.compare.comparing import Pair
from api.compare.document import document_of
from api.loading import Loaded, load
from api.scoring import score, tree_in

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"


def methodology(year: str) -> Loaded:
    found = load(ROOT / "methodologies" / year)
    assert isinstance(found, Loaded)
    return found


BEFORE, AFTER = methodology("2023"), methodology("2025")


def compared(data: str, mapping: Any = None, both: Pair | None = None) -> dict[str, Any]:
    """The document of a comparison, as it is sent."""
    tree = tree_in((EXAMPLES / data).read_bytes())
    found = document_of((both or Pair(BEFORE, AFTER)).compare(tree, mapping))
    again: dict[str, Any] = json.loads(json.dumps(found, default=str))
    return again


@pytest.fixture(scope="module")
def bridged() -> dict[str, Any]:
    """Everything mapped, so that every block of every body has two scores."""
    return compared("2023-2025.json", yaml.safe_load((EXAMPLES / "2023-2025.yaml").read_text("utf-8")))


def splits(document: dict[str, Any]) -> list[tuple[str, str, dict[str, Any]]]:
    """Every difference of a block or a rating, with the body and what it is."""
    return [
        (body["id"], name, shown)
        for body in document["bodies"]
        for part in ("blocks", "ratings")
        for name, shown in body[part].items()
        if shown["difference"] is not None
    ]


def test_the_parts_sum_to_the_difference_for_all_bodies(bridged: dict[str, Any]) -> None:
    found = splits(bridged)
    assert len(bridged["bodies"]) == 48
    assert len(found) == 290
    for body, name, shown in found:
        total = sum((mpq(cause["part"]) for cause in shown["causes"]), mpq(0))
        assert total == mpq(shown["difference"]), (body, name)
        assert total == mpq(shown["after"]["score"]) - mpq(shown["before"]["score"]), (body, name)
        assert shown["split"] == "edits", (body, name)


def test_before_and_after_are_what_an_evaluation_answers(bridged: dict[str, Any]) -> None:
    for side, loaded in (("before", BEFORE), ("after", AFTER)):
        data = json.loads((EXAMPLES / "2023-2025.json").read_bytes())
        words = {"achieved": "full", "partly": "partial", "missed": "not_achieved", "no_data": "not_counted"}
        for body in data["bodies"]:
            for indicator in body["data"].get("goals", {}).get("indicators", []):
                status = indicator.pop("status")
                if loaded is BEFORE:
                    indicator["state"] = words[status]
                    for name in ("planned", "actual", "direction"):
                        indicator.pop(name, None)
            if loaded is BEFORE:
                for name in ("services_electronic", "meetings_planned", "meetings_held"):
                    body["data"].get("interaction", {}).pop(name, None)
        if loaded is BEFORE:
            data["bodies"] = [body for body in data["bodies"] if body["id"] != "atomic-energy-agency"]
        answer = json.loads(score(loaded, json.dumps(data).encode()))
        scores = {body["id"]: body for body in answer["bodies"]}
        for body in bridged["bodies"]:
            for name, shown in body["blocks"].items():
                assert shown[side].get("exact") == scores[body["id"]]["blocks"][name].get("exact")
            for name, shown in body["ratings"].items():
                assert shown[side]["score"] == scores[body["id"]]["ratings"][name]["score"]


def test_the_groups_are_the_edits_that_change_scores(bridged: dict[str, Any]) -> None:
    assert [group["id"] for group in bridged["groups"]] == [
        "",
        "atomic-energy-agency",
        "goals.plan_indicators",
        "interaction.electronic_services",
        "interaction.public_meetings",
        "organisation.turnover",
        "goals.budget_programmes",
        "goals.reporting",
        "interaction.satisfaction",
        "interaction.timeliness",
        "interaction.openness",
        "organisation.meritocracy",
        "organisation.automation",
    ]
    assert bridged["only_in"] == {"from": [], "to": ["atomic-energy-agency"]}


def test_what_one_methodology_does_not_ask_for_is_said(bridged: dict[str, Any]) -> None:
    left_out = {
        side: [(each["pointer"], each["times"]) for each in found]
        for side, found in bridged["left_out"].items()
    }
    assert left_out == {
        "from": [
            ("/bodies/*/data/interaction/services_electronic", 47),
            ("/bodies/*/data/goals/indicators/*/planned", 432),
            ("/bodies/*/data/goals/indicators/*/actual", 401),
            ("/bodies/*/data/goals/indicators/*/direction", 432),
            ("/bodies/28", 1),
            ("/bodies/*/data/interaction/meetings_held", 20),
            ("/bodies/*/data/interaction/meetings_planned", 20),
        ],
        "to": [("/bodies/*/data/goals/indicators/*/status", 432)],
    }


@pytest.mark.parametrize("data", ["2025.json", "2023.json"])
def test_a_block_that_lacks_data_under_one_of_them_has_no_difference(data: str) -> None:
    document = compared(data)
    for body in document["bodies"]:
        assert body["blocks"]["goals"]["difference"] is None
        if body["blocks"]["organisation"]["after"]["status"] == "scored":
            assert body["blocks"]["organisation"]["difference"] is not None
    for body, name, shown in splits(document):
        total = sum((mpq(cause["part"]) for cause in shown["causes"]), mpq(0))
        assert total == mpq(shown["difference"]), (body, name)


def test_a_methodology_compared_with_itself() -> None:
    document = compared("2025.json", both=Pair(AFTER, AFTER))
    assert document["groups"] == []
    assert {shown["difference"] for _, _, shown in splits(document)} == {"0"}
    assert {str(shown["causes"]) for _, _, shown in splits(document)} == {"[]"}


def test_a_year_in_which_more_happened() -> None:
    """Objections of the one year are too late in the other; reorganisations fall into other windows."""
    data = json.loads((EXAMPLES / "2025-events.json").read_bytes())
    states = {body["id"]: body for body in json.loads((EXAMPLES / "2023-2025.json").read_bytes())["bodies"]}
    for body in data["bodies"]:
        goals = body.get("data", {}).get("goals")
        if goals is not None:
            goals["indicators"] = states[body["id"]]["data"]["goals"]["indicators"]
    mapping = yaml.safe_load((EXAMPLES / "2023-2025.yaml").read_text("utf-8"))
    document = document_of(Pair(BEFORE, AFTER).compare(tree_in(json.dumps(data).encode()), mapping))
    found = splits(document)
    assert all("causes" in shown for _, _, shown in found)
    for body, name, shown in found:
        total = sum((mpq(cause["part"]) for cause in shown["causes"]), mpq(0))
        assert total == mpq(shown["difference"]), (body, name)
    years = {
        (body, name) for body, name, shown in found for cause in shown["causes"] if "" in cause["groups"]
    }
    # who takes over the competition agency counts its score, and only in the year of the reorganisation
    assert {body for body, _ in years} >= {"ministry-of-national-economy", "ministry-of-trade"}


def test_the_file_comes_out_byte_for_byte(tmp_path: Path) -> None:
    for name in ("generate_comparison.py", "2025.json"):
        shutil.copy(EXAMPLES / name, tmp_path)
    subprocess.run([sys.executable, str(tmp_path / "generate_comparison.py")], check=True)
    assert (tmp_path / "2023-2025.json").read_bytes() == (EXAMPLES / "2023-2025.json").read_bytes()
