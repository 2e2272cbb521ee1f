"""python -m benchmarks.eight_criteria: every contestant, side by side in one process."""

import argparse
import importlib
import platform
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from statistics import median

from benchmarks.eight_criteria.contest import Batch, Contestant
from benchmarks.eight_criteria.contestants import ENTRIES, Entry
from benchmarks.eight_criteria.data import bodies, exact
from benchmarks.eight_criteria.measure import Row, run_batches, run_singles

BASELINE = "zen-engine"
HEADER = ("engine", "version", "us, median", "us, best", f"to {BASELINE}", "scores that differ", "refused")


def release_of(distribution: str | None) -> str:
    if distribution is None:
        return platform.python_version()
    try:
        return version(distribution)
    except PackageNotFoundError:
        return "from source"


def table(rows: Sequence[Row], missing: Sequence[str]) -> str:
    base = next((median(row.seconds) for row in rows if row.name == BASELINE), None)
    lines = [HEADER]
    for row in rows:
        middle, best = median(row.seconds), min(row.seconds)
        ratio = f"{middle / base:.2f}" if base else "-"
        cells = (f"{middle * 1e6:.2f}", f"{best * 1e6:.2f}", ratio, str(row.differ), row.refused)
        lines.append((row.name, row.version, *cells))
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    printed = [
        "  ".join(
            cell.ljust(width) if place < 2 else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    ]
    return "\n".join([*printed, *missing])


def main(entries: Sequence[Entry] = ENTRIES) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.eight_criteria", description=__doc__)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--bodies", type=int, default=10_000)
    options = parser.parse_args()
    if not 1 <= options.rounds <= options.bodies:
        parser.error("rounds: from 1 to the number of bodies")
    data = bodies(options.bodies)
    right = [exact(body)["score"] for body in data]

    singles: list[tuple[str, Contestant]] = []
    batches: list[tuple[str, Batch]] = []
    missing: list[str] = []
    for module, distribution in entries:
        try:
            loaded = importlib.import_module(f"benchmarks.eight_criteria.contestants.{module}")
        except ImportError as error:
            missing.append(f"{distribution or module}  not installed ({error})")
            continue
        release = release_of(distribution)
        singles += [(release, contestant) for contestant in loaded.prepare()]
        batches += [(release, batch) for batch in getattr(loaded, "prepare_batch", list)()]

    machine = f"Python {platform.python_version()}, {platform.machine()}"
    print(f"{len(data)} bodies, {options.rounds} rounds, {machine}")
    print("one body a call, microseconds for one; then all bodies in one call, microseconds for one body")
    rows = run_singles(singles, data, right, options.rounds)
    rows += run_batches(batches, data, right, options.rounds)
    print(table(rows, missing))


if __name__ == "__main__":
    main()
