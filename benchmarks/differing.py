"""python -m benchmarks.differing: what was edited from 2023 to 2025, found and told.

The methodologies are loaded already. Found are the edits of the graphs; told they are with their words,
places and law, as the JSON that `tarazy diff` prints. Each time everything is worked out anew.
"""

from api.diff.document import json_of
from api.diff.lines import plain_text_of
from api.diff.page import page_of
from api.diff.view import difference
from api.loading import Loaded, load
from benchmarks.shipped import ROOT, line, timed
from engine.diff.diff import diff

ROUNDS = 40
AIM = 0.1
"""Seconds that it may take at most."""


def _loaded(id_: str) -> Loaded:
    found = load(ROOT / "methodologies" / id_)
    if not isinstance(found, Loaded):
        raise SystemExit(found.report)
    return found


def main() -> None:
    before, after = _loaded("2023"), _loaded("2025")
    for each in (before, after):
        _ = each.digest
    line("2023 to 2025, the edits", timed(lambda: diff(before.methodology, after.methodology), ROUNDS), "ms")
    whole = timed(lambda: json_of(difference(before, after)), ROUNDS)
    line("2023 to 2025, the edits as JSON", whole, "ms")
    line("2023 to 2025, as text", timed(lambda: plain_text_of(difference(before, after)), ROUNDS), "ms")
    line("2023 to 2025, as a page", timed(lambda: page_of(difference(before, after)), ROUNDS), "ms")
    print(f"{'the aim: at most':<66} {AIM * 1e3:16.1f} ms: {'held' if whole[0] <= AIM else 'missed'}")


if __name__ == "__main__":
    main()
