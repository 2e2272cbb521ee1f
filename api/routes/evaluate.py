"""The endpoint that scores."""

from fastapi import APIRouter, Depends
from fastapi.responses import Response
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from api.answering import EXPLANATIONS, UNEXPLAINED, Explanation, answered, explanation_of
from api.loading import Loaded
from api.media import JSON, require_json
from api.openapi import json_object, problems
from api.registry import Registry
from api.routes import PREFIX
from api.routes.find import find
from api.routes.parameters import PointInTime, only
from api.routes.record import PARAMETERS, RECORD, Recorder, asked_for, or_record

INLINE_SIZE = 64 * 1024
"""The largest body, in bytes, that is scored without a thread of its own: that takes a moment."""

READINGS = b'"readings"'
"""What chooses readings gets a thread all the same: plans may have to be made for them."""

REQUEST = {
    "required": True,
    "description": "The data to score, as the methodology's own schema describes them: see "
    "`GET /v1/methodologies/{methodology_id}/schema`. Numbers may be JSON numbers or strings; both are read "
    "exactly as they are written.",
    "content": {
        JSON: {
            "schema": {
                "type": "object",
                "required": ["bodies"],
                "properties": {
                    "bodies": {"type": "array", "items": {"type": "object"}},
                    "reorganisations": {"type": "array", "items": {"type": "object"}},
                    "appeals": {"type": "array", "items": {"type": "object"}},
                    "readings": {"type": "object", "additionalProperties": {"type": "string"}},
                },
                "externalDocs": {
                    "description": "The full schema, one for each methodology",
                    "url": "/v1/methodologies/{methodology_id}/schema",
                },
            }
        }
    },
}

_ANSWER = json_object(
    "The scores: decimal strings with exactly the declared decimals; the unrounded value is in `exact`.",
    {
        "type": "object",
        "required": [
            *("methodology", "evaluation_id", "bodies", "ratings", "populations", "appeals", "moved"),
            *("assumptions", "readings", "readings_not_default", "warnings"),
        ],
        "properties": {
            "methodology": {"type": "object", "required": ["id", "digest", "assessed_year", "law_as_of"]},
            "evaluation_id": {"type": "string", "description": "The same question has the same id."},
            "bodies": {"type": "array", "items": {"type": "object", "required": ["id", "blocks"]}},
            "ratings": {"type": "object", "description": "The ranked bodies, by rating and population."},
            "populations": {
                "type": "object",
                "description": "How many bodies are ranked, and which are not, by rating and population.",
            },
            "appeals": {"type": "array", "description": "What became of each objection."},
            "moved": {"type": "array", "description": "What the applied objections changed."},
            "assumptions": {"type": "array", "items": {"type": "string"}},
            "readings": {"type": "object", "additionalProperties": {"type": "string"}},
            "readings_not_default": {"type": "array", "items": {"type": "string"}},
            "warnings": {"type": "array"},
        },
    },
)


EXPLAIN = "explain"
"""How much explanation may be asked for."""

_EXPLAIN = {
    "name": EXPLAIN,
    "in": "query",
    "required": False,
    "description": "How much explanation goes with the scores of each body: none, a summary of what was won "
    "and lost, or every step.",
    "schema": {"type": "string", "enum": list(EXPLANATIONS), "default": UNEXPLAINED},
}


def routes(registry: Registry, recorder: Recorder) -> APIRouter:
    """The router of this endpoint."""
    router = APIRouter(prefix=f"{PREFIX}/methodologies", tags=["scoring"])

    @router.post(
        "/{methodology_id}/evaluate",
        summary="Score raw data",
        response_class=Response,
        responses=or_record(_ANSWER)
        | problems(
            "malformed-json",
            "unknown-methodology",
            "content-too-large",
            "unsupported-media-type",
            "invalid-request",
            "invalid-parameter",
            "not-scorable",
            "not-explainable",
            "broken-methodology",
        ),
        openapi_extra={"requestBody": REQUEST, "parameters": [_EXPLAIN, *PARAMETERS]},
        dependencies=[Depends(only(explain=EXPLANATIONS, record=RECORD, at=PointInTime()))],
    )
    async def evaluate(methodology_id: str, request: Request) -> Response:
        """All or nothing: with a single fault in the data nothing is scored, and all faults are listed."""
        loaded = find(registry, methodology_id)
        require_json(request)
        asked = asked_for(request)
        explain = explanation_of(request.query_params.get(EXPLAIN, UNEXPLAINED))
        raw = await request.body()
        answer = await _scored(loaded, raw, explain)
        if asked is not None:
            answer = await run_in_threadpool(recorder.record, loaded, raw, answer, explain, asked)
        return Response(answer, media_type=JSON)

    return router


async def _scored(loaded: Loaded, raw: bytes, explain: Explanation) -> bytes:
    if explain == UNEXPLAINED and len(raw) <= INLINE_SIZE and READINGS not in raw:
        return answered(loaded, raw)
    return await run_in_threadpool(answered, loaded, raw, explain)
