"""Diagnostics as text: place, code, message, the line with a caret, hint, related places."""

from collections.abc import Mapping
from functools import lru_cache

from dsl.diagnostics.diagnostic import Diagnostic
from dsl.diagnostics.message import say
from dsl.diagnostics.printable import printable
from dsl.diagnostics.wording import Language, worded
from engine.graph.span import Span

WIDEST = 400
"""The most signs of a line that are shown."""


def render_diagnostic(
    diagnostic: Diagnostic, sources: Mapping[str, str], language: Language = Language.en
) -> str:
    """A finding as a person reads it in a terminal."""
    lines = [f"{diagnostic.span} {diagnostic.code} {diagnostic.message(language)}"]
    lines += _excerpt(diagnostic.span, sources)
    hint = diagnostic.hint(language)
    if hint:
        lines.append(f"  {worded(say('hint'), language)}: {hint}")
    for related in diagnostic.related:
        lines.append(f"  {worded(say('see'), language)} {related.span} {related.message(language)}")
    return "\n".join(lines)


def _excerpt(span: Span, sources: Mapping[str, str]) -> list[str]:
    text = sources.get(span.file)
    if text is None:
        return []
    lines = _lines(text)
    if span.line > len(lines) or not lines[span.line - 1].strip():
        return []
    line = lines[span.line - 1]
    end = span.end_column if span.end_line == span.line else len(line) + 1
    width = max(1, min(end, len(line) + 1) - span.column)
    column = span.column
    if len(line) > WIDEST:
        first = max(0, column - 1 - WIDEST // 2)
        line, column = line[first : first + WIDEST], column - first
        width = min(width, len(line) + 1 - column)
    lead = "".join("\t" if sign == "\t" else " " for sign in line[: column - 1])
    shown = "\t".join(printable(part) for part in line.split("\t"))
    number = str(span.line)
    return [f"  {number} | {shown}", f"  {' ' * len(number)} | {lead}{'^' * width}"]


@lru_cache(maxsize=8)
def _lines(text: str) -> tuple[str, ...]:
    """The lines of a text, kept since a long file may have a finding in each of them."""
    return tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
