"""Indentation as tokens, for the grammar."""

from collections.abc import Iterator

from lark import Token
from lark.lark import PostLex


class Indentation(PostLex):
    """Puts `_INDENT` and `_DEDENT` around deeper lines; inside parentheses the ends of lines say nothing.

    The layout has seen to it that each line stands on a level. All state is local to a run: one parser serves
    many threads.
    """

    always_accept = ("_NL",)

    def process(self, stream: Iterator[Token]) -> Iterator[Token]:
        """The tokens of one file with the indentation among them."""
        levels = [0]
        opened = 0
        for token in stream:
            if token.type == "_NL":
                if not opened:
                    yield token
                    yield from _changes(token, levels)
                continue
            opened += (token.type == "LPAR") - (token.type == "RPAR")
            yield token
        yield from (Token("_DEDENT", "") for _ in levels[1:])


def _changes(end: Token, levels: list[int]) -> Iterator[Token]:
    indent = len(end.rpartition("\n")[2])
    if indent > levels[-1]:
        levels.append(indent)
        yield Token.new_borrow_pos("_INDENT", "", end)
    while indent < levels[-1]:
        levels.pop()
        yield Token.new_borrow_pos("_DEDENT", "", end)
