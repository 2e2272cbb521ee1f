"""python -m benchmarks.cohorts: bodies assessed together: scores, ratings, flags, successors, objections.

Engine time, from typed values to the assessment. Prints medians and best times of the 49 bodies of the
example, then cohorts of 1,000, 10,000 and 100,000 bodies made of it, each in a process of its own, with the
memory that it takes. The garbage collector is set as the command line sets it. The scale is the same engine
scoring the same bodies one by one, without ratings.
"""

import gc
import os
import resource
import subprocess
import sys
import time
from dataclasses import replace
from datetime import date
from math import log2
from pathlib import Path

from gmpy2 import mpq

from api.collection import COLLECTION
from api.loading import Loaded, load
from api.scoring import cohort_of
from benchmarks.shipped import line, timed
from engine.cohort.assess import assess
from engine.cohort.request import Cohort, CohortBody, Reorganisation, Successor
from engine.program import Program

ROOT = Path(__file__).parents[1]
METHODOLOGY = "2025"
SIZES = (1_000, 10_000, 100_000)
REORGANISED = 50
"""One body in so many has a successor."""


def example() -> tuple[Program, Cohort]:
    """The bodies of the example, with their histories."""
    loaded = load(ROOT / "methodologies" / METHODOLOGY)
    if not isinstance(loaded, Loaded):
        raise SystemExit(loaded.report)
    request, faults = loaded.intake.read((ROOT / "examples" / f"{METHODOLOGY}.json").read_bytes())
    if request is None:
        raise SystemExit(f"the example cannot be read: {faults}")
    year = loaded.methodology.assessed_year
    cohort = cohort_of(request)
    bodies = tuple(
        replace(body, history={year - back: mpq(50 + (place * 7 + back * back) % 40) for back in range(4)})
        for place, body in enumerate(cohort.bodies)
    )
    return loaded.chosen({}).program, replace(cohort, bodies=bodies)


def grown(cohort: Cohort, size: int, year: int) -> Cohort:
    """So many bodies, made of those of the example: their penalties differ, and some have successors."""
    bodies: list[CohortBody] = []
    for place in range(size):
        body = cohort.bodies[place % len(cohort.bodies)]
        cases = {"goals.reporting_cases": place // len(cohort.bodies) % 20}
        values = {**body.values, **cases} if "goals.reporting_cases" in body.values else body.values
        bodies.append(replace(body, id=f"{body.id}-{place}", values=values))
    events = [
        Reorganisation(bodies[place].id, date(year, 3, 1), (Successor(bodies[place + 1].id, mpq(1)),))
        for place in range(0, size - 1, REORGANISED)
    ]
    return Cohort(tuple(bodies), tuple(events))


def small() -> None:
    """The 49 bodies of the example."""
    program, cohort = example()
    what = f"{METHODOLOGY}, {len(cohort.bodies)} bodies"
    alone = timed(lambda: _alone(program, cohort), 100)
    line(f"{what}: scored one by one, without ratings", alone, "ms")
    together = timed(lambda: assess(program, cohort), 100)
    line(f"{what}: with ratings, flags and all", together, "ms")
    print(f"{'    ratio':<66} median {together[0] / alone[0]:9.2f}")


def _alone(program: Program, cohort: Cohort) -> None:
    for body in cohort.bodies:
        program.evaluate(body.profile, body.values, body.submitted)


def large(size: int) -> None:
    """One large cohort, and what it adds to the memory that the process needs anyway."""
    program, pattern = example()
    assess(program, pattern)
    cohort = grown(pattern, size, program.methodology.assessed_year)
    gc.collect()
    start = time.perf_counter()
    assessment = assess(program, cohort)
    taken = time.perf_counter() - start
    if len(assessment.bodies) != size:
        raise SystemExit("a body was lost")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    per_step = taken / (size * log2(size)) * 1e9
    what = f"{METHODOLOGY}, {size:,} bodies"
    print(f"{what:<66} {taken:.2f} s, {peak:.0f} MiB, {per_step:.0f} ns per n log n")


def main() -> None:
    gc.set_threshold(*COLLECTION)
    if len(sys.argv) > 1:
        large(int(sys.argv[1]))
        return
    print(f"{os.cpu_count()} cores, Python {sys.version.split()[0]}")
    small()
    for size in SIZES:
        subprocess.run([sys.executable, "-m", "benchmarks.cohorts", str(size)], check=True)


if __name__ == "__main__":
    main()
