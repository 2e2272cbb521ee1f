"""The scripts of letters, and words that mix those of two."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from string import ascii_letters

from dsl.diagnostics.diagnostic import Findings
from dsl.diagnostics.lookalike import looks_the_same
from dsl.diagnostics.message import Message, listed, say
from dsl.syntax.keywords import ENGLISH
from engine.graph.span import Span

_WORD = re.compile(r"\w+")
_OTHER_MARKS = re.compile("«[^»]*»?|“[^”]*”?|„[^“”]*[“”]?")
_IN_USE = frozenset("аеорсухіһАВЕКМНОРСТУХІҺ")
_SCRIPTS = ("LATIN", "CYRILLIC")
_FEWEST_KEPT = 3
"""So many letters make sure which other word is meant."""
_MOST_MENDED = 500
"""So many mixed words of a file are told and mended."""
_MOST_COMPARED = 50
"""So many are held against the other words of the file."""
_MOST_NAMED = 3
"""So many letters of the other script are named one by one."""


def scripts_of(word: str) -> frozenset[str]:
    """The scripts that a word's letters belong to: LATIN, CYRILLIC, …"""
    return frozenset(map(_script, filter(str.isalpha, word)))


def is_mixed(word: str) -> bool:
    """Whether a word has both Latin and Cyrillic letters."""
    return not word.isascii() and scripts_of(word).issuperset(_SCRIPTS)


def in_one_script(word: str, others: Collection[str] = ()) -> str | None:
    """How a mixed word is written in one script; None where that cannot be told.

    Of all ways the one is meant that is a word of the language or one of the `others`, else the only one of
    these that differs in the odd letters alone, else the one that looks the same and keeps more letters.
    """
    ways = [way for way in (word.translate(_latin()), word.translate(_cyrillic())) if not is_mixed(way)]
    known = [way for way in ways if way in others or way in _words()]
    if known:
        return known[0]
    odd = _odd(word)
    if len(word) - len(odd) >= _FEWEST_KEPT:
        form = "".join("." if at in odd else re.escape(sign) for at, sign in enumerate(word))
        near = list(filter(re.compile(form).fullmatch, _words().union(others)))
        if len(near) == 1:
            return near[0]
    return min(ways, key=lambda way: len(_differing(word, way)), default=None)


def of_two_scripts(word: str, right: str | None) -> tuple[Message, Message]:
    """What to say of a mixed word that is `right` in one script, and how to mend it."""
    odd = _odd(word) if right is None else _differing(word, right)
    advice = say("write-in-one-script") if right is None else say("write-this", text=right)
    if len(odd) > _MOST_NAMED:
        return say("mixes-scripts", name=word), advice
    letters = listed(say("letter-at", letter=word[at], at=at + 1) for at in sorted(odd))
    if _script(word[min(odd)]) == "CYRILLIC":
        return say("letters-are-cyrillic", name=word, letters=letters, count=len(odd)), advice
    return say("letters-are-latin", name=word, letters=letters, count=len(odd)), advice


def mend_scripts(
    file: str, lines: Sequence[str], visible: Sequence[str], shifts: Sequence[int], findings: Findings
) -> list[str]:
    """The lines with each mixed word in one script, after reporting it.

    `visible` are the lines without their texts and remarks, `shifts` how many columns were put in front of
    each. That a mixed word is unknown besides is no fault of its own. After some hundreds a file is taken for
    something else than rules.
    """
    mixed = list(islice(_mixed(visible), _MOST_MENDED))
    if not mixed:
        return list(lines)
    others = {word for line in visible for word in _WORD.findall(line) if not is_mixed(word)}
    known = {found[0]: in_one_script(found[0], others) for _, found in mixed[:_MOST_COMPARED]}
    parts: dict[int, list[str]] = {}
    ends: dict[int, int] = {}
    for number, found in mixed:
        word, (start, end) = found[0], found.span()
        right = known[word] if word in known else in_one_script(word)
        span = Span(file, number + 1, start + 1 - shifts[number], number + 1, end + 1 - shifts[number])
        findings.add("E0107", span, *of_two_scripts(word, right))
        findings.lose([word] if right is None else [word, right])
        parts.setdefault(number, []).extend((lines[number][ends.get(number, 0) : start], right or word))
        ends[number] = end
    return [
        "".join((*parts[number], line[ends[number] :])) if number in parts else line
        for number, line in enumerate(lines)
    ]


def _mixed(visible: Sequence[str]) -> Iterator[tuple[int, re.Match[str]]]:
    """The mixed words, each with the number of its line."""
    for number, line in enumerate(visible):
        if not line.isascii():
            for found in _WORD.finditer(_OTHER_MARKS.sub(lambda text: " " * len(text[0]), line)):
                if is_mixed(found[0]):
                    yield number, found


def _odd(word: str) -> frozenset[int]:
    """The places of the letters of that script which has fewer of them."""
    letters = [frozenset(at for at, sign in enumerate(word) if _script(sign) == one) for one in _SCRIPTS]
    return min(reversed(letters), key=len)


def _differing(word: str, other: str) -> frozenset[int]:
    return frozenset(at for at, (one, two) in enumerate(zip(word, other, strict=True)) if one != two)


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


@cache
def _words() -> frozenset[str]:
    return frozenset(word for phrase in ENGLISH.values() for word in phrase.split())


@cache
def _latin() -> Mapping[int, str]:
    """Each Cyrillic letter that looks like a Latin one, with that one."""
    cyrillic = [chr(code) for code in range(0x400, 0x530)]
    return {ord(sign): one for one in ascii_letters for sign in cyrillic if looks_the_same(sign, one)}


@cache
def _cyrillic() -> Mapping[int, str]:
    """Each Latin letter that looks like one of the Russian or Kazakh alphabet, with that one."""
    return {ord(one): chr(sign) for sign, one in _latin().items() if chr(sign) in _IN_USE}
