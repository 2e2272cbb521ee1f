"""python -m benchmarks.explaining: the explanation of one body, beside its plain evaluation.

The body is the first of the example of 2025 that is assessed on all blocks. `full` and `summary` are made of
an assessment that is there, to the bytes of their JSON: the recording, the steps and the document. The whole
ways go from the bytes of a request of that body alone to the bytes of the answer. Medians and best times, in
milliseconds; the garbage collector is set as the command line sets it.
"""

import gc
import json
import os
import sys
from pathlib import Path

from api.collection import COLLECTION
from api.explain.explainer import Level
from api.explain.explaining import Explained, explain, explanation_bytes
from api.explain.view import Format, shown
from api.loading import Loaded, load
from api.scoring import score
from benchmarks.shipped import line, timed
from dsl.diagnostics.wording import Language
from engine.record.one import record_body

ROOT = Path(__file__).parents[1]
METHODOLOGY = "2025"
ROUNDS = 200
AIM = 5.0
"""The full explanation of one body takes less, in milliseconds."""


def main() -> None:
    gc.set_threshold(*COLLECTION)
    print(f"{os.cpu_count()} cores, Python {sys.version.split()[0]}")
    loaded = load(ROOT / "methodologies" / METHODOLOGY)
    if not isinstance(loaded, Loaded):
        raise SystemExit(loaded.report)
    whole = (ROOT / "examples" / f"{METHODOLOGY}.json").read_bytes()
    chosen = next(body for body in json.loads(whole)["bodies"] if len(body["data"]) == len(_blocks(loaded)))
    raw = json.dumps({"bodies": [chosen]}).encode()
    found = Explained(loaded, raw)
    (standing,) = found.assessment.bodies
    program = loaded.program
    (body,) = found.proceedings.scored.values()
    what = f"{METHODOLOGY}, one body"
    plans = timed(lambda: program.members(body.profile, body.values, body.submitted), ROUNDS)
    plain = timed(lambda: program.evaluate_plainly(body.profile, body.values, body.submitted), ROUNDS)
    recorded = timed(lambda: record_body(program, found.proceedings, found.assessment, standing), ROUNDS)
    full = timed(lambda: explanation_bytes(found.of(standing, Level.full)), ROUNDS)
    summary = timed(lambda: explanation_bytes(found.of(standing, Level.summary)), ROUNDS)
    line(f"{what}: scored by its plans", plans, "ms")
    line(f"{what}: scored by the plain evaluator", plain, "ms")
    line(f"{what}: recorded, with conclusions and flags", recorded, "ms")
    line(f"{what}: summary, data and JSON", summary, "ms")
    line(f"{what}: full explanation, data and JSON", full, "ms")
    id_ = standing.id
    line(f"{what}: request to answer, evaluate", timed(lambda: score(loaded, raw), ROUNDS), "ms")
    line(
        f"{what}: request to answer, explain",
        timed(lambda: explanation_bytes(explain(loaded, raw, id_)), ROUNDS),
        "ms",
    )
    line(
        f"{METHODOLOGY}, one of 49 bodies: request to answer, explain",
        timed(lambda: explanation_bytes(explain(loaded, whole, id_)), ROUNDS // 10),
        "ms",
    )
    made = found.of(standing, Level.full)
    for form in Format:
        line(
            f"{what}: shown as {form.value}",
            timed(lambda form=form: shown(made, form, Language.ru), ROUNDS // 10),  # type: ignore[misc]
            "ms",
        )
    taken = full[0] * 1e3
    print(f"{'    the aim':<66} {'met' if taken < AIM else 'missed'}: {taken:.2f} of {AIM:.2f} ms")


def _blocks(loaded: Loaded) -> tuple[object, ...]:
    return loaded.methodology.members


if __name__ == "__main__":
    main()
