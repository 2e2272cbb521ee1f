"""What must be the same in two texts of a rule file."""

import re
from dataclasses import fields, is_dataclass

from dsl.diagnostics.diagnostic import Findings
from dsl.format.canonical import format_rules
from dsl.syntax.parse import parse_rules

_QUOTED_OR_COMMENT = re.compile(r'"[^"\n]*"|#[^\n]*')
_START = re.compile(r"(#+)\s*")


def meaning(text: str) -> object:
    """The syntax tree of a text that can be read, without places."""
    findings = Findings()
    statements = parse_rules("x.rules", text, findings)
    assert not [found.message() for found in findings]
    return _without_places(statements)


def _without_places(part: object) -> object:
    if isinstance(part, tuple):
        return tuple(_without_places(each) for each in part)
    if is_dataclass(part):
        inner = tuple(
            _without_places(getattr(part, each.name)) for each in fields(part) if each.name != "span"
        )
        return type(part).__name__, inner
    return part


def comments(text: str) -> list[str]:
    """The comments of a text in their order, whatever blanks stand at their ends."""
    lines = re.split(r"\r\n|\r|\n", text)
    found = (each for line in lines for each in _QUOTED_OR_COMMENT.findall(line))
    return [_START.sub(r"\1", each).rstrip() for each in found if each.startswith("#")]


def canonical(text: str | bytes) -> str:
    """The canonical form of a text that has one."""
    formatted = format_rules("x.rules", text if isinstance(text, bytes) else text.encode())
    assert formatted.canonical is not None, [found.message() for found in formatted.diagnostics]
    return formatted.canonical
