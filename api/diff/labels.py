"""The changes of what a label says: texts, law, assumptions, former ids."""

from collections.abc import Iterator
from typing import Any

from api.diff.made import Made, ends_of, place, span_of
from api.diff.models import Detail
from api.diff.pieces import Piece, of_texts
from api.diff.values import value
from api.diff.words import text_in
from dsl.diagnostics.message import Message, say
from dsl.diagnostics.wording import Language, worded
from engine.graph.label import Assumption

__all__ = ["LABEL_FIELDS", "LabelDetails"]

LABEL_FIELDS = frozenset({"titles", "notes", "cites", "assumes", "formerly"})
"""The fields of labels, and of what has texts and law without one."""


class LabelDetails:
    """Tells the changes of labels."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def of(self, made: Made, field: str) -> Iterator[Detail]:
        """Texts, citations, assumptions and former ids."""
        old, new = ends_of(made.change)
        places = made.places
        match field:
            case "titles" | "notes":
                for language in sorted({*dict(_texts(old)), *dict(_texts(new))}):
                    what = say("diff-of-title", language=language)
                    if field == "notes":
                        what = say("diff-of-note", language=language)
                    texts = [dict(_texts(each)).get(language) for each in (old, new)]
                    yield Detail(self._said(what), texts[0], texts[1], _reworded(*texts), *places)
            case "cites":
                for each, new_one in _singles(old, new):
                    cited = [None if one is None else f'{one.source} "{one.at}"' for one in (each, new_one)]
                    spans = span_of(each), span_of(new_one)
                    yield Detail(None, cited[0], cited[1], (), place(spans[0]), place(spans[1]))
            case "assumes":
                for each, new_one in _singles(old, new):
                    some = new_one if new_one is not None else each
                    what_said = some.id
                    assumed = [None if one is None else self._assumed(one) for one in (each, new_one)]
                    spans = span_of(each), span_of(new_one)
                    pieces = _reworded(*assumed)
                    yield Detail(what_said, assumed[0], assumed[1], pieces, place(spans[0]), place(spans[1]))
            case "formerly":
                what_said = self._said(say("diff-of-former-ids"))
                yield Detail(what_said, value(old) or None, value(new) or None, (), *places)
            case _:
                yield Detail(field, value(old), value(new), (), *places)

    def _assumed(self, assumption: Assumption) -> str:
        text = text_in(assumption.texts, self._language)
        return f"{text} ({self._said(say('diff-reconstructed'))})" if assumption.reconstructed else text

    def _said(self, message: Message) -> str:
        return worded(message, self._language)


def _reworded(before: str | None, after: str | None) -> tuple[Piece, ...]:
    return () if before is None or after is None else of_texts(before, after)


def _texts(given: Any) -> tuple[tuple[str, str], ...]:
    """Texts by language, whether one of them is given or all."""
    if not given:
        return ()
    return (given,) if isinstance(given[0], str) else given


def _singles(old: Any, new: Any) -> Iterator[tuple[Any, Any]]:
    """Citations or assumptions before and after, whether one of them is given or all."""
    if not isinstance(old, tuple) and not isinstance(new, tuple):
        yield old, new
        return
    before, after = old or (), new or ()
    yield from ((each, None) for each in before if each not in after)
    yield from ((None, each) for each in after if each not in before)
