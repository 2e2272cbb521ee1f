"""The difference as a page of HTML that needs nothing else: no script, no font, no picture from elsewhere."""

from functools import cache
from importlib.resources import files

from jinja2 import DictLoader, Environment, StrictUndefined, Template

from api.diff.headings import called, counts_of, grounds_of, heading_of, is_brief, places_of, what_of
from api.diff.models import Detail, DiffView, EditView, Group
from api.diff.pieces import Piece, State
from api.diff.words import EFFECTS
from dsl.diagnostics.message import say
from dsl.diagnostics.wording import Language, worded
from engine.diff.edit import Effect

__all__ = ["page_of"]

_NAME = "page.html"


def page_of(view: DiffView, only: tuple[Effect, ...] = ()) -> str:
    """The page, of the edits of these effects alone where any are named."""
    language = Language(view.language)
    effects = [effect for effect in EFFECTS if not only or effect in only]
    sections = [
        (effect.value, worded(EFFECTS[effect], language), groups)
        for effect in effects
        if (groups := view.of(effect))
    ]

    def heading(edit: EditView, group: Group) -> str:
        return heading_of(edit, group, language)

    def grounds(group: Group) -> str:
        return grounds_of(group, language)

    empty = say("diff-nothing-shown") if view.groups else say("diff-no-difference")
    return _template().render(
        view=view,
        title=worded(say("diff-heading", before=view.before.id, after=view.after.id), language),
        counts=counts_of(view, language) if view.groups else "",
        empty=worded(empty, language) if not sections else "",
        sections=sections,
        called=called,
        heading=heading,
        grounds=grounds,
        is_brief=is_brief,
        places=places_of,
        what=what_of,
        pieces=_pieces,
    )


def _pieces(detail: Detail) -> tuple[tuple[str, str], ...]:
    """The pieces of a detail, each with what became of it; before and after where it has none."""
    if any(piece.state is not State.same for piece in detail.pieces):
        return tuple((piece.state.value, piece.text) for piece in detail.pieces)
    if detail.before == detail.after:
        return ((State.same.value, detail.after or ""),)
    pair = Piece(State.removed, detail.before or ""), Piece(State.added, detail.after or "")
    found = [(piece.state.value, piece.text) for piece in pair if piece.text]
    if len(found) > 1:
        found.insert(1, (State.same.value, " → "))
    return tuple(found)


@cache
def _template() -> Template:
    text = files("api.diff").joinpath(_NAME).read_text("utf-8")
    return Environment(
        loader=DictLoader({_NAME: text}),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    ).get_template(_NAME)
