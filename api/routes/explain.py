"""The endpoint that explains the scores of one body."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from fastapi import APIRouter, Depends
from fastapi.responses import Response
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from api.accept import accepted
from api.language import language_of, language_parameter
from api.loading import Loaded
from api.media import JSON, require_json
from api.openapi import Responses, problems
from api.problem import Problem
from api.registry import Registry
from api.routes import PREFIX
from api.routes.evaluate import REQUEST
from api.routes.find import find
from api.routes.parameters import Text, only, value_of
from api.wire.fault import Fault
from dsl.diagnostics.wording import Language

BODY = "body"
ROWS = "rows"
ALL = "all"

MEDIA: Final[Mapping[str, str]] = MappingProxyType(
    {JSON: "json", "text/plain": "text", "text/markdown": "markdown", "text/html": "html"}
)
"""The media types of an explanation, and what it is shown as."""

_PARAMETERS = [
    {
        "name": BODY,
        "in": "query",
        "required": True,
        "description": "The id of the body of the request that is explained.",
        "schema": {"type": "string", "minLength": 1},
    },
    language_parameter(
        "The language of text, Markdown and HTML. Without it the header `Accept-Language` decides, and "
        "without that it is English. JSON has all languages."
    ),
    {
        "name": ROWS,
        "in": "query",
        "required": False,
        "description": "`all` tells every row of a table; `few`, the default, those that matter.",
        "schema": {"type": "string", "enum": ["few", ALL], "default": "few"},
    },
]

_ANSWER: Responses = {
    200: {
        "description": "How the body came to its scores, step by step.",
        "content": {media: {"schema": {"type": "object" if media == JSON else "string"}} for media in MEDIA},
    }
}


def routes(registry: Registry) -> APIRouter:
    """The router of this endpoint."""
    router = APIRouter(prefix=f"{PREFIX}/methodologies", tags=["scoring"])

    @router.post(
        "/{methodology_id}/explain",
        summary="Explain the scores of one body",
        response_class=Response,
        responses=_ANSWER
        | problems(
            "malformed-json",
            "unknown-methodology",
            "not-acceptable",
            "content-too-large",
            "unsupported-media-type",
            "invalid-request",
            "invalid-parameter",
            "not-scorable",
            "not-explainable",
            "broken-methodology",
        ),
        openapi_extra={"requestBody": REQUEST, "parameters": _PARAMETERS},
        dependencies=[Depends(only(body=Text(), lang=tuple(Language), rows=("few", ALL)))],
    )
    async def explain(methodology_id: str, request: Request) -> Response:
        """The request is that of evaluate: nothing of it is stored, so it is sent again to be explained."""
        loaded = find(registry, methodology_id)
        require_json(request)
        media = accepted(request, tuple(MEDIA))
        body = value_of(
            request,
            BODY,
            detail="the address does not say which body is explained",
            hint="name a body of the request",
        )
        whole = request.query_params.get(ROWS) == ALL
        language = language_of(request)
        raw = await request.body()
        content = await run_in_threadpool(_explained, loaded, raw, body, MEDIA[media], language, whole)
        headers = {"Vary": "Accept, Accept-Language"}
        if media != JSON:
            headers["Content-Language"] = language.value
        return Response(content, media_type=media, headers=headers)

    return router


def _explained(
    loaded: Loaded, raw: bytes, body: str, form: str, language: Language, whole_rows: bool
) -> bytes:
    from api.explain.explaining import UnknownBodyError, explain, explanation_bytes
    from api.explain.view import Format, shown

    try:
        explanation = explain(loaded, raw, body, whole_rows=whole_rows)
    except UnknownBodyError as error:
        fault = Fault(f"/{BODY}", "Q041", str(error), error.hint)
        raise Problem("invalid-parameter", str(error), [fault]) from None
    if form == "json":
        return explanation_bytes(explanation)
    return shown(explanation, Format(form), language).encode()
