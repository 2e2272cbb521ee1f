"""An explanation as a document in a language: what is told, and in which order."""

from collections.abc import Iterator

from api.explain.model import Explanation
from api.explain.view.document import LEFT, RIGHT, Document, Heading, Node, Paragraph, Table
from api.explain.view.members import MembersTold
from api.explain.view.phrases import Phrases
from api.explain.view.standing import StandingTold
from dsl.diagnostics.message import listed, say
from dsl.diagnostics.wording import Language

__all__ = ["outline"]


def outline(explanation: Explanation, language: Language) -> Document:
    """The document of an explanation."""
    return _Outline(explanation, language).document()


class _Outline:
    def __init__(self, explanation: Explanation, language: Language) -> None:
        self._explanation = explanation
        self._language = language
        self._phrases = Phrases(explanation, language)
        self._members = MembersTold(self._phrases)
        self._standing = StandingTold(explanation, self._phrases)

    def document(self) -> Document:
        """Everything."""
        title = self._phrases.say(say("explain-title", body=self._body()))
        return Document(self._language.value, title, tuple(self._nodes(title)))

    def _body(self) -> str:
        explanation = self._explanation
        title = self._phrases.words.text(explanation.title)
        return f"{title} ({explanation.body})" if title else explanation.body

    def _nodes(self, title: str) -> Iterator[Node]:
        explanation = self._explanation
        yield Heading(1, title)
        yield Paragraph(self._phrases.words.text(explanation.methodology_title) or explanation.methodology)
        if explanation.readings_not_default:
            chosen = [f"{name}={explanation.readings[name]}" for name in explanation.readings_not_default]
            yield Paragraph(self._phrases.say(say("explain-readings", readings=listed(chosen))))
        yield from self._overview()
        for member in explanation.members:
            yield from self._members.member(member, 2)
        for result in explanation.results:
            yield from self._members.result(result, 2)
        for rating in explanation.ratings:
            yield from self._standing.rating(rating)
        if explanation.flags:
            yield Heading(2, self._phrases.say(say("explain-flags")))
            for flag in explanation.flags:
                yield from self._standing.flag(flag)
        yield from self._standing.events()
        yield Paragraph(self._phrases.say(say("explain-legend")))
        yield Paragraph(f"{explanation.methodology} {explanation.digest}; {explanation.evaluation_id}")

    def _overview(self) -> Iterator[Node]:
        rows = [
            (
                self._phrases.words.title(member.title, member.name),
                self._phrases.score(member.score, member.status),
                self._phrases.numbers.whole(member.exact) if member.exact is not None else "",
                self._phrases.why_of(member),
            )
            for member in self._explanation.members
        ]
        if rows:
            head = (
                say("explain-what"),
                say("explain-score"),
                say("explain-exact"),
                say("explain-note"),
            )
            yield Table(tuple(map(self._phrases.say, head)), tuple(rows), (LEFT, RIGHT, RIGHT, LEFT))
        places = [
            (
                self._phrases.words.title(rating.title, rating.name),
                "" if rating.score is None else self._phrases.score(rating.score, rating.status),
                self._phrases.place(rating),
            )
            for rating in self._explanation.ratings
        ]
        if places:
            titles = (say("explain-rating"), say("explain-score"), say("explain-place"))
            yield Table(tuple(map(self._phrases.say, titles)), tuple(places), (LEFT, RIGHT, LEFT))
