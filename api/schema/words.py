"""What a schema says to people: titles, notes, citations, ranges."""

from collections.abc import Iterable
from typing import Any

from engine.graph.label import Label, Texts


class Words:
    """Chooses the texts of a methodology: those in its first language, where there are such."""

    def __init__(self, languages: tuple[str, ...]) -> None:
        self._languages = languages

    def of(self, label: Label, *remarks: str) -> dict[str, Any]:
        """The keywords `title` and `description` of a declaration; remarks end the description.

        A title in several languages has all of them as `x-titles`.
        """
        cited = "; ".join(f'{citation.source} "{citation.at}"' for citation in label.cites)
        sentences = [self.text(label.notes), *remarks, f"Cites {cited}" if cited else None]
        return self.titles(label.titles) | described(sentences)

    def titles(self, titles: Texts) -> dict[str, Any]:
        """The keywords of titles."""
        title = self.text(titles)
        if title is None:
            return {}
        return {"title": title, "x-titles": dict(titles)} if len(titles) > 1 else {"title": title}

    def text(self, texts: Texts) -> str | None:
        """The text in the first of the languages that has one."""
        by_language = dict(texts)
        return next((by_language[each] for each in self._languages if each in by_language), None)


def described(sentences: Iterable[str | None]) -> dict[str, Any]:
    """The keyword `description` made of these sentences; nothing where there are none."""
    text = " ".join(_sentence(sentence) for sentence in sentences if sentence)
    return {"description": text} if text else {}


def _sentence(text: str) -> str:
    return text[0].upper() + text[1:] + ("" if text.endswith((".", "!", "?")) else ".")
