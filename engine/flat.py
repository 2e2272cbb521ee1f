"""The outcome of a unit as one flat dict, for programs that want the numbers and nothing else.

The keys are paths relative to the unit: a criterion, penalty, bonus or further value has its own path
(`plan`, `letters.speed`); a block has the path `score` for its published score and `exact` for the score
before its rounding, a block inside it `letters.score` and `letters.exact`. A unit that is a criterion has the
key `score` alone. All keys are always there: where there is no value, it is None.
"""

from collections.abc import Iterator
from typing import Any, Final

from engine.evaluate.context import Outcome
from engine.graph.methodology import Block, Member
from engine.result import CriterionResult, Number

__all__ = ["EXACT", "SCORE", "Flat", "flatten", "path_in"]

Flat = dict[str, Number | str | bool | None]
"""Exact values by path."""

SCORE: Final = "score"
EXACT: Final = "exact"


def path_in(unit: Member, id_: str, part: str | None = None) -> str:
    """The key of what has this id inside the unit, or of a part of the block with this id."""
    inside = id_[len(unit.label.id) + 1 :]
    return ".".join(step for step in (inside, part) if step)


def flatten(unit: Member, outcome: Outcome) -> Flat:
    """The flat form of an outcome. Raises ValueError where two values have the same key."""
    found = dict(_found(outcome))
    flat: Flat = {}
    for id_, part in _parts(unit):
        key = path_in(unit, id_, part)
        if key in flat:
            raise ValueError(f"two values of {unit.label.id} have the path {key}")
        flat[key] = found.get((id_, part))
    return flat


def _parts(member: Member, outermost: bool = True) -> Iterator[tuple[str, str | None]]:
    """What a member has values of, in the order of the keys."""
    id_ = member.label.id
    if not isinstance(member, Block):
        yield id_, SCORE if outermost else None
        return
    for inner in member.members:
        yield from _parts(inner, outermost=False)
    for adjustment in member.adjustments:
        yield adjustment.label.id, None
    for result in member.results:
        yield result.label.id, None
    yield id_, SCORE
    yield id_, EXACT


def _found(outcome: Outcome, outermost: bool = True) -> Iterator[tuple[tuple[str, str | None], Any]]:
    if isinstance(outcome, CriterionResult):
        yield (outcome.id, SCORE if outermost else None), outcome.score
        return
    for inner in outcome.members:
        yield from _found(inner, outermost=False)
    for adjustment in outcome.adjustments:
        yield (adjustment.id, None), adjustment.points
    for result in outcome.results:
        yield (result.id, None), result.value
    yield (outcome.id, SCORE), outcome.score
    yield (outcome.id, EXACT), outcome.exact
