"""The endpoint that finds what would lift a body."""

from asyncio import Semaphore

from fastapi import APIRouter, Depends
from fastapi.responses import Response
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from api.lift import GOALS, MOST_DECIMALS, Asked, lift_of
from api.media import JSON, require_json
from api.openapi import json_object, problems
from api.registry import Registry
from api.routes import PREFIX
from api.routes.evaluate import REQUEST
from api.routes.find import find
from api.routes.parameters import Text, WholeNumber, only, value_of

MOST_AT_ONCE = 2
"""How many searches run at the same time. Each takes a processor for itself; the others wait."""

_ANSWER = json_object(
    "For each goal the smallest change of each value by which the body reaches it, verified by evaluating.",
    {
        "type": "object",
        "required": [
            *("methodology", "evaluation_id", "body", "readings", "goals", "without_place", "concluded"),
            *("not_tried", "limits"),
        ],
        "properties": {
            "methodology": {"type": "object", "required": ["id", "digest", "assessed_year", "law_as_of"]},
            "evaluation_id": {"type": "string", "description": "That of the request, as evaluate has it."},
            "body": {"type": "object", "required": ["id"]},
            "readings": {"type": "object", "additionalProperties": {"type": "string"}},
            "goals": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": [
                        *("goal", "now", "reached_by", "out_of_reach", "undecided", "without_effect"),
                    ],
                },
            },
            "without_place": {"type": "array", "description": "The ratings without a place of the body."},
            "concluded": {"type": "array", "items": {"type": "string"}},
            "not_tried": {"type": "array", "description": "The values that were not looked into, and why."},
            "limits": {"type": "object"},
        },
    },
)

_PARAMETERS = [
    {
        "name": "body",
        "in": "query",
        "required": True,
        "description": "The id of a body of the request.",
        "schema": {"type": "string", "minLength": 1},
    },
    {
        "name": "goal",
        "in": "query",
        "required": False,
        "description": "Look for this alone; for all without it.",
        "schema": {"type": "string", "enum": list(GOALS)},
    },
    {
        "name": "input",
        "in": "query",
        "required": False,
        "description": "Look into this alone: the id of an input, or the JSON pointer of a value.",
        "schema": {"type": "string", "minLength": 1},
    },
    {
        "name": "decimals",
        "in": "query",
        "required": False,
        "description": "Look into numbers of so many decimals, where the rules do not limit them.",
        "schema": {"type": "integer", "minimum": 0, "maximum": MOST_DECIMALS},
    },
]


def routes(registry: Registry) -> APIRouter:
    """The router of this endpoint."""
    router = APIRouter(prefix=f"{PREFIX}/methodologies", tags=["scoring"])
    turns = Semaphore(MOST_AT_ONCE)

    @router.post(
        "/{methodology_id}/lift",
        summary="What would lift a body",
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
        openapi_extra={"requestBody": REQUEST, "parameters": _PARAMETERS},
        dependencies=[
            Depends(only(body=Text(), goal=GOALS, input=Text(), decimals=WholeNumber(MOST_DECIMALS)))
        ],
    )
    async def lift(methodology_id: str, request: Request) -> Response:
        """The request is that of evaluate; all of its bodies are rated together."""
        loaded = find(registry, methodology_id)
        require_json(request)
        asked = _asked(request)
        raw = await request.body()
        async with turns:
            document = await run_in_threadpool(lift_of, loaded, raw, asked)
        return Response(document, media_type=JSON)

    return router


def _asked(request: Request) -> Asked:
    """What the parameters ask for, each of which is given once at most; a Problem where no body is named."""
    given = request.query_params
    hint = "give the id of a body of the request"
    body = value_of(request, "body", detail="the address says no body", hint=hint)
    goals = (given["goal"],) if "goal" in given else ()
    inputs = (given["input"],) if "input" in given else ()
    decimals = int(given["decimals"]) if "decimals" in given else None
    return Asked(body, goals, inputs, decimals)
