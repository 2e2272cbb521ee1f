import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, NoReturn

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
METHODOLOGIES = ("2023", "2025")

AT_MOST = {
    "interaction": [
        ("services_late", "services_rendered"),
        ("services_electronic", "services_rendered"),
        ("appeals_late", "appeals_received"),
    ],
    "organisation": [
        ("posts_filled_by_competition", "posts_filled"),
        ("functions_automated", "functions_total"),
        ("systems_integrated", "systems_total"),
    ],
}
INPUTS = {
    "goals": {"indicators", "programmes", "reporting_cases"},
    "interaction": {"services_rendered", "services_late", "appeals_received", "appeals_late", "portals"},
    "organisation": {
        "staff_average",
        "staff_left",
        "training_required",
        "training_completed",
        "posts_filled",
        "posts_filled_by_competition",
        "functions_total",
        "functions_automated",
        "systems_total",
        "systems_integrated",
        "outages",
    },
}
COURT = {"appeals_received", "appeals_late", "portals"}
PORTALS = ["open_data", "open_legal_acts", "open_budgets", "open_dialogue"]
# The whole rest is a count, sent as a JSON integer.
DECIMALS = {"satisfaction", "staff_average"}


def refuse(text: str) -> NoReturn:
    pytest.fail(f"a number that a reader may turn into a binary float: {text}")


def exact(value: int | str) -> int:
    """In hundredths: no value of the files has more than two decimals."""
    whole, _, decimals = str(value).partition(".")
    assert len(decimals) <= 2
    return int(whole) * 100 + int(decimals.ljust(2, "0"))


def assessed(methodology: str) -> list[dict[str, Any]]:
    text = (ROOT / "methodologies" / methodology / "bodies.yaml").read_text(encoding="utf-8")
    bodies: list[dict[str, Any]] = yaml.safe_load(text)["bodies"]
    return bodies


def blocks(body: dict[str, Any]) -> list[str]:
    return [entry if isinstance(entry, str) else next(iter(entry)) for entry in body["scope"]]


def example(methodology: str) -> dict[str, dict[str, Any]]:
    text = (ROOT / "examples" / f"{methodology}.json").read_text(encoding="utf-8")
    return {body["id"]: body["data"] for body in json.loads(text, parse_float=refuse)["bodies"]}


def rows(methodology: str, block: str) -> list[tuple[str, dict[str, Any]]]:
    found = [(body, data[block]) for body, data in example(methodology).items() if block in data]
    assert found
    return found


def test_regenerating_gives_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "examples").mkdir()
    shutil.copy(ROOT / "examples" / "generate.py", tmp_path / "examples")
    for methodology in METHODOLOGIES:
        (tmp_path / "methodologies" / methodology).mkdir(parents=True)
        bodies = Path("methodologies", methodology, "bodies.yaml")
        shutil.copy(ROOT / bodies, tmp_path / bodies)

    subprocess.run([sys.executable, "examples/generate.py"], cwd=tmp_path, check=True)

    for methodology in METHODOLOGIES:
        name = f"{methodology}.json"
        assert (tmp_path / "examples" / name).read_bytes() == (ROOT / "examples" / name).read_bytes()


@pytest.mark.parametrize(
    ("methodology", "kind", "populations"),
    [
        ("2023", "central", {"bodies": 28, "goals": 20, "interaction": 28, "organisation": 18, "all": 18}),
        ("2025", "central", {"bodies": 29, "goals": 21, "interaction": 28, "organisation": 18, "all": 18}),
        ("2023", "local", {"bodies": 20, "goals": 20, "interaction": 20, "organisation": 20, "all": 20}),
        ("2025", "local", {"bodies": 20, "goals": 20, "interaction": 20, "organisation": 20, "all": 20}),
    ],
)
def test_populations(methodology: str, kind: str, populations: dict[str, int]) -> None:
    scopes = [blocks(body) for body in assessed(methodology) if body["kind"] == kind]
    counted = {block: sum(block in scope for scope in scopes) for block in INPUTS}
    counted |= {"bodies": len(scopes), "all": sum(len(scope) == 3 for scope in scopes)}
    assert counted == populations


@pytest.mark.parametrize("methodology", METHODOLOGIES)
def test_every_body_appears_once_with_the_blocks_of_its_scope(methodology: str) -> None:
    text = (ROOT / "examples" / f"{methodology}.json").read_text(encoding="utf-8")
    given = [(body["id"], list(body["data"])) for body in json.loads(text)["bodies"]]
    assert given == [(body["id"], blocks(body)) for body in assessed(methodology)]


@pytest.mark.parametrize("methodology", METHODOLOGIES)
def test_a_body_gets_the_inputs_that_its_scope_needs(methodology: str) -> None:
    kinds = {body["id"]: body["kind"] for body in assessed(methodology)}
    for body, data in example(methodology).items():
        for block, values in data.items():
            expected = set(INPUTS[block])
            if body == "court-administration":
                expected = COURT
            elif block == "interaction" and methodology == "2025":
                expected |= {"services_electronic"}
                expected |= {"meetings_held", "meetings_planned"} if kinds[body] == "local" else set()
            optional = {"satisfaction"} if block == "interaction" and expected != COURT else set()
            assert expected <= set(values) <= expected | optional, (body, block)
    assert any("satisfaction" not in values for _, values in rows(methodology, "interaction"))


@pytest.mark.parametrize("methodology", METHODOLOGIES)
@pytest.mark.parametrize("block", INPUTS)
def test_counts_are_whole_and_within_their_bounds(methodology: str, block: str) -> None:
    for body, values in rows(methodology, block):
        for name, value in values.items():
            if name in DECIMALS:
                assert isinstance(value, str), (body, name)
            elif not isinstance(value, list):
                assert type(value) is int, (body, name)
                assert value >= 0, (body, name)
        for part, total in AT_MOST.get(block, []):
            if part in values:
                assert values[part] <= values[total], (body, part)


@pytest.mark.parametrize("methodology", METHODOLOGIES)
def test_goals(methodology: str) -> None:
    for body, values in rows(methodology, "goals"):
        indicators, programmes = values["indicators"], values["programmes"]
        assert 8 <= len(indicators) == len({row["name"] for row in indicators}) <= 20, body
        assert 4 <= len(programmes) == len({row["name"] for row in programmes}) <= 10, body
        assert values["reporting_cases"] <= 6
        for row in programmes:
            assert set(row) == {"name", "planned", "spent", "achieved"}
            assert 0 <= exact(row["spent"]) <= exact(row["planned"]) != 0
            assert type(row["achieved"]) is bool
        for row in indicators:
            if methodology == "2023":
                assert set(row) == {"name", "state"}
                assert row["state"] in {"full", "partial", "not_achieved", "not_counted"}
            else:
                assert set(row) | {"actual"} == {"name", "planned", "actual", "direction"}
                assert row["direction"] in {"growth", "decline"}
                assert exact(row["planned"]) > 0
                assert exact(row.get("actual", 0)) >= 0
                if row["name"].endswith(", %"):
                    assert exact(row.get("actual", 0)) <= 100_00


def test_most_attainments_of_2025_lie_from_0_7_to_1_2() -> None:
    indicators = [row for _, values in rows("2025", "goals") for row in values["indicators"]]
    known = [row for row in indicators if "actual" in row and exact(row["actual"]) > 0]
    assert len(known) < len(indicators)
    usual = 0
    for row in known:
        planned, actual = exact(row["planned"]), exact(row["actual"])
        reached, aim = (actual, planned) if row["direction"] == "growth" else (planned, actual)
        usual += 7 * aim <= 10 * reached <= 12 * aim
    assert 10 * usual > 9 * len(known)


@pytest.mark.parametrize("methodology", METHODOLOGIES)
def test_interaction_and_organisation(methodology: str) -> None:
    for body, values in rows(methodology, "interaction"):
        assert 450 <= exact(values.get("satisfaction", "5.00")) <= 500, body
        assert [row["portal"] for row in values["portals"]] == PORTALS
        for row in values["portals"]:
            assert set(row) == {"portal", "required", "published"}
            assert all(type(row[name]) is int and row[name] >= 0 for name in ("required", "published"))
    for body, values in rows(methodology, "organisation"):
        assert exact(values["staff_average"]) > 0, body
        assert 1 <= 10_000 * values["staff_left"] // exact(values["staff_average"]) <= 15, body


def test_files_are_small() -> None:
    for methodology in METHODOLOGIES:
        assert (ROOT / "examples" / f"{methodology}.json").stat().st_size < 350_000
