"""Text of a rule file to its syntax tree, with every unreadable line reported."""

from functools import cache
from importlib.resources import files

from lark import Lark, UnexpectedInput
from lark.indenter import Indenter

from dsl.diagnostics.diagnostic import Findings
from dsl.syntax import tree
from dsl.syntax.build import build_tree
from dsl.syntax.explain import explain
from dsl.syntax.keywords import terminals
from dsl.syntax.layout import Layout, lay_out


class _Indentation(Indenter):
    NL_type = "_NL"
    OPEN_PAREN_types = ["LPAR"]  # noqa: RUF012 - the interface of Lark
    CLOSE_PAREN_types = ["RPAR"]  # noqa: RUF012
    INDENT_type = "_INDENT"
    DEDENT_type = "_DEDENT"
    tab_len = 4


@cache
def grammar() -> Lark:
    """The parser of the language, built once."""
    rules = files("dsl.syntax").joinpath("grammar.lark").read_text("utf-8")
    return Lark(
        rules + "\n" + "\n".join(terminals()),
        parser="lalr",
        lexer="contextual",
        postlex=_Indentation(),
        propagate_positions=True,
        maybe_placeholders=True,
    )


def parse_rules(file: str, text: str, findings: Findings) -> tuple[tree.Statement, ...]:
    """The statements of a rule file.

    A line that cannot be read is reported and stands in the tree as `Unreadable`, with the lines below it, so
    that each fault of a file is found in one run.
    """
    layout = lay_out(file, text, findings)
    while True:
        try:
            parsed = grammar().parse(layout.text())
        except UnexpectedInput as fault:
            line = _line_of(fault, layout)
            findings_before = layout.lines[line]
            explain(file, layout.lines[line], line, fault, layout.moved[line], findings)
            layout = layout.without(line)
            if layout.lines[line] == findings_before:  # pragma: no cover - the loop must end
                raise
        else:
            return build_tree(parsed, file, layout.moved)


def _line_of(fault: UnexpectedInput, layout: Layout) -> int:
    """The physical line of a fault; at the end of the text, the last line that says something."""
    token = getattr(fault, "token", None)
    at_line_end = token is not None and token.type in ("_NL", "$END", "_INDENT", "_DEDENT")
    line = int(fault.line) - 1 if isinstance(fault.line, int) and fault.line > 0 else len(layout.lines) - 1
    if at_line_end and token is not None and token.type == "$END":
        line = len(layout.lines) - 1
    while line > 0 and not layout.lines[line].strip():
        line -= 1
    return line
