"""Small scoring graphs made by hand, and needs that say which criterion uses which inputs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from gmpy2 import mpq

from engine.graph.declaration import (
    Bound,
    ChoiceType,
    ColumnInput,
    DateType,
    Input,
    NumberType,
    Origin,
    Rows,
    ScalarType,
    TextType,
    YesNoType,
)
from engine.graph.expression import Column, Constant, Expression, Reference
from engine.graph.label import Label
from engine.graph.methodology import Block, Body, Combination, Criterion, Kind, Member, Methodology, Scope
from engine.profile import Profile

TEXT = TextType()
YES_NO = YesNoType()
DATE = DateType()
Limit = int | str | Expression


def limit(value: Limit) -> Expression:
    """A constant expression, unless it is an expression already."""
    return Constant(mpq(value)) if isinstance(value, int | str) else value


def number(
    low: Limit | None = None,
    high: Limit | None = None,
    *,
    above: Limit | None = None,
    below: Limit | None = None,
    decimals: int | None = None,
) -> NumberType:
    """A number from `low` (or above `above`) to `high` (or below `below`)."""
    lower = None if low is None else Bound(limit(low), strict=False)
    upper = None if high is None else Bound(limit(high), strict=False)
    lower = lower if above is None else Bound(limit(above), strict=True)
    upper = upper if below is None else Bound(limit(below), strict=True)
    return NumberType(lower, upper, decimals)


def whole(high: Limit | None = None) -> NumberType:
    """A whole number."""
    return NumberType(None, None if high is None else Bound(limit(high), strict=False), 0, whole=True)


def choice(*options: str) -> ChoiceType:
    """One of these names."""
    return ChoiceType(options)


def value(id_: str, type_: ScalarType, *, optional: bool = False) -> Input:
    """An input of the data."""
    return Input(Label(id_), type_, optional)


def attribute(id_: str, type_: ScalarType, *, optional: bool = False) -> Input:
    """An attribute of the body."""
    return Input(Label(id_), type_, optional, Origin.attribute)


def rows(id_: str, *optional: str, **columns: ScalarType) -> Rows:
    """Rows with these columns, of which some may be missing."""
    declared = [
        ColumnInput(Label(f"{id_}.{name}"), type_, name in optional) for name, type_ in columns.items()
    ]
    return Rows(Label(id_), tuple(declared))


def column(rows_id: str, name: str) -> Column:
    """A column as a limit."""
    return Column(rows_id, name)


def reference(id_: str) -> Reference:
    """An input as a limit."""
    return Reference(id_)


def criterion(id_: str, kinds: tuple[str, ...] | None = None) -> Criterion:
    """A criterion; what its score is does not matter here."""
    return Criterion(Label(id_), Constant(mpq(1)), worth=mpq(1), kinds=kinds)


def block(id_: str, *members: Member, kinds: tuple[str, ...] | None = None) -> Block:
    """A block of these members."""
    return Block(Label(id_), mpq(0), mpq(100), Combination.sum, members, kinds=kinds)


def body(id_: str, kind: str, *scope: str, **attributes: mpq | bool | str | None) -> Body:
    """A declared body."""
    return Body(Label(id_), kind, Scope(scope), tuple(attributes.items()))


def methodology(
    inputs: Iterable[Input | Rows],
    members: Iterable[Member],
    kinds: Iterable[str] = ("central",),
    bodies: Iterable[Body] | None = None,
) -> Methodology:
    """A methodology of these parts."""
    return Methodology(
        id="small",
        titles=(),
        assessed_year=2001,
        law_as_of=date(2001, 1, 1),
        languages=("en",),
        kinds=tuple(Kind(kind) for kind in kinds),
        sources=(),
        bodies=None if bodies is None else tuple(bodies),
        inputs=tuple(inputs),
        members=tuple(members),
    )


@dataclass(frozen=True)
class Uses:
    """Which inputs each criterion uses; one that is not named uses all below its own block or id."""

    methodology: Methodology
    by_member: Mapping[str, tuple[str, ...]]

    def needs(self, profile: Profile, unit: str) -> frozenset[str]:
        """The inputs that the active members of a unit use."""
        found = set(self.by_member.get(unit, ()))
        for member, _ in self.methodology.walk():
            id_ = member.label.id
            if id_ in profile.members and (id_ == unit or id_.startswith(unit + ".")):
                found.update(self.by_member.get(id_, ()))
        return frozenset(found)
