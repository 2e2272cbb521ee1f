"""A second process that runs half of the worked cases, so that a save keeps two processors busy."""

import gc
import signal
from collections.abc import Mapping
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from api.cases.parts import Part, halves, run_part
from api.cases.suite import Suite, suite_of
from api.collection import COLLECTION
from api.loading import Loaded, compiled
from dsl.readers import Readers, remembering

__all__ = ["Partner"]

Files = Mapping[str, bytes]


class Partner:
    """The process, started at once and ended with this one. Whoever asks must do without it at any time."""

    def __init__(self) -> None:
        context = get_context("spawn")
        self._ours, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()
        self._started = False
        self._owes = True
        """Whether there is something that it will say or has said, and that was not read yet."""

    def begin(self, folder: Path, rules: Files, cases: Files) -> bool:
        """Let it run the second half of the cases; False where it cannot yet, or can no more."""
        try:
            if not self._started and not self._ours.poll():
                return False
            if self._owes:
                self._ours.recv()
            self._ours.send((folder, dict(rules), dict(cases)))
        except (OSError, EOFError):
            return False
        self._started = self._owes = True
        return True

    def part(self) -> Part | None:
        """What came of what it has begun; None where the rules or cases are unsound, or it has ended."""
        try:
            found: Part | None = self._ours.recv()
        except (OSError, EOFError):
            return None
        self._owes = False
        return found

    def end(self) -> None:
        """Let it end, which it also does when this process ends."""
        self._ours.close()
        self._process.join()


def _serve(ours: Connection) -> None:
    """What runs in the process: tell that it is ready, and answer one task after the other."""
    # Ctrl-C reaches both processes; this one ends when the other one is gone.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(*COLLECTION)
    readers: dict[Path, Readers] = {}
    with suppress(EOFError, OSError):
        ours.send(None)
        while True:
            folder, rules, cases = ours.recv()
            ours.send(_part(rules, cases, readers.setdefault(folder, remembering())))


def _part(rules: Files, cases: Files, readers: Readers) -> Part | None:
    loaded = compiled(rules, readers)
    if not isinstance(loaded, Loaded):
        return None
    suite = suite_of(loaded, cases, readers)
    return run_part(suite, halves(suite.cases)[1]) if isinstance(suite, Suite) else None
