"""The exact JSON tree: what a document says, every number by its own text."""

from typing import TypeAlias


class NumberText(str):
    """A JSON number as it was written: `0.10` and `1e2` keep their text, and so do whole numbers.

    It is equal to the plain text of the same characters; `type` or `isinstance` tells a JSON
    number from a JSON string.
    """

    __slots__ = ()


class NumberTexts(dict[str, NumberText]):
    """The numbers of one large document: each text is made a NumberText once, however often it stands there.

    It must not outlive the document: it keeps every text that it was asked for.
    """

    __slots__ = ()

    def __missing__(self, text: str) -> NumberText:
        number = self[text] = NumberText(text)
        return number


Json: TypeAlias = dict[str, "Json"] | list["Json"] | str | bool | NumberText | None
"""A value of a document. Texts are `str` itself, numbers `NumberText`; there are no floats and no ints."""
