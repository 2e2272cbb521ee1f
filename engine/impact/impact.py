"""What the edits between two methodologies did to bodies assessed by the same data: the way in."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from gmpy2 import mpq

from engine.cohort.fault import CohortFault
from engine.cohort.result import Assessment, FlagResult, Place, Standing
from engine.diff.edit import Diff
from engine.impact.coalitions import Coalitions, Made
from engine.impact.fraction import fraction_of
from engine.impact.groups import YEAR, Group, groups_of
from engine.impact.partial import MismatchError, Side
from engine.impact.result import (
    BodyImpact,
    Cause,
    Causes,
    Impact,
    MemberImpact,
    Moves,
    Outcome,
    PlaceImpact,
    Split,
    Unsplit,
)
from engine.impact.shapley import shapley
from engine.result import BlockResult, Status

__all__ = ["MOST_APART", "MOST_TOGETHER", "Side", "impact_of"]

MOST_APART = 12
"""So many groups of edits are looked at in every combination."""
MOST_TOGETHER = 7
"""So many where every combination takes an assessment of all bodies."""

Value = Callable[[Made], mpq | None]
"""A score of one body with the edits of some groups made."""


def impact_of(
    diff: Diff,
    before: tuple[Side, Assessment],
    after: tuple[Side, Assessment],
    choices: Mapping[str, str],
) -> Impact:
    """The impact of all edits of a `Diff`, from the assessments by the two methodologies.

    The sides speak of the new ids, and so does the earlier assessment. `choices` are the readings that were
    asked for, by name; both methodologies have them.
    """
    groups = groups_of(diff, before[0].methodology, after[0].methodology)
    return _Impact(groups, before, after, Coalitions(before[0], after[0], groups, choices)).all()


@dataclass(frozen=True, slots=True)
class _Quantity:
    """A score of one body: what it is before and after, and what it is with part of the groups made.

    So many groups at `most` can be looked at in every combination.
    """

    before: mpq | None
    after: mpq | None
    groups: tuple[Group, ...]
    most: int
    value: Value


class _Impact:
    def __init__(
        self,
        groups: tuple[Group, ...],
        before: tuple[Side, Assessment],
        after: tuple[Side, Assessment],
        coalitions: Coalitions,
    ) -> None:
        self._groups = groups
        self._coalitions = coalitions
        self._before, self._after = before[1], after[1]
        cohorts = before[0].cohort, after[0].cohort
        self._events = any(cohort.reorganisations or cohort.appeals for cohort in cohorts)

    def all(self) -> Impact:
        """The impact on all bodies that both assess."""
        old = {standing.id: standing for standing in self._before.bodies}
        bodies = tuple(
            self._body(old[standing.id], standing) for standing in self._after.bodies if standing.id in old
        )
        return Impact(self._groups, bodies, *self._moves())

    def _body(self, old: Standing, new: Standing) -> BodyImpact:
        ids = dict.fromkeys(member.id for member in (*old.result.members, *new.result.members))
        before, after = _by_id(old), _by_id(new)
        flags_before, flags_after = _flags(old), _flags(new)
        return BodyImpact(
            new.id,
            tuple(self._unit(new.id, id_, before.get(id_), after.get(id_)) for id_ in ids),
            tuple(self._places(old, new)),
            tuple(flag for key, flag in flags_after.items() if key not in flags_before),
            tuple(flag for key, flag in flags_before.items() if key not in flags_after),
        )

    def _unit(self, body: str, unit: str, old: Outcome | None, new: Outcome | None) -> MemberImpact:
        plain = _member(unit, old, new)

        def value(made: Made) -> mpq | None:
            return _score(self._coalitions.unit(unit, made).get(body))

        most = MOST_APART if self._coalitions.alone else MOST_TOGETHER
        quantity = _Quantity(_score(old), _score(new), self._touching(body, unit=unit), most, value)
        causes = self._causes(quantity, inexact=_is_inexact(old) or _is_inexact(new))
        return MemberImpact(unit, old, new, plain.difference, causes, plain.inner)

    def _places(self, old: Standing, new: Standing) -> Iterator[PlaceImpact]:
        before = {place.rating: place for place in old.places}
        after = {place.rating: place for place in new.places}
        for rating in dict.fromkeys((*before, *after)):
            yield self._place(new.id, rating, before.get(rating), after.get(rating))

    def _place(self, body: str, rating: str, old: Place | None, new: Place | None) -> PlaceImpact:
        def value(made: Made) -> mpq | None:
            return self._coalitions.rating(rating, body, made)

        scores = fraction_of(old.score if old else None), fraction_of(new.score if new else None)
        most = MOST_APART if self._coalitions.apart else MOST_TOGETHER
        quantity = _Quantity(*scores, self._touching(body, rating=rating), most, value)
        inexact = any(
            place is not None and place.score is not None and fraction_of(place.score) is None
            for place in (old, new)
        )
        causes = self._causes(quantity, inexact=inexact)
        return PlaceImpact(rating, old, new, _difference(*scores), causes)

    def _touching(self, body: str, *, unit: str = "", rating: str = "") -> tuple[Group, ...]:
        """The groups that can change a score of a body."""
        groups = tuple(group for group in self._groups if self._events or group.id != YEAR)
        if not self._coalitions.alone:
            return groups
        return tuple(
            group
            for group in groups
            if group.body in (None, body) and (unit in group.units or rating in group.ratings)
        )

    def _causes(self, quantity: _Quantity, *, inexact: bool) -> Causes | Unsplit | None:
        if inexact:
            return Unsplit.inexact
        if quantity.before is None and quantity.after is None:
            return None
        if quantity.before is None or quantity.after is None:
            return Unsplit.one_side
        if quantity.before == quantity.after and not quantity.groups:
            return Causes(Split.edits, ())
        split, players = _players(quantity)
        try:
            values = [
                quantity.value(
                    frozenset(id_ for at, player in enumerate(players) if made >> at & 1 for id_ in player)
                )
                for made in range(1 << len(players))
            ]
        except (MismatchError, CohortFault):
            return Unsplit.underway
        known = [value for value in values if value is not None]
        if len(known) < len(values):
            return Unsplit.underway
        if known[0] != quantity.before or known[-1] != quantity.after:
            return Unsplit.data
        parts = zip(players, shapley(known), strict=True)
        return Causes(split, tuple(Cause(player, part) for player, part in parts if part))

    def _moves(self) -> tuple[tuple[Moves, ...], tuple[str, ...]]:
        """What each group does to the places with all others made, and those of which that is not known."""
        everything = self._coalitions.all
        found: list[Moves] = []
        unknown: list[str] = []
        for group in self._groups:
            try:
                before = _ranks(self._coalitions.whole(everything - {group.id}))
                after = _ranks(self._coalitions.whole(everything))
            except (MismatchError, CohortFault):
                unknown.append(group.id)
                continue
            bodies: Counter[str] = Counter()
            places: dict[str, mpq] = {}
            for (rating, body), rank in after.items():
                moved = abs(rank - before[rating, body]) if (rating, body) in before else mpq(0)
                if moved:
                    bodies[rating] += 1
                    places[rating] = places.get(rating, mpq(0)) + moved
            found += [Moves(group.id, rating, bodies[rating], places[rating]) for rating in places]
        return tuple(sorted(found, key=lambda each: (-each.places, each.rating, each.group))), tuple(unknown)


def _players(quantity: _Quantity) -> tuple[Split, tuple[tuple[str, ...], ...]]:
    """Who joins by themselves: each group, or so many together that there are few enough."""
    ids, most = [group.id for group in quantity.groups], quantity.most
    if len(ids) <= most:
        return Split.edits, tuple((id_,) for id_ in ids)
    for depth in range(max(id_.count(".") for id_ in ids), 0, -1):
        together: dict[str, list[str]] = {}
        for id_ in ids:
            together.setdefault(".".join(id_.split(".")[:depth]), []).append(id_)
        if 1 < len(together) <= most:
            return Split.parts, tuple(tuple(part) for part in together.values())
    ends = [len(ids) * at // most for at in range(most + 1)]
    return Split.neighbours, tuple(tuple(ids[start:end]) for start, end in pairwise(ends))


def _member(id_: str, old: Outcome | None, new: Outcome | None) -> MemberImpact:
    """A member with all that stands in it, without causes."""
    inner_old = {member.id: member for member in old.members} if isinstance(old, BlockResult) else {}
    inner_new = {member.id: member for member in new.members} if isinstance(new, BlockResult) else {}
    inner = tuple(
        _member(inside, inner_old.get(inside), inner_new.get(inside))
        for inside in dict.fromkeys((*inner_old, *inner_new))
    )
    return MemberImpact(id_, old, new, _difference(_score(old), _score(new)), None, inner)


def _by_id(standing: Standing) -> Mapping[str, Outcome]:
    return {member.id: member for member in standing.result.members}


def _flags(standing: Standing) -> Mapping[tuple[str, str | None, str], FlagResult]:
    return {(flag.flag, flag.rating, flag.status): flag for flag in standing.flags}


def _ranks(assessment: Assessment) -> Mapping[tuple[str, str], mpq]:
    return {
        (place.rating, place.body): place.rank
        for population in assessment.ratings
        for place in population.places
        if place.rank is not None
    }


def _score(outcome: Outcome | None) -> mpq | None:
    return None if outcome is None or outcome.status is not Status.scored else fraction_of(outcome.score)


def _is_inexact(outcome: Outcome | None) -> bool:
    return outcome is not None and outcome.score is not None and fraction_of(outcome.score) is None


def _difference(before: mpq | None, after: mpq | None) -> mpq | None:
    return None if before is None or after is None else after - before
