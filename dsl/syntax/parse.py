"""Text of a rule file to its syntax tree, with every unreadable line reported."""

from dsl.diagnostics.diagnostic import Findings
from dsl.diagnostics.message import say
from dsl.syntax import tree
from dsl.syntax.layout import Layout, lay_out, names_in
from dsl.syntax.read import DEEPEST, UnreadableError, read
from engine.graph.span import Span

MOST_UNREADABLE = 500
"""After so many unreadable lines a file is taken for something else than rules."""


def parse_rules(file: str, text: str, findings: Findings) -> tuple[tree.Statement, ...]:
    """The statements of a rule file.

    A line that cannot be read is reported and stands in the tree as `Unreadable`, with the lines below it, so
    that each fault of a file is found in one run.
    """
    layout = lay_out(file, text, findings)
    try:
        reading = read(layout.text(), file, layout.moved)
    except UnreadableError:
        layout = _without_unreadable(file, layout, findings)
        reading = read(layout.text(), file, layout.moved)
    if reading.deep:
        layout = _without_deep(file, layout, reading.deep, findings)
        reading = read(layout.text(), file, layout.moved)
    return reading.statements


def _without_unreadable(file: str, layout: Layout, findings: Findings) -> Layout:
    """The layout without the lines that the grammar cannot read.

    Each line is tried by itself: reading the whole file again after each fault would take minutes.
    """
    # What explains unreadable lines is not loaded for rules without one.
    from dsl.syntax.explain import explain

    unreadable: list[int] = []
    for line in layout.logical:
        if len(unreadable) == MOST_UNREADABLE:
            _give_up(file, line.first, findings)
        if len(unreadable) >= MOST_UNREADABLE:
            unreadable.append(line.first)
            continue
        own = layout.lines[line.first : line.last + 1]
        try:
            read("\n".join(own) + "\n")
        except UnreadableError as error:
            row = min(line.first + error.stuck.line - 1, line.last)
            while row > line.first and not layout.lines[row].strip(" \t"):
                row -= 1
            begins = row == line.first
            around, moved = layout.around(line.first), layout.moved[row]
            explain(file, layout.lines[row], row, error.stuck, begins, around, moved, findings)
            findings.lose(names_in(own[0]))
            unreadable.append(line.first)
    return layout.without(unreadable)


def _give_up(file: str, line: int, findings: Findings) -> None:
    findings.add(
        "E0102",
        Span(file, line + 1, 1, line + 1, 1),
        say("too-many-lines-unreadable", most=MOST_UNREADABLE),
        say("mend-lines-above-first"),
    )
    findings.lose_all()


def _without_deep(file: str, layout: Layout, lines: tuple[int, ...], findings: Findings) -> Layout:
    """The layout without the formulas that would lead any later pass too deep."""
    for line in lines:
        text = layout.lines[line]
        indent = len(text) - len(text.lstrip(" "))
        start = indent + 1 - layout.moved[line]
        end = len(text) + 1 - layout.moved[line]
        findings.add(
            "E0112",
            Span(file, line + 1, start, line + 1, end),
            say("formula-too-deep", most=DEEPEST),
            say("name-parts-or-add-rows"),
        )
        findings.lose(names_in(text))
    return layout.without(lines)
