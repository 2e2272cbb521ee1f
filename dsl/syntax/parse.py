"""Text of a rule file to its syntax tree, with every unreadable line reported."""

from functools import cache
from importlib.resources import files

from lark import Lark, Token, Tree, UnexpectedInput

from dsl.diagnostics.diagnostic import Findings
from dsl.syntax import tree
from dsl.syntax.build import build_tree
from dsl.syntax.depth import DEEPEST, too_deep
from dsl.syntax.explain import explain
from dsl.syntax.indentation import Indentation
from dsl.syntax.keywords import terminals
from dsl.syntax.layout import Layout, lay_out, names_in
from engine.graph.span import Span

MOST_UNREADABLE = 500
"""After so many unreadable lines a file is taken for something else than rules."""


@cache
def grammar() -> Lark:
    """The parser of the language, built once."""
    rules = files("dsl.syntax").joinpath("grammar.lark").read_text("utf-8")
    return Lark(
        rules + "\n" + "\n".join(terminals()),
        parser="lalr",
        lexer="contextual",
        postlex=Indentation(),
        propagate_positions=True,
        maybe_placeholders=True,
    )


def parse_rules(file: str, text: str, findings: Findings) -> tuple[tree.Statement, ...]:
    """The statements of a rule file.

    A line that cannot be read is reported and stands in the tree as `Unreadable`, with the lines below it, so
    that each fault of a file is found in one run.
    """
    layout = lay_out(file, text, findings)
    try:
        parsed = grammar().parse(layout.text())
    except UnexpectedInput:
        layout = _without_unreadable(file, layout, findings)
        parsed = grammar().parse(layout.text())
    deep = _without_deep(file, layout, parsed, findings)
    if deep is not layout:
        parsed = grammar().parse(deep.text())
    return build_tree(parsed, file, layout.moved)


def _without_unreadable(file: str, layout: Layout, findings: Findings) -> Layout:
    """The layout without the lines that the grammar cannot read.

    Each line is tried by itself: reading the whole file again after each fault would take minutes.
    """
    unreadable: list[int] = []
    for line in layout.logical:
        if len(unreadable) == MOST_UNREADABLE:
            _give_up(file, line.first, findings)
        if len(unreadable) >= MOST_UNREADABLE:
            unreadable.append(line.first)
            continue
        own = layout.lines[line.first : line.last + 1]
        try:
            grammar().parse("\n".join(own) + "\n")
        except UnexpectedInput as fault:
            row = min(line.first + max(_row(fault), 0), line.last)
            while row > line.first and not layout.lines[row].strip(" \t"):
                row -= 1
            explain(file, layout.lines[row], row, fault, layout.moved[row], findings)
            findings.lose(names_in(own[0]))
            unreadable.append(line.first)
    return layout.without(unreadable)


def _give_up(file: str, line: int, findings: Findings) -> None:
    findings.add(
        "E0102",
        Span(file, line + 1, 1, line + 1, 1),
        f"{MOST_UNREADABLE} lines of this file cannot be read; the rest is left unread",
        "mend the lines above first",
    )
    findings.lose_all()


def _row(fault: UnexpectedInput) -> int:
    return int(fault.line) - 1 if isinstance(fault.line, int) else 0


def _without_deep(file: str, layout: Layout, parsed: Tree[Token], findings: Findings) -> Layout:
    """The layout without the formulas that would lead any later pass too deep."""
    lines = too_deep(parsed)
    for line in lines:
        text = layout.lines[line]
        indent = len(text) - len(text.lstrip(" "))
        start = indent + 1 - layout.moved[line]
        end = len(text) + 1 - layout.moved[line]
        findings.add(
            "E0112",
            Span(file, line + 1, start, line + 1, end),
            f"more than {DEEPEST} operations of this formula rest on one another",
            "name parts of it with `let`, or add up rows",
        )
        findings.lose(names_in(text))
    return layout.without(lines) if lines else layout
