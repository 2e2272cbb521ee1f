"""Statements of the answer: a code for programs, a sentence for people, and the law it follows from."""

from api.answer.published import Shown
from api.labels import by_language, cited
from engine.graph.label import Label


def statement(code: str, text: str, label: Label | None) -> Shown:
    """A statement, with what the rules themselves say there in their `title` and `note`, where they do."""
    members: Shown = {"code": code, "text": text}
    if label is not None:
        add_words(members, label)
    members["cites"] = [] if label is None else cited(label)
    return members


def add_words(members: Shown, label: Label) -> None:
    """Add the title and the note of a label, by language, where it has any."""
    if label.titles:
        members["title"] = by_language(label.titles)
    if label.notes:
        members["note"] = by_language(label.notes)
