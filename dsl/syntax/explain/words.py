"""Misspelt words of the language."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher, get_close_matches
from functools import cache

from dsl.diagnostics.message import say
from dsl.syntax.explain.unread import Slip, Unread
from dsl.syntax.keywords import ENGLISH
from dsl.syntax.table import table

_CLOSE = 80
"""From how great a likeness, of 100, fixed words are taken for misspelt."""
_ALIKE = 70
"""The same of a single word."""
_WORDS = frozenset(word for phrase in ENGLISH.values() for word in phrase.split())
_PHRASES: dict[str, list[str]] = {}
for _phrase in ENGLISH.values():
    if " " in _phrase:
        _PHRASES.setdefault(_phrase.partition(" ")[0], []).append(_phrase)
_JOINED = {phrase.replace(" ", ""): phrase for phrase in ENGLISH.values() if " " in phrase}
_CONNECTING = (
    "when",
    "otherwise",
    "and",
    "or",
    "not",
    "is",
    "of",
    "where",
    "over",
    "above",
    "below",
    "worth",
    "weight",
)
"""Words between values, as which a misspelt one is read as a name."""
_FOREIGN = {
    "def": "function",
    "func": "function",
    "fn": "function",
    "var": "let",
    "define": "let",
    "set": "let",
    "const": "parameter",
    "constant": "parameter",
    "variable": "input",
    "field": "input",
    "indicator": "input",
    "section": "block",
    "group": "block",
    "rule": "criterion",
    "fine": "penalty",
    "scoring": "score",
    "label": "title",
    "comment": "note",
    "source": "cites",
    "foreach": "for each of",
}
"""What other languages, or other words of the trade, call the first words of lines."""


def first_word(line: Unread) -> Slip | None:
    """A line that begins with a misspelt word."""
    found = re.match(r"\s*(\w+)", line.text)
    if not line.first or len(line.before) != 1 or found is None or found[1] in _starts():
        return None
    word = found[1]
    close = _FOREIGN.get(word.lower()) or _closest(word, _starts())
    if close is None and word not in ENGLISH.values():
        return None
    said = say("no-line-starts-with-the-word", word=word)
    return Slip(
        "E0117", found.start(1), found.end(1), said, say("did-you-mean", name=close) if close else None
    )


def first_phrase(line: Unread) -> Slip | None:
    """Fixed words at the beginning of a line of which the first is right and a further one is not."""
    words = list(re.finditer(r"\S+", line.text.partition("#")[0])) if line.first else []
    best, slip = _CLOSE, None
    for phrase in _PHRASES.get(words[0].group(), ()) if words else ():
        for last in words[max(phrase.count(" ") - 1, 1) : phrase.count(" ") + 2]:
            start, end = words[0].start(), last.end()
            written = " ".join(line.text[start:end].split())
            close = _likeness(written, phrase)
            if not written.startswith(phrase) and close > best and line.at <= end:
                said, advice = say("no-line-starts-with", words=written), say("did-you-mean", name=phrase)
                best, slip = close, Slip("E0117", start, end, said, advice)
    return slip


def inner_phrase(line: Unread) -> Slip | None:
    """Fixed words further on in a line that are misspelt, or written in capital letters."""
    words = list(re.finditer(r"\w+", line.visible[line.at :]))
    if not words or words[0].start() > 0 or line.stuck.terminal not in ("NAME", "NOT", "ABOVE"):
        return None
    best, slip = _CLOSE, None
    for terminal in sorted(line.stuck.accepted & ENGLISH.keys()):
        phrase = ENGLISH[terminal]
        for last in words[max(phrase.count(" ") - 1, 0) : phrase.count(" ") + 1]:
            written = " ".join(line.visible[line.at : line.at + last.end()].split())
            close = _likeness(written.lower(), phrase.lower())
            if close > best and written != phrase and _alike(written, phrase):
                said, advice = say("no-word-of-the-language", word=written), say("did-you-mean", name=phrase)
                best, slip = close, Slip("E0117", line.at, line.at + last.end(), said, advice)
    return slip


def word_before(line: Unread) -> Slip | None:
    """A misspelt word between values: `10 wen visits > 5` is stuck behind it, since it was read as a name."""
    if len(line.before) < 2 or line.before[-1] in _WORDS:
        return None
    word = line.before[-1]
    close = _JOINED.get(word.lower().replace("_", "")) or (
        _closest(word, _CONNECTING) if word.isalpha() and len(word) > 1 else None
    )
    if close is None:
        return None
    start = line.visible.rindex(word, 0, line.at)
    said, advice = say("no-word-of-the-language", word=word), say("did-you-mean", name=close)
    return Slip("E0117", start, start + len(word), said, advice)


@cache
def _starts() -> tuple[str, ...]:
    """The words that a line may start with."""
    return tuple(
        sorted({ENGLISH[terminal].split()[0] for terminal in table().actions[0] if terminal in ENGLISH})
    )


def _closest(word: str, known: Sequence[str]) -> str | None:
    close = get_close_matches(word.lower()[:40], known, n=1)
    return close[0] if close and _likeness(word.lower(), close[0]) >= _ALIKE else None


def _alike(written: str, phrase: str) -> bool:
    """Whether each word is like its counterpart."""
    pairs = zip(written.lower().replace("-", " ").split(), phrase.lower().split(), strict=False)
    return all(_likeness(one, other) >= 50 for one, other in pairs)


def begins_fixed_words(word: str) -> bool:
    """Whether fixed words of several words begin with this one."""
    return word in _PHRASES


def beginnings(line: Unread) -> list[str]:
    """The fixed words that begin with the first word of a line, where the second one is not understood."""
    found = re.match(r"\s*(\w+)\s+", line.text)
    if found is None or found.end() != line.at:
        return []
    rest = line.text.partition("#")[0].strip()
    return sorted(_PHRASES.get(found[1], ()), key=lambda phrase: (-_likeness(rest, phrase), phrase))


def _likeness(written: str, phrase: str) -> int:
    return round(100 * SequenceMatcher(None, written[:80], phrase).ratio())
