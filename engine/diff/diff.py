"""The edits between two methodologies, and what comes of making them: the way in."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from engine.diff.change import Change, Inserted, Removed, Set, changed
from engine.diff.classify import Owner, effect_of, is_rewording, owner_of, sort_of, strongest
from engine.diff.edit import Diff, Edit, Effect, Sort, Subject
from engine.diff.follows import calendars_agree, follows_worth, follows_year
from engine.diff.rename import Renamed, Space, declared, renamed, renames_between
from engine.diff.structure import changes_between
from engine.diff.uses import DEFINITIONS, Thing, Uses
from engine.graph.cohort import Calendar, Option, Reading, Trend
from engine.graph.methodology import Criterion, Methodology

__all__ = ["apply", "diff"]


def diff(before: Methodology, after: Methodology) -> Diff:
    """What was edited to make the later methodology of the earlier one; nothing where they are equal.

    Places in files do not count: a moved line or a comment is no edit.
    """
    renames = renames_between(before, after)
    base = renamed(before, renames)
    changes = changes_between(base, after)
    return Diff(renames, tuple(_Editor(before, base, after, renames).edits(changes)))


def apply(methodology: Methodology, renames: tuple[Renamed, ...], edits: Iterable[Edit]) -> Methodology:
    """The methodology after the edits of a `Diff` from it; all of them make the later methodology."""
    return changed(renamed(methodology, renames), (change for edit in edits for change in edit.changes))


@dataclass(frozen=True, slots=True)
class _Classified:
    change: Change
    owner: Owner
    sort: Sort
    effect: Effect


class _Editor:
    """Puts the changes together that belong together."""

    def __init__(
        self, before: Methodology, base: Methodology, after: Methodology, renames: tuple[Renamed, ...]
    ) -> None:
        """`base` is the earlier methodology with the new names."""
        self._both = base, after
        self._uses = Uses((base, after))
        self._renames = {(each.space, each.after): each for each in renames}
        former = {(each.space, each.after): each.before for each in renames}
        labels = {(space, label.id): label for space, label in declared(before)}
        self._old_labels = {
            thing: labels.get((thing[0], former.get(thing, "")), label)
            for thing, label in (((space, label.id), label) for space, label in declared(base))
        }
        self._new_labels = {(space, label.id): label for space, label in declared(after)}

    def edits(self, changes: tuple[Change, ...]) -> Iterator[Edit]:
        """The edits that the changes amount to."""
        classified = self._with_year(self._with_worths([self._classified(change) for change in changes]))
        moved = self._moved(classified)
        together: dict[tuple[Thing, Sort, bool], list[_Classified]] = {}
        for each in classified:
            thing = each.owner.thing
            sort = Sort.moved if thing in moved and each.owner.field == "" else each.sort
            renaming = thing in self._renames and _is_former(each.change)
            key = thing, Sort.renamed if renaming else sort, is_rewording(each.change)
            together.setdefault(key, []).append(each)
        for thing in self._renames:
            together.setdefault((thing, Sort.renamed, False), [])
        for (thing, sort, rewording), own in together.items():
            space, group = self._group(thing, own)
            yield Edit(
                sort,
                strongest(each.effect for each in own),
                self._subject(thing, own),
                group,
                tuple(each.change for each in own),
                self._renames.get(thing) if sort is Sort.renamed else None,
                rewording,
                space,
            )

    def _classified(self, change: Change) -> _Classified:
        root = self._both[1] if isinstance(change, Inserted) else self._both[0]
        owner = owner_of(root, change)
        sort = sort_of(owner, change)
        return _Classified(change, owner, sort, effect_of(owner, sort, change, self._uses))

    def _with_worths(self, changes: list[_Classified]) -> list[_Classified]:
        """The formulas that differ by the worth alone are part of the edit of the worth."""
        worths = {
            each.owner.thing: (each.change.before, each.change.after)
            for each in changes
            if each.sort is Sort.worth and isinstance(each.change, Set)
        }
        return [
            replace(each, sort=Sort.worth)
            if each.sort is Sort.formula
            and isinstance(each.owner.part, Criterion)
            and isinstance(each.change, Set)
            and (pair := worths.get(each.owner.thing)) is not None
            and None not in pair
            and follows_worth(each.change.before, each.change.after, pair)
            else each
            for each in changes
        ]

    def _with_year(self, changes: list[_Classified]) -> list[_Classified]:
        """The days that move with the assessed year belong to its edit; by themselves they change nothing."""
        before, after = self._both
        years = before.assessed_year, after.assessed_year
        if years[0] == years[1]:
            return changes
        effect = Effect.rating if _compares_years(before) or _compares_years(after) else Effect.editorial
        calendars = before.calendar, after.calendar
        agree = calendars[0] is None or calendars[1] is None or calendars_agree(calendars[0], calendars[1])
        whole = Owner(after, "assessed_year")
        made = []
        for each in changes:
            change = each.change
            if each.sort is Sort.year:
                made.append(replace(each, effect=effect))
            elif isinstance(change, Set) and (
                (isinstance(each.owner.part, Calendar) and agree)
                or (change.path[0].field in _MOVING and follows_year(change.before, change.after, years))
            ):
                made.append(_Classified(change, whole, Sort.year, Effect.editorial))
            else:
                made.append(each)
        return made

    def _moved(self, changes: list[_Classified]) -> frozenset[Thing]:
        """What leaves one part of the methodology and joins another."""
        joining = {each.owner.thing for each in changes if isinstance(each.change, Inserted)}
        leaving = {each.owner.thing for each in changes if isinstance(each.change, Removed)}
        return frozenset(thing for thing in joining & leaving if thing[1])

    def _subject(self, thing: Thing, changes: list[_Classified]) -> Subject:
        old, new = self._old_labels.get(thing), self._new_labels.get(thing)
        if thing[1] and (old is not None or new is not None):
            return Subject(*thing, old, new)
        owner = changes[0].owner if changes else None
        label = None if owner is None else owner.label
        return Subject(thing[0], thing[1], label, label)

    def _group(self, thing: Thing, changes: list[_Classified]) -> Thing:
        """What an edit serves."""
        space, id_ = thing
        if space in DEFINITIONS and not any(isinstance(each.owner.part, Reading) for each in changes):
            served = self._uses.served(thing)
            return next(iter(served)) if len(served) == 1 else thing
        if changes and isinstance(changes[0].owner.part, Option):
            return Space.value, id_.rpartition(".")[0]
        return thing


_MOVING: Final = frozenset({"schedule", "succession"})
"""The fields of a methodology whose days are those of its own year: deadlines, and windows of events.

A day in a formula is none of them: the same data get another score from it.
"""


def _is_former(change: Change) -> bool:
    return len(change.path) > 1 and change.path[-2].field == "label" and change.path[-1].field == "formerly"


def _compares_years(methodology: Methodology) -> bool:
    """Whether a flag compares the assessed year with those before it."""
    return any(
        isinstance(way, Trend)
        for flag in methodology.flags
        for way in (*(case.way for case in flag.marks.cases), flag.marks.otherwise)
    )
