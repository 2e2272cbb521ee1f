"""What tells about the service itself: is it well, which version, how busy; and the kinds of problems."""

from typing import Literal

from fastapi import APIRouter
from fastapi.responses import JSONResponse, PlainTextResponse, Response
from pydantic import BaseModel, Field

from api import metrics as telemetry
from api.metrics import Metrics
from api.openapi import problems, text
from api.problem import KINDS, Problem
from api.registry import Registry
from api.version import program_version
from api.wire.quoted import visible

MOST_REASONS = 5
"""How many errors of a broken methodology are listed; its log, and `tarazy check`, have them all."""


class Alive(BaseModel):
    """The process answers."""

    status: Literal["alive"] = "alive"


class BrokenMethodology(BaseModel):
    """A methodology that is not served."""

    id: str
    errors: int = Field(description="How many errors it has.")
    reasons: list[str] = Field(description=f"The first {MOST_REASONS}, as file:line:col CODE message.")


class Readiness(BaseModel):
    """Which methodologies are served."""

    status: Literal["ready", "degraded", "unavailable"] = Field(
        description="`ready`: all are served; `degraded`: some are; `unavailable`: none is (status 503)."
    )
    methodologies: list[str] = Field(description="The ids of those that are served.")
    broken: list[BrokenMethodology] = Field(description="Those that are not.")


class Version(BaseModel):
    """The version of the program."""

    version: str


def routes(registry: Registry, metrics: Metrics) -> APIRouter:
    """The router of these endpoints."""
    router = APIRouter(tags=["service"])
    readiness = _readiness(registry)
    ready_status = 503 if readiness.status == "unavailable" else 200

    @router.get("/health/live", summary="Does the process answer?")
    async def live() -> Alive:
        return Alive()

    @router.get(
        "/health/ready",
        summary="Can it score?",
        response_model=Readiness,
        responses={503: {"description": "No methodology can be served.", "model": Readiness}},
    )
    async def ready() -> Response:
        return JSONResponse(readiness.model_dump(), ready_status)

    @router.get("/version", summary="Which version is it?")
    async def version() -> Version:
        return Version(version=program_version())

    @router.get(
        "/metrics",
        summary="Counts and durations of requests",
        response_class=PlainTextResponse,
        responses=text("Prometheus text format."),
    )
    async def prometheus() -> Response:
        return Response(metrics.text(), media_type=telemetry.MEDIA_TYPE)

    @router.get(
        "/problems/{kind}",
        summary="What a kind of problem means",
        response_class=PlainTextResponse,
        responses=text("Its title, its status and an explanation.") | problems("unknown-kind"),
    )
    async def kind_of_problem(kind: str) -> Response:
        found = KINDS.get(kind)
        if found is None:
            kinds = ", ".join(KINDS)
            raise Problem("unknown-kind", f"no problem is of the kind {visible(kind)}; there is {kinds}")
        return PlainTextResponse(f"{found.title} ({found.status})\n\n{found.meaning}\n")

    return router


def _readiness(registry: Registry) -> Readiness:
    if not registry.served:
        status: Literal["ready", "degraded", "unavailable"] = "unavailable"
    else:
        status = "degraded" if registry.broken else "ready"
    return Readiness(
        status=status,
        methodologies=list(registry.served),
        broken=[
            BrokenMethodology(id=id_, errors=len(broken.reasons), reasons=list(broken.reasons[:MOST_REASONS]))
            for id_, broken in registry.broken.items()
        ],
    )
