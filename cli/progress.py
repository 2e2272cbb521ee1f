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
        self._started = monotonic()
        self._shown: tuple[Progress, TaskID] | None = None

    def __enter__(self) -> "Bar":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._shown is not None:
            self._shown[0].stop()

    def __call__(self, done: int, total: int) -> None:
        """So many of so many are done."""
        if self._shown is not None:
            progress, task = self._shown
            progress.update(task, completed=done)
        elif self._wanted and monotonic() - self._started >= PATIENCE:
            progress = Progress(console=Console(stderr=True), transient=True)
            progress.start()
            self._shown = progress, progress.add_task(self._what, total=total, completed=done)
