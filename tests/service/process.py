"""A service in a process of its own, as `tarazy serve` starts it."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Process:
    """The running process; `log` has what it has written to stderr so far."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self.process = process
        self.log: list[str] = []
        self.host, self.port = self._address()

    def _address(self) -> tuple[str, int]:
        assert self.process.stderr is not None
        for line in self.process.stderr:
            self.log.append(line)
            if found := re.search(r"listening on http://([^:]+):(\d+)", line):
                return found[1], int(found[2])
        raise AssertionError("the service did not start:\n" + "".join(self.log))

    def stop(self, signal: int) -> int:
        """Send the signal; the exit code."""
        self.process.send_signal(signal)
        _, rest = self.process.communicate(timeout=30)
        self.log.append(rest)
        return self.process.returncode


@contextmanager
def serving(directory: Path, *options: str) -> Iterator[Process]:
    """The process, which is ended in the end."""
    command = [sys.executable, "-m", "cli.main", "serve", "--methodologies", str(directory), "--port", "0"]
    with subprocess.Popen(
        [*command, *options], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            yield Process(process)
        finally:
            process.kill()
