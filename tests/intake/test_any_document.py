"""Whatever is sent, it is read or refused with pointers that lead somewhere."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.intake.small import intake

KEYS = st.sampled_from(
    [
        "bodies",
        "id",
        "kind",
        "data",
        "attributes",
        "goals",
        "contact",
        "letters",
        "indicators",
        "name",
        "staff",
    ]
)
LEAVES = st.none() | st.booleans() | st.integers(-3, 3) | st.sampled_from(["finance", "central", "1/2", ""])
DOCUMENTS = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=25,
)
BODIES = st.lists(st.dictionaries(KEYS, DOCUMENTS, max_size=4), min_size=1, max_size=2)
READERS = [intake(), intake(closed=False), intake(closed=False, kinds=("central",))]


@given(st.sampled_from(READERS), DOCUMENTS | BODIES.map(lambda bodies: {"bodies": bodies}))
def test_any_document(reader: Any, document: Any) -> None:
    request, faults = reader.read(json.dumps(document).encode())
    assert (request is None) == bool(faults)
    for fault in faults:
        *steps, last = fault.pointer.split("/")[1:] or [""]
        place = document
        for step in steps:
            # What is missing below an object that is missing itself has no place of its own.
            place = place[int(step)] if isinstance(place, list) else place.get(step) or {}
        assert isinstance(place, dict | list) or last == ""


@given(st.sampled_from(READERS), st.binary())
def test_any_bytes(reader: Any, raw: bytes) -> None:
    request, faults = reader.read(raw)
    assert (request is None) == bool(faults)
