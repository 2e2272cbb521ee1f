"""What requests to one methodology have to look like, worked out once."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Protocol

from gmpy2 import mpq

from api.intake.demand import Demand, demand_of
from api.intake.form import Form
from api.intake.further import Further, further_of
from api.intake.layout import Branch, Layout, Scalar, depends_on_readings, layout_of
from api.intake.limits import Limits
from engine.choices import settled
from engine.graph.declaration import DateType, NumberType
from engine.graph.methodology import Block, Body, Methodology, Scope
from engine.profile import Profile, profile_of

_DEFAULTS: Mapping[str, str] = MappingProxyType({})


class Needs(Protocol):
    """The part of the evaluator that says which inputs are used."""

    def needs(self, profile: Profile, unit: str) -> frozenset[str]:
        """The ids of the inputs that a top-level member uses for the bodies of a profile.

        The methodology's own results are the unit "".
        """


@dataclass(frozen=True, slots=True)
class Known:
    """A body that the methodology declares; `attributes` are typed."""

    body: Body
    form: Form
    attributes: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Expected:
    """The bodies that a request may name, and what it may say beside their data.

    Where the set of bodies is closed, `known` has them by id. Where it is open, `known` is None and `kinds`
    has a form for each kind; without kinds there is one form, under the empty name.
    """

    layout: Layout
    limits: Limits
    known: Mapping[str, Known] | None
    kinds: Mapping[str, Form]
    further: Further

    @property
    def only_kind(self) -> str | None:
        """The kind of every body, where there is no more than one."""
        return next(iter(self.kinds)) if len(self.kinds) == 1 else None

    @property
    def names_kind(self) -> bool:
        """Whether a request may name the kind of a body: it is not declared, and there are kinds."""
        return self.known is None and "" not in self.kinds

    @property
    def forms(self) -> tuple[Form, ...]:
        """The different forms."""
        if self.known is None:
            return tuple(self.kinds.values())
        return tuple({id(known.form): known.form for known in self.known.values()}.values())


def expected_of(
    methodology: Methodology,
    needs: Needs,
    limits: Limits,
    readings: Mapping[str, str] = _DEFAULTS,
    usual: Expected | None = None,
) -> Expected:
    """What a methodology expects under these readings. Raises ValueError where its inputs have no layout.

    `usual` is what it expects under the default ones; what no reading decides is taken from there.
    """
    under = settled(methodology, readings)
    further = further_of(methodology, under)
    if usual is not None and not depends_on_readings(methodology):
        return replace(usual, further=further)
    layout = layout_of(under)
    maker = _FormMaker(methodology, needs, layout, limits)
    if methodology.bodies is None:
        kinds = [kind.id for kind in methodology.kinds] or [""]
        forms = MappingProxyType({kind: maker.form(kind, None) for kind in kinds})
        return Expected(layout, limits, None, forms, further)
    known = {
        body.label.id: Known(body, maker.form(body.kind, body.scope), _typed_attributes(layout, body))
        for body in methodology.bodies
    }
    return Expected(layout, limits, MappingProxyType(known), MappingProxyType({}), further)


class _FormMaker:
    """Makes the forms of one methodology, one for each kind and scope."""

    def __init__(self, methodology: Methodology, needs: Needs, layout: Layout, limits: Limits) -> None:
        self._methodology = methodology
        self._needs = needs
        self._layout = layout
        self._limits = limits
        self._made: dict[tuple[Profile, tuple[str, ...]], Form] = {}
        self._forms: dict[tuple[str, Scope | None], Form] = {}

    def form(self, kind: str, scope: Scope | None) -> Form:
        """The form of the bodies of a kind and scope."""
        form = self._forms.get((kind, scope))
        if form is None:
            form = self._forms[kind, scope] = self._form(kind, scope)
        return form

    def _form(self, kind: str, scope: Scope | None) -> Form:
        profile = profile_of(self._methodology, kind, scope)
        units = [
            member.label.id for member in self._methodology.members if member.label.id in profile.members
        ]
        named = tuple(units) if scope is None else tuple(filter(profile.members.__contains__, scope.members))
        form = self._made.get((profile, named))
        if form is None:
            form = self._made[profile, named] = self._make(profile, units, named)
        return form

    def _make(self, profile: Profile, units: list[str], named: tuple[str, ...]) -> Form:
        needs = {unit: self._needs.needs(profile, unit) for unit in units}
        demand = demand_of(self._layout, needs, self._needs.needs(profile, ""))
        return form_of(self._methodology, profile, self._layout, demand, named, self._limits)


def form_of(
    methodology: Methodology,
    profile: Profile,
    layout: Layout,
    demand: Demand,
    scope: tuple[str, ...],
    limits: Limits,
) -> Form:
    """The form of data that have this layout, of which this is demanded."""
    branches = {branch.id: branch for branch in _branches(layout.data)}
    outside = {
        member.label.id: f"{'block' if isinstance(member, Block) else 'criterion'} {member.label.id}"
        for member, _ in methodology.walk()
        if member.label.id not in profile.members
        and member.label.id in branches
        and not demand.uses_below(branches[member.label.id])
    }
    leaves = {leaf.id: leaf for leaf in layout.data.leaves()}
    return Form(profile, layout, leaves, demand, outside, scope, limits)


def _branches(branch: Branch) -> list[Branch]:
    inner = [member for member in branch.members.values() if isinstance(member, Branch)]
    return [branch, *(deeper for member in inner for deeper in _branches(member))]


def _typed_attributes(layout: Layout, body: Body) -> Mapping[str, Any]:
    declared = dict(body.attributes)
    return {id_: _typed(attribute, declared.get(id_)) for id_, attribute in layout.attributes.items()}


def _typed(attribute: Scalar, value: mpq | bool | str | None) -> Any:
    """The typed value of what the methodology declares."""
    if not isinstance(value, mpq):
        return value
    if isinstance(attribute.type, NumberType) and attribute.type.denominator is None:
        return value
    if not isinstance(attribute.type, NumberType | DateType):
        raise TypeError(f"the attribute {attribute.id} is not a number")
    return int(value * attribute.scale)
