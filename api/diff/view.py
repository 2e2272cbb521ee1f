"""The difference of two loaded methodologies in a language: the way in."""

from collections.abc import Iterator
from typing import Any, Final

from api.compatible import require_compatible
from api.diff.details import Details
from api.diff.made import Side, place
from api.diff.models import (
    Assumed,
    Cited,
    DiffView,
    EditView,
    Group,
    Head,
    Place,
    RenameView,
    SubjectView,
    Summary,
)
from api.diff.order import group_order
from api.diff.parts import parts_of
from api.diff.script import Scripts
from api.diff.words import EFFECTS, SORTS, text_in, what_is
from api.loading import Loaded
from dsl.diagnostics.wording import Language, worded
from engine.diff.diff import diff
from engine.diff.edit import Diff, Edit, Subject
from engine.diff.rename import Space, renamed
from engine.diff.uses import Thing
from engine.graph.cohort import Appeals, Succession
from engine.graph.label import Label
from engine.graph.methodology import Block

__all__ = ["difference", "view_of"]


def difference(before: Loaded, after: Loaded, language: Language = Language.en) -> DiffView:
    """What was edited to make the later methodology of the earlier one, in a language.

    Raises `IncompatibleError` for two that have nothing in common.
    """
    made = diff(before.methodology, after.methodology)
    require_compatible(before.methodology, after.methodology, made.renames)
    return view_of(made, before, after, language)


def view_of(made: Diff, before: Loaded, after: Loaded, language: Language = Language.en) -> DiffView:
    """The same of a difference that was found already."""
    return _View(made, before, after, language).whole()


_STRENGTH: Final = tuple(EFFECTS)
_SORTS: Final = tuple(SORTS)


class _View:
    def __init__(self, made: Diff, before: Loaded, after: Loaded, language: Language) -> None:
        self._made = made
        self._loaded = before, after
        self._language = language
        base = renamed(before.methodology, made.renames)
        self._graphs = base, after.methodology
        self._parts = parts_of(base), parts_of(after.methodology)
        sides = (
            Side(base, Scripts(before.sources), before.clauses),
            Side(after.methodology, Scripts(after.sources), after.clauses),
        )
        self._details = Details(*sides, language)
        self._sources = tuple(
            {source.id: text_in(source.titles, language) for source in graph.sources}
            for graph in self._graphs
        )

    def whole(self) -> DiffView:
        """The view."""
        edits = self._made.edits
        return DiffView(
            self._language.value,
            self._head(self._loaded[0]),
            self._head(self._loaded[1]),
            Summary(*(sum(edit.effect is effect for edit in edits) for effect in EFFECTS)),
            tuple(self._renames()),
            tuple(self._groups(edits)),
        )

    def _head(self, loaded: Loaded) -> Head:
        graph = loaded.methodology
        return Head(
            graph.id,
            loaded.digest,
            graph.assessed_year,
            graph.law_as_of,
            text_in(graph.titles, self._language),
        )

    def _renames(self) -> Iterator[RenameView]:
        for each in self._made.renames:
            part = self._part((each.space, each.after))
            yield RenameView(self._what(part), each.before, each.after)

    def _groups(self, edits: tuple[Edit, ...]) -> Iterator[Group]:
        together: dict[Thing, list[Edit]] = {}
        for edit in edits:
            together.setdefault((edit.group_space, edit.group), []).append(edit)
        order = group_order(self._parts[1], self._parts[0])
        for thing in sorted(together, key=lambda each: order.get(each, (len(order), 0, 0))):
            own = sorted(together[thing], key=lambda edit: self._rank(thing, edit))
            part, id_ = self._part(thing), thing[1]
            yield Group(
                id_,
                self._what(part),
                self._title(part, id_),
                tuple(self._around(id_)),
                own[0].effect,
                tuple(self._edit(edit) for edit in own),
            )

    def _rank(self, group: Thing, edit: Edit) -> tuple[int, bool, int]:
        """What can change most comes first, and what was done to the thing itself before what serves it."""
        own = (edit.subject.space, edit.subject.id) == group
        return _STRENGTH.index(edit.effect), not own, _SORTS.index(edit.sort) if own else 0

    def _edit(self, edit: Edit) -> EditView:
        subject = edit.subject
        labels = subject.before, subject.after
        return EditView(
            edit.sort,
            worded(SORTS[edit.sort], self._language),
            edit.effect,
            worded(EFFECTS[edit.effect], self._language),
            self._subject(subject),
            self._details.of(edit),
            self._label_place(labels[0], 0, subject),
            self._label_place(labels[1], 1, subject),
            self._cited(labels[0], 0),
            self._cited(labels[1], 1),
            self._assumed(labels[0]),
            self._assumed(labels[1]),
            edit.same_meaning,
        )

    def _subject(self, subject: Subject) -> SubjectView:
        part = self._part((subject.space, subject.id))
        return SubjectView(
            self._what(part),
            self._title(part, subject.id),
            self._id(subject.before, 0, subject),
            self._id(subject.after, 1, subject),
        )

    def _id(self, label: Label | None, side: int, subject: Subject) -> str | None:
        if label is not None:
            return label.id
        return self._graphs[side].id if not subject.id else None

    def _label_place(self, label: Label | None, side: int, subject: Subject) -> Place | None:
        if label is not None:
            return place(label.span)
        return place(self._graphs[side].span) if not subject.id else None

    def _cited(self, label: Label | None, side: int) -> tuple[Cited, ...]:
        if label is None:
            return ()
        titles = self._sources[side]
        return tuple(Cited(each.source, each.at, titles.get(each.source, "")) for each in label.cites)

    def _assumed(self, label: Label | None) -> tuple[Assumed, ...]:
        if label is None:
            return ()
        return tuple(Assumed(each.id, text_in(each.texts, self._language.value)) for each in label.assumes)

    def _part(self, thing: Thing) -> Any:
        return self._parts[1].get(thing) or self._parts[0].get(thing)

    def _around(self, id_: str) -> Iterator[str]:
        """The titles of the blocks around an id."""
        names = id_.split(".")
        for end in range(1, len(names)):
            outer = ".".join(names[:end])
            part = self._part((Space.member, outer))
            if isinstance(part, Block):
                yield self._title(part, outer)

    def _what(self, part: Any) -> str:
        return worded(what_is(part), self._language)

    def _title(self, part: Any, id_: str) -> str:
        """The title of a declaration, or else its name."""
        label = getattr(part, "label", None)
        titles = label.titles if isinstance(label, Label) else ()
        name = id_.rpartition(".")[2]
        if not titles and isinstance(part, Appeals | Succession):
            name = self._what(part)
        return text_in(titles, self._language.value) or name or self._graphs[1].id
