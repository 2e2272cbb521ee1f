"""A CSV file as cells with the lines that they stand in."""

import csv
import io
import re
from dataclasses import dataclass
from functools import cached_property

from dsl.diagnostics.diagnostic import Findings
from dsl.diagnostics.message import Message, say
from engine.graph.span import Span

_SPACES = " \t"
_CELL = re.compile(r'("(?:[^"]|"")*")?[^,]*')


@dataclass(frozen=True)
class Row:
    """The cells of one row, without the spaces around them, and the place of its first line.

    `written` is the text of the row, which may have several lines.
    """

    span: Span
    cells: tuple[str, ...]
    written: str

    def place(self, number: int) -> Span:
        """The place of a cell, the first of them 0."""
        return self._places[number] if number < len(self._places) else self.span

    @cached_property
    def _places(self) -> tuple[Span, ...]:
        """The places of all cells, in one pass: a row may have very many."""
        found: list[Span] = []
        at, line, begins = 0, self.span.line, 0
        for cell in _CELL.finditer(self.written):
            if found and cell.start() != at:
                continue
            text = cell[0]
            start = at + (len(text) - len(text.lstrip(_SPACES)) if text.strip(_SPACES) else 0)
            end = max(start + 1, at + len(text.rstrip(_SPACES)))
            first, column = line, start - begins + 1
            if "\n" in text:
                line += text.count("\n")
                begins = at + text.rindex("\n") + 1
            found.append(Span(self.span.file, first, column, line, end - begins + 1))
            at = cell.end() + 1
        return tuple(found)


def read_csv(file: str, named: Span, text: str, findings: Findings) -> list[Row] | None:
    """The rows of a CSV file, the first one with the names of the columns; None where it was reported.

    `named` is where the rules name the file.
    """
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    in_lines = plain.split("\n")
    reader = csv.reader(io.StringIO(plain), strict=True)
    rows: list[Row] = []
    line = 1
    try:
        for cells in reader:
            if cells:
                span, written = Span(file, line, 1, line, 2), "\n".join(in_lines[line - 1 : reader.line_num])
                rows.append(Row(span, tuple(cell.strip(_SPACES) for cell in cells), written))
            line = reader.line_num + 1
    except csv.Error as fault:
        findings.add("E0703", Span(file, line, 1, line, 2), say("no-csv", fault=_fault(str(fault))))
        return None
    if not rows:
        findings.add("E0703", named, say("file-is-empty", file=file))
        return None
    if len(rows[0].cells) == 1 and ";" in rows[0].cells[0]:
        findings.add("E0703", rows[0].span, say("separated-by-semicolons"), say("separate-by-commas"))
        return None
    return rows


def _fault(told: str) -> Message:
    """What the reader tells of a file, as a message: it knows three faults, where each line ends alike."""
    if told.startswith("unexpected end"):
        return say("quotes-never-closed")
    if told.startswith("field larger"):
        return say("cell-too-long", most=csv.field_size_limit())
    return say("text-after-quotes")
