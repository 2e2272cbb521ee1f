"""The answer to an evaluation: the assessment of bodies -> the bytes of a JSON document."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Any, Final

import msgspec

from api.answer.appeal import appeals_shown
from api.answer.assumptions import Assumptions
from api.answer.cohort_assumptions import CohortAssumptions
from api.answer.flag import FlagsShower
from api.answer.member import members_shower
from api.answer.published import Shown, results_shower
from api.answer.rating import RatingsShower
from api.answer.succession import SuccessionShower, mark_blocks, notes_shown, warnings_of
from api.intake import BodyRequest, Request
from api.wire.fault import Fault
from engine.choices import settled
from engine.cohort.result import Assessment, Standing
from engine.graph.methodology import Methodology

_encode = msgspec.json.Encoder(decimal_format="number").encode

DEFAULTS: Final[Mapping[str, str]] = MappingProxyType({})
"""No reading but the default ones."""


class AnswerWriter:
    """Writes the answers of one methodology under one choice of its readings. Shared by threads."""

    def __init__(
        self,
        methodology: Methodology,
        digest: str,
        choices: Mapping[str, str] = DEFAULTS,
        chosen: Methodology | None = None,
    ) -> None:
        """`chosen` is the methodology with its readings settled, where that is at hand."""
        chosen = chosen or settled(methodology, choices)
        self._methodology = {
            "id": methodology.id,
            "digest": digest,
            "assessed_year": methodology.assessed_year,
            "law_as_of": methodology.law_as_of.isoformat(),
        }
        self._readings = {
            reading.label.name: choices.get(reading.label.name, reading.default)
            for reading in methodology.readings
        }
        self._not_default = [
            reading.label.name
            for reading in methodology.readings
            if self._readings[reading.label.name] != reading.default
        ]
        self._both = methodology, chosen
        self._show_members = members_shower(chosen.members, None)
        self._show_results = results_shower(chosen.results)
        self._ratings = RatingsShower(chosen)
        self._flags = FlagsShower(chosen)
        self._succession = SuccessionShower(chosen)
        self._rates = bool(methodology.ratings)
        self._flagging = bool(methodology.flags)
        self._succeeds = methodology.succession is not None

    @cached_property
    def _assumptions(self) -> Assumptions:
        return Assumptions(*self._both)

    @cached_property
    def _cohort_assumptions(self) -> CohortAssumptions:
        return CohortAssumptions(*self._both)

    def prepare(self) -> None:
        """Make now what the first answer would wait for."""
        _ = self._assumptions, self._cohort_assumptions

    def write(self, evaluation_id: str, request: Request, assessment: Assessment) -> bytes:
        """The document in UTF-8; the same input always gives the same bytes.

        The assessment is that of the request's bodies. Raises UndecidedError when the digits of a number that
        is no fraction stay open.
        """
        return _encode(self.answer(evaluation_id, request, assessment))

    def answer(
        self, evaluation_id: str, request: Request, assessment: Assessment, *, assumed: bool = True
    ) -> dict[str, Any]:
        """The same as plain data; raises the same. Without `assumed` no assumptions are looked for."""
        pairs = zip(request.bodies, assessment.bodies, strict=True)
        warnings = (*request.warnings, *warnings_of(request, assessment.bodies))
        assumptions = self._all_assumptions(request, assessment) if assumed else set()
        return {
            "methodology": self._methodology,
            "evaluation_id": evaluation_id,
            "bodies": [self._body(*pair) for pair in pairs],
            "ratings": self._ratings.tables(assessment.ratings),
            "populations": self._ratings.populations(assessment.ratings),
            "appeals": appeals_shown(assessment.appeals),
            "moved": self._ratings.moved(assessment.moved),
            "assumptions": sorted(assumptions),
            "readings": self._readings,
            "readings_not_default": self._not_default,
            "warnings": [_warning(warning) for warning in warnings],
        }

    def _body(self, body: BodyRequest, standing: Standing) -> Shown:
        members: Shown = {"id": body.id}
        if body.kind:
            members["kind"] = body.kind
        members["blocks"] = {}
        self._show_members(standing.result.members, members)
        if standing.concluded or standing.succeeded:
            mark_blocks(members["blocks"], standing)
        self._show_results(standing.result.results, members)
        if self._rates:
            members["ratings"] = self._ratings.places(standing.places)
        if self._flagging:
            members["flags"] = self._flags.raised(standing.flags)
        if self._flagging or self._succeeds:
            undetermined = self._flags.undetermined(standing.flags)
            members["notes"] = [*notes_shown(standing.notes), *undetermined]
        if self._succeeds:
            members["recommendations"] = self._succession.recommendations(standing.recommendations)
        return members

    def _all_assumptions(self, request: Request, assessment: Assessment) -> set[str]:
        return self._assumptions_of(request.bodies) | self._cohort_assumptions.of(request, assessment)

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
