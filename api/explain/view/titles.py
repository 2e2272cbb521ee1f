"""The words of a language for what an explanation tells by codes, and the titles of the rules in it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from api.explain.model import Citation, Explanation, Step, Texts
from dsl.diagnostics.message import Message, Value, say
from dsl.diagnostics.wording import Language, worded

__all__ = ["Words"]

_STATUSES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "scored": say("explain-scored"),
        "not_applicable": say("explain-not-applicable"),
        "not_scored": say("explain-not-scored"),
        "not_submitted": say("explain-not-submitted"),
        "out_of_scope": say("explain-out-of-scope"),
        "ranked": say("explain-ranked"),
        "incomplete": say("explain-incomplete"),
        "not_rated": say("explain-not-rated"),
        "raised": say("explain-raised"),
        "not_raised": say("explain-not-raised"),
        "undetermined": say("explain-undetermined"),
        "applied": say("explain-applied"),
        "rejected": say("explain-rejected"),
        "inadmissible": say("explain-inadmissible"),
        "pending": say("explain-pending"),
    }
)
_MODES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "half_up": say("explain-half-up"),
        "half_even": say("explain-half-even"),
        "half_down": say("explain-half-down"),
        "up": say("explain-up"),
        "down": say("explain-down"),
        "ceiling": say("explain-ceiling"),
        "floor": say("explain-floor"),
    }
)
_COMBINATIONS: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "sum": say("explain-by-sum"),
        "average": say("explain-by-average"),
        "lowest": say("explain-by-lowest"),
        "highest": say("explain-by-highest"),
        "formula": say("explain-by-formula"),
    }
)
_STAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "range": say("explain-stage-range"),
        "succession": say("explain-stage-succession"),
        "rounding": say("explain-stage-rounding"),
    }
)
_TIES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "best": say("explain-ties-best"),
        "dense": say("explain-ties-dense"),
        "mean": say("explain-ties-mean"),
        "broken": say("explain-ties-broken"),
    }
)
_REASONS: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "no_score": say("explain-reason-no-score"),
        "missing_value": say("explain-reason-missing-value"),
        "scope": say("explain-reason-scope"),
        "condition": say("explain-reason-condition"),
        "succession": say("explain-reason-succession"),
    }
)
_NOTES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "reorganised": say("explain-note-reorganised"),
        "counts_predecessor": say("explain-note-counts-predecessor"),
        "recommendations": say("explain-note-recommendations"),
        "no_effect": say("explain-note-no-effect"),
        "no_successor": say("explain-note-no-successor"),
        "warned": say("explain-note-warned"),
    }
)
_REMARKS: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "no_documents": say("explain-remark-no-documents"),
        "filed_late": say("explain-remark-filed-late"),
        "answered_late": say("explain-remark-answered-late"),
        "block_without_appeals": say("explain-remark-block-without-appeals"),
    }
)
_CODES: Final[Mapping[str, Mapping[str, Message]]] = MappingProxyType(
    {
        "status": _STATUSES,
        "mode": _MODES,
        "combination": _COMBINATIONS,
        "stage": _STAGES,
        "ties": _TIES,
        "reason": _REASONS,
        "note": _NOTES,
        "remark": _REMARKS,
    }
)


class Words:
    """Words in one language, for one explanation."""

    def __init__(self, explanation: Explanation, language: Language) -> None:
        self._language = language
        self._sources = {source.id: source.title for source in explanation.sources}

    def say(self, message: Value) -> str:
        """A message in the language."""
        return message if isinstance(message, str) else worded(say("as-it-is", value=message), self._language)

    def code(self, kind: str, code: str) -> str:
        """What a code stands for."""
        return worded(_CODES[kind][code], self._language)

    def text(self, texts: Texts) -> str:
        """A text of the rules in the language, or else in another one; nothing where there is none."""
        for language in (self._language.value, *(each.value for each in Language)):
            if language in texts:
                return texts[language]
        return next(iter(texts.values()), "")

    def title(self, texts: Texts, name: str) -> str:
        """The title of a declaration, or else its name."""
        return self.text(texts) or name

    def called(self, step: Step) -> str:
        """The title of a named step with its name, or its name alone."""
        name = step.name.rpartition(".")[2]
        title = self.text(step.title)
        return f"{title} ({name})" if title else name

    def cited(self, cites: tuple[Citation, ...]) -> tuple[str, ...]:
        """Each place in the law with the title of its source."""
        return tuple(
            f"{self.text(self._sources.get(one.source, {})) or one.source}, {one.at}" for one in cites
        )
