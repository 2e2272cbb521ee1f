"""The groups of edits that can be made or left by themselves, and what each of them touches."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from engine.diff.edit import Diff, Edit, Effect, Sort
from engine.diff.rename import Space
from engine.diff.uses import SUCCESSION, Thing, Uses
from engine.graph.methodology import Block, Member, Methodology

__all__ = ["YEAR", "Group", "groups_of"]

YEAR = ""
"""The id of the group of what is edited in the methodology as a whole, the assessed year above all."""


@dataclass(frozen=True, slots=True)
class Group:
    """Edits that are made together: those of one criterion, penalty, rating, body and so on.

    `units` are the top-level blocks and criteria whose scores it can change, `ratings` the ratings; it
    `measures` where a rating itself is edited. With a `body` it changes what is assessed of that body.
    """

    id: str
    edits: tuple[Edit, ...]
    units: frozenset[str]
    ratings: frozenset[str]
    measures: bool = False
    body: str | None = None


def groups_of(diff: Diff, before: Methodology, after: Methodology) -> tuple[Group, ...]:
    """The groups in which an edit can change a score, a place or a flag, in the order of the edits.

    `before` is the earlier methodology with the new names.
    """
    together: dict[str, list[Edit]] = {}
    for edit in diff.edits:
        if edit.effect is not Effect.editorial or edit.sort is Sort.year:
            together.setdefault(_name(edit), []).append(edit)
    reach = _Reach(before, after)
    return tuple(
        Group(
            id_, tuple(edits), reach.units(edits), reach.ratings(edits), reach.measures(edits), _body(edits)
        )
        for id_, edits in together.items()
    )


def _body(edits: Iterable[Edit]) -> str | None:
    return next((edit.subject.id for edit in edits if edit.subject.space is Space.body), None)


def _name(edit: Edit) -> str:
    """The id of a group: that of what it serves, with what that is where a block may be called alike."""
    of_its_own = edit.group_space in (Space.rating, Space.flag)
    return f"{edit.group_space}.{edit.group}" if of_its_own else edit.group


class _Reach:
    """What edits can reach in either methodology."""

    def __init__(self, before: Methodology, after: Methodology) -> None:
        self._uses = Uses((before, after))
        units: dict[str, set[Thing]] = {}
        for methodology in (before, after):
            for top in methodology.members:
                own = units.setdefault(top.label.id, set())
                own.update(_things(top))
        self._units = {unit: frozenset(things) for unit, things in units.items()}
        self._ratings = frozenset(
            rating.label.id for methodology in (before, after) for rating in methodology.ratings
        )

    def units(self, edits: Sequence[Edit]) -> frozenset[str]:
        """The units whose scores the edits can change."""
        things = self._reached(edits)
        everywhere = any(edit.sort in _OF_EVENTS for edit in edits)
        if everywhere or any(thing in _EVERYWHERE or thing[0] is Space.body for thing in things):
            return frozenset(self._units)
        return frozenset(unit for unit, own in self._units.items() if own & things)

    def ratings(self, edits: Sequence[Edit]) -> frozenset[str]:
        """The ratings whose scores they can change, by themselves or through the units."""
        units = self.units(edits)
        through = frozenset[Thing]().union(*(self._units[unit] for unit in units))
        things = self._reached(edits) | {each for thing in through for each in self._uses.reached(thing)}
        return frozenset(id_ for space, id_ in things if space is Space.rating and id_ in self._ratings)

    def measures(self, edits: Iterable[Edit]) -> bool:
        """Whether the edits change how a rating measures bodies, whatever the scores of the units."""
        own = {(edit.subject.space, edit.subject.id) for edit in edits}
        return any(space is Space.rating for thing in own for space, _ in (thing, *self._uses.served(thing)))

    def _reached(self, edits: Iterable[Edit]) -> frozenset[Thing]:
        own = {(edit.subject.space, edit.subject.id) for edit in edits}
        return frozenset(own.union(*(self._uses.reached(thing) for thing in own)))


_OF_EVENTS: Final = frozenset({Sort.year, Sort.schedule, Sort.succession, Sort.appeals})
"""What is decided by the events of a request, in whatever unit they are."""
_EVERYWHERE: Final = frozenset({(Space.other, YEAR), (Space.other, SUCCESSION)})
"""What concerns all units."""


def _things(member: Member) -> Iterator[Thing]:
    """A member and all that stands in it and has a score, points or a value."""
    yield Space.member, member.label.id
    if isinstance(member, Block):
        labels = [each.label for each in member.adjustments]
        labels += [*(each.label for each in member.caps), *(each.label for each in member.results)]
        yield from ((Space.other, label.id) for label in labels)
        for inner in member.members:
            yield from _things(inner)
