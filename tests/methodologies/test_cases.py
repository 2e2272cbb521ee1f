"""The worked cases of the shipped methodologies and of the examples come out exactly."""

import json
from pathlib import Path
from typing import Any

import pytest

from api.loading import Loaded
from api.problem import Problem
from api.scoring import score
from tests.methodologies.case_files import Case, read_cases
from tests.methodologies.conftest import EXAMPLES, ROOT

METHODOLOGIES = sorted((ROOT / "methodologies").iterdir())
CASES = [case for folder in (*METHODOLOGIES, *EXAMPLES) for case in read_cases(folder)]


def _request(case: Case) -> bytes:
    return json.dumps(case.request).encode()


def _methodology(case: Case, loaded: dict[str, Loaded]) -> Loaded:
    return loaded[case.id.partition(":")[0]]


def _assert_within(expected: Any, found: Any, path: str) -> None:
    """Everything that the case states stands in the answer; the answer may say more."""
    if isinstance(expected, dict):
        for key, value in expected.items():
            assert key in found, f"{path}/{key} is not in the answer"
            _assert_within(value, found[key], f"{path}/{key}")
    elif isinstance(expected, list) and expected:
        assert len(found) == len(expected), path
        for position, value in enumerate(expected):
            _assert_within(value, found[position], f"{path}/{position}")
    else:
        assert (str(found) if type(found) is int else found) == expected, path


@pytest.mark.parametrize("case", [case for case in CASES if not case.errors], ids=lambda case: case.id)
def test_case_has_the_expected_scores(case: Case, loaded: dict[str, Loaded]) -> None:
    answer = json.loads(score(_methodology(case, loaded), _request(case)))
    assert case.expect, "a case expects something"
    if case.whole:
        found = answer | {"bodies": {body["id"]: body for body in answer["bodies"]}}
    else:
        found = _found(answer["bodies"][0])
    _assert_within(case.expect, found, "")


def _found(body: dict[str, Any]) -> dict[str, Any]:
    """What a case may state of a body."""
    return (body["blocks"] or body["criteria"]) | {"results": body.get("results", {})}


@pytest.mark.parametrize("case", [case for case in CASES if case.errors], ids=lambda case: case.id)
def test_case_has_the_expected_errors(case: Case, loaded: dict[str, Loaded]) -> None:
    with pytest.raises(Problem) as caught:
        score(_methodology(case, loaded), _request(case))
    assert [fault.pointer for fault in caught.value.faults] == list(case.errors)


@pytest.mark.parametrize("folder", METHODOLOGIES, ids=lambda folder: folder.name)
def test_each_methodology_has_six_cases_or_more(folder: Path) -> None:
    assert len(list(read_cases(folder))) >= 6
