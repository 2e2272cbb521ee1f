"""The grammar as Lark reads it."""

from functools import cache

from lark import Lark

from dsl.syntax.table.indentation import Indentation
from dsl.syntax.table.source import source


@cache
def grammar() -> Lark:
    """The parser that Lark makes of the grammar, built once.

    That takes long, so rule files are read with the table that is made of it; tests hold the two together.
    """
    return Lark(
        source(),
        parser="lalr",
        lexer="contextual",
        postlex=Indentation(),
        propagate_positions=True,
        maybe_placeholders=True,
    )
