"""python -m benchmarks.checking: the full check of a methodology, and how its time grows with the rules.

The check of 2025 in a fresh process, imports included, and in a warm one; then the rules of 2025 once, ten
times and a hundred times in one methodology, with their blocks renamed. What stands only once in a
methodology (ratings, succession, objections) is not multiplied, so the time is given for each further set of
blocks: where it grows in proportion to the rules, it stays the same.

The bytecode of the modules is kept, as it is after any first run, and the thresholds of the garbage collector
are those of the command line and of the service.
"""

import gc
import os
import re
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from statistics import median

from api.collection import COLLECTION
from benchmarks.shipped import ROOT, line, timed
from dsl import compile_sources, read_folder
from dsl.compile import MANIFEST
from dsl.diagnostics.diagnostic import Severity

FOLDER = ROOT / "methodologies" / "2025"
SIZES = (1, 10, 100)
FRESH_ROUNDS = 15

_IN_PROCESS = (
    "from pathlib import Path; from dsl import compile_sources, read_folder; import sys; "
    "sys.exit(compile_sources(read_folder(Path(sys.argv[1]))).methodology is None)"
)


def fresh(what: str, *command: str) -> None:
    """Time a command from its start to its end."""
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    times = []
    subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)
    for _ in range(FRESH_ROUNDS):
        start = time.perf_counter()
        subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - start)
    line(what, (median(times), min(times)), "ms")


def once() -> None:
    """The check of 2025 as it stands."""
    tarazy = str(Path(sys.executable).with_name("tarazy"))
    fresh("an empty process of Python", sys.executable, "-c", "pass")
    fresh("2025, checked in a fresh process", sys.executable, "-c", _IN_PROCESS, str(FOLDER))
    fresh("2025, `tarazy check 2025` from start to end", tarazy, "check", "2025")
    sources = read_folder(FOLDER)
    compile_sources(sources)
    line("2025, checked in a warm process", timed(lambda: compile_sources(sources), 20), "ms")


def multiplied(sources: Mapping[str, bytes], times: int) -> dict[str, bytes]:
    """The rules of 2025 so many times over, in one methodology with an open set of bodies.

    Files of blocks are written out again with their blocks renamed and their weights divided; what there can
    be only one of (readings, ratings, succession and the like) stands once.
    """
    rules = {path: text.decode() for path, text in sources.items() if path.endswith(".rules")}
    blocks = {path: text for path, text in rules.items() if re.search(r"^block ", text, re.MULTILINE)}
    manifest = sources[MANIFEST].decode()
    for block, day in re.findall(r"^  (\w+): (\d{4}-\d\d-\d\d)$", manifest, re.MULTILINE):
        days = "".join(f"  {block}_{copy}: {day}\n" for copy in range(1, times))
        manifest = manifest.replace(f"  {block}: {day}\n", f"  {block}: {day}\n{days}")
    made: dict[str, bytes] = {}
    for path, text in rules.items():
        if path not in blocks:
            made[path] = text.encode()
    for path, text in blocks.items():
        for copy in range(times):
            name = path if copy == 0 else path.replace(".rules", f"_{copy}.rules")
            made[name] = _copied(text, copy, times).encode()
    listed = ", ".join(sorted(made))
    made[MANIFEST] = re.sub(r"^rules:.*", f"rules: [{listed}]", manifest, flags=re.MULTILINE).encode()
    return made


def _copied(text: str, copy: int, times: int) -> str:
    def head(found: re.Match[str]) -> str:
        name = found[1] if copy == 0 else f"{found[1]}_{copy}"
        return f"block {name}, weight {found[2]}% / {times}"

    return re.sub(r"^block (\w+), weight (\d+)%", head, text, flags=re.MULTILINE)


def growth() -> None:
    """The check against the size of the rules."""
    sources = read_folder(FOLDER)
    before, copies = 0.0, 0
    for size in SIZES:
        files = multiplied(sources, size)
        lines = sum(text.count(b"\n") for path, text in files.items() if path.endswith(".rules"))
        found = [one for one in compile_sources(files).diagnostics if one.severity is Severity.error]
        if found:
            raise SystemExit(f"{found[0].span} {found[0].code} {found[0].message()}")
        rounds = {1: 10, 10: 3, 100: 2}[size]
        took, best = timed(lambda files=files: compile_sources(files), rounds)  # type: ignore[misc]
        what = f"2025 {size} times over ({lines} lines of rules)"
        more = f"   each further time {(best - before) * 1e3 / (size - copies):6.1f} ms" if copies else ""
        print(f"{what:<66} median {took * 1e3:9.1f} ms{more}", flush=True)
        before, copies = best, size


def main() -> None:
    gc.set_threshold(*COLLECTION)
    once()
    growth()


if __name__ == "__main__":
    main()
