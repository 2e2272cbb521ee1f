"""Signs and words out of a text: what stands next, by what may stand there."""

import re
from collections.abc import Container, Mapping
from functools import cache

from dsl.syntax.keywords import ENGLISH
from dsl.syntax.table import Table, table

NAME, LINE_END, NONE = "NAME", "_NL", ""
_FURTHER = re.compile(r"[ \t]+(\w+)").match

Found = tuple[str, int, int]
"""A terminal of the grammar, where it begins in a text, and where what follows it begins."""


class Scanner:
    """Finds the terminals of a grammar in a text.

    A keyword is one only where it may stand; elsewhere the same letters are a name.
    """

    def __init__(self, made: Table, keywords: Mapping[str, str]) -> None:
        between = "|".join(f"(?:{pattern})" for pattern in made.ignored)
        signs = sorted(made.signs, key=lambda sign: sign[0] != NAME)
        found = "|".join(f"(?P<{name}>{pattern})" for name, pattern in signs)
        self._match = re.compile(f"(?:{between})*(?:{found})?").match
        self._phrases: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        for terminal, phrase in keywords.items():
            first, *further = phrase.split()
            self._phrases.setdefault(first, []).append((terminal, tuple(further)))
        for phrases in self._phrases.values():
            phrases.sort(key=lambda phrase: -len(phrase[1]))
        self.terminals = frozenset(keywords).union(name for name, _ in signs)
        """All that the grammar has."""

    def next(self, text: str, at: int, wanted: Container[str]) -> Found:
        """The next terminal of those wanted, and the end of a line wherever it is.

        Where there is none, the terminal is empty, and the place the one where it would begin.
        """
        found = self._match(text, at)
        if found is None or found.lastgroup is None:
            at = found.end() if found else at
            return NONE, at, at
        name = found.lastgroup
        start, end = found.span(name)
        if name == NAME:
            for terminal, further in self._phrases.get(found[name], ()):
                if terminal in wanted:
                    last = _end_of(text, end, further)
                    if last:
                        return terminal, start, last
        if name in wanted or name == LINE_END:
            return name, start, end
        return NONE, start, start


def _end_of(text: str, at: int, words: tuple[str, ...]) -> int:
    """Where these words end that follow a place of the text; 0 where others follow it."""
    for word in words:
        found = _FURTHER(text, at)
        if found is None or found[1] != word:
            return 0
        at = found.end()
    return at


@cache
def scanner() -> Scanner:
    """The scanner of the language."""
    return Scanner(table(), ENGLISH)
