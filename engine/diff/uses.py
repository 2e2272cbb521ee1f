"""What uses what: which scores, ratings and flags a part of a methodology can reach."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, is_dataclass
from functools import cached_property

from engine.diff.parts import fields_of
from engine.diff.rename import Space, declared
from engine.evaluate.declarations import AT_HAND, KIND
from engine.graph.declaration import Input
from engine.graph.expression import (
    Aggregate,
    BandOf,
    Call,
    Column,
    Lookup,
    OverBodies,
    Population,
    Raised,
    Reference,
    Scored,
    ScoreOf,
)
from engine.graph.methodology import Criterion, Methodology

__all__ = ["SUCCESSION", "Thing", "Uses", "declared_in", "used_in"]

Thing = tuple[Space, str]
"""A declaration: what it is, and its id."""

DEFINITIONS = frozenset({Space.value, Space.function, Space.table, Space.bands})
"""What serves others, and has no score of its own."""
SUCCESSION = "succession"
"""The id that the rules of succession go by as a whole."""


@dataclass(frozen=True)
class Uses:
    """The uses of one methodology or of several, such as one before and one after a change."""

    methodologies: tuple[Methodology, ...]

    @cached_property
    def users(self) -> Mapping[Thing, frozenset[Thing]]:
        """What uses each thing directly, in one of the methodologies."""
        found: dict[Thing, set[Thing]] = {}
        for methodology in self.methodologies:
            for user, part in _holders(methodology):
                for used in _used(part):
                    if used != user:
                        found.setdefault(used, set()).add(user)
        return {used: frozenset(users) for used, users in found.items()}

    def reached(self, thing: Thing) -> frozenset[Thing]:
        """All that uses a thing, directly or through others; it is not among them."""
        return self._reached(thing, frozenset(Space))

    def served(self, thing: Thing) -> frozenset[Thing]:
        """What uses a thing directly or through other definitions, and is no definition itself."""
        return frozenset(user for user in self._reached(thing, DEFINITIONS) if user[0] not in DEFINITIONS)

    def _reached(self, thing: Thing, through: frozenset[Space]) -> frozenset[Thing]:
        found: set[Thing] = set()
        waiting = [thing]
        while waiting:
            for user in self.users.get(waiting.pop(), ()):
                if user not in found and user != thing:
                    found.add(user)
                    if user[0] in through:
                        waiting.append(user)
        return frozenset(found)


def used_in(methodology: Methodology) -> frozenset[Thing]:
    """What the parts of a methodology ask for by id."""
    return frozenset(used for _, part in _holders(methodology) for used in _used(part))


def declared_in(methodology: Methodology) -> frozenset[Thing]:
    """What can be asked for, with what is at hand where flags and successions are worked out."""
    labels = ((space, label.id) for space, label in declared(methodology))
    return frozenset((*labels, *((Space.value, id_) for id_ in (KIND, *AT_HAND))))


def _holders(methodology: Methodology) -> Iterator[tuple[Thing, object]]:
    """The parts that use others, each under the thing that it belongs to."""
    for named in methodology.named:
        yield (Space.value, named.label.id), named
    for function in methodology.functions:
        yield (Space.function, function.label.id), function
    for given in methodology.inputs:
        if isinstance(given, Input):
            yield (Space.value, given.label.id), given
            continue
        for column in given.columns:
            yield (Space.value, column.label.id), column
        for derived in given.derived:
            yield (Space.value, derived.label.id), derived
    for member, _ in methodology.walk():
        own = (Space.member, member.label.id)
        if isinstance(member, Criterion):
            yield own, (member.score, member.applies)
            continue
        yield own, (member.formula, member.applies, member.inapplicables, member.roundings)
        for adjustment in member.adjustments:
            yield (Space.other, adjustment.label.id), adjustment
        for cap in member.caps:
            yield (Space.other, cap.label.id), cap
        for result in member.results:
            yield (Space.other, result.label.id), result
    for result in methodology.results:
        yield (Space.other, result.label.id), result
    for rating in methodology.ratings:
        yield (Space.rating, rating.label.id), rating
    for flag in methodology.flags:
        yield (Space.flag, flag.label.id), flag
    if methodology.succession is not None:
        yield (Space.other, SUCCESSION), methodology.succession


def _used(part: object) -> Iterator[Thing]:
    """What a part asks for by id."""
    if isinstance(part, tuple):
        for each in part:
            yield from _used(each)
        return
    match part:
        case Reference(id=id_):
            yield Space.value, id_
        case Column(rows=rows, name=name):
            yield Space.value, f"{rows}.{name}"
        case Aggregate(rows=rows):
            yield Space.value, rows
        case Lookup(table=table):
            yield Space.table, table
        case BandOf(bands=bands):
            yield Space.bands, bands
        case Call(function=function):
            yield Space.function, function
        case Scored(id=id_) | ScoreOf(id=id_):
            yield Space.member, id_
        case Raised(flag=flag):
            yield Space.flag, flag
        case OverBodies(population=Population.rating, of=rating):
            yield Space.rating, rating
    if is_dataclass(part) and not isinstance(part, type):
        for name in fields_of(type(part)):
            yield from _used(getattr(part, name))
