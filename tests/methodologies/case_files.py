"""The worked cases of a methodology folder, read and run as `tarazy test` does it."""

from pathlib import Path

from api.cases.suite import Suite, suite_in
from api.cases.tested import CaseResult, run_cases
from api.loading import Loaded


def suite(folder: Path, loaded: Loaded) -> Suite:
    """The cases of a folder, whose files have no faults."""
    found = suite_in(folder, loaded)
    assert isinstance(found, Suite), found.diagnostics
    return found


def results(folder: Path, loaded: Loaded) -> tuple[CaseResult, ...]:
    """What came of the cases of a folder."""
    return run_cases(loaded, suite(folder, loaded).cases)


def failures(run: tuple[CaseResult, ...]) -> list[tuple[str, list[str]]]:
    """The titles of the cases that failed, with what differs."""
    return [
        (result.case.title, [f"{each.span} {each.path} {each.got}" for each in result.mismatches])
        for result in run
        if not result.passed
    ]
