"""The outermost layer of the service: what must hold for every request, whatever comes of it."""

import logging
from time import perf_counter

from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api import problem
from api.metrics import Metrics
from api.problem import Problem

logger = logging.getLogger("tarazy")

_METHODS = frozenset(("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT"))

CLIENT_LEFT = 499
"""What is counted for a request whose sender left before the answer began."""


def respond(refusal: Problem) -> Response:
    """The answer that a problem is."""
    return Response(problem.document(refusal), refusal.status, refusal.headers, media_type=problem.MEDIA_TYPE)


def too_large(limit: int) -> Problem:
    """The problem of a body above the limit."""
    return Problem("content-too-large", f"a body has at most {limit} bytes here")


class Edge:
    """Refuses a body that is announced as too large, answers HEAD as GET without the body, counts every
    request, and logs what failed once its problem has been sent."""

    def __init__(self, app: ASGIApp, metrics: Metrics, max_body_size: int) -> None:
        self._app = app
        self._metrics = metrics
        self._max_body_size = max_body_size

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One ASGI connection."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        method = scope["method"] if scope["method"] in _METHODS else "other"
        inner = {**scope, "method": "GET"} if method == "HEAD" else scope
        status = CLIENT_LEFT
        complete = False

        async def watched(message: Message) -> None:
            nonlocal status, complete
            if message["type"] == "http.response.start":
                status = message["status"]
            elif message["type"] == "http.response.body":
                complete = not message.get("more_body", False)
                if method == "HEAD":
                    message = {**message, "body": b""}
            await send(message)

        self._metrics.in_progress += 1
        started = perf_counter()
        try:
            if _announced_size(scope) > self._max_body_size:
                await respond(too_large(self._max_body_size))(inner, receive, watched)
            else:
                await self._app(inner, receive, watched)
        except Exception:
            if not complete:
                raise
            logger.exception("%s %s failed", method, _route(inner))
        finally:
            self._metrics.in_progress -= 1
            self._metrics.record(method, _route(inner), status, perf_counter() - started)


def _announced_size(scope: Scope) -> int:
    """The length that the head of the request gives to its body, 0 where it gives none."""
    for name, value in scope["headers"]:
        if name == b"content-length":
            return int(value) if value.isdigit() else 0
    return 0


def _route(scope: Scope) -> str:
    """The path of the route that took the request, with its parameters unfilled."""
    return getattr(scope.get("route"), "path", "none")
