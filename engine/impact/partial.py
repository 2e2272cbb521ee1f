"""Methodologies with part of the edits made, and the data of bodies as these take them."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any, Final

from engine.cohort.request import Cohort, CohortBody
from engine.diff.change import Change, Inserted, Removed, changed
from engine.diff.rename import Space, space_of
from engine.diff.uses import DEFINITIONS, declared_in, used_in
from engine.graph.declaration import ColumnInput, Input, Origin, Rows
from engine.graph.methodology import Methodology
from engine.impact.groups import YEAR, Group
from engine.profile import profile_of
from engine.program import Program

__all__ = ["MismatchError", "Partial", "Side", "require_all", "with_groups"]


class MismatchError(ValueError):
    """Part of the edits make no methodology, or one that the data do not fit."""


def with_groups(base: Methodology, groups: Iterable[Group], made: Collection[str]) -> Methodology:
    """The earlier methodology after the edits of the groups in `made`.

    What is only declared, and serves several groups, is always there: so each group can be made by itself.
    """
    changes: list[Change] = []
    for group in groups:
        for edit in group.edits:
            for change in edit.changes:
                serves_several = (
                    isinstance(change, Inserted | Removed)
                    and space_of(change.member) in DEFINITIONS
                    and change.member.label.id == group.id
                )
                if isinstance(change, Inserted) if serves_several else group.id in made:
                    changes.append(change)
    return changed(base, changes)


def require_all(methodology: Methodology, groups: Iterable[Group]) -> None:
    """Raise MismatchError where a methodology asks for something that edits of the groups took away."""
    changes = (change for group in groups for edit in group.edits for change in edit.changes)
    if not any(isinstance(each, Removed) and space_of(each.member) in _ASKED_FOR for each in changes):
        return
    lacking = sorted(id_ for _, id_ in used_in(methodology) - declared_in(methodology))
    if lacking:
        raise MismatchError(f"with part of the edits made there is no {', '.join(lacking)}")


_ASKED_FOR: Final = frozenset({Space.member, Space.rating, Space.flag})


@dataclass(frozen=True, slots=True)
class Side:
    """One of two methodologies, with what it reads of the data: the ids are those of the later one."""

    methodology: Methodology
    cohort: Cohort


class Partial:
    """A methodology with part of the edits made, and the same bodies under it.

    `program` scores by it. `before` and `after` are the methodologies with the cohorts as they read them, the
    earlier one with the new names throughout.
    """

    def __init__(
        self,
        program: Program,
        made: Collection[str],
        before: Side,
        after: Side,
    ) -> None:
        self.program = program
        self._made = frozenset(made)
        self._before, self._after = before.cohort, after.cohort
        old, new = _inputs(before.methodology), _inputs(after.methodology)
        self._given = tuple(
            _Given(given, old.get(given.label.id), new.get(given.label.id))
            for given in program.methodology.inputs
        )
        try:
            self._listed = program.listed
        except ValueError as error:  # a scope names what only another part of the edits brings
            raise MismatchError(str(error)) from error
        self._units = _units(before.methodology), _units(after.methodology)

    def cohort(self) -> Cohort:
        """The bodies that both methodologies assess, with the events of the one whose year it is.

        Raises MismatchError.
        """
        old = {body.id: body for body in self._before.bodies}
        bodies = tuple(self._body(old[body.id], body) for body in self._after.bodies if body.id in old)
        events = self._after if YEAR in self._made else self._before
        return Cohort(bodies, events.reorganisations, events.appeals)

    def _body(self, old: CohortBody, new: CohortBody) -> CohortBody:
        profile = None if self._listed is None else self._listed.get(new.id)
        if profile is None:
            profile = profile_of(self.program.methodology, new.profile.kind, None)
        values = {
            given.id: value
            for given in self._given
            if (value := given.value(old.values, new.values, later=self._is_later(given, new.id)))
            is not _ABSENT
        }
        mine, theirs = self._units
        submitted = frozenset(
            unit
            for unit in self.program.units
            if (unit in old.submitted or unit not in mine) and (unit in new.submitted or unit not in theirs)
        )
        return replace(new, profile=profile, values=values, submitted=submitted)

    def _is_later(self, given: "_Given", body: str) -> bool:
        """Whether a value is the later one: what a body is follows from the edits of the body."""
        return not given.is_attribute or self._listed is None or body in self._made


class _Absent(Enum):
    """A value that is not there, which is something else than one that is missing."""

    absent = "absent"


_ABSENT: Final = _Absent.absent


class _Given:
    """An input of a partial methodology, and which reading of the data its value comes from."""

    def __init__(self, given: Input | Rows, old: Input | Rows | None, new: Input | Rows | None) -> None:
        self.id = given.label.id
        self._columns: tuple[tuple[int | None, int | None], ...] = ()
        self._rows = isinstance(given, Rows)
        self._both = isinstance(old, Rows), isinstance(new, Rows)
        self.is_attribute = isinstance(given, Input) and given.origin is Origin.attribute
        if isinstance(given, Rows):
            self._columns = tuple((_column(old, column), _column(new, column)) for column in given.columns)
        else:
            self._from_new = isinstance(new, Input) and new.type == given.type
            self._from_old = isinstance(old, Input) and old.type == given.type

    def value(self, old: Mapping[str, Any], new: Mapping[str, Any], *, later: bool = True) -> Any:
        """The value for a body; `_ABSENT` where neither reading has it.

        Where both have it in the same form it is the later one, unless the earlier is asked for.
        """
        if self._rows:
            here, there = self._both
            return self._table(old.get(self.id) if here else None, new.get(self.id) if there else None)
        if not later and self._from_old and self.id in old:
            return old[self.id]
        if self._from_new and self.id in new:
            return new[self.id]
        return old.get(self.id, _ABSENT) if self._from_old else _ABSENT

    def _table(self, old: list[tuple[Any, ...]] | None, new: list[tuple[Any, ...]] | None) -> Any:
        if old is None and new is None:
            return _ABSENT
        count = len(old or ()) if new is None else len(new)
        if old is not None and len(old) != count:
            raise MismatchError(f"`{self.id}` has {len(old)} rows before and {count} rows after")
        return [
            tuple(
                new[row][there]
                if there is not None and new is not None
                else old[row][here]
                if here is not None and old is not None
                else None
                for here, there in self._columns
            )
            for row in range(count)
        ]


def _column(rows: Input | Rows | None, wanted: ColumnInput) -> int | None:
    """The position of a column of the same name and type."""
    if not isinstance(rows, Rows):
        return None
    for position, column in enumerate(rows.columns):
        if column.label.id == wanted.label.id and column.type == wanted.type:
            return position
    return None


def _inputs(methodology: Methodology) -> Mapping[str, Input | Rows]:
    return {given.label.id: given for given in methodology.inputs}


def _units(methodology: Methodology) -> frozenset[str]:
    return frozenset(member.label.id for member in methodology.members)
