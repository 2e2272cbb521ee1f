"""The difference as lines of text, for a terminal and for whoever asks for plain text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from api.diff.headings import called, counts_of, grounds_of, heading_of, is_brief, places_of, what_of
from api.diff.models import Detail, DiffView, EditView, Group
from api.diff.pieces import Piece, State
from api.diff.words import EFFECTS
from dsl.diagnostics.message import say
from dsl.diagnostics.printable import printable
from dsl.diagnostics.wording import Language, worded
from engine.diff.edit import Effect, Sort

__all__ = ["Line", "Look", "Segment", "change_in", "lines_of", "plain_text_of"]


class Look(StrEnum):
    """How a stretch of a line looks where it can be shown."""

    plain = "plain"
    strong = "strong"
    faint = "faint"
    removed = "removed"
    added = "added"


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a line."""

    text: str
    look: Look = Look.plain


Line = tuple[Segment, ...]
_INDENT = "  "


def plain_text_of(view: DiffView, only: tuple[Effect, ...] = ()) -> str:
    """The difference as plain text, each line ended."""
    return "".join("".join(part.text for part in line).rstrip() + "\n" for line in lines_of(view, only))


def lines_of(view: DiffView, only: tuple[Effect, ...] = ()) -> Iterator[Line]:
    """The lines, of the edits of these effects alone where any are named."""
    language = Language(view.language)
    yield (Segment(f"{view.before.id} → {view.after.id}", Look.strong),)
    for head in (view.before, view.after):
        about = f"{head.id}  {head.title}"
        yield (Segment(_clean(about)), Segment(f"  {head.law_as_of.isoformat()} {head.digest}", Look.faint))
    if not view.groups:
        yield ()
        yield (Segment(worded(say("diff-no-difference"), language)),)
        return
    yield (Segment(counts_of(view, language)),)
    shown = False
    for effect in EFFECTS:
        groups = view.of(effect) if not only or effect in only else ()
        if not groups:
            continue
        shown = True
        yield ()
        yield (Segment(worded(EFFECTS[effect], language).upper(), Look.strong),)
        for group in groups:
            yield ()
            yield from _group(group, effect, language)
    if not shown:
        yield ()
        yield (Segment(worded(say("diff-nothing-shown"), language)),)


def _group(group: Group, effect: Effect, language: Language) -> Iterator[Line]:
    way = " › ".join((*group.around, group.title))
    yield (Segment(_clean(way), Look.strong), Segment(_clean(f"  {called(group)}".rstrip()), Look.faint))
    for edit in group.edits:
        yield from _edit(edit, group, language)
    grounds = grounds_of(group, language) if effect is not Effect.editorial else ""
    if grounds:
        yield (Segment(_INDENT + _clean(grounds), Look.faint),)


def _edit(edit: EditView, group: Group, language: Language) -> Iterator[Line]:
    head = heading_of(edit, group, language)
    if is_brief(edit):
        detail = edit.details[0]
        yield (Segment(f"{_INDENT}{_clean(head)}: "), *change_in(detail, edit.sort), *_places(detail))
        return
    places = _places(edit.details[0]) if len(edit.details) == 1 else ()
    yield (Segment(f"{_INDENT}{_clean(head)}{':' if edit.details else ''}"), *places)
    for detail in edit.details:
        yield from _detail(detail, edit, len(edit.details) > 1)


def _detail(detail: Detail, edit: EditView, placed: bool) -> Iterator[Line]:
    named = what_of(detail, edit)
    what = f"{_clean(named)}: " if named else ""
    places = _places(detail) if placed else ()
    first, *rest = list(_rows(change_in(detail, edit.sort)))
    if rest and what:
        yield (Segment(f"{_INDENT * 2}{what.rstrip()}"), *places)
        for row in (first, *rest):
            yield (Segment(_INDENT * 3), *row)
        return
    yield (Segment(f"{_INDENT * 2}{what}"), *first, *places)
    for row in rest:
        yield (Segment(_INDENT * 2), *row)


def _rows(segments: Iterable[Segment]) -> Iterator[Line]:
    """The segments line by line."""
    row: list[Segment] = []
    for segment in segments:
        first, *others = segment.text.split("\n")
        row.append(Segment(first, segment.look))
        for text in others:
            yield tuple(row)
            row = [Segment(text, segment.look)]
    yield tuple(row)


def change_in(detail: Detail, sort: Sort) -> tuple[Segment, ...]:
    """What became of what; brackets mark a change inside of a text."""
    made: list[Segment] = []
    if detail.pieces and any(piece.state is not State.same for piece in detail.pieces):
        made.extend(_pieced(detail.pieces))
    elif detail.before is not None and detail.after is not None and detail.before != detail.after:
        made.append(Segment(_text(detail.before), Look.removed))
        made.append(Segment(" → "))
        made.append(Segment(_text(detail.after), Look.added))
    elif detail.before is not None and detail.after is None:
        made.append(Segment("" if sort is Sort.removed else "- "))
        made.append(Segment(_text(detail.before), Look.removed))
    elif detail.after is not None and detail.before is None:
        made.append(Segment("" if sort is Sort.added else "+ "))
        made.append(Segment(_text(detail.after), Look.added))
    elif detail.after is not None:
        made.append(Segment(_text(detail.after)))
    if detail.remark is not None:
        remark = _clean(detail.remark)
        made.append(Segment(f" ({remark})" if made else remark))
    return tuple(made)


def _pieced(pieces: tuple[Piece, ...]) -> Iterator[Segment]:
    """`[5% → 4%]` for what was replaced, `[+, at most 5]` for what was put in, `[- …]` for what left."""
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        if piece.state is State.same:
            yield Segment(_text(piece.text))
            at += 1
            continue
        run = [piece]
        while at + len(run) < len(pieces) and _goes_on(run[-1], pieces[at + len(run)]):
            run.append(pieces[at + len(run)])
        at += len(run)
        old = "".join(each.text for each in run if each.state is State.removed)
        new = "".join(each.text for each in run if each.state is State.added)
        if old and new:
            yield Segment(new[: len(new) - len(new.lstrip())])
            yield Segment("[")
            yield Segment(_text(old.strip()), Look.removed)
            yield Segment(" → ")
            yield Segment(_text(new.strip()), Look.added)
            yield Segment("]")
        else:
            sign, look = ("+", Look.added) if new else ("-", Look.removed)
            some = new or old
            text = some.lstrip("\n")
            yield Segment("\n" * (len(some) - len(text)) + f"[{sign}")
            yield Segment(_text(text if text.startswith((" ", ",")) else f" {text}"), look)
            yield Segment("]")


def _goes_on(piece: Piece, following: Piece) -> bool:
    """Whether a piece belongs to the change that the one before is of."""
    return piece.state is State.removed and following.state is State.added


def _places(detail: Detail) -> tuple[Segment, ...]:
    shown = places_of(detail)
    return (Segment(f"  {shown}", Look.faint),) if shown else ()


def _text(text: str) -> str:
    """A text that may have several lines, without what a terminal would obey."""
    return "\n".join(printable(line) for line in text.split("\n"))


def _clean(text: str) -> str:
    return printable(text)
