"""The text of the grammar, and what tells one grammar from another."""

from hashlib import sha256
from importlib.resources import files

from dsl.syntax.keywords import terminals


def source() -> str:
    """The rules of `grammar.lark` with the keywords as their terminals."""
    rules = files("dsl.syntax").joinpath("grammar.lark").read_text("utf-8")
    return rules + "\n" + "\n".join(terminals())


def digest() -> str:
    """A digest of the text; a table is made for one alone."""
    return sha256(source().encode()).hexdigest()
