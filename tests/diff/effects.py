"""What two methodologies make of the same request, set side by side: what an edit really changed."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from api.loading import Loaded
from api.problem import Problem
from api.scoring import assessed, request_in
from dsl.compile import Compilation
from engine.cohort.result import Assessment
from engine.diff.diff import diff
from engine.diff.edit import Diff, Effect
from engine.graph.label import Label
from engine.graph.methodology import Methodology

__all__ = ["STRENGTH", "changed_really", "loaded_from", "loaded_of", "strongest_of"]

FAILING = (ArithmeticError, LookupError, ValueError, TypeError, RecursionError, AttributeError)
"""What rules may raise that mean nothing any more: a change may make such rules."""
STRENGTH = (Effect.editorial, Effect.rating, Effect.score)


def loaded_of(methodology: Methodology) -> Loaded:
    """A methodology made of a graph, without files."""
    return Loaded(methodology, {}, ())


def strongest_of(found: Diff) -> Effect:
    """The most that the edits can change."""
    return max((edit.effect for edit in found.edits), key=STRENGTH.index, default=Effect.editorial)


def effect_between(before: Methodology, after: Methodology) -> Effect:
    """What the difference of two methodologies says that it can change at most."""
    return strongest_of(diff(before, after))


def changed_really(before: Loaded, after: Loaded, request: Mapping[str, Any]) -> Effect | None:
    """What is other in the assessment of a request; None where either methodology does not assess it."""
    found = [_assessment(loaded, request) for loaded in (before, after)]
    if found[0] is None or found[1] is None:
        return None
    if _scores(found[0]) != _scores(found[1]):
        return Effect.score
    return Effect.editorial if _standings(found[0]) == _standings(found[1]) else Effect.rating


def _assessment(loaded: Loaded, request: Mapping[str, Any]) -> Assessment | None:
    try:
        read = request_in(loaded, dict(request))
        return assessed(loaded.program_for(read.readings), read, None)
    except (Problem, *FAILING):
        return None


def _scores(assessment: Assessment) -> Any:
    """Every score, status and result of every body, in no order."""
    return [_plain((each.id, each.result, each.succeeded)) for each in assessment.bodies]


def _standings(assessment: Assessment) -> Any:
    """Places, flags and notes besides."""
    return _plain(assessment)


def _plain(part: Any) -> Any:
    """A result as plain values that do not depend on the order of declarations, with the ids of labels."""
    if isinstance(part, Label):
        return part.id
    if isinstance(part, tuple):
        return tuple(sorted((_plain(each) for each in part), key=repr))
    if is_dataclass(part) and not isinstance(part, type):
        return tuple((field.name, _plain(getattr(part, field.name))) for field in fields(part))
    return part


def loaded_from(compilation: Compilation) -> Loaded:
    """What was compiled without proofs, as if it had passed them."""
    if compilation.methodology is None:
        raise ValueError(compilation.diagnostics)
    return Loaded(compilation.methodology, compilation.sources, (), compilation.clauses)
