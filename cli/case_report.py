"""The report of worked cases as text: what failed and why, what no case shows, what no case notices."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from rich.console import Console
from rich.text import Text

from api.cases.compare import Mismatch
from api.cases.coverage import Coverage
from api.cases.mutation import Campaign
from api.cases.tested import CaseResult
from api.cases.words import dotted, in_words
from cli.folder import shown
from cli.score_table import WIDE
from dsl.diagnostics.message import Message, say
from dsl.diagnostics.printable import printable
from dsl.diagnostics.wording import Language
from engine.graph.span import Span

_WRONG, _FINE, _HEAD, _PLACE = "red", "green", "bold", "dim"


class Printer:
    """Prints what came of the cases of one folder on stdout."""

    def __init__(self, folder: Path, language: Language, console: Console | None = None) -> None:
        self._folder = shown(folder)
        self._language = language
        width = None if sys.stdout.isatty() else WIDE
        self._console = console or Console(width=width, highlight=False, soft_wrap=True)

    def broken(self) -> None:
        """That the cases cannot be run, after what keeps them from it."""
        self._summary([say("cases-broken")], _WRONG)

    def not_changed(self) -> None:
        """That changes of the rules were asked for, and wait until all cases pass."""
        self._print(Text(in_words(say("changes-not-tried"), self._language)))

    def tested(self, results: tuple[CaseResult, ...], coverage: Coverage, tried: Campaign | None) -> None:
        """Each case that failed, what is not covered and not noticed, and a line that sums up."""
        for result in results:
            if not result.passed:
                self.failed(result)
        self._listed(
            say("cases-not-covered"),
            ((each.span, in_words(each.said, self._language)) for each in coverage.uncovered),
        )
        if tried is not None:
            changes = ((each.span, f"{each.before} -> {each.after}") for each in tried.unnoticed)
            self._listed(say("cases-do-not-notice"), changes)
            idle = (
                (
                    each.span,
                    f"{each.before} -> {each.after}: {in_words(each.without_effect or '', self._language)}",
                )
                for each in tried.left_out
            )
            self._listed(say("changes-left-out"), idle)
        failed = sum(not result.passed for result in results)
        parts = [say("cases-passed", count=len(results) - failed)]
        if failed:
            parts.append(say("cases-failed", count=failed))
        parts.append(
            say(
                "rules-covered",
                percent=coverage.percent,
                covered=coverage.covered,
                items=coverage.items,
            )
        )
        if tried is not None:
            parts.append(
                say("changes-noticed", percent=tried.percent, noticed=tried.noticed, tried=tried.tried)
            )
        self._summary(parts, _WRONG if failed else _FINE)

    def failed(self, result: CaseResult) -> None:
        """A case, what is not as expected, and the rules on the way to what differs first."""
        title = in_words(say("case-failed", title=result.case.title), self._language)
        self._print(self._place(result.case.span), Text(f" {printable(title)}", _WRONG))
        for mismatch in result.mismatches:
            self._print(Text("  "), self._place(mismatch.span), Text(f" {self._differs(mismatch)}"))
        if result.first is not None and result.way:
            path = dotted(result.first.path)
            first = in_words(say("case-differs-first", path=path), self._language)
            self._print(Text(f"  {printable(first)}", _HEAD))
            for line in result.way:
                told = printable(in_words(line.text, self._language))
                place = Text("") if line.span is None else self._place(line.span)
                self._print(Text("  " * (line.depth + 1)), Text(told), Text("  "), place)
        self._print(Text(""))

    def _differs(self, mismatch: Mismatch) -> str:
        expected, got = mismatch.expected, mismatch.got
        if not mismatch.path:
            return printable(in_words(say("case-differs-whole", expected=expected, got=got), self._language))
        path = dotted(mismatch.path)
        return printable(in_words(say("case-differs", path=path, expected=expected, got=got), self._language))

    def _listed(self, head: Message, lines: Iterable[tuple[Span | None, str]]) -> None:
        """Lines with their places below a head; nothing where there are none."""
        for position, (span, told) in enumerate(lines):
            if not position:
                self._print(Text(in_words(head, self._language), _HEAD))
            place = Text("") if span is None else self._place(span)
            self._print(Text("  "), place, Text(f" {printable(told)}"))

    def _summary(self, parts: list[Message], style: str) -> None:
        words = ", ".join(in_words(part, self._language) for part in parts)
        self._print(Text(f"{self._folder}: "), Text(words, style))

    def _place(self, span: Span) -> Text:
        return Text(f"{self._folder}{os.sep}{span}", _PLACE)

    def _print(self, *parts: Text) -> None:
        self._console.print(Text.assemble(*parts))
