"""What a single change is about, and what it can change."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from engine.diff.change import Arranged, Change, Inserted, Removed, Set
from engine.diff.edit import Effect, Sort
from engine.diff.parts import key_of
from engine.diff.rename import Space, space_of
from engine.diff.uses import DEFINITIONS, SUCCESSION, Thing, Uses
from engine.graph.canonical import same_meaning
from engine.graph.cohort import (
    Appeals,
    Calendar,
    Flag,
    Option,
    Rating,
    Reading,
    Succession,
    TimeLimit,
    Window,
)
from engine.graph.declaration import Bands, ColumnInput, Derived, Function, Input, Named, Rows, Table
from engine.graph.label import Label
from engine.graph.methodology import (
    Adjustment,
    AdjustmentKind,
    Block,
    Body,
    Cap,
    Criterion,
    Kind,
    Methodology,
    Result,
    Source,
)

__all__ = ["Owner", "effect_of", "is_rewording", "owner_of", "sort_of", "strongest"]

Sorts = Mapping[str, Sort]

_OF_TEXTS: Final[Sorts] = MappingProxyType(
    {
        "titles": Sort.titles,
        "notes": Sort.note,
        "cites": Sort.citation,
        "assumes": Sort.assumption,
        "formerly": Sort.identity,
    }
)
_APPLIES: Final[Sorts] = MappingProxyType({"applies": Sort.applicability, "kinds": Sort.applicability})
_ROUNDS: Final[Sorts] = MappingProxyType({"rounding": Sort.rounding, "roundings": Sort.rounding})
_SORTS: Final[Mapping[type, tuple[Sort, Sorts]]] = MappingProxyType(
    {
        Adjustment: (Sort.penalty, _APPLIES),
        Appeals: (Sort.appeals, {}),
        Bands: (Sort.threshold, {}),
        Block: (
            Sort.combination,
            {
                **_APPLIES,
                **_ROUNDS,
                "weight": Sort.weight,
                "inapplicable": Sort.applicability,
                "inapplicables": Sort.applicability,
                "receivers": Sort.applicability,
                "formula": Sort.formula,
            },
        ),
        Body: (Sort.scope, {}),
        Calendar: (Sort.schedule, {}),
        Cap: (Sort.threshold, {}),
        ColumnInput: (Sort.input, {}),
        Criterion: (
            Sort.formula,
            {**_APPLIES, "worth": Sort.worth, "weight": Sort.weight, "directions": Sort.direction},
        ),
        Derived: (Sort.formula, {}),
        Flag: (Sort.flag, _APPLIES),
        Function: (Sort.formula, {}),
        Input: (Sort.input, {}),
        Kind: (Sort.scope, _OF_TEXTS),
        Methodology: (
            Sort.identity,
            {
                **_OF_TEXTS,
                "assessed_year": Sort.year,
                "schedule": Sort.schedule,
                "calendar": Sort.schedule,
                "succession": Sort.succession,
                "appeals": Sort.appeals,
                "bodies": Sort.scope,
                "kinds": Sort.scope,
                "sources": Sort.source,
                "inputs": Sort.input,
                "named": Sort.formula,
                "functions": Sort.formula,
                "results": Sort.formula,
                "tables": Sort.threshold,
                "bands": Sort.threshold,
                "members": Sort.combination,
                "readings": Sort.reading,
                "ratings": Sort.rating,
                "flags": Sort.flag,
            },
        ),
        Named: (Sort.formula, {}),
        Option: (Sort.reading, {}),
        Rating: (
            Sort.rating,
            {**_APPLIES, **_ROUNDS, "score": Sort.formula, "needs": Sort.applicability},
        ),
        Reading: (Sort.reading, {}),
        Result: (Sort.formula, {**_APPLIES, **_ROUNDS}),
        Rows: (Sort.input, {}),
        Source: (Sort.source, {}),
        Succession: (Sort.succession, {}),
        Table: (Sort.threshold, {}),
        TimeLimit: (Sort.appeals, {}),
        Window: (Sort.succession, {}),
    }
)
"""What a change inside such a part is about, unless its field says otherwise."""

_EDITORIAL = frozenset(
    {
        Sort.direction,
        Sort.citation,
        Sort.assumption,
        Sort.titles,
        Sort.note,
        Sort.source,
        Sort.identity,
        Sort.order,
    }
)
"""What decides nothing that is worked out."""
_STRENGTH = (Effect.editorial, Effect.rating, Effect.score)


@dataclass(frozen=True, slots=True)
class Owner:
    """The innermost declaration that a change is made in, and the field of it where the way goes on."""

    part: Any
    field: str

    @property
    def thing(self) -> Thing:
        """Which declaration it is; what has no id of its own belongs to the methodology."""
        if isinstance(self.part, Succession | Window):
            return Space.other, SUCCESSION
        label = getattr(self.part, "label", None)
        return (space_of(self.part), label.id) if isinstance(label, Label) else (Space.other, "")

    @property
    def label(self) -> Label | None:
        """Its label."""
        label = getattr(self.part, "label", None)
        return label if isinstance(label, Label) else None


def owner_of(root: Methodology, change: Change) -> Owner:
    """The declaration that a change is made in, found in the graph before or after it.

    Of what joins or leaves a collection it is the thing itself where that is a declaration.
    """
    part: Any = root
    owner = Owner(root, change.path[0].field)
    for depth, step in enumerate(change.path):
        last = depth == len(change.path) - 1
        if type(part) in _SORTS:
            owner = Owner(part, step.field)
        value = (
            change.member if last and isinstance(change, Inserted | Removed) else getattr(part, step.field)
        )
        if step.key is not None and not last:
            value = next(each for each in value if key_of(each) == step.key)
        part = value
    if isinstance(change, Inserted | Removed) and type(part) in _SORTS and not isinstance(part, Source):
        return Owner(part, "")
    return owner


def sort_of(owner: Owner, change: Change) -> Sort:
    """What a change is about."""
    if isinstance(change, Arranged):
        return Sort.order
    if owner.field == "" and not isinstance(change, Set) and not isinstance(owner.part, Option | Window):
        return Sort.added if isinstance(change, Inserted) else Sort.removed
    if any(step.field == "label" for step in change.path):
        return _OF_TEXTS.get(change.path[-1].field, Sort.identity)
    sort, fields = _SORTS[type(owner.part)]
    sort = fields.get(owner.field, sort)
    if isinstance(owner.part, Named) and owner.part.parameter:
        return Sort.parameter
    if (
        isinstance(owner.part, Adjustment)
        and owner.part.kind is AdjustmentKind.bonus
        and sort is Sort.penalty
    ):
        return Sort.bonus
    return sort


def effect_of(owner: Owner, sort: Sort, change: Change, uses: Uses) -> Effect:
    """What a change can change, by all that uses what it is made in, before or after it.

    Data or an option that were admitted before may be refused where what is asked for has changed; a column
    that joins is asked for wherever its rows are.
    """
    if sort in _EDITORIAL or is_rewording(change):
        return Effect.editorial
    if isinstance(owner.part, Methodology | Appeals | TimeLimit | Calendar | Kind | Body):
        return Effect.score
    thing = owner.thing
    if isinstance(owner.part, Option):
        if not isinstance(change, Removed):
            return Effect.editorial
        thing = Space.value, owner.part.label.id.rpartition(".")[0]
    elif isinstance(owner.part, Input | Rows | ColumnInput) and owner.field != "derived":
        if not isinstance(change, Inserted):
            return Effect.score
        if isinstance(owner.part, ColumnInput):
            thing = Space.value, owner.part.label.id.rpartition(".")[0]
    return strongest(_effect_on(each) for each in (thing, *uses.reached(thing)))


def is_rewording(change: Change) -> bool:
    """Whether a change writes the same in another way."""
    return isinstance(change, Set) and same_meaning(change.path[-1].field, change.before, change.after)


def strongest(effects: Iterable[Effect]) -> Effect:
    """The effect of several changes together; `editorial` of none."""
    return max(effects, key=_STRENGTH.index, default=Effect.editorial)


def _effect_on(thing: Thing) -> Effect:
    space, _ = thing
    if space in DEFINITIONS:
        return Effect.editorial
    return Effect.rating if space in (Space.rating, Space.flag) else Effect.score
