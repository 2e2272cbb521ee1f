"""python -m tests.proofs.campaign: random methodologies and data, as long as one likes, against the proofs.

Prints how many methodologies were drawn, how many the check finds clean, how many requests were scored, and
how many methodologies break what is claimed. Each of these is written to a folder, as small as it becomes.
"""

import argparse
import json
import re
import time
import traceback
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random
from typing import Any

from api.loading import Broken as Unclean
from api.loading import Loaded, compiled
from dsl.compile import compile_unproved
from dsl.diagnostics.diagnostic import Severity
from tests.proofs.generate import STYLES, Choice, Folder, folder, seeded
from tests.proofs.holds import RAISED, Broken, Refused, broken_by, broken_on_the_whole_way
from tests.proofs.inputs import request, thresholds
from tests.proofs.reduce import reduced, reduced_text

REQUESTS = 30
"""So many requests of one body are drawn for a methodology."""
MOST_WRITTEN = 12
"""So many breaches of a sort are written: they tend to be alike."""
WHOLE = 2
"""So many requests of several bodies go the whole way from bytes to bytes."""

Asked = Callable[[Loaded, Mapping[str, Any]], tuple[Broken, ...]]


class Campaign:
    """What was drawn and found so far."""

    def __init__(self, seed: str, out: Path) -> None:
        self.counts: dict[str, Counter[str]] = {style: Counter() for style in STYLES}
        self.sorts: Counter[str] = Counter()
        self._listed: Counter[str] = Counter()
        self.slowest: tuple[float, int] = (0, 0)
        self.refused: dict[str, list[tuple[int, str, str]]] = {}
        self._seed = seed
        self._out = out

    def one(self, number: int) -> None:
        """Draw a methodology, and data for it if its check is clean."""
        choice = seeded(Random(f"{self._seed} {number}"))
        style = STYLES[number % len(STYLES)]
        made = folder(choice, style)
        counts = self.counts[style]
        counts["drawn"] += 1
        start = time.monotonic()
        try:
            loaded = compiled(made.sources)
        except RAISED as error:
            counts["violations"] += 1
            sort = f"the check raises {type(error).__name__}"
            self.sorts[sort] += 1
            if self._is_new(sort):
                self._write_raised(number, made, error)
            return
        self.slowest = max(self.slowest, (time.monotonic() - start, number))
        if isinstance(loaded, Unclean):
            codes = {one.code for one in loaded.diagnostics if one.severity is Severity.error}
            proofs = bool(codes) and all(of_a_proof(code) for code in codes)
            counts["refused by proofs alone" if proofs else "faulty"] += 1
            if proofs and style == "careful":
                self._refused(number, choice, loaded, made)
            return
        counts["clean"] += 1
        found = self._breach(choice, loaded, made, counts)
        if found is not None:
            asked, given, broken = found
            counts["violations"] += 1
            self.sorts[broken.sort] += 1
            if self._is_new(broken.sort):
                self._write(number, made, asked, given, broken)

    def _refused(self, number: int, choice: Choice, unclean: Unclean, made: Folder) -> None:
        """Note what is refused although no data are found that break it."""
        graph = compile_unproved(made.sources)
        if graph.methodology is None:
            return
        loaded = Loaded(graph.methodology, graph.sources, graph.diagnostics)
        if self._breach(choice, loaded, made, Counter()) is not None:
            self.counts[made.style]["of these broken by data"] += 1
            return
        for one in unclean.diagnostics:
            if one.severity is Severity.error and one.span.file.endswith(".rules"):
                line = made.rules.splitlines()[one.span.line - 1].strip()
                self.refused.setdefault(f"{one.code} {_idiom(line)}", []).append(
                    (number, one.message(), line)
                )

    def _breach(
        self, choice: Choice, loaded: Loaded, made: Folder, counts: Counter[str]
    ) -> tuple[Asked, dict[str, Any], Broken] | None:
        """The first request that breaks the claim, and how it was asked."""
        near = thresholds(made.rules)
        for position in range(REQUESTS + WHOLE):
            whole = position >= REQUESTS
            asked: Asked = broken_on_the_whole_way if whole else broken_by
            given = request(choice, loaded, near, 3 if whole else 1)
            try:
                broken = asked(loaded, given)
            except Refused:
                continue
            counts["evaluated"] += 1
            if broken:
                return asked, given, broken[0]
        return None

    def _is_new(self, sort: str) -> bool:
        """Whether few breaches of this sort are written so far."""
        self._listed[sort] += 1
        return self._listed[sort] <= MOST_WRITTEN

    def _write_raised(self, number: int, made: Folder, error: Exception) -> None:
        self._out.mkdir(parents=True, exist_ok=True)

        def same(files: dict[str, str]) -> bool:
            try:
                compiled({path: text.encode() for path, text in files.items()})
            except RAISED as other:
                return type(other) is type(error)
            return False

        files = reduced_text(made.files, same)
        trace = "".join(traceback.format_exception(error)[-8:])
        parts = [f"# the check raises {error!r}\n"]
        parts += [f"```{path}\n{text}```\n" for path, text in files.items()]
        (self._out / f"{number:06}.md").write_text("\n".join([*parts, f"```\n{trace}```\n"]), "utf-8")

    def _write(self, number: int, made: Folder, asked: Asked, given: dict[str, Any], broken: Broken) -> None:
        self._out.mkdir(parents=True, exist_ok=True)

        def same(loaded: Loaded, smaller: dict[str, Any]) -> bool:
            try:
                return any(one.sort == broken.sort for one in asked(loaded, smaller))
            except Refused:
                return False

        files, smallest = reduced(made.files, given, same)
        loaded = compiled({path: text.encode() for path, text in files.items()})
        words = asked(loaded, smallest) if isinstance(loaded, Loaded) else ()
        parts = [f"# {broken.sort}\n", f"Methodology {number} of seed {self._seed}, {made.style}.\n"]
        parts += [f"- {one.sort}, `{one.id}`: {one.words[:300]}\n" for one in words]
        parts += [
            f"```{path}\n{text}```\n"
            for path, text in files.items()
            if path != "methodology.yaml" or "kinds" in text
        ]
        parts += [
            f"```json\n{json.dumps(smallest)}\n```\n",
            f"As drawn:\n```\n{made.rules}```\n",
            json.dumps(given),
            "\n",
        ]
        (self._out / f"{number:06}.md").write_text("\n".join(parts), "utf-8")


def _idiom(line: str) -> str:
    """The line with its names and numbers left open, so that like ones count together."""
    return re.sub(r"\b[a-z_]+\d+\b", "x", re.sub(r"\b\d+(\.\d+)?%?", "1", line))


def of_a_proof(code: str) -> bool:
    """Whether a code is of what cannot be proved, rather than of what is wrong in any case."""
    return code.startswith("E06")


def _listed(refused: Mapping[str, list[tuple[int, str, str]]]) -> str:
    """The idioms that are refused, the most frequent ones first, each with an example."""
    lines: list[str] = []
    for idiom, examples in sorted(refused.items(), key=lambda item: -len(item[1])):
        number, message, line = examples[0]
        lines.append(f"{len(examples)} x {idiom}\n    {number}: {line}\n    {message}\n")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60, help="how long")
    parser.add_argument("--seed", default="1", help="which methodologies: the same seed draws the same ones")
    parser.add_argument("--start", type=int, default=0, help="the number of the first one")
    parser.add_argument(
        "--out", type=Path, default=Path("build/violations"), help="where violations are written"
    )
    parser.add_argument(
        "--refused", type=Path, help="where to list what is refused although nothing breaks it"
    )
    given = parser.parse_args()
    campaign = Campaign(given.seed, given.out)
    start, number = time.monotonic(), given.start
    while time.monotonic() - start < given.seconds:
        campaign.one(number)
        number += 1
    for style, counts in campaign.counts.items():
        print(f"{style:<9} " + ", ".join(f"{what} {count}" for what, count in counts.items()))
    print(f"the slowest check took {campaign.slowest[0]:.2f} s, of methodology {campaign.slowest[1]}")
    if given.refused is not None:
        given.refused.write_text(_listed(campaign.refused), "utf-8")
    print(
        "violations by sort: "
        + (", ".join(f"{sort} {n}" for sort, n in campaign.sorts.most_common()) or "none")
    )
    raise SystemExit(1 if campaign.sorts else 0)


if __name__ == "__main__":
    main()
