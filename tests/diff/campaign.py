"""python -m tests.diff.campaign: random edits as long as one likes, against all that is said of a difference.

Of random methodologies and of those in folders: the edits of the one give the other, what has the same digest
differs in nothing but how it is written, no edit changes more than its class says, every edit can be told.
Prints what breaks that, and how many edits there were of each class.
"""

import argparse
import time
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from random import Random
from typing import Any

from api.diff.lines import plain_text_of
from api.diff.page import page_of
from api.diff.view import view_of
from api.loading import Loaded, load
from dsl.compile import compile_unproved
from dsl.excerpts import Excerpts
from dsl.mutate.mutants import mutants_of
from engine.diff.diff import apply, diff
from engine.diff.edit import Effect
from engine.diff.structure import same
from engine.graph.canonical import digest
from engine.graph.methodology import Methodology
from tests.diff.edits import edited, places_of
from tests.diff.effects import FAILING, STRENGTH, changed_really, loaded_from, loaded_of, strongest_of
from tests.proofs.generate import STYLES, Choice, folder, seeded
from tests.proofs.inputs import request, thresholds

EDITS = 20
"""So many edits are made of one methodology before the next one is drawn."""
REQUESTS = 6

Requests = tuple[Mapping[str, Any], ...]


class Campaign:
    """What was found so far."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.broken: list[str] = []

    def one(self, before: Loaded, after: Methodology, asked: Requests, where: str) -> None:
        """One edit, looked at from all sides."""
        try:
            self._look(before, after, asked, where)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
            self.broken.append(f"{where}: {error!r}")

    def _look(self, before: Loaded, after: Methodology, asked: Requests, where: str) -> None:
        found = diff(before.methodology, after)
        if not same(apply(before.methodology, found.renames, found.edits), after):
            self.broken.append(f"{where}: the edits do not give the other methodology")
        said = strongest_of(found)
        self.counts[f"said {said}"] += 1
        view = view_of(found, before, Loaded(after, before.sources, (), before.clauses))
        plain_text_of(view)
        page_of(view)
        if said is not Effect.editorial and digest(before.methodology) == digest(after):
            self.broken.append(f"{where}: the same digest, and said to change a {said}")
        if said is Effect.score:
            return
        try:
            changed = loaded_of(after)
            outcomes = [changed_really(before, changed, each) for each in asked]
        except FAILING:
            self.counts["without meaning"] += 1
            return
        known = [each for each in outcomes if each is not None]
        self.counts["assessed"] += len(known)
        really = max(known, key=STRENGTH.index, default=Effect.editorial)
        if STRENGTH.index(really) > STRENGTH.index(said):
            self.broken.append(f"{where}: said {said}, and changes a {really}")


def _requests(choice: Choice, loaded: Loaded) -> Requests:
    rules = "\n".join(text for file, text in loaded.sources.items() if file.endswith(".rules"))
    drawn = (request(choice, loaded, thresholds(rules), 3) for _ in range(REQUESTS))
    return tuple(each for each in drawn if changed_really(loaded, loaded, each) is not None)


def _methodology(number: int, choice: Choice, given: tuple[Loaded, ...]) -> Loaded | None:
    """Every other one is one of those given, the others are drawn."""
    if given and number % 2:
        return given[number // 2 % len(given)]
    compilation = compile_unproved(folder(choice, STYLES[number // 2 % len(STYLES)]).sources)
    return None if compilation.methodology is None else loaded_from(compilation)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, help="methodologies to be edited beside random ones")
    parser.add_argument("--seconds", type=float, default=60, help="how long")
    parser.add_argument("--seed", default="1", help="which edits: the same seed draws the same ones")
    given = parser.parse_args()
    shipped = tuple(found for each in given.folders if isinstance(found := load(each), Loaded))
    campaign, start, number = Campaign(), time.monotonic(), 0
    while time.monotonic() - start < given.seconds:
        number += 1
        choice = seeded(Random(f"{given.seed} {number}"))
        loaded = _methodology(number, choice, shipped)
        if loaded is None:
            continue
        asked, places = _requests(choice, loaded), places_of(loaded.methodology)
        mutants = mutants_of(loaded.methodology, Excerpts(loaded.sources), loaded.clauses)
        for edit in range(EDITS):
            if mutants and choice.chance(40):
                mutant = choice.pick(mutants)
                where = f"{number}.{edit} {mutant.before} -> {mutant.after}"
                campaign.one(loaded, mutant.applied(loaded.methodology), asked, where)
            elif (made := edited(choice, loaded.methodology, places)) is not None:
                campaign.one(loaded, made.methodology, asked, f"{number}.{edit} {made.where}")
    print(", ".join(f"{what} {count}" for what, count in sorted(campaign.counts.items())))
    print("\n".join(campaign.broken) or "nothing is broken")
    raise SystemExit(1 if campaign.broken else 0)


if __name__ == "__main__":
    main()
