"""A service in a process of its own, as `tarazy serve` starts it."""

import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue

ROOT = Path(__file__).resolve().parents[2]

ADDRESS = re.compile(r"listening on http://([^:]+):(\d+)")


class Process:
    """The running process; `log` has what it has written to stderr so far."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self.process = process
        self.log: list[str] = []
        addresses: Queue[re.Match[str] | None] = Queue()
        self._reader = threading.Thread(target=self._read, args=(addresses,), daemon=True)
        self._reader.start()
        found = addresses.get(timeout=60)
        assert found is not None, "the service did not start:\n" + "".join(self.log)
        self.host, self.port = found[1], int(found[2])

    def _read(self, addresses: "Queue[re.Match[str] | None]") -> None:
        """Read the log to its end: a process whose log nobody reads stands still once the pipe is full."""
        assert self.process.stderr is not None
        for line in self.process.stderr:
            self.log.append(line)
            if found := ADDRESS.search(line):
                addresses.put(found)
        addresses.put(None)

    def kill(self) -> None:
        """End the process, and read its log to the end: those that it has started may yet write to it."""
        self.process.kill()
        self._reader.join(timeout=30)

    def stop(self, signal: int) -> int:
        """Send the signal; the exit code."""
        self.process.send_signal(signal)
        code = self.process.wait(timeout=30)
        self._reader.join(timeout=30)
        return code


@contextmanager
def serving(directory: Path, *options: str, **settings: str) -> Iterator[Process]:
    """The process, with these settings in its environment; it is ended in the end."""
    command = [sys.executable, "-m", "cli.main", "serve", "--methodologies", str(directory), "--port", "0"]
    with subprocess.Popen(
        [*command, *options],
        cwd=ROOT,
        env=os.environ | settings,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        running = Process(process)
        try:
            yield running
        finally:
            running.kill()
