"""The screen of `tarazy watch`: findings first, then failing cases, then a line that sums up."""

import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from api.cases.tested import CaseResult
from api.loading import Broken
from api.look import Look
from cli.case_report import Printer
from cli.check import summary
from cli.folder import report, shown
from dsl import render_diagnostic
from dsl.diagnostics.diagnostic import Diagnostic, Severity
from dsl.diagnostics.message import say
from dsl.diagnostics.printable import printable
from dsl.diagnostics.wording import Language, worded

_STYLES = {Severity.error: "red", Severity.warning: "yellow"}
_FINE, _WRONG, _HEAD = "bold green", "bold red", "bold"
_LEAST_LINES = 10

Lines = list[Text]


class Screen:
    """Draws looks: on a terminal over what was there, anywhere else as blocks one below the other."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._console = Console(file=sys.stdout, highlight=False, markup=False, soft_wrap=True)

    def draw(self, looks: Mapping[Path, Look], new: tuple[Path, ...], seconds: float) -> None:
        """Draw what is found; `new` are the folders that were looked at just now, in so many seconds."""
        took = f"{round(seconds * 1000)} ms"
        if not self._console.is_terminal:
            for folder in new:
                for block in self._blocks(folder, looks[folder]):
                    print(*(line.plain for line in block), sep="\n")
                print(self._last(folder, looks[folder], took).plain, flush=True)
            return
        details = [block for folder, look in looks.items() for block in self._blocks(folder, look)]
        ends = [self._last(folder, look, took if folder in new else None) for folder, look in looks.items()]
        with self._console.capture() as drawn:
            self._console.clear()
            for line in [*self._fitting(details, self._room(ends)), *ends]:
                self._console.print(line)
        sys.stdout.write(drawn.get())
        sys.stdout.flush()

    def end(self) -> None:
        """Leave the cursor below what was drawn."""
        if self._console.is_terminal:
            print(flush=True)

    def _room(self, ends: Lines) -> int:
        """How many lines there are for the details."""
        return max(_LEAST_LINES, self._console.height - 1 - sum(map(self._height, ends)))

    def _height(self, line: Text) -> int:
        """How many lines of the terminal a line takes."""
        return max(1, -(-cell_len(line.plain) // self._console.width))

    def _fitting(self, blocks: list[Lines], room: int) -> Lines:
        """As many blocks as there is room for, at least the first of them, and how many are left out."""
        taken: Lines = []
        for position, block in enumerate(blocks):
            height = sum(map(self._height, block))
            rest = 1 if position < len(blocks) - 1 else 0
            if position and height + rest > room:
                left_out = worded(say("watched-more", count=len(blocks) - position), self._language)
                return [*taken, Text(left_out, _HEAD)]
            taken += block
            room -= height
        return taken

    def _blocks(self, folder: Path, look: Look) -> Iterator[Lines]:
        """Each finding and each failing case in full, with an empty line at its end."""
        checked = look.checked
        if isinstance(checked, Broken) and checked.trouble is not None:
            yield _block("\n".join(report(checked, folder, self._language)), _WRONG)
        else:
            for found in checked.diagnostics:
                yield self._finding(folder, found, checked.sources or {})
        for found in look.findings:
            yield self._finding(folder, found, look.sources or {})
        for result in look.cases:
            if not result.passed:
                yield self._case(folder, result)

    def _finding(self, folder: Path, found: Diagnostic, sources: Mapping[str, str]) -> Lines:
        rendered = render_diagnostic(found, sources, self._language)
        return _block(f"{shown(folder)}{os.sep}{rendered}", _STYLES[found.severity])

    def _case(self, folder: Path, result: CaseResult) -> Lines:
        """A case as `tarazy test` shows it."""
        with self._console.capture() as drawn:
            Printer(folder, self._language, self._console).failed(result)
        return [*Text.from_ansi(drawn.get().rstrip("\n")).split(), Text("")]

    def _last(self, folder: Path, look: Look, took: str | None) -> Text:
        """How many findings and cases there are, how much of the rules the cases show, and the time taken."""
        parts = [summary(look.checked, self._language, digest=False, rules_alone=not look.fine)]
        errors = sum(found.severity is Severity.error for found in look.findings)
        failed = sum(not result.passed for result in look.cases)
        counted = [
            *([say("cases-broken")] if errors else []),
            *([say("cases-passed", count=len(look.cases) - failed)] if look.coverage is not None else []),
            *([say("cases-failed", count=failed)] if failed else []),
        ]
        if look.coverage is not None:
            covered, items = look.coverage.covered, look.coverage.items
            counted.append(say("rules-covered", percent=look.coverage.percent, covered=covered, items=items))
        parts += [worded(message, self._language) for message in counted]
        line = ", ".join([*parts, *([took] if took else [])])
        return Text(f"{shown(folder)}: {line}", _FINE if look.fine else _WRONG)


def _block(text: str, style: str) -> Lines:
    first, *others = (printable(line) for line in text.split("\n"))
    return [Text(first, style), *map(Text, others), Text("")]
