"""What passes the check cannot fail, and no score leaves its range: over random methodologies and data."""

from collections import Counter
from random import Random

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from api.loading import Loaded, compiled
from dsl.compile import compile_sources
from dsl.diagnostics.diagnostic import Severity
from tests.proofs.campaign import of_a_proof
from tests.proofs.generate import Folder, drawn, folder, folders, seeded
from tests.proofs.holds import Broken, Refused, broken_by, broken_on_the_whole_way
from tests.proofs.inputs import request, thresholds
from tests.proofs.small import sections, sources

OFTEN = settings(
    max_examples=90,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
RARELY = settings(OFTEN, max_examples=20)
REQUESTS = 6
"""So many requests are drawn for a methodology."""
METHODOLOGIES = 30
"""So many are drawn by seed, of each style, where shares are counted."""


def clean(made: Folder) -> Loaded | None:
    """The methodology, if its check is clean."""
    loaded = compiled(made.sources)
    event("clean" if isinstance(loaded, Loaded) else "refused")
    return loaded if isinstance(loaded, Loaded) else None


@given(folders(), st.data())
@OFTEN
def test_what_passes_the_check_is_total_and_in_range(made: Folder, data: st.DataObject) -> None:
    loaded = clean(made)
    if loaded is None:
        return
    near = thresholds(made.rules)
    for _ in range(REQUESTS):
        asked = request(drawn(data.draw), loaded, near)
        assert _broken(loaded, asked) == (), made.rules


@given(folders(), st.data())
@RARELY
def test_the_same_on_the_whole_way_from_bytes_to_bytes(made: Folder, data: st.DataObject) -> None:
    loaded = clean(made)
    if loaded is None:
        return
    asked = request(drawn(data.draw), loaded, thresholds(made.rules), 3)
    try:
        broken = broken_on_the_whole_way(loaded, asked)
    except Refused:
        event("not admitted")
        return
    assert broken == (), made.rules


def _broken(loaded: Loaded, asked: dict[str, object]) -> tuple[Broken, ...]:
    try:
        return broken_by(loaded, asked)
    except Refused:
        event("not admitted")
        return ()


def _verdicts(style: str) -> Counter[str]:
    found: Counter[str] = Counter()
    for number in range(METHODOLOGIES):
        made = folder(seeded(Random(f"{style} {number}")), style)
        errors = [
            one.code for one in compile_sources(made.sources).diagnostics if one.severity is Severity.error
        ]
        found["unproved" if errors and all(map(of_a_proof, errors)) else "faulty" if errors else "clean"] += 1
    return found


def test_careful_authors_are_believed() -> None:
    found = _verdicts("careful")

    assert found["clean"] >= METHODOLOGIES * 3 // 10, found


def test_careless_authors_are_not() -> None:
    found = _verdicts("sloppy")

    assert found["unproved"] >= METHODOLOGIES * 3 // 10, found


@pytest.mark.parametrize(
    "rules", [pytest.param(rules, id=name) for name, rules in sections("lures.rules").items()]
)
def test_what_only_looks_guarded_is_refused(rules: str) -> None:
    errors = _errors(rules)

    assert errors
    assert all(map(of_a_proof, errors)), errors


@pytest.mark.parametrize(
    "rules", [pytest.param(rules, id=name) for name, rules in sections("idioms.rules").items()]
)
def test_what_authors_write_to_be_safe_is_proved(rules: str) -> None:
    assert _errors(rules) == []


def _errors(rules: str) -> list[str]:
    found = compile_sources(sources(rules)).diagnostics
    return [one.code for one in found if one.severity is Severity.error]
