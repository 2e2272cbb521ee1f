"""python -m benchmarks.comparing: 2023 and 2025 by the same data, every difference split over the edits.

From the bytes of the data to those of the document, with the mapping of the example; the edits between the
two are found anew each time. The scale: the two assessments by themselves, from the same requests.
"""

import json

import yaml

from api.compare.comparing import Pair
from api.compare.document import document_of
from api.loading import Loaded, load
from api.scoring import assessed, tree_in
from benchmarks.shipped import ROOT, line, timed

ROUNDS = 5


def main() -> None:
    before, after = (_loaded(year) for year in ("2023", "2025"))
    raw = (ROOT / "examples" / "2023-2025.json").read_bytes()
    mapping = yaml.safe_load((ROOT / "examples" / "2023-2025.yaml").read_text("utf-8"))
    comparison = Pair(before, after).compare(tree_in(raw), mapping)
    bodies = len(comparison.impact.bodies)

    def work() -> bytes:
        document = document_of(Pair(before, after).compare(tree_in(raw), mapping))
        return json.dumps(document, default=str).encode()

    line(f"2023 and 2025, {bodies} bodies with causes", timed(work, ROUNDS), "ms")
    sides = comparison.before, comparison.after

    def scale() -> None:
        for side in sides:
            assessed(side.loaded.chosen({}).program, side.adapted.request)

    line("    the scale: both assessments, without causes", timed(scale, ROUNDS), "ms")


def _loaded(year: str) -> Loaded:
    loaded = load(ROOT / "methodologies" / year)
    if not isinstance(loaded, Loaded):
        raise SystemExit(loaded.report)
    loaded.prepare()
    return loaded


if __name__ == "__main__":
    main()
