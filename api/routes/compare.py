"""The endpoint that scores the same data by two methodologies."""

from asyncio import Semaphore
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

import msgspec
from fastapi import APIRouter, Depends
from fastapi.responses import Response
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from api.compare.comparing import MAPPING, Pair
from api.compare.document import document_of
from api.compatible import IncompatibleError
from api.media import JSON, require_json
from api.openapi import json_object, problems
from api.problem import Problem
from api.registry import Registry
from api.routes import PREFIX
from api.routes.find import find
from api.routes.parameters import only
from api.scoring import tree_in, unwritable
from api.wire.fault import Fault
from api.wire.pointer import pointer_to
from api.wire.tree import Json
from engine.exact import UndecidedError

MOST_AT_ONCE = 2
"""How many comparisons run at the same time. Each takes a processor for itself; the others wait."""
_KEPT = 16
"""For so many pairs of methodologies the edits are kept."""
_FIELDS = ("from", "to", "data", MAPPING)

_REQUEST = {
    "required": True,
    "description": "Two methodologies by their ids, and the data as for evaluate; what both ask for stands "
    "there once. `mapping` says by methodology what the data are called, or lack, under it.",
    "content": {
        JSON: {
            "schema": {
                "type": "object",
                "required": ["from", "to", "data"],
                "additionalProperties": False,
                "properties": {
                    "from": {"type": "string"},
                    "to": {"type": "string"},
                    "data": {"type": "object"},
                    MAPPING: {"type": ["object", "null"]},
                },
            }
        }
    },
}

_ANSWER = json_object(
    "What the edits between the two did to each body, split exactly over the edits.",
    {
        "type": "object",
        "required": [
            "from",
            "to",
            "readings",
            "groups",
            "bodies",
            "only_in",
            "left_out",
            "moves",
            "moves_unknown",
        ],
        "properties": {
            "from": {"type": "object", "required": ["id", "digest"]},
            "to": {"type": "object", "required": ["id", "digest"]},
            "readings": {"type": "object", "additionalProperties": {"type": "string"}},
            "groups": {"type": "array", "items": {"type": "object", "required": ["id", "edits"]}},
            "bodies": {"type": "array", "items": {"type": "object", "required": ["id", "flags"]}},
            "only_in": {"type": "object", "required": ["from", "to"]},
            "left_out": {"type": "object", "required": ["from", "to"]},
            "moves": {"type": "array", "items": {"type": "object", "required": ["group", "rating"]}},
        },
    },
)

_encode = msgspec.json.Encoder(decimal_format="number").encode


def routes(registry: Registry) -> APIRouter:
    """The router of this endpoint."""
    router = APIRouter(prefix=PREFIX, tags=["comparing"])
    turns = Semaphore(MOST_AT_ONCE)

    @lru_cache(_KEPT)
    def pair(before: str, after: str) -> Pair:
        return Pair(find(registry, before), find(registry, after))

    @router.post(
        "/compare",
        summary="What the edits between two methodologies do to bodies",
        response_class=Response,
        responses=_ANSWER
        | problems(
            "malformed-json",
            "unknown-methodology",
            "content-too-large",
            "unsupported-media-type",
            "invalid-request",
            "invalid-parameter",
            "incompatible-methodologies",
            "not-scorable",
            "broken-methodology",
        ),
        openapi_extra={"requestBody": _REQUEST},
        dependencies=[Depends(only())],
    )
    async def compare(request: Request) -> Response:
        """The same data under both methodologies; what one of them cannot read is left out, and said."""
        require_json(request)
        raw = await request.body()
        async with turns:
            document = await run_in_threadpool(_compared, pair, raw)
        return Response(document, media_type=JSON)

    return router


def _compared(pair: Callable[[str, str], Pair], raw: bytes) -> bytes:
    tree = tree_in(raw)
    before, after, data, mapping = _parts(tree)
    try:
        return _encode(document_of(pair(before, after).compare(data, mapping)))
    except Problem as problem:
        raise _in_request(problem) from None
    except IncompatibleError as error:
        raise error.as_problem() from error
    except UndecidedError as error:
        raise unwritable(error) from error


def _parts(tree: Json) -> tuple[str, str, Json, Json]:
    """What a request asks for; a Problem with all that is wrong with its form."""
    faults: list[Fault] = []
    given = tree if isinstance(tree, dict) else {}
    if not isinstance(tree, dict):
        faults.append(Fault("", "R101", "the body is no object"))
    for field in given.keys() - set(_FIELDS):
        faults.append(Fault(pointer_to([field]), "R102", f"{field} is not a field of a comparison"))
    for field in ("from", "to", "data"):
        if isinstance(tree, dict) and field not in given:
            faults.append(Fault(pointer_to([field]), "R103", f"{field} is missing"))
        elif field != "data" and field in given and type(given[field]) is not str:
            faults.append(Fault(pointer_to([field]), "R101", f"{field} is the id of a methodology, a text"))
    if faults:
        raise Problem("invalid-request", "the body asks for no comparison", tuple(faults))
    return str(given["from"]), str(given["to"]), given["data"], given.get(MAPPING)


def _in_request(problem: Problem) -> Problem:
    """The problem with the places of the data as places of the request."""
    within = tuple(
        fault if fault.pointer.startswith(f"/{MAPPING}") else replace(fault, pointer=f"/data{fault.pointer}")
        for fault in problem.faults
    )
    return Problem(problem.kind, problem.detail, within)
