"""Diagnostics: findings about rule files, collected as values."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from dsl.diagnostics.catalogue import CATALOGUE
from engine.graph.span import Span


class Severity(StrEnum):
    """An error keeps a methodology from being served; a warning does not."""

    error = "error"
    warning = "warning"


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that has to do with the finding, and what it is there."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: its code, its place, what is wrong in the words of the trade, and how to mend it."""

    code: str
    span: Span
    message: str
    hint: str | None = None
    related: tuple[Related, ...] = ()

    @property
    def severity(self) -> Severity:
        """What the catalogue says of the code."""
        return Severity(CATALOGUE[self.code].severity)


class Findings:
    """The collector that one compilation hands through its passes."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, Span, str], Diagnostic] = {}

    def add(
        self, code: str, span: Span, message: str, hint: str | None = None, related: Iterable[Related] = ()
    ) -> None:
        """Record a finding; the same finding at the same place is recorded once."""
        self._found.setdefault((code, span, message), Diagnostic(code, span, message, hint, tuple(related)))

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(sorted(self._found.values(), key=lambda found: (found.span, found.code, found.message)))

    @property
    def errors(self) -> bool:
        """Whether any finding is an error."""
        return any(found.severity is Severity.error for found in self._found.values())
