"""What the answer says in words: why a body has no place, what happened to it, what became of objections."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from engine.cohort.result import AppealNote, AppealRemark, FlagResult, Note, NoteCode, Unrated, UnratedReason
from engine.result import Status


def reason_sentence(reason: Unrated) -> str:
    """Why a body has no place in a rating."""
    match reason.reason:
        case UnratedReason.no_score:
            lacking = ", ".join(f"{id_} ({_status(status)})" for id_, status in reason.members)
            return f"There is no score of {lacking}." if lacking else "The rating has no score for the body."
        case UnratedReason.missing_value:
            return "A value that the rating needs is missing."
        case UnratedReason.scope:
            lacking = listed(id_ for id_, _ in reason.members) or "all that the rating needs"
            return f"The body is not assessed on {lacking}."
        case UnratedReason.condition:
            return "The condition of the rating does not hold for the body."
        case UnratedReason.succession:
            when = "" if reason.day is None else f" on {reason.day}"
            return f"The body ended{when}, and has no place of its own."


def note_sentence(note: Note) -> str:
    """What happened to a body."""
    return _NOTES[note.code](note)


def undetermined_sentence(flag: str, result: FlagResult) -> str:
    """Why it cannot be said whether a body has a flag."""
    if not result.years:
        return f"It cannot be determined whether {flag} is raised."
    years = listed(map(str, result.years))
    return f"It cannot be determined whether {flag} is raised: the history has no value for {years}."


def remark_sentence(remark: AppealRemark) -> str:
    """What is worth telling about an objection."""
    match remark.code:
        case AppealNote.no_documents:
            return "No documents support the objection, so it is not considered."
        case AppealNote.filed_late:
            limit = "" if remark.day is None else f": the last day for it was {remark.day}"
            return f"The objection was filed too late{limit}."
        case AppealNote.answered_late:
            limit = "" if remark.day is None else f": the last day for it was {remark.day}"
            return f"The objection was answered too late{limit}."
        case AppealNote.block_without_appeals:
            return "The methodology admits no objection to this block."


def warning_sentence(note: Note) -> str:
    """A reorganisation that changes nothing, though one may have expected it to."""
    return f"the rules give the reorganisation of {note.day} no effect{_of_blocks(note)}"


def listed(names: Iterable[str]) -> str:
    """The names with commas, and `and` before the last one; nothing where there are none."""
    *others, last = ("", *names)
    before = ", ".join(others[1:])
    return f"{before} and {last}" if before else last


def _status(status: Status) -> str:
    return status.value.replace("_", " ")


def _of_blocks(note: Note) -> str:
    return f" on {listed(note.blocks)}" if note.blocks else ""


def _reorganised(note: Note) -> str:
    heirs = f"; its functions passed to {listed(note.bodies)}" if note.bodies else ""
    concerned = f" This concerns its results{_of_blocks(note)}." if note.blocks else ""
    return f"The body ended on {note.day}{heirs}.{concerned}"


def _counts_predecessor(note: Note) -> str:
    return f"The scores of {listed(note.bodies)} are counted in those of the body{_of_blocks(note)}."


def _recommendations(note: Note) -> str:
    return f"The results of {listed(note.bodies)}{_of_blocks(note)} are recommendations to the body."


def _no_effect(note: Note) -> str:
    one = len(note.bodies) == 1
    verb = "has" if one else "have"
    return (
        f"{listed(note.bodies)} {verb} no effect on the score of the body{_of_blocks(note)}: "
        "there is no score to be counted, or none that it could be counted in."
    )


def _no_successor(note: Note) -> str:
    return f"The body ended on {note.day}, and nobody took over its functions."


def _warned(note: Note) -> str:
    return f"The body ended on {note.day}; all is assessed as usual."


_NOTES: Mapping[NoteCode, Callable[[Note], str]] = MappingProxyType(
    {
        NoteCode.reorganised: _reorganised,
        NoteCode.counts_predecessor: _counts_predecessor,
        NoteCode.recommendations: _recommendations,
        NoteCode.no_effect: _no_effect,
        NoteCode.no_successor: _no_successor,
        NoteCode.warned: _warned,
    }
)
