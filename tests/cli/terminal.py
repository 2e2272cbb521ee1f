"""The command in a process of its own, in a directory that has methodologies."""

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from select import select
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[2]
HERE = ROOT / "tests" / "service"
"""The current directory of the process: its `methodologies` are those that the service is tested with."""
LONGEST = 60
"""Seconds that a command may take."""


def environment(**changes: str) -> dict[str, str]:
    """That of this process without the settings of a service; the program is found in the source tree."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("TARAZY_")}
    path = os.pathsep.join(filter(None, (str(ROOT), inherited.get("PYTHONPATH"))))
    return inherited | {"PYTHONPATH": path, "COLUMNS": "100"} | changes


def tarazy(
    *arguments: str, stdin: bytes = b"", cwd: Path = HERE, **changes: str
) -> "subprocess.CompletedProcess[bytes]":
    """Run the command to its end, in a process that had everything imported when it began."""
    with TemporaryDirectory() as name:
        streams = [Path(name) / each for each in ("in", "out", "err")]
        for stream, content in zip(streams, (stdin, b"", b""), strict=True):
            stream.write_bytes(content)
        asked = {
            "arguments": arguments,
            "cwd": str(cwd),
            "environment": environment(**changes),
            "streams": [str(each) for each in streams],
        }
        code = _answered(json.dumps(asked))
        return subprocess.CompletedProcess(arguments, code, streams[1].read_bytes(), streams[2].read_bytes())


def _answered(request: str) -> int:
    nursery = _nursery()
    if nursery.stdin is None or nursery.stdout is None:
        raise TypeError("the process was started without pipes")
    nursery.stdin.write(request + "\n")
    nursery.stdin.flush()
    if not select([nursery.stdout], [], [], LONGEST)[0]:
        nursery.kill()
        _nursery.cache_clear()
        raise TimeoutError(f"after {LONGEST} s: {request:.200}")
    return int(nursery.stdout.readline())


@cache
def _nursery() -> "subprocess.Popen[str]":
    """The one process from which the commands of this one come; it ends when this one does."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.cli.nursery"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env=environment(),
        text=True,
    )


def started(
    *arguments: str, stdin: bytes = b"", cwd: Path = HERE, **changes: str
) -> "subprocess.CompletedProcess[bytes]":
    """The same from the very start of the interpreter."""
    return subprocess.run(
        [sys.executable, "-m", "cli.main", *arguments],
        input=stdin,
        capture_output=True,
        cwd=cwd,
        env=environment(**changes),
        timeout=LONGEST,
        check=False,
    )
