"""A CSV file as cells with the lines that they stand in."""

import csv
import io
from dataclasses import dataclass

from dsl.diagnostics.diagnostic import Findings
from dsl.diagnostics.message import Message, say
from engine.graph.span import Span


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row, without the spaces around them, and the place of its first line."""

    span: Span
    cells: tuple[str, ...]


def read_csv(file: str, named: Span, text: str, findings: Findings) -> list[Row] | None:
    """The rows of a CSV file, the first one with the names of the columns; None where it was reported.

    `named` is where the rules name the file.
    """
    lines = io.StringIO(text.replace("\r\n", "\n").replace("\r", "\n"))
    reader = csv.reader(lines, strict=True)
    rows: list[Row] = []
    line = 1
    try:
        for cells in reader:
            if cells:
                rows.append(Row(Span(file, line, 1, line, 2), tuple(cell.strip(" \t") for cell in cells)))
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
