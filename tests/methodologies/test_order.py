"""Order has no meaning: of bodies, of rows, of keys, of the declarations in a rule file."""

import json
import re
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from api.loading import Loaded, compiled
from api.scoring import score
from dsl import read_folder
from tests.oracle.bodies import body_ids, random_body
from tests.oracle.cohorts import random_cohort

ROOT = Path(__file__).parents[2] / "methodologies"
METHODOLOGIES = ("2023", "2025")


def _shuffled(value: Any, random: Random) -> Any:
    """The same data with the rows and the keys of every object in another order."""
    if isinstance(value, dict):
        keys = list(value)
        random.shuffle(keys)
        return {key: _shuffled(value[key], random) for key in keys}
    if isinstance(value, list):
        items = [_shuffled(item, random) for item in value]
        random.shuffle(items)
        return items
    return value


def _request(methodology: str, seed: int) -> dict[str, Any]:
    ids = Random(seed).sample(body_ids(methodology), 5)
    return {
        "bodies": [{"id": id_, "data": random_body(methodology, id_, Random(f"{seed} {id_}"))} for id_ in ids]
    }


def _answer(loaded: Loaded, request: dict[str, Any]) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(score(loaded, json.dumps(request).encode()))
    return answer


def _by_id(answer: dict[str, Any]) -> dict[str, Any]:
    return {body["id"]: body for body in answer["bodies"]}


@pytest.mark.parametrize("methodology", METHODOLOGIES)
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10**9))
def test_order_of_bodies_rows_and_keys_changes_no_score_and_no_evaluation_id(
    methodology: str, loaded: dict[str, Loaded], seed: int
) -> None:
    request = _request(methodology, seed)
    shuffled = _shuffled(request, Random(seed + 1))
    first, second = _answer(loaded[methodology], request), _answer(loaded[methodology], shuffled)
    assert _by_id(first) == _by_id(second)
    assert first["evaluation_id"] == second["evaluation_id"]
    assert [body["id"] for body in second["bodies"]] == [body["id"] for body in shuffled["bodies"]]


@pytest.mark.parametrize("methodology", METHODOLOGIES)
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10**9))
def test_order_of_bodies_and_events_changes_no_score_place_flag_or_objection(
    methodology: str, loaded: dict[str, Loaded], seed: int
) -> None:
    schedule = dict(loaded[methodology].methodology.schedule)
    request = random_cohort(methodology, Random(seed), schedule) | {"readings": {}}
    shuffled = _shuffled(request, Random(seed + 1))
    first, second = _answer(loaded[methodology], request), _answer(loaded[methodology], shuffled)
    assert _by_id(first) == _by_id(second)
    for part in ("ratings", "populations", "evaluation_id", "assumptions"):
        assert first[part] == second[part]
    for part in ("appeals", "moved"):
        assert sorted(first[part], key=str) == sorted(second[part], key=str)


def _chunks(lines: list[str], indent: int) -> list[list[str]]:
    """Lines grouped into declarations: a line of this indentation with the deeper lines below it."""
    groups: list[list[str]] = []
    for line in lines:
        if line.strip() and len(line) - len(line.lstrip()) == indent:
            groups.append([line])
        elif groups:
            groups[-1].append(line)
    return groups


GUARDED = re.compile(r" *(round|inapplicable|bodies assessed|equal scores|marks) .*(when|otherwise)")
"""Lines of a kind that exclude each other: they are asked from top to bottom."""


def _groups(lines: list[str]) -> list[list[str]]:
    """The declarations in a body, those lines that are asked in turn as one group."""
    turns: dict[str, list[str]] = {}
    groups: list[list[str]] = []
    for chunk in _chunks(lines, 4):
        found = GUARDED.match(chunk[0])
        if found is None:
            groups.append(chunk)
        elif found[1] in turns:
            turns[found[1]] += chunk
        else:
            turns[found[1]] = chunk
            groups.append(chunk)
    return groups


def _reordered(text: str, random: Random) -> str:
    """A rule file with its declarations, and the lines in the body of each, in another order."""
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    declarations = _chunks(lines, 0)
    random.shuffle(declarations)
    written: list[str] = []
    for declaration in declarations:
        groups = _groups(declaration[1:])
        if not declaration[0].startswith("reading"):
            random.shuffle(groups)
        written += [declaration[0], *(line for group in groups for line in group)]
    return "\n".join(written) + "\n"


def _told(answer: dict[str, Any]) -> dict[str, Any]:
    """An answer without the order of flags and notes, which is that of the rules."""
    for body in answer["bodies"]:
        body["flags"].sort(key=str)
        body["notes"].sort(key=str)
    return answer


@pytest.mark.parametrize("methodology", METHODOLOGIES)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10**9))
def test_order_of_declarations_changes_no_score_and_not_the_digest(
    methodology: str, loaded: dict[str, Loaded], seed: int
) -> None:
    sources = read_folder(ROOT / methodology)
    random = Random(seed)
    for file, content in sources.items():
        if file.endswith(".rules"):
            sources[file] = _reordered(content.decode(), random).encode()
    other = compiled(sources)
    assert isinstance(other, Loaded), other.report
    assert other.digest == loaded[methodology].digest
    request = _request(methodology, seed)
    assert _told(_answer(other, request)) == _told(_answer(loaded[methodology], request))


SAME = ("0.1", '"0.1"', "0.10", '"1/10"', "1e-1")


_DATA = {
    "indicators": [
        {"name": "x", "planned": 1, "actual": "@", "direction": "decline"},
        {"name": "y", "planned": 8, "actual": 9, "direction": "decline"},
    ],
    "programmes": [{"name": "p", "planned": 1, "spent": "@", "achieved": False}],
    "reporting_cases": 0,
}


def _scored_with(number: str, loaded: Loaded) -> dict[str, Any]:
    """The answer where this text stands for a number in the bytes of the request."""
    request = json.dumps({"bodies": [{"id": "national-bank", "data": {"goals": _DATA}}]})
    answer: dict[str, Any] = json.loads(score(loaded, request.replace('"@"', number).encode()))
    return answer


@pytest.mark.parametrize("number", SAME)
def test_a_number_is_the_same_however_it_is_written(number: str, loaded: dict[str, Loaded]) -> None:
    first, other = _scored_with("0.1", loaded["2025"]), _scored_with(number, loaded["2025"])
    assert first == other


def test_a_digit_in_the_nineteenth_place_makes_another_number(loaded: dict[str, Loaded]) -> None:
    first = _scored_with("0.1", loaded["2025"])
    other = _scored_with("0.1000000000000000055", loaded["2025"])
    assert first["evaluation_id"] != other["evaluation_id"]
    exact = [
        answer["bodies"][0]["blocks"]["goals"]["criteria"]["budget_programmes"]["exact"]
        for answer in (first, other)
    ]
    assert exact == ["1", "200000000000000011/200000000000000000"]
