"""The changes of what the rules say: clauses, formulas, shares, bands, in the words of both sides."""

from enum import Enum
from typing import Any

from api.diff.made import Made, Side, label_span, place, span_of
from api.diff.models import Detail
from api.diff.pieces import Piece
from api.diff.rule_lines import CLAUSES
from api.diff.script import Words, written
from api.diff.smallest import Passage, Smallest, expressions_in
from api.diff.values import value
from dsl.clauses import WORTH
from dsl.diagnostics.message import say
from dsl.diagnostics.wording import Language, worded
from engine.graph.declaration import Band
from engine.graph.expression import Placed
from engine.graph.methodology import Criterion
from engine.graph.span import Span

__all__ = ["RuleDetails", "field_words"]


class RuleDetails:
    """Tells the changes of what stands in rule files."""

    def __init__(self, before: Side, after: Side, language: Language) -> None:
        self._sides = before, after
        self._language = language
        self._smallest = Smallest(before.scripts, after.scripts)

    def band(self, old: Band | None, new: Band | None) -> Detail:
        """A band that joins, leaves or has another range."""
        words = [self._line(side, each) for side, each in zip(self._sides, (old, new), strict=True)]
        return self._between(None, words[0], words[1], (), (), span_of(old), span_of(new))

    def _line(self, side: Side, part: Any) -> Words:
        span = None if part is None else part.span
        return () if span is None else side.scripts.of(span).line(span)

    def share(self, made: Made, word: str, old: Any, new: Any) -> Detail:
        """A worth or weight as it is written."""
        spans = [
            side.clauses.place(part.label, word)
            for side, part in zip(self._sides, (made.before, made.after), strict=True)
        ]
        texts = [
            None if given is None else written(side.scripts.within(span)) or value(given)
            for side, span, given in zip(self._sides, spans, (old, new), strict=True)
        ]
        named = word == WORTH and all(self._names_worth(part, side) for side, part in enumerate(made.pair))
        remark = worded(say("diff-follows-worth"), self._language) if named else None
        return Detail(None, texts[0], texts[1], (), place(spans[0]), place(spans[1]), remark)

    def _names_worth(self, part: Any, side: int) -> bool:
        """Whether the formula of a criterion asks for its worth."""
        return isinstance(part, Criterion) and any(
            word.text == WORTH for word in self._smallest.words_of(part.score, side)
        )

    def formula(self, made: Made, old: Placed, new: Placed) -> Detail:
        """A formula with the smallest change in it."""
        words = self._smallest.words_of(old, 0), self._smallest.words_of(new, 1)
        pieces = self._smallest.formula(old, new)
        texts = [written(each) or None for each in words]
        what = field_words(made.field)
        return self._told(what, texts[0], texts[1], pieces, old.span, new.span)

    def clause(self, made: Made, words: tuple[str, ...], old: Any, new: Any) -> Detail:
        """The lines of a declaration that say something, with the change in them."""
        spans = [
            tuple(span for word in words for span in side.clauses.lines(part.label, word))
            for side, part in zip(self._sides, (made.before, made.after), strict=True)
        ]
        found = [
            tuple(word for span in each for word in side.scripts.of(span).line(span))
            for side, each in zip(self._sides, spans, strict=True)
        ]
        if not found[0] and not found[1]:
            return Detail(words[0], value(old), value(new), (), *made.places)
        parts = [
            tuple(
                node
                for field, lines in CLAUSES[type(part)].items()
                if lines == words
                for node in expressions_in(getattr(part, field))
            )
            for part in (made.before, made.after)
        ]
        if found[0] and found[1] and written(found[0]) == written(found[1]) and isinstance(old, Enum):
            return Detail(words[0], value(old), value(new), (), *made.places)
        return self._between(
            None, found[0], found[1], parts[0], parts[1], *(each[0] if each else None for each in spans)
        )

    def own_line(self, made: Made, old: Any, new: Any) -> Detail:
        """What the line of a declaration itself says."""
        spans = label_span(made.before), label_span(made.after)
        words = [
            () if span is None else side.scripts.of(span).line(span)
            for side, span in zip(self._sides, spans, strict=True)
        ]
        if not words[0] and not words[1]:
            return Detail(field_words(made.field), value(old), value(new), (), *made.places)
        return self._between(None, words[0], words[1], expressions_in(old), expressions_in(new), *spans)

    def _between(
        self,
        what: str | None,
        old: Words,
        new: Words,
        old_nodes: tuple[Placed, ...],
        new_nodes: tuple[Placed, ...],
        old_span: Span | None,
        new_span: Span | None,
    ) -> Detail:
        pieces: tuple[Piece, ...] = ()
        if old and new:
            pieces = self._smallest.passage(Passage(old, old_nodes), Passage(new, new_nodes))
        return self._told(what, written(old) or None, written(new) or None, pieces, old_span, new_span)

    def _told(
        self,
        what: str | None,
        old: str | None,
        new: str | None,
        pieces: tuple[Piece, ...],
        old_span: Span | None,
        new_span: Span | None,
    ) -> Detail:
        """A change in the words of the rules; what is written the same is said to be so."""
        remark = None
        if old is not None and old == new:
            remark = worded(say("diff-named-changed"), self._language)
        return Detail(
            what,
            old,
            new,
            pieces,
            place(old_span) if old is not None else None,
            place(new_span) if new is not None else None,
            remark,
        )


def field_words(field: str) -> str:
    """The name of a field in words."""
    return field.replace("_", " ")
