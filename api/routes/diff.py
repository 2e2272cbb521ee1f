"""The endpoint that says what was edited to make one methodology of another."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from fastapi import APIRouter, Depends
from fastapi.responses import Response
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from api.accept import accepted
from api.compatible import IncompatibleError
from api.diff.document import json_of
from api.diff.lines import plain_text_of
from api.diff.markdown import markdown_of
from api.diff.models import DiffView
from api.diff.page import page_of
from api.diff.view import difference
from api.language import PARAMETER, language_of, language_parameter
from api.loading import Loaded
from api.media import JSON
from api.openapi import problems
from api.registry import Registry
from api.routes import PREFIX
from api.routes.find import find
from api.routes.parameters import Text, Values, only, required
from dsl.diagnostics.wording import Language

BEFORE, AFTER = "from", "to"

_RENDERED: Final[Mapping[str, Callable[[DiffView], bytes]]] = MappingProxyType(
    {
        JSON: json_of,
        "text/markdown": lambda view: markdown_of(view).encode(),
        "text/html": lambda view: page_of(view).encode(),
        "text/plain": lambda view: plain_text_of(view).encode(),
    }
)
"""By media type, the one that is answered unless another is asked for first."""
_NOTHING_ELSE: Final = "default-src 'none'; style-src 'unsafe-inline'"
"""A page may show itself and load nothing."""

_PARAMETERS: Final[list[dict[str, Any]]] = [
    {
        "name": name,
        "in": "query",
        "required": True,
        "description": f"The id of the {which} methodology.",
        "schema": {"type": "string", "minLength": 1},
    }
    for name, which in ((BEFORE, "earlier"), (AFTER, "later"))
] + [
    language_parameter(
        "The language of titles and words. Without it the header `Accept-Language` decides, and without that "
        "they are in English."
    )
]
_ANSWER: Final[dict[int | str, dict[str, Any]]] = {
    200: {
        "description": "Every edit, in groups, with what it can change; as the header `Accept` asks for it.",
        "content": {
            JSON: {
                "schema": {
                    "type": "object",
                    "required": ["language", "before", "after", "summary", "renames", "groups"],
                }
            },
            **{media: {"schema": {"type": "string"}} for media in _RENDERED if media != JSON},
        },
    }
}


def routes(registry: Registry) -> APIRouter:
    """The router of this endpoint."""
    taken: dict[str, Values] = {BEFORE: Text(), AFTER: Text(), PARAMETER: tuple(Language)}
    known = only(**taken)
    router = APIRouter(
        prefix=PREFIX, tags=["methodologies"], dependencies=[Depends(known), Depends(required(BEFORE, AFTER))]
    )

    @router.get(
        "/diff",
        summary="What was edited to make one methodology of another",
        response_class=Response,
        responses=_ANSWER
        | problems(
            "unknown-methodology",
            "not-acceptable",
            "invalid-parameter",
            "incompatible-methodologies",
            "broken-methodology",
        ),
        openapi_extra={"parameters": _PARAMETERS},
    )
    async def diff(request: Request) -> Response:
        media = accepted(request, tuple(_RENDERED))
        before, after = (find(registry, request.query_params[name]) for name in (BEFORE, AFTER))
        language = language_of(request)
        document = await run_in_threadpool(_document, before, after, language, media)
        headers = {"Content-Language": language.value, "Vary": "Accept, Accept-Language"}
        if media == "text/html":
            headers["Content-Security-Policy"] = _NOTHING_ELSE
        kind = media if media == JSON else f"{media}; charset=utf-8"
        return Response(document, headers={**headers, "Content-Type": kind})

    return router


def _document(before: Loaded, after: Loaded, language: Language, media: str) -> bytes:
    try:
        view = difference(before, after, language)
    except IncompatibleError as error:
        raise error.as_problem() from error
    return _RENDERED[media](view)
