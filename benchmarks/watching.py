"""python -m benchmarks.watching: from a save of 2025 to the screen of `tarazy watch`.

The methodology is copied and watched by a process with a pipe for a screen; a comment of a rule file is
changed time and again, so that all rules are checked and all worked cases run anew. The time goes from before
the new file takes the place of the old one to the arrival of the line that sums up, with the wait for a
further change.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import IO

from benchmarks.shipped import ROOT, line

SAVES = 20
PAUSE = 0.3
"""Seconds between two saves: nobody saves faster."""


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "2025"
        shutil.copytree(ROOT / "methodologies" / "2025", folder)
        times = _times(folder)
    line(
        f"2025, from a save to the screen of `tarazy watch` ({SAVES} saves)",
        (median(times), min(times)),
        "ms",
    )


def _times(folder: Path) -> list[float]:
    tarazy = str(Path(sys.executable).with_name("tarazy"))
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        [tarazy, "watch", str(folder)], stdout=subprocess.PIPE, env=environment, text=True
    ) as process:
        if process.stdout is None:
            raise TypeError("the process was started without a pipe")
        try:
            process.stdout.readline()
            return [_save(folder / "goals.rules", save, process.stdout) for save in range(SAVES)]
        finally:
            process.terminate()


def _save(rules: Path, save: int, screen: IO[str]) -> float:
    """Seconds from a save to the screen."""
    time.sleep(PAUSE)
    text = f"{rules.read_text('utf-8')}# {save}\n"
    new = rules.parent.parent / rules.name
    new.write_text(text, "utf-8")
    start = time.perf_counter()
    new.replace(rules)
    said = screen.readline()
    took = time.perf_counter() - start
    if "fine" not in said:
        raise SystemExit(f"the screen says: {said}")
    return took


if __name__ == "__main__":
    main()
