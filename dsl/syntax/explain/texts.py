"""Texts and the marks around them."""

import re

from dsl.diagnostics.message import say
from dsl.syntax.explain.unread import Slip, Unread

_MARKS = {
    "'": "'",
    "‘": "’",
    "’": "’",
    "‚": "‘",
    "«": "»",
    "»": "«",
    "“": "”",
    "”": "”",
    "„": "“",
    "‹": "›",
    "″": "″",
}
"""Quotation marks of other kinds, each with the one that usually closes it."""
_CLOSING = frozenset(_MARKS.values()) | frozenset('”"')
_INNER = re.compile(r'"([^"]*)"')
_LACKING = {
    "title": say("language-missing"),
    "note": say("language-missing"),
    "cites": say("source-missing"),
    "assumes": say("assumption-id-missing"),
    "reconstructs": say("assumption-id-missing"),
}
"""What is missing right behind these words."""
_BARE = re.compile(r'[^"]+?(?=\s*$|\s+\w{2,3}\s+")')


def open_text(line: Unread) -> Slip | None:
    """A text that is never closed."""
    if line.written != '"':
        return None
    return Slip("E0118", line.at, len(line.text), say("text-never-closed"), say("close-the-text"))


def other_marks(line: Unread) -> Slip | None:
    """A text between quotation marks of another kind."""
    mark = line.written
    if mark not in _MARKS:
        return None
    end = _end(line.text, line.at)
    inner = _INNER.sub(r"«\1»", line.text[line.at + 1 : end].strip())
    advice = say("quote-plainly", text=inner) if inner and '"' not in inner else say("texts-are-quoted")
    return Slip("E0118", line.at, min(end + 1, len(line.text)), say("other-marks", mark=mark), advice)


def unnamed(line: Unread) -> Slip | None:
    """`title "Visits"`, `cites "paragraph 4"`: a text before which its language or its source is missing."""
    if line.stuck.terminal != "STRING" or not line.accepts_only("NAME") or not line.before:
        return None
    if line.before[0] not in _LACKING or len(line.before) > 2:
        return None
    word, *further = line.before
    said, lead = _LACKING[word], f"{word} …"
    if word in ("title", "note"):
        lead = f"{word} en"
    elif further and re.fullmatch("[a-z]{2,3}", further[0]):
        lead = f"{word} … {further[0]}"
    elif further:
        said, lead = say("language-missing"), f"{word} {further[0]} en"
    return Slip("E0113", line.at, line.at + len(line.written), said, say("write-this", text=f'{lead} "…"'))


def _end(text: str, start: int) -> int:
    """Where the text ends that a mark of another kind begins: at its partner, or else at the last mark."""
    mark, depth = text[start], 0
    partner = _MARKS[mark]
    for at in range(start, len(text)) if mark != partner else ():
        depth += (text[at] == mark) - (text[at] == partner)
        if depth == 0:
            return at
    return next((at for at in range(len(text) - 1, start, -1) if text[at] in _CLOSING), len(text))


def bare_text(line: Unread) -> Slip | None:
    """A text without quotation marks."""
    if not line.accepts_only("STRING") or not line.written or not re.match(r"\w", line.written):
        return None
    found = _BARE.match(line.text.partition("#")[0], line.at)
    inner = found[0] if found else line.written
    return Slip(
        "E0118", line.at, line.at + len(inner), say("text-unquoted"), say("quote-plainly", text=inner)
    )
