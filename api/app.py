"""The service, put together: `uvicorn --factory api.app:create_app`."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool

from api import openapi, refusals
from api.checking.checker import Checker
from api.edge import Edge
from api.evidence.service_key import signing_key_of
from api.metrics import Metrics
from api.registry import Registry, load_all
from api.routes import check, compare, diff, evaluate, explain, lift, methodologies, readings, service, verify
from api.routes.record import Recorder
from api.settings import Settings
from api.version import program_version

_ABOUT = """Scores raw data by declared methodologies, in exact arithmetic.

Every number is exact as written, from the bytes of the request to the text of the answer. A request with any
fault is refused as a whole, with all of its faults at once, as a problem document (RFC 9457).
"""


def create_app(settings: Settings | None = None) -> FastAPI:
    """The service over the methodologies directory of the settings (by default those of the environment)."""
    settings = settings or Settings.from_environment()
    return service_over(load_all(settings.methodologies), settings)


def service_over(registry: Registry, settings: Settings) -> FastAPI:
    """The service over methodologies that are loaded already.

    Raises NoKey, or OSError, where the settings name a key to sign with that cannot be had.
    """
    key = signing_key_of(settings)
    metrics = Metrics()
    checker = Checker(settings.check_limits)
    app = FastAPI(
        title="Tarazy",
        version=program_version(),
        description=_ABOUT,
        redirect_slashes=False,
        redoc_url=None,
        max_body_size=settings.max_body_size,
        exception_handlers=refusals.handlers(settings.max_body_size),
        lifespan=_ending(checker),
    )
    app.state.checker = checker
    app.include_router(methodologies.routes(registry))
    app.include_router(evaluate.routes(registry, Recorder(key)))
    app.include_router(explain.routes(registry))
    app.include_router(readings.routes(registry))
    app.include_router(compare.routes(registry))
    app.include_router(lift.routes(registry))
    app.include_router(diff.routes(registry))
    app.include_router(check.routes(checker, settings.check_limits))
    app.include_router(verify.routes(checker, settings.check_limits, key))
    app.include_router(service.routes(registry, metrics))
    openapi.complete(app.openapi())
    app.middleware_stack = Edge(app.build_middleware_stack(), metrics, settings.max_body_size)
    return app


def _ending(checker: Checker) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    """What goes with the life of a service: the processes that check end with it."""

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        await run_in_threadpool(checker.stop)

    return lifespan
