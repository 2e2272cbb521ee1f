"""The answer to an evaluation: results of bodies -> the bytes of a JSON document."""

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from api.answer.assumptions import Assumptions
from api.answer.member import members_shower
from api.answer.published import Shown, results_shower
from api.intake import BodyRequest, Request
from api.wire.fault import Fault
from engine.graph.methodology import Methodology
from engine.result import BodyResult

_encode = msgspec.json.Encoder().encode


class AnswerWriter:
    """Writes the answers of one methodology. Made once, shared by threads."""

    def __init__(self, methodology: Methodology, digest: str) -> None:
        self._methodology = {
            "id": methodology.id,
            "digest": digest,
            "assessed_year": methodology.assessed_year,
            "law_as_of": methodology.law_as_of.isoformat(),
        }
        self._assumptions = Assumptions(methodology)
        self._show_members = members_shower(methodology.members, None)
        self._show_results = results_shower(methodology.results)

    def write(self, evaluation_id: str, request: Request, results: Sequence[BodyResult]) -> bytes:
        """The document in UTF-8; the same input always gives the same bytes.

        `results` are those of the request's bodies, in their order. Raises UndecidedError when the digits of
        a number that is no fraction stay open.
        """
        return _encode(self.answer(evaluation_id, request, results))

    def answer(self, evaluation_id: str, request: Request, results: Sequence[BodyResult]) -> dict[str, Any]:
        """The same as plain data; raises the same."""
        return {
            "methodology": self._methodology,
            "evaluation_id": evaluation_id,
            "bodies": [self._body(*pair) for pair in zip(request.bodies, results, strict=True)],
            "assumptions": sorted(self._assumptions_of(request.bodies)),
            "readings": {},
            "warnings": [_warning(warning) for warning in request.warnings],
        }

    def _body(self, body: BodyRequest, result: BodyResult) -> Shown:
        members: Shown = {"id": body.id}
        if body.kind:
            members["kind"] = body.kind
        members["blocks"] = {}
        self._show_members(result.members, members)
        self._show_results(result.results, members)
        return members

    def _assumptions_of(self, bodies: Iterable[BodyRequest]) -> set[str]:
        found: set[str] = set()
        for body in bodies:
            for unit in ("", *body.submitted):
                found |= self._assumptions.of(body.profile, unit)
            if body.declared is not None:
                found.update(assumption.id for assumption in body.declared.label.assumes)
        return found


def _warning(warning: Fault) -> dict[str, str]:
    return {"pointer": warning.pointer, "code": warning.code, "message": warning.message}
