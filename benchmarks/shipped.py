"""python -m benchmarks.shipped: the shipped methodologies, from bytes to bytes, and what the service takes.

Prints medians and best times. There is no rival here, but the interpreter's own `json` gives the scale:
reading and writing the same bytes without looking at them.
"""

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from api.loading import Loaded, load
from api.scoring import score
from dsl import compile_sources, read_folder

ROOT = Path(__file__).parents[1]
ROUNDS = 300


def timed(work: Callable[[], object], rounds: int = ROUNDS) -> tuple[float, float]:
    """Median and best time of a call, in seconds."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return median(times), min(times)


def line(what: str, times: tuple[float, float], unit: str = "us") -> None:
    """Print one measurement."""
    factor = {"us": 1e6, "ms": 1e3}[unit]
    print(f"{what:<66} median {times[0] * factor:9.1f} {unit}   best {times[1] * factor:9.1f} {unit}")


def one_body(methodology: str) -> None:
    """One body of the example: parsed, validated, evaluated, rendered."""
    loaded = load(ROOT / "methodologies" / methodology)
    if not isinstance(loaded, Loaded):
        raise SystemExit(loaded.report)
    bodies = json.loads((ROOT / "examples" / f"{methodology}.json").read_text("utf-8"))["bodies"]
    full = [body for body in bodies if len(body["data"]) == 3]
    middle = sorted(full, key=lambda body: len(body["data"]["goals"]["indicators"]))[len(full) // 2]
    rows = len(middle["data"]["goals"]["indicators"]) + len(middle["data"]["goals"]["programmes"])
    raw = json.dumps({"bodies": [middle]}, ensure_ascii=False).encode()
    what = f"{methodology}, one body ({len(raw)} bytes, {rows} rows and more)"
    line(f"{what}: bytes to bytes", timed(lambda: score(loaded, raw)))
    tree = loaded.intake.read(raw)[0]
    if tree is None:
        raise SystemExit("the example cannot be read")
    body = tree.bodies[0]
    line("    of which parsed and validated", timed(lambda: loaded.intake.read(raw)))
    line(
        "    of which evaluated",
        timed(lambda: loaded.program.evaluate(body.profile, body.values, body.submitted)),
    )
    line("    the scale: json.loads and json.dumps alone", timed(lambda: json.dumps(json.loads(raw))))
    everything = (ROOT / "examples" / f"{methodology}.json").read_bytes()
    what = f"{methodology}, all {len(bodies)} bodies ({len(everything)} bytes): bytes to bytes"
    line(what, timed(lambda: score(loaded, everything), 30), "ms")


def compiling(methodology: str) -> None:
    """The files of a methodology to its graph, in a fresh process and in a warm one."""
    folder = ROOT / "methodologies" / methodology
    sources = read_folder(folder)
    start = time.perf_counter()
    compile_sources(sources)
    first = time.perf_counter() - start
    line(f"{methodology}, compiled from its files, the parser made as well", (first, first), "ms")
    line(
        f"{methodology}, compiled from its files",
        timed(lambda: compile_sources(read_folder(folder)), 20),
        "ms",
    )


def service() -> None:
    """Start, memory at rest, and one body over HTTP."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    start = time.perf_counter()
    command = [str(Path(sys.executable).with_name("tarazy")), "serve", "--port", str(port)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            while True:
                try:
                    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
                    connection.request("GET", "/health/ready")
                    if connection.getresponse().status == http.HTTPStatus.OK:
                        break
                except OSError:
                    time.sleep(0.02)
                if time.perf_counter() - start > 30:
                    raise RuntimeError("the service did not start within 30 s")
            ready = time.perf_counter() - start
            line("the service, from its start to ready", (ready, ready), "ms")
            time.sleep(1)
            status = Path(f"/proc/{process.pid}/status").read_text()
            resident = next(int(row.split()[1]) for row in status.splitlines() if row.startswith("VmRSS"))
            print(f"{'the service at rest, resident memory':<66} {resident / 1024:.1f} MiB")
        finally:
            process.send_signal(signal.SIGTERM)


def main() -> None:
    print(f"{os.cpu_count()} cores, Python {sys.version.split()[0]}")
    for methodology in ("2025", "2023"):
        compiling(methodology)
    for methodology in ("2025", "2023"):
        one_body(methodology)
    service()


if __name__ == "__main__":
    main()
