"""A line that cannot be read, as the explanations look at it, and what they say of it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from dsl.diagnostics.message import Message
from dsl.syntax.read import Stuck

LOOKED_AT = 500
"""So many signs before and behind the place where reading is stuck are looked at."""
_QUOTED_OR_REMARK = re.compile(r'"[^"]*"|#.*')
_PART = re.compile(r'"[^"]*"|[0-9]+(?:\.[0-9]+)?|\w+|\S')


@dataclass(frozen=True)
class Unread:
    """A line that cannot be read; places in it count from 0.

    `at` is where reading is stuck, `cut` how much of a very long line is left out before what is looked at,
    so that no search takes long. `first` tells whether a statement begins in the line: it does not where it
    runs on inside a parenthesis of a line above. `outer` is the line in whose body it stands.
    """

    text: str
    stuck: Stuck
    at: int
    first: bool
    cut: int = 0
    outer: str = ""

    @property
    def written(self) -> str:
        """What stands where reading is stuck; nothing at the end of a line."""
        return "" if self.stuck.terminal in ("_NL", "$END") else self.stuck.text

    def accepts(self, *terminals: str) -> bool:
        """Whether one of these terminals would fit."""
        return not self.stuck.accepted.isdisjoint(terminals)

    def accepts_only(self, *terminals: str) -> bool:
        """Whether nothing but these terminals would fit."""
        return bool(self.stuck.accepted) and self.stuck.accepted.issubset(terminals)

    def stands_in(self, word: str) -> bool:
        """Whether it stands in the body of a line that begins with this word."""
        return self.outer.split()[:1] == [word]

    def opened(self) -> bool:
        """Whether a parenthesis is open where reading is stuck."""
        return self.before.count("(") > self.before.count(")")

    @cached_property
    def visible(self) -> str:
        """The line, sign for sign, with what is said in texts and remarks left blank."""
        return _QUOTED_OR_REMARK.sub(_blank, self.text)

    @cached_property
    def before(self) -> list[str]:
        """The words, numbers and signs before the place where reading is stuck."""
        return _PART.findall(self.visible[: self.at])

    @cached_property
    def after(self) -> list[str]:
        """Those from that place on."""
        return _PART.findall(self.visible[self.at :])

    def around(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Where a pattern fits a stretch that reading is stuck in or right behind."""
        return next(
            (found for found in pattern.finditer(self.visible) if found.start() <= self.at <= found.end()),
            None,
        )


def unread(text: str, stuck: Stuck, first: bool, outer: str) -> Unread:
    """A line and what is known of it."""
    at = stuck.column - 1
    if stuck.terminal in ("_NL", "$END"):
        at = len(_QUOTED_OR_REMARK.sub(_without_remark, text).rstrip())
    cut = max(at - LOOKED_AT, 0)
    return Unread(text[cut : at + LOOKED_AT], stuck, at - cut, first and not cut, cut, outer)


def _blank(found: re.Match[str]) -> str:
    inside = " " * (len(found[0]) - 2)
    return f'"{inside}"' if found[0].startswith('"') else " " * len(found[0])


def _without_remark(found: re.Match[str]) -> str:
    return found[0] if found[0].startswith('"') else ""


@dataclass(frozen=True, slots=True)
class Slip:
    """A mistake that was recognised: its code, its stretch of the line, and what is said of it."""

    code: str
    start: int
    end: int
    said: Message
    advice: Message | None = None


Recogniser = Callable[[Unread], Slip | None]
