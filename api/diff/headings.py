"""What every rendering of a difference says alike: headings, places, grounds, counts."""

from api.diff.models import Detail, DiffView, EditView, Group
from api.diff.words import EFFECTS, counted
from dsl.diagnostics.message import Message, say
from dsl.diagnostics.wording import Language, worded
from engine.diff.edit import Sort

__all__ = ["called", "counts_of", "grounds_of", "heading_of", "is_brief", "places_of", "what_of"]

_SAYS_WHAT = frozenset({Sort.formula, Sort.parameter})
"""Sorts that say what the one detail of an edit is."""


def counts_of(view: DiffView, language: Language) -> str:
    """How many edits there are of each effect."""
    counts = zip(EFFECTS, (view.summary.score, view.summary.rating, view.summary.editorial), strict=True)
    return "; ".join(worded(counted(effect, count), language) for effect, count in counts)


def called(group: Group) -> str:
    """What a group is, with its id; nothing where its title says so already."""
    parts = [each for each in (group.what, group.id) if each != group.title]
    return " ".join(dict.fromkeys(filter(None, parts)))


def heading_of(edit: EditView, group: Group, language: Language) -> str:
    """What an edit is about, and what it was made to where that is not what the group is called by."""
    head = edit.sort_title
    if group.id and (edit.subject.id, edit.subject.what) != (group.id, group.what):
        name = edit.subject.id.removeprefix(f"{group.id}.") or edit.subject.title
        head += f", {edit.subject.what} {name}"
    if edit.same_meaning:
        head += f" ({worded(say('diff-same-meaning'), language)})"
    return head


def what_of(detail: Detail, edit: EditView) -> str:
    """What a detail is of; nothing where the heading says it."""
    if detail.what is None or (edit.sort in _SAYS_WHAT and len(edit.details) == 1):
        return ""
    return detail.what


def is_brief(edit: EditView) -> bool:
    """Whether all of an edit has room behind its heading."""
    if len(edit.details) != 1:
        return False
    detail = edit.details[0]
    long = any("\n" in text for text in (detail.before, detail.after) if text is not None)
    return not long and not what_of(detail, edit)


def places_of(detail: Detail) -> str:
    """Where it stands in both methodologies; once where that is the same place."""
    places = [str(each) for each in (detail.place_before, detail.place_after) if each is not None]
    return " → ".join(dict.fromkeys(places))


def grounds_of(group: Group, language: Language) -> str:
    """The law and the assumptions behind what was edited: as they are now, or were before it was removed."""
    cites: dict[str, None] = {}
    assumes: dict[str, None] = {}
    for edit in group.edits:
        gone = edit.subject.id_after is None
        for cited in edit.cites_before if gone else edit.cites_after:
            cites[f'{cited.source} "{cited.at}"'] = None
        for assumed in edit.assumes_before if gone else edit.assumes_after:
            assumes[assumed.id] = None
    parts: list[Message] = []
    if cites:
        parts.append(say("diff-cites", cites=", ".join(cites)))
    if assumes:
        parts.append(say("diff-assumes", assumes=", ".join(assumes)))
    return "; ".join(worded(part, language) for part in parts)
