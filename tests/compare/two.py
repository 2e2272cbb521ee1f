"""Two small methodologies that differ in what a test says, compared by the same data."""

import json
from collections.abc import Mapping
from typing import Any

from api.compare.comparing import Pair
from api.compare.document import document_of
from api.problem import Problem
from api.scoring import tree_in
from tests.cases.small import MANIFEST, loaded

RULES = """block work
    scale from 0 to 100
    input planned: whole number
    input done: whole number, at most planned
    input late: whole number
    inapplicable members are rescaled
    criterion plan, worth 60
        applies when planned > 0
        score = worth * done / planned
    criterion time, worth 40
        score = worth * max(0, 1 - late / 10)
    penalty fines
        takes 0.5 for each of late, at most 3
    never below 0
    round half up to 2 decimals
rating best
    title en "The best"
    bodies assessed on work
    score = score of work
    highest score first
    equal scores share the best place
flag behind
    title en "The last place"
    note en "to be looked at"
    in best
    marks the last 1 places
"""


def called(id_: str) -> str:
    """The manifest of a methodology of this id."""
    return MANIFEST.replace("id: example", f"id: {id_}")


def pair(*edits: tuple[str, str], rules: str = RULES, manifest: str = MANIFEST) -> Pair:
    """The methodology of these rules, and the one with each of these texts in place of another."""
    return Pair(loaded(rules, manifest=manifest), edited(*edits, rules=rules, manifest=manifest))


def edited(*edits: tuple[str, str], rules: str = RULES, manifest: str = MANIFEST) -> Any:
    """The methodology with each text in place of another, each of which stands there once."""
    for old, new in edits:
        assert rules.count(old) == 1, (rules.count(old), old)
        rules = rules.replace(old, new)
    return loaded(rules, manifest=manifest)


def request(**bodies: Mapping[str, Any]) -> bytes:
    """A request of bodies with the data of their block."""
    return json.dumps(
        {"bodies": [{"id": id_, "kind": "central", "data": {"work": data}} for id_, data in bodies.items()]}
    ).encode()


def compared(both: Pair, raw: bytes, mapping: Any = None, **readings: str) -> dict[str, Any]:
    """The document of a comparison."""
    found: dict[str, Any] = document_of(both.compare(tree_in(raw), mapping, readings))
    return found


def refused(both: Pair, raw: bytes, mapping: Any = None) -> list[tuple[str, str, str]]:
    """The places, codes and messages of all faults of a comparison that cannot be made."""
    try:
        compared(both, raw, mapping)
    except Problem as problem:
        return [(fault.pointer, fault.code, fault.message) for fault in problem.faults]
    raise AssertionError("it can be made")
