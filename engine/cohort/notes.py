"""What is worth telling about bodies that ended and about their successors."""

from collections.abc import Iterable, Iterator, Mapping

from engine.cohort.endings import Ending
from engine.cohort.request import CohortBody
from engine.cohort.result import Note, NoteCode, Recommendation
from engine.cohort.succession import Counted, Members
from engine.graph.cohort import Window
from engine.graph.label import Label
from engine.graph.methodology import Methodology
from engine.result import BlockResult, Status

__all__ = ["Notes", "notes_of"]

Notes = tuple[list[Note], list[Recommendation]]
"""What is told about one body, and what is recommended to it."""


def notes_of(
    methodology: Methodology,
    bodies: Mapping[str, CohortBody],
    endings: Iterable[Ending],
    members: Members,
    counted: Counted,
) -> Mapping[str, Notes]:
    """The notes and recommendations of each body that has any, from the final scores.

    They are in the order of the days, those about the end of a body first.
    """
    found: dict[str, Notes] = {}
    if methodology.succession is None:
        return found
    told = list(endings)
    for ending in told:
        if ending.event.body in bodies:
            notes, _ = found.setdefault(ending.event.body, ([], []))
            notes.extend(_of_the_end(ending, methodology.succession.label))
    contributing = {
        (id_, contribution.body, each.block)
        for id_, blocks in counted.items()
        for each in blocks
        for contribution in each.contributions
    }
    for ending in told:
        for successor in sorted(ending.event.successors, key=lambda each: each.body):
            body = bodies.get(successor.body)
            if body is not None:
                notes, recommendations = found.setdefault(body.id, ([], []))
                notes.extend(_of_a_predecessor(ending, body, contributing))
                if ending.event.body in members:
                    recommendations.extend(_recommended(ending, members[ending.event.body]))
    return found


def _grouped(windows: Mapping[str, Window]) -> Iterator[tuple[Window, tuple[str, ...]]]:
    """Each window with the blocks that it is that of."""
    groups: dict[str, list[str]] = {}
    for block, window in windows.items():
        groups.setdefault(window.label.id, []).append(block)
    for blocks in groups.values():
        yield windows[blocks[0]], tuple(blocks)


def _of_the_end(ending: Ending, label: Label) -> Iterator[Note]:
    """What is told about the body that ended."""
    event = ending.event
    successors = tuple(sorted(each.body for each in event.successors))
    groups = [(window.label, blocks) for window, blocks in _grouped(ending.windows)] or [(label, ())]
    for each, blocks in groups:
        yield Note(NoteCode.reorganised, each, successors, blocks, event.effective)
    if not successors:
        yield Note(NoteCode.no_successor, label, day=event.effective)
    for window, blocks in _grouped(ending.windows):
        if window.warns:
            yield Note(NoteCode.warned, window.label, successors, blocks, event.effective)


def _of_a_predecessor(
    ending: Ending, body: CohortBody, contributing: set[tuple[str, str, str]]
) -> Iterator[Note]:
    """What is told about a body that took over from another."""
    event = ending.event
    for window, blocks in _grouped(ending.windows):
        own = [block for block in blocks if block in body.profile.members]
        if window.counts.otherwise:
            counted = tuple(block for block in own if (body.id, event.body, block) in contributing)
            without = tuple(block for block in own if block not in counted)
            for code, concerned in ((NoteCode.counts_predecessor, counted), (NoteCode.no_effect, without)):
                if concerned:
                    yield Note(code, window.label, (event.body,), concerned, event.effective)
        if window.recommends.otherwise:
            yield Note(NoteCode.recommendations, window.label, (event.body,), blocks, event.effective)


def _recommended(ending: Ending, members: Iterable[object]) -> Iterator[Recommendation]:
    """The blocks of a predecessor that were assessed, where its window recommends them."""
    for outcome in members:
        if isinstance(outcome, BlockResult) and outcome.status in (Status.scored, Status.not_scored):
            window = ending.windows.get(outcome.id)
            if window is not None and window.recommends.otherwise:
                yield Recommendation(ending.event.body, outcome, window.label)
