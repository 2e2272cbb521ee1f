"""The command in a process of its own, in a directory that has methodologies."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = ROOT / "tests" / "service"
"""The current directory of the process: its `methodologies` are those that the service is tested with."""


def environment(**changes: str) -> dict[str, str]:
    """That of this process without the settings of a service; the program is found in the source tree."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("TARAZY_")}
    path = os.pathsep.join(filter(None, (str(ROOT), inherited.get("PYTHONPATH"))))
    return inherited | {"PYTHONPATH": path, "COLUMNS": "100"} | changes


def tarazy(
    *arguments: str, stdin: bytes = b"", cwd: Path = HERE, **changes: str
) -> "subprocess.CompletedProcess[bytes]":
    """Run the command to its end."""
    return subprocess.run(
        [sys.executable, "-m", "cli.main", *arguments],
        input=stdin,
        capture_output=True,
        cwd=cwd,
        env=environment(**changes),
        timeout=60,
        check=False,
    )
