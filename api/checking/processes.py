"""The processes that check: each work in one of them, ended when it runs over its time."""

import logging
import multiprocessing
from concurrent.futures import Future
from threading import Lock
from typing import TYPE_CHECKING

from api.checking.limits import CheckLimits
from api.checking.work import Refused, Work
from dsl.diagnostics.wording import Language

if TYPE_CHECKING:
    from pebble import ProcessPool

logger = logging.getLogger("tarazy")

WORKS_OF_A_PROCESS = 100
"""After so many checks a process makes room for a new one."""
WARM = "api.checking.warm"
"""What the process that the others are forked from has ready."""


class Processes:
    """They are started for the first work, and ended by `stop`; work after that starts others."""

    def __init__(self, limits: CheckLimits) -> None:
        self._limits = limits
        self._pool: ProcessPool | None = None
        self._starting = Lock()

    def schedule(self, work: Work, raw: bytes, language: Language) -> "Future[bytes | Refused]":
        """Hand work to the processes; start them where there are none, or none that work.

        The future raises TimeoutError for work over its time, pebble's ProcessExpired where the process is
        gone, BrokenProcessPool where all of them are.
        """
        from api.checking.worker import done_within

        with self._starting:
            if self._pool is not None and not self._pool.active:
                logger.error("the processes that check are started anew")
                self._end()
            if self._pool is None:
                self._pool = self._started()
            return self._pool.schedule(
                done_within, (work, raw, language, self._limits), {}, self._limits.seconds
            )

    def _started(self) -> "ProcessPool":
        from pebble import ProcessPool

        from api.checking.worker import begin

        context = _start_of_processes()
        return ProcessPool(self._limits.workers, WORKS_OF_A_PROCESS, begin, [self._limits], context)

    def stop(self) -> None:
        """End the processes."""
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
    context.set_forkserver_preload([WARM])
    return context
