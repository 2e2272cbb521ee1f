"""`?record=true` of an evaluation: the answer comes inside its record."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from starlette.requests import Request

from api.answering import Explanation
from api.evidence.make import record_of
from api.evidence.moment import FORM
from api.evidence.record import written
from api.loading import Loaded
from api.media import JSON
from api.openapi import Responses, schema_of_records
from api.problem import Problem
from api.wire.fault import Fault

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

RECORD = ("true", "false")
PARAMETERS: tuple[dict[str, Any], ...] = (
    {
        "name": "record",
        "in": "query",
        "required": False,
        "description": "With `true` the answer is a record of the evaluation, which has the scores in it.",
        "schema": {"type": "string", "enum": list(RECORD), "default": RECORD[1]},
    },
    {
        "name": "at",
        "in": "query",
        "required": False,
        "description": "The time that the record states. The service does not look at a clock.",
        "schema": {"type": "string", "format": "date-time"},
        "example": FORM,
    },
)
"""The description of the parameters."""


def or_record(answers: Responses) -> Responses:
    """The description of a success that is a record where one is asked for."""
    answer = answers[200]
    either = {"anyOf": [answer["content"][JSON]["schema"], schema_of_records()]}
    return {**answers, 200: {**answer, "content": {JSON: {"schema": either}}}}


@dataclass(frozen=True, slots=True)
class RecordAsked:
    """What an address asks of a record."""

    at: str | None


def asked_for(request: Request) -> RecordAsked | None:
    """What the address asks for; None where it asks for no record. Its parameters are known to be valid."""
    parameters = request.query_params
    if parameters.get("record") == RECORD[0]:
        return RecordAsked(parameters.get("at"))
    if "at" in parameters:
        fault = Fault("/at", "Q004", "the parameter at is of a record", "ask for one with record=true")
        raise Problem("invalid-parameter", "the address has parameters that are not valid", [fault])
    return None


@dataclass(frozen=True, slots=True)
class Recorder:
    """Makes the records of a service, signed where it has a key."""

    key: "Ed25519PrivateKey | None"

    def record(
        self, loaded: Loaded, raw: bytes, answer: bytes, explain: Explanation, asked: RecordAsked
    ) -> bytes:
        """The record of what these bytes were answered with, as JSON."""
        record = record_of(
            loaded, raw, answer, explain=explain, readings={}, recorded_at=asked.at, key=self.key
        )
        return written(record)
