"""From the bytes of a request to explanations: for every body of an answer, or for one by itself."""

from collections.abc import Mapping
from difflib import get_close_matches

import msgspec

from api.explain.explainer import Explainer, Identity, Level
from api.explain.model import Explanation
from api.intake import Request
from api.loading import Loaded
from api.problem import Problem
from api.scoring import NONE, Progress, assessed, requested, unwritable
from api.wire.quoted import visible
from dsl.diagnostics.printable import printable
from engine.cohort.proceedings import Proceedings
from engine.cohort.result import Assessment, Standing
from engine.evaluate.faults import EvaluationFault
from engine.exact import UndecidedError

__all__ = ["Explained", "UnknownBodyError", "explain", "explanation_bytes", "score_explained"]

_encode = msgspec.json.Encoder(decimal_format="number").encode


class UnknownBodyError(LookupError):
    """The request has no body of this id; `hint` says which it has."""

    def __init__(self, body: str, there: list[str]) -> None:
        super().__init__(f"there is no body {visible(body)} in the request")
        near = get_close_matches(body[:100], there, 1) or there[:5]
        self.body = body
        self.hint = f"there is {', '.join(map(printable, near))}" if near else "it has none"


class Explained:
    """A request that was assessed, ready to be explained body by body."""

    def __init__(
        self, loaded: Loaded, raw: bytes, readings: Mapping[str, str] = NONE, progress: Progress | None = None
    ) -> None:
        self.request: Request = requested(loaded, raw, readings)
        self._chosen = loaded.chosen(self.request.readings)
        found: list[Proceedings] = []
        self.assessment: Assessment = assessed(self._chosen.program, self.request, progress, found.append)
        self.proceedings = found[-1]
        evaluation_id = loaded.intake.canonical.evaluation_id(loaded.digest, self.request)
        default = {reading.label.name: reading.default for reading in loaded.methodology.readings}
        chosen = default | dict(self.request.readings)
        others = tuple(name for name, option in chosen.items() if option != default[name])
        self.identity = Identity(loaded.digest, evaluation_id, chosen, others)

    @property
    def explainer(self) -> Explainer:
        """What explains it."""
        return self._chosen.explainer

    def of(self, standing: Standing, level: Level, *, whole_rows: bool = False) -> Explanation:
        """The explanation of one body; a Problem where a number cannot be written down or a step told."""
        try:
            return self.explainer.explain(
                self.identity,
                self.proceedings,
                self.assessment,
                standing,
                level,
                whole_rows=whole_rows,
            )
        except UndecidedError as error:
            raise unwritable(error) from error
        except (EvaluationFault, RecursionError) as error:
            # The scores are there, made by plans: what goes through the rules one within the other gave up.
            detail = (
                f"the scores of {visible(standing.id)} cannot be explained: the rules are nested too deeply"
            )
            raise Problem("not-explainable", detail) from error

    def answer(self, level: Level) -> bytes:
        """The answer with the explanation of each body."""
        try:
            answer = self._chosen.writer.answer(self.identity.evaluation_id, self.request, self.assessment)
        except UndecidedError as error:
            raise unwritable(error) from error
        for body, standing in zip(answer["bodies"], self.assessment.bodies, strict=True):
            body["explanation"] = self.of(standing, level)
        return _encode(answer)


def score_explained(
    loaded: Loaded,
    raw: bytes,
    level: Level,
    progress: Progress | None = None,
    readings: Mapping[str, str] = NONE,
) -> bytes:
    """The answer to these bytes, with the explanation of each body; raises as `api.scoring.score`."""
    return Explained(loaded, raw, readings, progress).answer(level)


def explain(
    loaded: Loaded,
    raw: bytes,
    body: str,
    level: Level = Level.full,
    readings: Mapping[str, str] = NONE,
    *,
    whole_rows: bool = False,
) -> Explanation:
    """The explanation of one body of a request.

    Raises UnknownBodyError for a body that the request does not have, and a Problem that lists every fault of
    a request that cannot be scored.
    """
    explained = Explained(loaded, raw, readings)
    for standing in explained.assessment.bodies:
        if standing.id == body:
            return explained.of(standing, level, whole_rows=whole_rows)
    raise UnknownBodyError(body, [standing.id for standing in explained.assessment.bodies])


def explanation_bytes(explanation: Explanation) -> bytes:
    """An explanation as a JSON document in UTF-8; the same input always gives the same bytes."""
    return _encode(explanation)
