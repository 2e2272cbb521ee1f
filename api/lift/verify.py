"""A change proved by evaluating: the request with the value written into it, on the way of any request."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from gmpy2 import mpq

from api.answer.published import Shown
from api.intake import Request
from api.lift.values import Path, Place
from api.loading import Loaded
from api.problem import Problem
from api.scoring import assessed, request_in
from api.wire.tree import Json, NumberText
from engine.cohort.result import Standing
from engine.exact import plain_text
from engine.graph.declaration import DateType
from engine.lift.variable import Value

__all__ = ["Evaluated", "Verifier", "written"]


def written(place: Place, value: Value) -> Json:
    """A value as a request says it."""
    if isinstance(value, mpq):
        if isinstance(place.scalar.type, DateType):
            return date.fromordinal(int(value)).isoformat()
        return NumberText(plain_text(value))
    return value


@dataclass(frozen=True, slots=True)
class Evaluated:
    """The body after an evaluation: as it stands, and as the answer has it."""

    standing: Standing
    shown: Shown


@dataclass(frozen=True)
class Verifier:
    """Evaluates the request with one value changed.

    `tree` is the document of the request, whose readings are those of `request` beside its own.
    """

    loaded: Loaded
    tree: dict[str, Json]
    request: Request

    def evaluated(self, place: Place, value: Value) -> Evaluated | Problem:
        """What the body gets then, as an answer has it; the refusal where such a request is refused."""
        index = place.path[1]
        changed = _with(self.tree, place.path, written(place, value))
        try:
            request = self._read(changed, int(index))
            chosen = self.loaded.chosen(request.readings)
            assessment = assessed(chosen.program, request)
        except Problem as problem:
            return problem
        answer = chosen.writer.answer("", request, assessment, assumed=False)
        return Evaluated(assessment.bodies[int(index)], answer["bodies"][int(index)])

    def _read(self, changed: Any, index: int) -> Request:
        """The changed request. Where nothing in it refers to another body, the changed one alone is read."""
        readings = self.request.readings
        if self.request.appeals or self.request.reorganisations:
            return request_in(self.loaded, changed, readings)
        read = request_in(self.loaded, {"bodies": [changed["bodies"][index]]}, readings).bodies[0]
        bodies = (*self.request.bodies[:index], read, *self.request.bodies[index + 1 :])
        return replace(self.request, bodies=bodies)


def _with(document: Any, path: Path, value: Json) -> Any:
    """The document with another value at a place; objects on the way there that it lacks are added."""
    if not path:
        return value
    step, *rest = path
    if isinstance(step, int):
        return [*document[:step], _with(document[step], tuple(rest), value), *document[step + 1 :]]
    inner = (document or {}).get(step)
    return {**(document or {}), step: _with(inner, tuple(rest), value)}
