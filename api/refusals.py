"""Every way in which a request fails -> its problem."""

from collections.abc import Callable, Coroutine
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from api.edge import CLIENT_LEFT, respond, too_large
from api.problem import Problem
from api.wire.quoted import visible

Handler = Callable[[Request, Any], Coroutine[Any, Any, Response]]


def handlers(max_body_size: int) -> dict[int | type[Exception], Handler]:
    """The exception handlers of the service."""

    async def refused(request: Request, error: HTTPException) -> Response:
        return respond(_of_http(request, error, max_body_size))

    return {
        Problem: _problem,
        HTTPException: refused,
        ClientDisconnect: _left,
        Exception: _failed,
    }


async def _problem(_: Request, error: Problem) -> Response:
    return respond(error)


def _of_http(request: Request, error: HTTPException, max_body_size: int) -> Problem:
    """The problem of what the web framework refuses by itself."""
    match error.status_code:
        case 404:
            return Problem("not-found", f"no endpoint has the path {visible(request.url.path)}")
        case 405:
            allowed = {name.strip() for name in (error.headers or {}).get("Allow", "").split(",")} - {""}
            if "GET" in allowed:
                allowed.add("HEAD")
            names = ", ".join(sorted(allowed))
            return Problem(
                "method-not-allowed",
                f"{visible(request.method)} is not allowed here, only {names}",
                headers={"Allow": names},
            )
        case 413:
            return too_large(max_body_size)
        case status:
            return Problem("refused", error.detail, headers=error.headers, status=status)


async def _left(_: Request, __: ClientDisconnect) -> Response:
    return Response(status_code=CLIENT_LEFT)  # nobody receives it, but it is counted


async def _failed(_: Request, __: Exception) -> Response:
    return respond(
        Problem("internal-error", "the request could not be served because of a fault of the service")
    )
