"""What the reader follows: the actions of an LALR parser by state, its rules, the signs of the language."""

from collections.abc import Mapping
from dataclasses import dataclass

END = "$END"
"""The terminal that stands for the end of a text."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What becomes of the last `length` symbols when a rule of the grammar is complete.

    `builds` names the constructor of a node. A rule that builds nothing either `passes` on one of its
    symbols, counted from 0, or hands all of them to the rule around it.
    """

    origin: str
    length: int
    builds: str | None = None
    passes: int | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A parser of the language as data.

    State 0 is the first one, `end` the last. `actions` say by state and terminal which state follows, or, as
    a negative number, the complement of the rule that is complete; `follows` says by state and rule where to
    go on behind it. `signs` are the patterns of all terminals that are no keywords, a more specific one first
    of those that fit the same; `ignored` stands between them and says nothing.
    """

    actions: tuple[Mapping[str, int], ...]
    follows: tuple[Mapping[str, int], ...]
    rules: tuple[Rule, ...]
    end: int
    signs: tuple[tuple[str, str], ...]
    ignored: tuple[str, ...]
