"""python -m benchmarks: all measurements, one after the other, each in a process of its own."""

import subprocess
import sys

MEASUREMENTS = (
    "benchmarks.eight_criteria",
    "benchmarks.shipped",
    "benchmarks.checking",
    "benchmarks.watching",
    "benchmarks.cohorts",
    "benchmarks.comparing",
    "benchmarks.explaining",
    "benchmarks.differing",
)


def main() -> None:
    for module in MEASUREMENTS:
        print(f"== {module}", flush=True)
        subprocess.run([sys.executable, "-m", module], check=True)
        print(flush=True)


if __name__ == "__main__":
    main()
