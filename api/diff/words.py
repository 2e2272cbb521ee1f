"""What the difference of two methodologies is told in: the words for things, sorts and effects."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from dsl.diagnostics.message import Message, say
from engine.diff.edit import Effect, Sort
from engine.graph.cohort import Appeals, Flag, Option, Rating, Reading, Succession, TimeLimit, Window
from engine.graph.declaration import Bands, ColumnInput, Derived, Function, Input, Named, Origin, Rows, Table
from engine.graph.label import Texts
from engine.graph.methodology import Adjustment, AdjustmentKind, Block, Body, Cap, Criterion, Result

__all__ = ["EFFECTS", "SORTS", "counted", "text_in", "what_is"]

SORTS: Final[Mapping[Sort, Message]] = MappingProxyType(
    {
        Sort.added: say("diff-sort-added"),
        Sort.removed: say("diff-sort-removed"),
        Sort.moved: say("diff-sort-moved"),
        Sort.renamed: say("diff-sort-renamed"),
        Sort.weight: say("diff-sort-weight"),
        Sort.worth: say("diff-sort-worth"),
        Sort.formula: say("diff-sort-formula"),
        Sort.parameter: say("diff-sort-parameter"),
        Sort.threshold: say("diff-sort-threshold"),
        Sort.rounding: say("diff-sort-rounding"),
        Sort.penalty: say("diff-sort-penalty"),
        Sort.bonus: say("diff-sort-bonus"),
        Sort.applicability: say("diff-sort-applicability"),
        Sort.combination: say("diff-sort-combination"),
        Sort.input: say("diff-sort-input"),
        Sort.scope: say("diff-sort-scope"),
        Sort.rating: say("diff-sort-rating"),
        Sort.flag: say("diff-sort-flag"),
        Sort.succession: say("diff-sort-succession"),
        Sort.appeals: say("diff-sort-appeals"),
        Sort.schedule: say("diff-sort-schedule"),
        Sort.year: say("diff-sort-year"),
        Sort.reading: say("diff-sort-reading"),
        Sort.direction: say("diff-sort-direction"),
        Sort.citation: say("diff-sort-citation"),
        Sort.assumption: say("diff-sort-assumption"),
        Sort.titles: say("diff-sort-title"),
        Sort.note: say("diff-sort-note"),
        Sort.source: say("diff-sort-source"),
        Sort.identity: say("diff-sort-identity"),
        Sort.order: say("diff-sort-order"),
    }
)
"""What an edit is about."""

EFFECTS: Final[Mapping[Effect, Message]] = MappingProxyType(
    {
        Effect.score: say("diff-effect-score"),
        Effect.rating: say("diff-effect-rating"),
        Effect.editorial: say("diff-effect-editorial"),
    }
)
"""What an edit can change, the strongest first."""


def counted(effect: Effect, count: int) -> Message:
    """How many edits there are of an effect."""
    match effect:
        case Effect.score:
            return say("diff-count-score", count=count)
        case Effect.rating:
            return say("diff-count-rating", count=count)
        case Effect.editorial:
            return say("diff-count-editorial", count=count)


_WHAT: Final[Mapping[type, Message]] = MappingProxyType(
    {
        Appeals: say("diff-appeal"),
        Bands: say("diff-bands"),
        Block: say("diff-block"),
        Body: say("diff-body"),
        Cap: say("diff-cap"),
        ColumnInput: say("diff-column"),
        Criterion: say("diff-criterion"),
        Derived: say("diff-column-computed"),
        Flag: say("diff-flag"),
        Function: say("diff-function"),
        Option: say("diff-option"),
        Rating: say("diff-rating"),
        Reading: say("diff-reading"),
        Result: say("diff-result"),
        Rows: say("diff-rows"),
        Succession: say("diff-succession"),
        Table: say("diff-table"),
        TimeLimit: say("diff-time-limit"),
        Window: say("diff-window"),
    }
)


def what_is(part: object) -> Message:
    """What a declaration is; what is none belongs to the methodology."""
    match part:
        case Input(origin=Origin.attribute):
            return say("diff-attribute")
        case Input():
            return say("diff-input")
        case Named(parameter=True):
            return say("diff-parameter")
        case Named():
            return say("diff-let")
        case Adjustment(kind=AdjustmentKind.bonus):
            return say("diff-adjustment-bonus")
        case Adjustment():
            return say("diff-adjustment-penalty")
    return _WHAT.get(type(part)) or say("diff-methodology")


def text_in(texts: Texts, language: str) -> str:
    """The text in a language, or else the first one; nothing where there is none."""
    by_language = dict(texts)
    return by_language.get(language) or next(iter(by_language.values()), "")
