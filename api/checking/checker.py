"""Checks in processes of their own, each ended when it runs over its time."""

import asyncio
import logging
import multiprocessing
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from threading import Lock
from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool

from api.checking.limits import CheckLimits
from api.problem import Problem
from api.wire.fault import Fault
from dsl.diagnostics.wording import Language

if TYPE_CHECKING:
    from pebble import ProcessPool

    from api.checking.worker import Refused

logger = logging.getLogger("tarazy")

CHECKS_OF_A_PROCESS = 100
"""After so many checks a process makes room for a new one."""
RETRY = 5
"""After how many seconds it is worth asking again."""


class Checker:
    """Answers `POST /v1/check`. Its processes are started for the first check, and ended by `stop`."""

    def __init__(self, limits: CheckLimits) -> None:
        self._limits = limits
        self._pool: ProcessPool | None = None
        self._starting = Lock()
        self._under_way = 0

    async def check(self, raw: bytes, language: Language) -> bytes:
        """The result of the check as JSON; a Problem where the body cannot be checked within the limits."""
        most = self._limits.workers + self._limits.waiting
        if self._under_way >= most:
            raise Problem(
                "too-many-checks",
                f"{most} checks are under way or waiting: ask again later",
                headers={"Retry-After": str(RETRY)},
            )
        self._under_way += 1
        try:
            found = await self._answer(raw, language)
        finally:
            self._under_way -= 1
        if isinstance(found, bytes):
            return found
        raise Problem(found.kind, found.detail, found.faults)

    async def _answer(self, raw: bytes, language: Language) -> "bytes | Refused":
        """What a process answers. When all of them have gone, which is no fault of this check, it is asked
        of new ones.
        """
        try:
            return await self._attempt(raw, language)
        except BrokenProcessPool:
            return await self._attempt(raw, language)

    async def _attempt(self, raw: bytes, language: Language) -> "bytes | Refused":
        from pebble import ProcessExpired

        try:
            return await asyncio.wrap_future(await run_in_threadpool(self._schedule, raw, language))
        except TimeoutError:
            message = f"the check takes longer than {self._limits.seconds:g} seconds"
            fault = Fault("/files", "Q017", message, "check parts of the methodology by themselves")
            raise Problem("check-over-limit", message, [fault]) from None
        except ProcessExpired as error:
            logger.error("a process that checks ended with %s", error.exitcode)  # noqa: TRY400 - no trace
            raise Problem("check-broken-off", "the process that checks ended before it answered") from None

    def _schedule(self, raw: bytes, language: Language) -> "Future[bytes | Refused]":
        """Hand a check to the processes; start them where there are none, or none that work."""
        from api.checking.worker import answer_within

        with self._starting:
            if self._pool is not None and not self._pool.active:
                logger.error("the processes that check are started anew")
                self._end()
            if self._pool is None:
                self._pool = self._started()
            return self._pool.schedule(answer_within, (raw, language, self._limits), {}, self._limits.seconds)

    def _started(self) -> "ProcessPool":
        from pebble import ProcessPool

        from api.checking.worker import begin

        return ProcessPool(
            self._limits.workers, CHECKS_OF_A_PROCESS, begin, [self._limits], _start_of_processes()
        )

    def stop(self) -> None:
        """End the processes; a check after this starts others."""
        with self._starting:
            self._end()

    def _end(self) -> None:
        if self._pool is not None:
            self._pool.stop()  # type: ignore[no-untyped-call]
            self._pool.join()
            self._pool = None


def _start_of_processes() -> multiprocessing.context.BaseContext:
    """Processes are forked from one that has nothing of the service, only what a check needs.

    Where that cannot be had, each begins from nothing.
    """
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["api.checking.warm"])
    return context
