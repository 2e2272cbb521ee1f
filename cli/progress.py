"""A progress bar for what takes long."""

import sys
from time import monotonic
from types import TracebackType

from rich.console import Console
from rich.progress import Progress, TaskID

PATIENCE = 1
"""After so many seconds the bar appears."""


class Bar:
    """A bar on stderr, if that is a terminal. It appears when the work takes long, and is gone in the end."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._wanted = sys.stderr.isatty()
        self._progress = Progress(console=Console(stderr=True), transient=True)
        self._task: TaskID | None = None

    def __enter__(self) -> "Bar":
        self._started = monotonic()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()

    def __call__(self, done: int, total: int) -> None:
        """So many of so many are done."""
        if not self._wanted:
            return
        if self._task is None:
            if monotonic() - self._started < PATIENCE:
                return
            self._progress.start()
            self._task = self._progress.add_task(self._what, total=total)
        self._progress.update(self._task, completed=done)
