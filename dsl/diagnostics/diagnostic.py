"""Diagnostics: findings about rule files, collected as values."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum

from dsl.diagnostics.catalogue import CATALOGUE
from dsl.diagnostics.lookalike import is_latin, looks_the_same
from dsl.diagnostics.message import Message, say
from dsl.diagnostics.printable import sentence
from dsl.diagnostics.wording import Language, worded
from engine.graph.span import Span


class Severity(StrEnum):
    """An error keeps a methodology from being served; a warning does not."""

    error = "error"
    warning = "warning"


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that has to do with the finding, and what it is there."""

    span: Span
    said: Message | str

    def message(self, language: Language = Language.en) -> str:
        """What it is there, in words."""
        return _in_words(self.said, language)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: its code, its place, what is wrong in the words of the trade, and how to mend it."""

    code: str
    span: Span
    said: Message | str
    advice: Message | str | None = None
    related: tuple[Related, ...] = ()

    def message(self, language: Language = Language.en) -> str:
        """What is wrong, in words."""
        return _in_words(self.said, language)

    def hint(self, language: Language = Language.en) -> str | None:
        """How to mend it, in words."""
        return None if self.advice is None else _in_words(self.advice, language)

    @property
    def severity(self) -> Severity:
        """What the catalogue says of the code."""
        return Severity(CATALOGUE[self.code].severity)


def _in_words(said: Message | str, language: Language) -> str:
    return sentence(said) if isinstance(said, str) else worded(said, language)


def _in_its_own_letters(name: str) -> Message:
    if is_latin(name):
        return say("same-look-in-latin", name=name)
    return say("same-look-in-other-letters", name=name)


MOST_SUGGESTIONS = 100
LONGEST_COMPARED = 100


class Findings:
    """The collector that one compilation hands through its passes."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, Span, Message | str], Diagnostic] = {}
        self._lost: set[str] = set()
        self._all_lost = False
        self._suggestions = 0
        self._errors = False

    def add(
        self,
        code: str,
        span: Span,
        said: Message | str,
        advice: Message | str | None = None,
        related: Iterable[Related] = (),
    ) -> None:
        """Record a finding; the same finding at the same place is recorded once."""
        self._found.setdefault((code, span, said), Diagnostic(code, span, said, advice, tuple(related)))
        self._errors = self._errors or CATALOGUE[code].severity == Severity.error

    def reported(self, span: Span) -> bool:
        """Whether something was recorded in these lines."""
        return any(
            found.file == span.file and span.line <= found.line <= span.end_line
            for _, found, _ in self._found
        )

    def lose(self, names: Iterable[str]) -> None:
        """Note names that a reported line may declare: that they are unknown is no fault of its own."""
        self._lost.update(names)

    def lose_all(self) -> None:
        """Note that a whole file of declarations was reported: any name may be declared in it."""
        self._all_lost = True

    def lost(self, name: str) -> bool:
        """Whether a reported line may declare what is called so."""
        return self._all_lost or not self._lost.isdisjoint(name.split("."))

    def unknown(
        self,
        code: str,
        name: str,
        span: Span,
        said: Message | str,
        known: Iterable[str] = (),
        advice: Message | str | None = None,
    ) -> None:
        """Record that nothing is called `name`, with the most similar of the known names if there is one."""
        if self.lost(name):
            return
        similar = self.similar(name, known)
        if similar is not None and looks_the_same(name, similar):
            advice = _in_its_own_letters(similar)
        elif similar is not None:
            advice = say("did-you-mean", name=similar)
        self.add(code, span, said, advice)

    def similar(self, name: str, known: Iterable[str]) -> str | None:
        """The known name that is most like this one.

        Comparing costs time: where a hundred names are unknown, no slip of the pen is the cause.
        """
        if self._suggestions == MOST_SUGGESTIONS or len(name) > LONGEST_COMPARED:
            return None
        self._suggestions += 1
        short = sorted(one for one in set(known) if len(one) <= LONGEST_COMPARED)
        twin = next((one for one in short if looks_the_same(name, one)), None)
        return twin or next(iter(get_close_matches(name, short, n=1)), None)

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(sorted(self._found.values(), key=lambda found: (found.span, found.code, found.message())))

    @property
    def errors(self) -> bool:
        """Whether any finding is an error."""
        return self._errors
