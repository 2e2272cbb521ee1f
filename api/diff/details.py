"""What the changes of an edit are in words: before and after as the rules write them, and where."""

from collections.abc import Iterable, Iterator
from dataclasses import is_dataclass
from typing import Any, Final

from api.diff.labels import LABEL_FIELDS, LabelDetails
from api.diff.made import Made, Side, ends_of, label_span, made_of, place
from api.diff.manifest import ManifestDetails
from api.diff.models import Detail, Place
from api.diff.pieces import of_lists
from api.diff.rule_lines import CLAUSES, FORMULAS, OWN_LINE
from api.diff.rules import RuleDetails, field_words
from api.diff.tables import row_details
from api.diff.values import value
from dsl.clauses import WEIGHT, WORTH
from dsl.diagnostics.message import Message, say
from dsl.diagnostics.wording import Language, worded
from engine.diff.change import Arranged, Change, Inserted, Removed
from engine.diff.edit import Edit, Sort
from engine.diff.structure import changes_between
from engine.graph.cohort import Calendar, Reading
from engine.graph.declaration import Bands, Table
from engine.graph.expression import Placed
from engine.graph.methodology import Block, Body, Criterion, Kind, Methodology, Scope, Source

__all__ = ["Details"]

_FOLLOWS: Final = frozenset({"absent"})
"""Fields that follow from others, which are told of."""

_LEADING: Final = frozenset({Sort.worth, Sort.year})
"""Sorts of edits that others follow: what is written the same is not told again."""


class Details:
    """Tells the changes of edits."""

    def __init__(self, before: Side, after: Side, language: Language) -> None:
        self._sides = before, after
        self._language = language
        self._rules = RuleDetails(before, after, language)
        self._manifest = ManifestDetails(before, after, language)
        self._labels = LabelDetails(language)

    def of(self, edit: Edit) -> tuple[Detail, ...]:
        """What an edit changes, each thing once."""
        if edit.sort is Sort.moved:
            return _once(self._moved(edit))
        roots = self._sides[0].methodology, self._sides[1].methodology
        found = [each for change in edit.changes for each in self._change(*roots, change)]
        if edit.sort in _LEADING:
            found = [each for each in found if each.before != each.after]
        if edit.renamed is not None:
            found.insert(0, Detail(None, edit.renamed.before, edit.renamed.after))
        return _once(found)

    def _moved(self, edit: Edit) -> Iterator[Detail]:
        leaving = [change for change in edit.changes if isinstance(change, Removed)]
        joining = [change for change in edit.changes if isinstance(change, Inserted)]
        for old, new in zip(leaving, joining, strict=False):
            yield Detail(
                None,
                _around(old),
                _around(new),
                (),
                place(label_span(old.member)),
                place(label_span(new.member)),
            )
            if type(old.member) is type(new.member) and is_dataclass(old.member):
                for change in changes_between(old.member, new.member):
                    yield from self._change(old.member, new.member, change)

    def _change(self, before: Any, after: Any, change: Change) -> Iterator[Detail]:
        """What one change is, made below these two parts."""
        made = made_of(before, after, change)
        if isinstance(change, Arranged):
            yield Detail(field_words(made.field), None, None, (), None, None, self._said(say("diff-order")))
        elif any(step.field == "label" for step in change.path):
            yield from self._labels.of(made, change.path[-1].field)
        elif made.field in LABEL_FIELDS:
            yield from self._labels.of(made, made.field)
        elif made.field in _FOLLOWS:
            return
        else:
            yield from self._of_field(made)

    def _of_field(self, made: Made) -> Iterator[Detail]:
        sort, field, change = type(made.part), made.field, made.change
        old, new = ends_of(change)
        if field in CLAUSES.get(sort, ()):
            yield self._rules.clause(made, CLAUSES[sort][field], old, new)
        elif field in OWN_LINE.get(sort, ()):
            yield self._rules.own_line(made, old, new)
        elif field in FORMULAS.get(sort, ()) and isinstance(old, Placed) and isinstance(new, Placed):
            yield self._rules.formula(made, old, new)
        elif isinstance(made.part, Criterion | Block) and field in (WORTH, WEIGHT):
            yield self._rules.share(made, field, old, new)
        elif isinstance(made.part, Table):
            yield from row_details(
                made.before, made.after, field, (self._sides[0].clauses, self._sides[1].clauses), self._said
            )
        elif isinstance(made.part, Bands):
            yield self._rules.band(old, new)
        elif isinstance(made.part, Body):
            yield from self._of_body(made, old, new)
        elif isinstance(made.part, Reading) and field == "default":
            yield Detail(self._said(say("diff-of-default")), old, new, (), *made.places)
        elif isinstance(made.part, Calendar):
            yield self._manifest.of_calendar(made, old, new)
        elif isinstance(made.part, Methodology | Kind | Source):
            told = tuple(self._manifest.of(made, old, new))
            yield from told or (self._whole(old, new, *made.places),)
        else:
            yield self._whole(old, new, *made.places)

    def _whole(self, old: Any, new: Any, old_place: Place | None, new_place: Place | None) -> Detail:
        """Something that was put in, taken out or replaced as a whole."""
        texts = [
            None if each is None else self._declared(side, each)
            for side, each in zip(self._sides, (old, new), strict=True)
        ]
        spans = [label_span(each) for each in (old, new)]
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
        span = label_span(part)
        lines = side.scripts.of(span).body(span) if span is not None else ()
        return "\n".join(lines) or value(part)

    def _body(self, body: Body) -> Iterator[str]:
        """Its kind, what it is assessed on, its attributes."""
        if body.kind:
            yield f"{self._said(say('diff-of-kind'))}: {body.kind}"
        yield f"{self._said(say('diff-of-scope'))}: {value(body.scope.members)}"
        for name, given in body.attributes:
            yield f"{name}: {value(given)}"

    def _of_body(self, made: Made, old: Any, new: Any) -> Iterator[Detail]:
        places = made.places
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

    def _said(self, message: Message) -> str:
        return worded(message, self._language)


def _around(change: Inserted | Removed) -> str:
    """What a member stands in."""
    keys = [step.key for step in change.path[:-1] if step.key is not None]
    return str(keys[-1]) if keys else change.path[-1].field


def _once(details: Iterable[Detail]) -> tuple[Detail, ...]:
    return tuple(dict.fromkeys(details))
