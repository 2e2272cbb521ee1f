"""Whatever is sent is read or refused, and nothing is raised."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from api.intake import Intake
from tests.intake import cohorts
from tests.intake.small import intake

KEYS = st.sampled_from(
    (
        *("bodies", "id", "kind", "data", "attributes", "goals", "contact", "letters", "indicators", "name"),
        *("conclusions", "history", "year", "value", "reorganisations", "body", "effective", "successors"),
        *("share", "appeals", "block", "received", "filed", "documents", "outcome", "decided"),
        *("corrections", "conclusion", "readings", "ties"),
    )
)
LEAVES = st.none() | st.booleans() | st.integers(-3, 3) | st.sampled_from(["finance", "central", "1/2", ""])


def containers(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Arrays and objects of these."""
    return st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4)


DOCUMENTS = st.recursive(LEAVES, containers, max_leaves=25)
BODIES = st.lists(st.dictionaries(KEYS, DOCUMENTS, max_size=4), min_size=1, max_size=2)
READERS = st.sampled_from(
    [intake(), intake(closed=False), intake(closed=False, kinds=("central",)), cohorts.CLOSED, cohorts.OPEN]
)


@given(READERS, DOCUMENTS | BODIES.map(lambda bodies: {"bodies": bodies}))
def test_any_document(reader: Intake, document: Any) -> None:
    request, faults = reader.read(json.dumps(document).encode())
    assert (request is None) == bool(faults)


@given(READERS, st.binary())
def test_any_bytes(reader: Intake, raw: bytes) -> None:
    request, faults = reader.read(raw)
    assert (request is None) == bool(faults)
