"""Every way in which a request fails -> its problem."""

from collections.abc import Callable, Coroutine, Mapping
from types import MappingProxyType
from typing import Any

from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from api.edge import respond, too_large
from api.problem import Problem
from api.wire.fault import Fault
from api.wire.pointer import pointer_to
from api.wire.quoted import visible

PARAMETER_CODES: Mapping[str, str] = MappingProxyType({"extra_forbidden": "Q001", "missing": "Q002"})
"""What the framework finds about a query parameter -> our code; any other finding is Q003, a wrong value."""

Handler = Callable[[Request, Any], Coroutine[Any, Any, Response]]


def handlers(max_body_size: int) -> dict[int | type[Exception], Handler]:
    """The exception handlers of the service."""

    async def refused(request: Request, error: HTTPException) -> Response:
        return respond(_of_http(request, error, max_body_size))

    return {
        Problem: _problem,
        HTTPException: refused,
        RequestValidationError: _invalid_parameter,
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


async def _invalid_parameter(_: Request, error: RequestValidationError) -> Response:
    """The service reads bodies by itself, so what the framework finds invalid is a parameter."""
    faults = [
        Fault(pointer_to(found["loc"][1:]), _code(found), _sentence(found), _hint(found))
        for found in error.errors()
    ]
    return respond(Problem("invalid-parameter", "a query parameter is not valid", faults))


def _code(found: dict[str, Any]) -> str:
    return PARAMETER_CODES.get(found["type"], "Q003")


def _sentence(found: dict[str, Any]) -> str:
    name = visible(str(found["loc"][-1]))
    match found["type"]:
        case "extra_forbidden":
            return f"there is no parameter {name} here"
        case "missing":
            return f"the parameter {name} is missing"
        case _:
            return f"the parameter {name} does not take the value {visible(str(found['input']))}"


def _hint(found: dict[str, Any]) -> str | None:
    expected = found.get("ctx", {}).get("expected")
    return None if expected is None else f"in this version it takes {expected}"


async def _left(_: Request, __: ClientDisconnect) -> Response:
    return Response(status_code=400)


async def _failed(_: Request, __: Exception) -> Response:
    return respond(
        Problem("internal-error", "the request could not be served because of a fault of the service")
    )
