"""What a difference is told in: plain data, which the JSON of it is exactly."""

from dataclasses import dataclass, replace
from datetime import date

from api.diff.pieces import Piece
from engine.diff.edit import Effect, Sort

__all__ = [
    "Assumed",
    "Cited",
    "Detail",
    "DiffView",
    "EditView",
    "Group",
    "Head",
    "Place",
    "RenameView",
    "SubjectView",
    "Summary",
]


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands; lines and columns count from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Head:
    """One of the two methodologies. The digest is of the meaning, whatever the layout of the files."""

    id: str
    digest: str
    assessed_year: int
    law_as_of: date
    title: str


@dataclass(frozen=True, slots=True)
class Cited:
    """A place in a source; `title` is that of the source."""

    source: str
    at: str
    title: str


@dataclass(frozen=True, slots=True)
class Assumed:
    """An assumption by its id, with what it says."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class SubjectView:
    """What an edit was made to: its id and title in both, and what it is (`criterion`, `input`) in words.

    Of what was added there is no `before`, of what was removed no `after`.
    """

    what: str
    title: str
    id_before: str | None
    id_after: str | None

    @property
    def id(self) -> str:
        """The id in the later methodology, or else in the earlier one; "" for the methodology itself."""
        return self.id_after if self.id_after is not None else self.id_before or ""


@dataclass(frozen=True, slots=True)
class Detail:
    """One thing that an edit changes, as it is written before and after; null where there was nothing.

    `what` names it where the edit has several or its sort does not say it. `pieces` are the small readable
    change of a formula, a clause or a list, and empty where before and after are all there is to say.
    """

    what: str | None
    before: str | None
    after: str | None
    pieces: tuple[Piece, ...] = ()
    place_before: Place | None = None
    place_after: Place | None = None
    remark: str | None = None


@dataclass(frozen=True, slots=True)
class EditView:
    """One edit. `sort` and `effect` are words of the contract, the others of the same name in the language.

    `same_meaning` says that it is written otherwise and means the same. Citations and assumptions are those
    of what was edited.
    """

    sort: Sort
    sort_title: str
    effect: Effect
    effect_title: str
    subject: SubjectView
    details: tuple[Detail, ...]
    place_before: Place | None
    place_after: Place | None
    cites_before: tuple[Cited, ...]
    cites_after: tuple[Cited, ...]
    assumes_before: tuple[Assumed, ...]
    assumes_after: tuple[Assumed, ...]
    same_meaning: bool


@dataclass(frozen=True, slots=True)
class Group:
    """The edits that serve one thing: a criterion with its inputs and formulas, a penalty, a body.

    `around` are the titles of the blocks that it stands in, outer ones first. `effect` is the strongest of
    its edits.
    """

    id: str
    what: str
    title: str
    around: tuple[str, ...]
    effect: Effect
    edits: tuple[EditView, ...]


@dataclass(frozen=True, slots=True)
class RenameView:
    """A declaration that has another id."""

    what: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Summary:
    """How many edits there are of each effect."""

    score: int
    rating: int
    editorial: int


@dataclass(frozen=True, slots=True)
class DiffView:
    """The difference of two methodologies in one language; groups are in the order of the later one."""

    language: str
    before: Head
    after: Head
    summary: Summary
    renames: tuple[RenameView, ...]
    groups: tuple[Group, ...]

    def of(self, effect: Effect) -> tuple[Group, ...]:
        """The groups with the edits of this effect alone, those that have any."""
        return self.only((effect,)).groups

    def only(self, effects: tuple[Effect, ...]) -> "DiffView":
        """The same with the edits of these effects alone; the summary stays that of all."""
        groups = tuple(
            replace(group, edits=edits)
            for group in self.groups
            if (edits := tuple(edit for edit in group.edits if edit.effect in effects))
        )
        return replace(self, groups=groups)
