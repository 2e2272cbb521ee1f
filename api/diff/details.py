"""What the changes of an edit are in words: before and after as the rules write them, and where."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, is_dataclass
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import Any, Final

from api.diff.models import Detail, Place
from api.diff.pieces import Piece, of_lists, of_texts
from api.diff.script import Scripts, Words, written
from api.diff.smallest import Passage, Smallest, expressions_in
from api.diff.tables import row_details
from api.diff.values import value
from api.diff.words import text_in
from dsl.clauses import WEIGHT, WORTH, Clauses
from dsl.diagnostics.message import Message, say
from dsl.diagnostics.wording import Language, worded
from dsl.manifest.models import WEEKDAYS
from engine.diff.change import Arranged, Change, Inserted, Removed
from engine.diff.edit import Edit, Sort
from engine.diff.parts import key_of
from engine.diff.structure import changes_between
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
from engine.graph.declaration import Band, Bands, ColumnInput, Derived, Function, Input, Named, Rows, Table
from engine.graph.expression import Placed
from engine.graph.label import Assumption, Label
from engine.graph.methodology import (
    Adjustment,
    Block,
    Body,
    Cap,
    Criterion,
    Kind,
    Methodology,
    Provision,
    Result,
    Scope,
    Source,
)
from engine.graph.span import Span

__all__ = ["Details", "Side", "place"]

Lines = Mapping[str, tuple[str, ...]]
_APPLIES: Final[Lines] = MappingProxyType({"kinds": ("applies to",), "applies": ("applies when",)})
_ROUNDS: Final[Lines] = MappingProxyType({"rounding": ("round",), "roundings": ("round",)})
_INAPPLICABLE = ("inapplicable members",)
_CLAUSES: Final[Mapping[type, Lines]] = MappingProxyType(
    {
        Adjustment: {**_APPLIES, "points": ("takes", "gives"), "most": ("takes", "gives")},
        Appeals: {"blocks": ("against",), "documents": ("needs documents",)},
        Block: {
            **_APPLIES,
            **_ROUNDS,
            "bottom": ("scale",),
            "top": ("scale",),
            "combination": ("takes the lowest member", "takes the highest member", "score"),
            "inapplicable": _INAPPLICABLE,
            "inapplicables": _INAPPLICABLE,
            "receivers": _INAPPLICABLE,
            "least": ("needs at least",),
            "runs": ("takes the best of",),
            "floor": ("never below",),
            "ceiling": ("never above",),
        },
        Cap: {"limit": ("limits the score to",), "condition": ("limits the score to",)},
        Criterion: {**_APPLIES, "directions": ("rises with", "falls with")},
        Flag: {**_APPLIES, "marks": ("marks",), "ratings": ("in",)},
        Rating: {
            **_APPLIES,
            **_ROUNDS,
            "needs": ("bodies assessed on",),
            "apart": ("separate for each kind",),
            "highest_first": ("highest score first", "lowest score first"),
            "unrounded": ("places follow the unrounded score",),
            "ties": ("equal scores",),
        },
        Result: {**_APPLIES, **_ROUNDS},
        Window: {
            "applies": ("applies when",),
            "rated": ("predecessor is not rated",),
            "counts": ("predecessor counts in the score",),
            "recommends": ("results are recommendations",),
            "warns": ("warns",),
        },
    }
)
"""The lines that say what a field of a declaration holds."""
_OWN_LINE: Final[Mapping[type, frozenset[str]]] = MappingProxyType(
    {
        ColumnInput: frozenset({"type", "optional"}),
        Function: frozenset({"parameters"}),
        Input: frozenset({"type", "optional", "origin"}),
        Named: frozenset({"parameter"}),
        Result: frozenset({"type"}),
        TimeLimit: frozenset({"days", "working"}),
        Window: frozenset({"lower", "upper"}),
    }
)
"""The fields that the line of a declaration itself says."""
_FORMULAS: Final[Mapping[type, frozenset[str]]] = MappingProxyType(
    {
        Block: frozenset({"formula"}),
        Criterion: frozenset({"score"}),
        Derived: frozenset({"value"}),
        Function: frozenset({"value"}),
        Named: frozenset({"value"}),
        Rating: frozenset({"score"}),
        Result: frozenset({"value"}),
        Succession: frozenset({"score"}),
    }
)
_FOLLOWS: Final = frozenset({"absent"})
"""Fields that follow from others, which are told of."""
_OWNERS: Final = tuple(
    {
        *_CLAUSES,
        *_OWN_LINE,
        *_FORMULAS,
        Bands,
        Body,
        Calendar,
        Kind,
        Methodology,
        Option,
        Reading,
        Rows,
        Source,
        Table,
    }
)
"""What is the innermost thing that a change is told of."""


@dataclass(frozen=True)
class Side:
    """One of two methodologies, with its rules as text; the earlier one has the ids of the later one."""

    methodology: Methodology
    scripts: Scripts
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class _Made:
    """Where a change was made: the part in both methodologies, and the field."""

    before: Any
    after: Any
    field: str
    change: Change

    @property
    def any(self) -> Any:
        return self.after if self.after is not None else self.before


def place(span: Span | None) -> Place | None:
    """Where a stretch begins."""
    return None if span is None else Place(span.file, span.line, span.column)


class Details:
    """Tells the changes of edits."""

    def __init__(self, before: Side, after: Side, language: Language) -> None:
        self._sides = before, after
        self._language = language
        self._smallest = Smallest(before.scripts, after.scripts)

    def of(self, edit: Edit) -> tuple[Detail, ...]:
        """What an edit changes, each thing once."""
        if edit.sort is Sort.moved:
            return _once(self._moved(edit))
        roots = self._sides[0].methodology, self._sides[1].methodology
        found = [each for change in edit.changes for each in self._change(*roots, change)]
        if edit.sort is Sort.worth:
            found = self._worth(found)
        if edit.sort is Sort.year:
            found = [each for each in found if each.before != each.after]
        if edit.renamed is not None:
            found.insert(0, Detail(None, edit.renamed.before, edit.renamed.after))
        return _once(found)

    def _worth(self, found: list[Detail]) -> list[Detail]:
        """The worth alone, saying that the formula names it or follows it."""
        shares = [each for each in found if each.what is None]
        if len(shares) == len(found) or not shares:
            return found
        formulas = [each for each in found if each.what is not None]
        if all(each.before == each.after for each in formulas):
            first = shares[0]
            remark = self._said(say("diff-follows-worth"))
            return [
                Detail(None, first.before, first.after, (), first.place_before, first.place_after, remark),
                *shares[1:],
            ]
        return found

    def _moved(self, edit: Edit) -> Iterator[Detail]:
        leaving = [change for change in edit.changes if isinstance(change, Removed)]
        joining = [change for change in edit.changes if isinstance(change, Inserted)]
        for old, new in zip(leaving, joining, strict=False):
            yield Detail(
                None,
                _around(old),
                _around(new),
                (),
                place(_label_span(old.member)),
                place(_label_span(new.member)),
            )
            if type(old.member) is type(new.member) and is_dataclass(old.member):
                for change in changes_between(old.member, new.member):
                    yield from self._change(old.member, new.member, change)

    def _change(self, before: Any, after: Any, change: Change) -> Iterator[Detail]:
        """What one change is, made below these two parts."""
        made = _made(before, after, change)
        if isinstance(change, Arranged):
            yield Detail(_field_words(made.field), None, None, (), None, None, self._said(say("diff-order")))
        elif any(step.field == "label" for step in change.path):
            yield from self._of_label(made, change.path[-1].field)
        elif made.field in ("titles", "notes", "cites", "assumes", "formerly"):
            yield from self._of_label(made, made.field)
        elif made.field in _FOLLOWS:
            return
        else:
            yield from self._of_field(made)

    def _of_field(self, made: _Made) -> Iterator[Detail]:
        sort, field, change = type(made.any), made.field, made.change
        old, new = _ends(change)
        if field in _CLAUSES.get(sort, ()):
            yield self._clause(made, _CLAUSES[sort][field], old, new)
        elif field in _OWN_LINE.get(sort, ()):
            yield self._own_line(made, old, new)
        elif field in _FORMULAS.get(sort, ()) and isinstance(old, Placed) and isinstance(new, Placed):
            yield self._formula(made, old, new)
        elif isinstance(made.any, Criterion | Block) and field in (WORTH, WEIGHT):
            yield self._share(made, field, old, new)
        elif isinstance(made.any, Table):
            yield from row_details(
                made.before, made.after, field, (self._sides[0].clauses, self._sides[1].clauses), self._said
            )
        elif isinstance(made.any, Bands):
            yield self._band(old, new)
        elif isinstance(made.any, Body):
            yield from self._of_body(made, old, new)
        elif isinstance(made.any, Reading) and field == "default":
            yield Detail(self._said(say("diff-of-default")), old, new, (), *self._places(made))
        elif isinstance(made.any, Calendar):
            yield self._of_calendar(made, old, new)
        elif isinstance(made.any, Methodology | Kind | Source):
            yield from self._of_manifest(made, old, new)
        else:
            yield self._whole(old, new, *self._places(made))

    def _of_manifest(self, made: _Made, old: Any, new: Any) -> Iterator[Detail]:
        """What the manifest says, or what joins or leaves the methodology as a whole."""
        some = new if new is not None else old
        match made.field, some:
            case "assessed_year", _:
                yield self._key(say("diff-of-assessed-year"), str(old), str(new), "assessed_year")
            case "law_as_of", _:
                yield self._key(say("diff-of-law-as-of"), value(old), value(new), "law_as_of")
            case "id", _:
                yield self._key(say("diff-of-id"), old, new, "id")
            case "languages", _:
                yield self._key(
                    say("diff-of-languages"), value(old), value(new), "languages", of_lists(old, new)
                )
            case "schedule", (str() as name, _):
                days = [None if each is None else value(each[1]) for each in (old, new)]
                yield self._key(
                    say("diff-of-schedule", name=name), days[0], days[1], "schedule", keys=(name,)
                )
            case "bodies", tuple():
                yield self._key(say("diff-of-bodies"), self._bodies(old), self._bodies(new))
            case "provisions", Provision(at=at):
                spans = [None if each is None else each.span for each in (old, new)]
                yield Detail(
                    self._said(say("diff-of-provisions")),
                    None if old is None else at,
                    None if new is None else at,
                    (),
                    place(spans[0]),
                    place(spans[1]),
                )
            case "calendar", Calendar():
                said = self._said(say("diff-calendar-rules"))
                yield self._key(
                    None, None if old is None else said, None if new is None else said, "calendar"
                )
            case "law", _:
                words = {True: say("diff-authority-law"), False: say("diff-authority-document")}
                yield Detail(None, self._said(words[old]), self._said(words[new]), (), *self._places(made))
            case "sources" | "kinds", Source() | Kind():
                titles = [
                    None if each is None else _quoted(each.id, text_in(each.titles, self._language))
                    for each in (old, new)
                ]
                yield self._key(None, titles[0], titles[1], made.field, keys=(some.id,))
            case _:
                yield self._whole(old, new, *self._places(made))

    def _key(
        self,
        what: Message | None,
        old: str | None,
        new: str | None,
        key: str = "",
        pieces: tuple[Piece, ...] = (),
        keys: tuple[str, ...] = (),
    ) -> Detail:
        """A value that stands in the manifest under a key."""
        path = (key, *keys) if key else ()
        spans = [side.clauses.key(*path) if path else None for side in self._sides]
        return Detail(
            None if what is None else self._said(what),
            old,
            new,
            pieces,
            place(spans[0]) if old is not None else None,
            place(spans[1]) if new is not None else None,
        )

    def _bodies(self, bodies: tuple[Body, ...] | None) -> str:
        if bodies is None:
            return self._said(say("diff-open-bodies"))
        return self._said(say("diff-listed-bodies", count=len(bodies)))

    def _whole(self, old: Any, new: Any, old_place: Place | None, new_place: Place | None) -> Detail:
        """Something that was put in, taken out or replaced as a whole."""
        texts = [
            None if each is None else self._declared(side, each)
            for side, each in zip(self._sides, (old, new), strict=True)
        ]
        spans = [_label_span(each) for each in (old, new)]
        return Detail(
            None,
            texts[0],
            texts[1],
            (),
            place(spans[0]) or (old_place if old is not None else None),
            place(spans[1]) or (new_place if new is not None else None),
        )

    def _declared(self, side: Side, part: Any) -> str | None:
        """What a declaration says, line by line, without texts and citations."""
        if isinstance(part, Body):
            return "\n".join(self._body(part))
        span = _label_span(part)
        lines = side.scripts.of(span).body(span) if span is not None else ()
        return "\n".join(lines) or value(part)

    def _body(self, body: Body) -> Iterator[str]:
        """Its kind, what it is assessed on, its attributes."""
        if body.kind:
            yield f"{self._said(say('diff-of-kind'))}: {body.kind}"
        yield f"{self._said(say('diff-of-scope'))}: {value(body.scope.members)}"
        for name, given in body.attributes:
            yield f"{name}: {value(given)}"

    def _of_body(self, made: _Made, old: Any, new: Any) -> Iterator[Detail]:
        places = self._places(made)
        match made.field:
            case "kind":
                yield Detail(self._said(say("diff-of-kind")), old, new, (), *places)
            case "scope" if isinstance(old, Scope) and isinstance(new, Scope):
                what = self._said(say("diff-of-scope"))
                pieces = of_lists(old.members, new.members)
                yield Detail(what, value(old.members), value(new.members), pieces, *places)
            case _:
                some = new if new is not None else old
                texts = [None if each is None else value(each[1]) for each in (old, new)]
                what = self._said(say("diff-of-attribute", name=some[0]))
                yield Detail(what, texts[0], texts[1], (), *places)

    def _of_calendar(self, made: _Made, old: Any, new: Any) -> Detail:
        called = {
            "first": say("diff-of-calendar-first"),
            "last": say("diff-of-calendar-last"),
            "weekend": say("diff-of-weekend"),
            "free": say("diff-of-free-days"),
            "working": say("diff-of-working-days"),
        }
        what = called[made.field]
        if isinstance(old, date):
            return self._key(what, value(old), value(new), "calendar")
        if made.field == "weekend":
            names = [tuple(WEEKDAYS[day] for day in each) for each in (old, new)]
            return self._key(what, value(names[0]), value(names[1]), "calendar", of_lists(*names))
        days = [tuple(day.isoformat() for day in each) for each in (old, new)]
        if not set(days[0]) & set(days[1]):
            counts = [self._said(say("diff-days", count=len(each))) for each in days]
            return self._key(what, counts[0], counts[1], "calendar")
        changed = (
            [day for day in days[0] if day not in days[1]],
            [day for day in days[1] if day not in days[0]],
        )
        return self._key(what, value(days[0]), value(days[1]), "calendar", of_lists(*changed))

    def _band(self, old: Band | None, new: Band | None) -> Detail:
        words = [self._line(side, each) for side, each in zip(self._sides, (old, new), strict=True)]
        return self._between(None, words[0], words[1], (), (), _span_of(old), _span_of(new))

    def _line(self, side: Side, part: Any) -> Words:
        span = None if part is None else part.span
        return () if span is None else side.scripts.of(span).line(span)

    def _share(self, made: _Made, word: str, old: Any, new: Any) -> Detail:
        spans = [
            side.clauses.place(part.label, word)
            for side, part in zip(self._sides, (made.before, made.after), strict=True)
        ]
        texts = [
            None if given is None else written(side.scripts.within(span)) or value(given)
            for side, span, given in zip(self._sides, spans, (old, new), strict=True)
        ]
        return Detail(None, texts[0], texts[1], (), place(spans[0]), place(spans[1]))

    def _formula(self, made: _Made, old: Placed, new: Placed) -> Detail:
        words = self._smallest.words_of(old, 0), self._smallest.words_of(new, 1)
        pieces = self._smallest.formula(old, new)
        texts = [written(each) or None for each in words]
        what = _field_words(made.field)
        return self._told(what, texts[0], texts[1], pieces, old.span, new.span)

    def _clause(self, made: _Made, words: tuple[str, ...], old: Any, new: Any) -> Detail:
        """The lines of a declaration that say something, with the change in them."""
        spans = [
            tuple(span for word in words for span in side.clauses.lines(part.label, word))
            for side, part in zip(self._sides, (made.before, made.after), strict=True)
        ]
        found = [
            tuple(word for span in each for word in side.scripts.of(span).line(span))
            for side, each in zip(self._sides, spans, strict=True)
        ]
        if not found[0] and not found[1]:
            return Detail(words[0], value(old), value(new), (), *self._places(made))
        parts = [
            tuple(
                node
                for field, lines in _CLAUSES[type(part)].items()
                if lines == words
                for node in expressions_in(getattr(part, field))
            )
            for part in (made.before, made.after)
        ]
        if found[0] and found[1] and written(found[0]) == written(found[1]) and isinstance(old, Enum):
            return Detail(words[0], value(old), value(new), (), *self._places(made))
        return self._between(
            None, found[0], found[1], parts[0], parts[1], *(each[0] if each else None for each in spans)
        )

    def _own_line(self, made: _Made, old: Any, new: Any) -> Detail:
        spans = _label_span(made.before), _label_span(made.after)
        words = [
            () if span is None else side.scripts.of(span).line(span)
            for side, span in zip(self._sides, spans, strict=True)
        ]
        if not words[0] and not words[1]:
            return Detail(_field_words(made.field), value(old), value(new), (), *self._places(made))
        return self._between(None, words[0], words[1], expressions_in(old), expressions_in(new), *spans)

    def _between(
        self,
        what: str | None,
        old: Words,
        new: Words,
        old_nodes: tuple[Placed, ...],
        new_nodes: tuple[Placed, ...],
        old_span: Span | None,
        new_span: Span | None,
    ) -> Detail:
        pieces: tuple[Piece, ...] = ()
        if old and new:
            pieces = self._smallest.passage(Passage(old, old_nodes), Passage(new, new_nodes))
        return self._told(what, written(old) or None, written(new) or None, pieces, old_span, new_span)

    def _told(
        self,
        what: str | None,
        old: str | None,
        new: str | None,
        pieces: tuple[Piece, ...],
        old_span: Span | None,
        new_span: Span | None,
    ) -> Detail:
        """A change in the words of the rules; what is written the same is said to be so."""
        remark = None
        if old is not None and old == new:
            remark = self._said(say("diff-name-means-another"))
        return Detail(
            what,
            old,
            new,
            pieces,
            place(old_span) if old is not None else None,
            place(new_span) if new is not None else None,
            remark,
        )

    def _of_label(self, made: _Made, field: str) -> Iterator[Detail]:
        """Texts, citations, assumptions and former ids."""
        old, new = _ends(made.change)
        places = self._places(made)
        match field:
            case "titles" | "notes":
                for language in sorted({*dict(_texts(old)), *dict(_texts(new))}):
                    what = say("diff-of-title", language=language)
                    if field == "notes":
                        what = say("diff-of-note", language=language)
                    texts = [dict(_texts(each)).get(language) for each in (old, new)]
                    yield Detail(self._said(what), texts[0], texts[1], _reworded(*texts), *places)
            case "cites":
                for each, new_one in _singles(old, new):
                    cited = [None if one is None else f'{one.source} "{one.at}"' for one in (each, new_one)]
                    spans = _span_of(each), _span_of(new_one)
                    yield Detail(None, cited[0], cited[1], (), place(spans[0]), place(spans[1]))
            case "assumes":
                for each, new_one in _singles(old, new):
                    some = new_one if new_one is not None else each
                    what_said = some.id
                    assumed = [None if one is None else self._assumed(one) for one in (each, new_one)]
                    spans = _span_of(each), _span_of(new_one)
                    pieces = _reworded(*assumed)
                    yield Detail(what_said, assumed[0], assumed[1], pieces, place(spans[0]), place(spans[1]))
            case "formerly":
                what_said = self._said(say("diff-of-former-ids"))
                yield Detail(what_said, value(old) or None, value(new) or None, (), *places)
            case _:
                yield Detail(field, value(old), value(new), (), *places)

    def _assumed(self, assumption: Assumption) -> str:
        text = text_in(assumption.texts, self._language)
        return f"{text} ({self._said(say('diff-reconstructed'))})" if assumption.reconstructed else text

    def _places(self, made: _Made) -> tuple[Place | None, Place | None]:
        """Those of the declaration that a change is made in."""
        return place(_label_span(made.before)), place(_label_span(made.after))

    def _said(self, message: Message) -> str:
        return worded(message, self._language)


def _made(before: Any, after: Any, change: Change) -> _Made:
    """The innermost declarations around a change in both methodologies, and the field there."""
    found: list[Any] = []
    field = change.path[0].field
    for root in (before, after):
        part, owner = root, root
        for step in change.path:
            if part is None:
                break
            if isinstance(part, _OWNERS):
                owner, field = part, step.field
            part = getattr(part, step.field)
            if step.key is not None and part is not None:
                part = next((each for each in part if key_of(each) == step.key), None)
        found.append(owner)
    return _Made(found[0], found[1], field, change)


def _ends(change: Change) -> tuple[Any, Any]:
    """What was there before, and after."""
    match change:
        case Inserted():
            return None, change.member
        case Removed():
            return change.member, None
    return change.before, change.after


def _label_span(part: Any) -> Span | None:
    label = part if isinstance(part, Label) else getattr(part, "label", None)
    return label.span if isinstance(label, Label) else _span_of(part)


def _span_of(part: Any) -> Span | None:
    span = getattr(part, "span", None)
    return span if isinstance(span, Span) else None


def _around(change: Inserted | Removed) -> str:
    """What a member stands in."""
    keys = [step.key for step in change.path[:-1] if step.key is not None]
    return str(keys[-1]) if keys else change.path[-1].field


def _field_words(field: str) -> str:
    return field.replace("_", " ")


def _reworded(before: str | None, after: str | None) -> tuple[Piece, ...]:
    return () if before is None or after is None else of_texts(before, after)


def _quoted(id_: str, title: str) -> str:
    return f'{id_} "{title}"' if title else id_


def _texts(given: Any) -> tuple[tuple[str, str], ...]:
    """Texts by language, whether one of them is given or all."""
    if not given:
        return ()
    return (given,) if isinstance(given[0], str) else given


def _singles(old: Any, new: Any) -> Iterator[tuple[Any, Any]]:
    """Citations or assumptions before and after, whether one of them is given or all."""
    if not isinstance(old, tuple) and not isinstance(new, tuple):
        yield old, new
        return
    before, after = old or (), new or ()
    yield from ((each, None) for each in before if each not in after)
    yield from ((None, each) for each in after if each not in before)


def _once(details: Iterable[Detail]) -> tuple[Detail, ...]:
    return tuple(dict.fromkeys(details))
