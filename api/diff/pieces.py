"""A small readable change: what stayed, what was taken out and what was put in, piece by piece."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

__all__ = ["Piece", "State", "joined", "of_lists", "of_texts"]

_ALIKE = 0.5
"""How much of two texts must be the same for their change to be told word by word."""


class State(StrEnum):
    """What became of a piece."""

    same = "same"
    removed = "removed"
    added = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text of a rule. Without those that were removed the pieces are the later text."""

    state: State
    text: str


def joined(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """The pieces with neighbours of one state made one, without blanks before either text."""
    found: list[Piece] = []
    for piece in pieces:
        if not piece.text:
            continue
        if found and found[-1].state is piece.state:
            found[-1] = Piece(piece.state, found[-1].text + piece.text)
        else:
            found.append(piece)
    return tuple(_without_margin(found))


def _without_margin(pieces: list[Piece]) -> Iterator[Piece]:
    """The pieces without the blanks that either text begins with."""
    begun: set[State] = set()
    for piece in pieces:
        first = piece.state not in begun and State.same not in begun
        begun.add(piece.state)
        if first and (piece.state is not State.same or len(begun) == 1):
            piece = Piece(piece.state, piece.text.lstrip())
        if piece.text:
            yield piece


def of_lists(before: Sequence[str], after: Sequence[str]) -> tuple[Piece, ...]:
    """The change of a list whose order has no meaning: what it still has, what it lost, what it gained.

    Nothing where the two have nothing in common.
    """
    states = [
        *((State.same, item) for item in before if item in after),
        *((State.removed, item) for item in before if item not in after),
        *((State.added, item) for item in after if item not in before),
    ]
    if states and states[0][0] is not State.same:
        return ()
    return joined(Piece(state, item if at == 0 else f", {item}") for at, (state, item) in enumerate(states))


def of_texts(before: str, after: str) -> tuple[Piece, ...]:
    """The change of a text word by word; nothing where too little stays to be told so."""
    old, new = before.split(" "), after.split(" ")
    found: list[Piece] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return ()
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        if tag == "equal":
            found.append(_run(State.same, new, new_start, new_end))
            continue
        found.append(_run(State.removed, old, start, end))
        found.append(_run(State.added, new, new_start, new_end))
    return joined(found)


def _run(state: State, words: list[str], start: int, end: int) -> Piece:
    """Some words of a text with the blank before them."""
    if start == end:
        return Piece(state, "")
    return Piece(state, (" " if start else "") + " ".join(words[start:end]))
