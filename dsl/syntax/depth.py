"""How deep formulas are: a limit for all later passes, which follow them inwards."""

from lark import Token, Tree

DEEPEST = 100
"""The most operations that may rest on one another in one line."""


def too_deep(parsed: Tree[Token]) -> list[int]:
    """The lines, from 0, whose formulas are deeper than the limit; those below a line count by themselves."""
    found: list[int] = []
    statements = list(parsed.children)
    while statements:
        statement = statements.pop()
        if not isinstance(statement, Tree):
            continue
        line, *below = statement.children
        statements.extend(below)
        if isinstance(line, Tree) and _exceeds(line) and not line.meta.empty:
            found.append(line.meta.line - 1)
    return sorted(found)


def _exceeds(line: Tree[Token]) -> bool:
    parts = [(line, 0)]
    while parts:
        part, depth = parts.pop()
        if depth > DEEPEST:
            return True
        parts.extend((child, depth + 1) for child in part.children if isinstance(child, Tree))
    return False
