"""Which signs stand without a space: what the syntax tree knows of them, and what their shape tells."""

from collections.abc import Iterator

from dsl.format.scan import Token
from dsl.syntax import tree

Place = tuple[int, int]
"""Line and column, from 1."""


def tight_places(statements: tuple[tree.Statement, ...]) -> frozenset[Place]:
    """Where the tokens begin that hold on to the next one.

    These are the names of functions before their parenthesis, signs of numbers, and the upper numbers of
    fractions: `3/4` is one number, `planned / actual` a division.
    """
    return frozenset(place for node in _nodes(statements) for place in _holding(node))


def _holding(node: tree.Node) -> Iterator[Place]:
    match node:
        case tree.Call(tree.Word(span=span)) | tree.FunctionOf(tree.Word(span=span)):
            yield span.line, span.column
        case tree.Rounded(span=span) | tree.Minus(span=span):
            yield span.line, span.column
        case tree.Arithmetic("/", left, tree.Number(percent=False, unit=None)):
            upper = left.operand if isinstance(left, tree.Minus) else left
            if isinstance(upper, tree.Number) and not upper.percent and upper.unit is None:
                yield upper.span.line, upper.span.column
        case _:
            return


def _nodes(statements: tuple[tree.Statement, ...]) -> Iterator[tree.Node]:
    ahead: list[object] = [statements]
    while ahead:
        part = ahead.pop()
        if isinstance(part, tuple):
            ahead.extend(part)
        elif isinstance(part, tree.Node):
            yield part
            ahead.extend(parts_of(part))


def parts_of(node: tree.Node) -> Iterator[object]:
    """What stands in the fields of a node."""
    return (getattr(node, name) for name in node.__dataclass_fields__)


def spaced(tokens: tuple[Token, ...], tight: frozenset[Place]) -> str:
    """The text of a row: one space between tokens, but where they belong together."""
    written = [token.text for token in tokens[:1]]
    for position in range(1, len(tokens)):
        if not _together(tokens, position, tight):
            written.append(" ")
        written.append(tokens[position].text)
    return "".join(written)


def _together(tokens: tuple[Token, ...], position: int, tight: frozenset[Place]) -> bool:
    """Whether a token follows the one before it without a space."""
    before, token = tokens[position - 1], tokens[position]
    if token.text in _CLOSING or before.text in _OPENING:
        return True
    if (before.line, before.column) in tight:
        return True
    if before.text != "/" or position == 1:
        return False
    upper = tokens[position - 2]
    return (upper.line, upper.column) in tight


_CLOSING = frozenset({")", ",", ":", "."})
_OPENING = frozenset({"(", "."})
