"""The endpoint that finds what changes where the law is read in another way."""

from asyncio import Semaphore

from fastapi import APIRouter, Depends
from fastapi.responses import Response
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from api.media import JSON, require_json
from api.openapi import json_object, problems
from api.readings import MOST_SEED, readings_of
from api.registry import Registry
from api.routes import PREFIX
from api.routes.evaluate import REQUEST
from api.routes.find import find
from api.routes.parameters import WholeNumber, only

SEED = "seed"
MOST_AT_ONCE = 2
"""How many analyses run at the same time. Each takes a processor for itself; the others wait."""

_ANSWER = json_object(
    "What changes with each other option of each reading, and between which places each body stands.",
    {
        "type": "object",
        "required": [
            *("methodology", "evaluation_id", "readings", "alternatives", "intervals", "combinations"),
            *("without_effect", "warnings"),
        ],
        "properties": {
            "methodology": {"type": "object", "required": ["id", "digest", "assessed_year", "law_as_of"]},
            "evaluation_id": {"type": "string", "description": "That of the request, as evaluate has it."},
            "readings": {"type": "object", "additionalProperties": {"type": "string"}},
            "alternatives": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["reading", "option", "instead_of", "scores", "ratings", "flags", "faults"],
                },
            },
            "intervals": {"type": "object", "description": "The places of each body, by rating."},
            "combinations": {"type": "object", "description": "What was gone through, by rating."},
            "without_effect": {
                "type": "array",
                "items": {"type": "object", "required": ["reading", "code", "text"]},
            },
            "warnings": {"type": "array"},
        },
    },
)

_SEED = {
    "name": SEED,
    "in": "query",
    "required": False,
    "description": "The seed of the sample, where there are too many combinations to go through all of them.",
    "schema": {"type": "integer", "minimum": 0, "maximum": MOST_SEED, "default": 0},
}


def routes(registry: Registry) -> APIRouter:
    """The router of this endpoint."""
    router = APIRouter(prefix=f"{PREFIX}/methodologies", tags=["scoring"])
    turns = Semaphore(MOST_AT_ONCE)

    @router.post(
        "/{methodology_id}/readings",
        summary="What changes where the law is read in another way",
        response_class=Response,
        responses=_ANSWER
        | problems(
            "malformed-json",
            "unknown-methodology",
            "content-too-large",
            "unsupported-media-type",
            "invalid-request",
            "invalid-parameter",
            "not-scorable",
            "broken-methodology",
        ),
        openapi_extra={"requestBody": REQUEST, "parameters": [_SEED]},
        dependencies=[Depends(only(seed=WholeNumber(MOST_SEED)))],
    )
    async def readings(methodology_id: str, request: Request) -> Response:
        """The request is that of evaluate; its own readings are what the others are compared with."""
        loaded = find(registry, methodology_id)
        require_json(request)
        raw = await request.body()
        seed = int(request.query_params.get(SEED, "0"))
        async with turns:
            document = await run_in_threadpool(readings_of, loaded, raw, seed)
        return Response(document, media_type=JSON)

    return router
