"""Where a change was made, and what was there before and after it."""

from dataclasses import dataclass
from typing import Any, Final

from api.diff.models import Place
from api.diff.rule_lines import CLAUSES, FORMULAS, OWN_LINE
from api.diff.script import Scripts
from dsl.clauses import Clauses
from engine.diff.change import Change, Inserted, Removed
from engine.diff.parts import key_of
from engine.graph.cohort import Calendar, Option, Reading
from engine.graph.declaration import Bands, Rows, Table
from engine.graph.label import Label
from engine.graph.methodology import Body, Kind, Methodology, Source
from engine.graph.span import Span

__all__ = ["Made", "Places", "Side", "ends_of", "label_span", "made_of", "place", "span_of"]

Places = tuple[Place | None, Place | None]
_OWNERS: Final = tuple(
    {
        *CLAUSES,
        *OWN_LINE,
        *FORMULAS,
        Bands,
        Body,
        Calendar,
        Kind,
        Methodology,
        Option,
        Reading,
        Rows,
        Source,
        Table,
    }
)
"""What is the innermost thing that a change is told of."""


@dataclass(frozen=True)
class Side:
    """One of two methodologies, with its rules as text; the earlier one has the ids of the later one."""

    methodology: Methodology
    scripts: Scripts
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class Made:
    """Where a change was made: the part in both methodologies, and the field."""

    before: Any
    after: Any
    field: str
    change: Change

    @property
    def part(self) -> Any:
        """The part as it is, or was before it was removed."""
        return self.after if self.after is not None else self.before

    @property
    def pair(self) -> tuple[Any, Any]:
        """The part before and after."""
        return self.before, self.after

    @property
    def places(self) -> Places:
        """Where it is declared in both."""
        return place(label_span(self.before)), place(label_span(self.after))


def place(span: Span | None) -> Place | None:
    """Where a stretch begins."""
    return None if span is None else Place(span.file, span.line, span.column)


def made_of(before: Any, after: Any, change: Change) -> Made:
    """The innermost declarations around a change in both methodologies, and the field there."""
    found: list[Any] = []
    field = change.path[0].field
    for root in (before, after):
        part, owner = root, root
        for step in change.path:
            if part is None:
                break
            if isinstance(part, _OWNERS):
                owner, field = part, step.field
            part = getattr(part, step.field)
            if step.key is not None and part is not None:
                part = next((each for each in part if key_of(each) == step.key), None)
        found.append(owner)
    return Made(found[0], found[1], field, change)


def ends_of(change: Change) -> tuple[Any, Any]:
    """What was there before, and after."""
    match change:
        case Inserted():
            return None, change.member
        case Removed():
            return change.member, None
    return change.before, change.after


def label_span(part: Any) -> Span | None:
    label = part if isinstance(part, Label) else getattr(part, "label", None)
    return label.span if isinstance(label, Label) else span_of(part)


def span_of(part: Any) -> Span | None:
    span = getattr(part, "span", None)
    return span if isinstance(span, Span) else None
