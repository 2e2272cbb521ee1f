"""The difference as Markdown, for a memo: headings, lists, and the rules as they are written."""

from collections.abc import Iterator

from api.diff.headings import called, counts_of, grounds_of, heading_of, is_brief, places_of, what_of
from api.diff.lines import change_in
from api.diff.models import Detail, DiffView, EditView, Group
from api.diff.pieces import Piece, State
from api.diff.words import EFFECTS
from api.markdown import code, fence, plain
from dsl.diagnostics.message import say
from dsl.diagnostics.wording import Language, worded
from engine.diff.edit import Effect

__all__ = ["markdown_of"]


def markdown_of(view: DiffView, only: tuple[Effect, ...] = ()) -> str:
    """The difference, of the edits of these effects alone where any are named."""
    return "\n".join(_lines(view, only)) + "\n"


def _lines(view: DiffView, only: tuple[Effect, ...]) -> Iterator[str]:
    language = Language(view.language)
    heading = say("diff-heading", before=view.before.id, after=view.after.id)
    yield f"# {_text(worded(heading, language))}"
    yield ""
    for head in (view.before, view.after):
        about = f"{_text(head.title)}, {head.law_as_of.isoformat()}, {code(head.digest)}"
        yield f"- **{_text(head.id)}** {about}"
    yield ""
    if not view.groups:
        yield _text(worded(say("diff-no-difference"), language))
        return
    yield _text(counts_of(view, language))
    effects = [effect for effect in EFFECTS if (not only or effect in only) and view.of(effect)]
    if not effects:
        yield ""
        yield _text(worded(say("diff-nothing-shown"), language))
    for effect in effects:
        title = worded(EFFECTS[effect], language)
        yield ""
        yield f"## {_text(title[:1].upper() + title[1:])}"
        for group in view.of(effect):
            yield ""
            yield from _group(group, effect, language)


def _group(group: Group, effect: Effect, language: Language) -> Iterator[str]:
    yield f"### {_text(' › '.join((*group.around, group.title)))}"
    yield ""
    yield _text(called(group))
    yield ""
    for edit in group.edits:
        yield from _edit(edit, group, language)
    grounds = grounds_of(group, language) if effect is not Effect.editorial else ""
    if grounds:
        yield ""
        yield f"_{_text(grounds)}_"


def _edit(edit: EditView, group: Group, language: Language) -> Iterator[str]:
    heading = f"- **{_text(heading_of(edit, group, language))}**"
    if is_brief(edit):
        yield f"{heading}: {_change(edit.details[0])}"
        return
    yield heading
    for detail in edit.details:
        yield from _detail(detail, edit)


def _detail(detail: Detail, edit: EditView) -> Iterator[str]:
    what = what_of(detail, edit)
    if not any("\n" in text for text in (detail.before, detail.after) if text is not None):
        yield f"  - {_text(what) + ': ' if what else ''}{_change(detail)}"
        return
    written = "".join(segment.text for segment in change_in(detail, edit.sort))
    places = places_of(detail)
    yield f"  - {_text(what)}{' ' if what and places else ''}{code(places) if places else ''}".rstrip()
    ticks = fence(written, least=3)
    yield ""
    yield f"    {ticks}"
    for line in written.split("\n"):
        yield f"    {line.rstrip()}"
    yield f"    {ticks}"


def _change(detail: Detail) -> str:
    """What was taken out is struck through, what was put in is bold."""
    if any(piece.state is not State.same for piece in detail.pieces):
        made = _side_by_side([_marked(piece) for piece in detail.pieces])
    else:
        parts = []
        if detail.before is not None and detail.before != detail.after:
            parts.append(_marked(Piece(State.removed, detail.before)))
        if detail.after is not None:
            state = State.same if detail.before == detail.after else State.added
            parts.append(_marked(Piece(state, detail.after)))
        made = " ".join(parts)
    if detail.remark is not None:
        made = f"{made} ({_text(detail.remark)})".lstrip()
    places = places_of(detail)
    return f"{made} {code(places)}" if places else made


def _side_by_side(parts: list[str]) -> str:
    """Parts in a line, with a blank between what was taken out and what took its place."""
    made = ""
    for part in parts:
        made += f" {part}" if made.endswith("~~") and part.startswith("**") else part
    return made


def _marked(piece: Piece) -> str:
    text = piece.text.strip()
    sign = {State.same: "", State.removed: "~~", State.added: "**"}[piece.state]
    if not text or not sign:
        return _text(piece.text)
    before = " " if piece.text[0].isspace() else ""
    after = " " if piece.text[-1].isspace() else ""
    return f"{before}{sign}{_text(text)}{sign}{after}"


def _text(text: str) -> str:
    """Text on one line in which no sign means anything."""
    return plain(text.replace("\n", " "))
