"""Files changed by a few edits, each of them told by three small numbers."""

import re
from collections.abc import Callable, Sequence

from tests.fuzz.corpus import NUMBERS, ODD, WORDS, Files

Edit = tuple[str, int, int, int]
"""What is done, where, to what, and how."""

_TOKEN = re.compile(r"\w+|[^\S\n]+|\n|[^\w\s]+")
_OTHER_FILES = "x.rules methodology.yaml bodies.yaml t.csv cases/x.yaml a/b.rules é.rules"
LONGEST = 200_000
"""No text grows longer than that: what it takes to read long texts is known."""


def edited(files: Files, edits: Sequence[Edit]) -> Files:
    """The files with all edits made, one after the other."""
    done = dict(files)
    for operation, where, what, how in edits:
        names = sorted(done)
        if not names:
            break
        name = names[where % len(names)]
        if operation in _OF_FILES:
            _OF_FILES[operation](done, name, what, how)
            continue
        of = _OF_LINES.get(operation)
        parts = done[name].split("\n") if of else _TOKEN.findall(done[name])
        (of or _OF_TOKENS[operation])(parts, where // 7, what, how)
        text = ("\n" if of else "").join(parts)
        done[name] = text if len(text) <= LONGEST else text[:LONGEST]
    return done


Change = Callable[[list[str], int, int, int], None]


def _delete(parts: list[str], where: int, _: int, how: int) -> None:
    at = _at(parts, where)
    del parts[at : at + 1 + how % 4]


def _double(parts: list[str], where: int, what: int, how: int) -> None:
    at = _at(parts, where)
    parts[_at(parts, what) : _at(parts, what)] = parts[at : at + 1 + how % 4]


def _swap(parts: list[str], where: int, what: int, _: int) -> None:
    if parts:
        one, other = _at(parts, where), _at(parts, what)
        parts[one], parts[other] = parts[other], parts[one]


def _repeat(parts: list[str], where: int, what: int, how: int) -> None:
    at = _at(parts, where)
    parts[at:at] = parts[at : at + 1 + what % 3] * (2 ** (how % 12))


def _insert(pool: Sequence[str]) -> Change:
    def change(parts: list[str], where: int, what: int, how: int) -> None:
        at = _at(parts, where)
        word = pool[what % len(pool)]
        parts[at:at] = [" ", word, " "] if how % 2 else [word]

    return change


def _instead(pool: Sequence[str]) -> Change:
    def change(parts: list[str], where: int, what: int, how: int) -> None:
        alike = [at for at, part in enumerate(parts) if _sort(part) == ("word", "number", "sign")[how % 3]]
        if alike:
            parts[alike[where % len(alike)]] = pool[what % len(pool)]

    return change


def _other_name(parts: list[str], where: int, what: int, _: int) -> None:
    """A word in the place of another one of the same text."""
    words = [at for at, part in enumerate(parts) if _sort(part) == "word"]
    if words:
        parts[words[where % len(words)]] = parts[words[what % len(words)]]


def _nest(parts: list[str], where: int, what: int, how: int) -> None:
    at = _at(parts, where)
    opening, closing = (("(", ")"), ("[", "]"), ("{", "}"), ("- ", ""), ("not ", ""), ("-", ""))[how % 6]
    depth = 2 ** (what % 13)
    parts[at : at + 1] = [opening * depth, *parts[at : at + 1], closing * depth]


def _cut(parts: list[str], where: int, _: int, __: int) -> None:
    del parts[_at(parts, where) :]


def _indent(parts: list[str], where: int, what: int, how: int) -> None:
    for at in range(_at(parts, where), min(_at(parts, where) + 1 + how % 8, len(parts))):
        parts[at] = ("\t" if what % 9 == 0 else " " * (what % 13)) + parts[at].lstrip()


def _deeper(parts: list[str], where: int, what: int, _: int) -> None:
    """A staircase of lines, each inside the one above it."""
    at = _at(parts, where)
    line = parts[at].strip() if parts else "block a"
    parts[at:at] = [" " * 4 * step + line for step in range(2 ** (what % 9))]


def _drop(files: Files, name: str, _: int, __: int) -> None:
    del files[name]


def _rename(files: Files, name: str, what: int, how: int) -> None:
    others = (*_OTHER_FILES.split(), "", "\0")
    text = files[name]
    if how % 2:
        del files[name]
    files[others[what % len(others)]] = text


def _ends(files: Files, name: str, what: int, _: int) -> None:
    files[name] = files[name].replace("\n", ("\r\n", "\r", "\u2028", "\n\n", " \n")[what % 5])


_OF_FILES: dict[str, Callable[[Files, str, int, int], None]] = {
    "drop a file": _drop,
    "rename a file": _rename,
    "other ends of lines": _ends,
}
_OF_LINES: dict[str, Change] = {
    "delete lines": _delete,
    "double lines": _double,
    "swap lines": _swap,
    "repeat lines": _repeat,
    "indent lines": _indent,
    "a staircase": _deeper,
}
_OF_TOKENS: dict[str, Change] = {
    "delete": _delete,
    "double": _double,
    "swap": _swap,
    "insert a word": _insert(WORDS),
    "insert an odd sign": _insert(ODD),
    "insert a number": _insert(NUMBERS),
    "a word instead": _instead(WORDS),
    "a number instead": _instead(NUMBERS),
    "an odd sign instead": _instead(ODD),
    "another name": _other_name,
    "nest": _nest,
    "repeat": _repeat,
    "cut": _cut,
}
OPERATIONS = (*_OF_TOKENS, *_OF_LINES, *_OF_FILES)
"""All that an edit may do."""


def _at(parts: Sequence[str], where: int) -> int:
    return where % len(parts) if parts else 0


def _sort(part: str) -> str:
    if part[:1].isdigit():
        return "number"
    return "word" if part[:1].isalpha() else "blank" if not part.strip() else "sign"
