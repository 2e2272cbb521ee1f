"""The way into the processes that check, for a service: so many at once, so many that wait."""

import asyncio
import logging
from concurrent.futures.process import BrokenProcessPool

from starlette.concurrency import run_in_threadpool

from api.checking.limits import CheckLimits
from api.checking.processes import Processes
from api.checking.work import Refused, Work, broken_off, over_time
from api.problem import Problem
from dsl.diagnostics.wording import Language

logger = logging.getLogger("tarazy")

RETRY = 5
"""After how many seconds it is worth asking again."""


class Checker:
    """Does work of every kind that is held to the limits of a check, all of it within the same limits.

    Its processes are started for the first work, and ended by `stop`.
    """

    def __init__(self, limits: CheckLimits) -> None:
        self._limits = limits
        self._processes = Processes(limits)
        self._under_way = 0

    async def run(self, work: Work, raw: bytes, language: Language) -> bytes:
        """The answer, as JSON; a Problem where there is none, or none within the limits."""
        most = self._limits.workers + self._limits.waiting
        if self._under_way >= most:
            raise Problem(
                "too-many-checks",
                f"{most} checks are under way or waiting: ask again later",
                headers={"Retry-After": str(RETRY)},
            )
        self._under_way += 1
        try:
            found = await self._answer(work, raw, language)
        finally:
            self._under_way -= 1
        if isinstance(found, bytes):
            return found
        raise Problem(found.kind, found.detail, found.faults)

    async def _answer(self, work: Work, raw: bytes, language: Language) -> bytes | Refused:
        """What a process answers. When all of them have gone, which is no fault of this check, it is asked
        of new ones.
        """
        try:
            return await self._attempt(work, raw, language)
        except BrokenProcessPool:
            return await self._attempt(work, raw, language)

    async def _attempt(self, work: Work, raw: bytes, language: Language) -> bytes | Refused:
        from pebble import ProcessExpired

        try:
            future = await run_in_threadpool(self._processes.schedule, work, raw, language)
            return await asyncio.wrap_future(future)
        except TimeoutError:
            return over_time(work, self._limits)
        except ProcessExpired as error:
            logger.error("a process that checks ended with %s", error.exitcode)  # noqa: TRY400 - no trace
            return broken_off()

    def stop(self) -> None:
        """End the processes; work after this starts others."""
        self._processes.stop()
