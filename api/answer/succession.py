"""What became of bodies that ended, as their successors' answers show it."""

from collections.abc import Iterable

from api.answer.member import Shower, block_showers
from api.answer.number import add_exact
from api.answer.published import Shown
from api.answer.statement import add_words, statement
from api.answer.words import note_sentence, warning_sentence
from api.intake import Request
from api.labels import cited
from api.wire.fault import Fault
from api.wire.pointer import pointer_to
from engine.cohort.result import Note, NoteCode, Recommendation, Standing, Succeeded
from engine.exact import plain_text
from engine.graph.methodology import Methodology

UNCHANGED = "Q031"
"""The code of the warning that a reorganisation changes nothing."""


class SuccessionShower:
    """Shows notes, contributions and recommendations by one methodology, with its readings settled."""

    def __init__(self, methodology: Methodology) -> None:
        self._show: dict[str, Shower] = block_showers(methodology.members)

    def recommendations(self, recommendations: Iterable[Recommendation]) -> list[Shown]:
        """The results of predecessors that a body gets as recommendations."""
        return [self._recommendation(each) for each in recommendations]

    def _recommendation(self, recommendation: Recommendation) -> Shown:
        block = recommendation.block
        members: Shown = {
            "from": recommendation.body,
            "block": block.id,
            "result": self._show[block.id](block),
        }
        add_words(members, recommendation.label)
        members["cites"] = cited(recommendation.label)
        return members


def notes_shown(notes: Iterable[Note]) -> list[Shown]:
    """What happened to a body, each thing with the law that it follows from."""
    return [statement(note.code.value, note_sentence(note), note.label) for note in notes]


def mark_blocks(blocks: Shown, standing: Standing) -> None:
    """Add to the outermost blocks of a body which of them are concluded, and which count predecessors."""
    for id_ in sorted(standing.concluded):
        blocks[id_]["concluded"] = True
    for succeeded in standing.succeeded:
        blocks[succeeded.block]["succession"] = _succeeded(succeeded)


def warnings_of(request: Request, standings: Iterable[Standing]) -> list[Fault]:
    """A warning for each reorganisation of the request that a window which warns leaves without effect."""
    if not request.reorganisations:
        return []
    warned = {
        standing.id: [note for note in standing.notes if note.code is NoteCode.warned]
        for standing in standings
    }
    return [
        Fault(pointer_to(["reorganisations", index]), UNCHANGED, warning_sentence(note))
        for index, event in enumerate(request.reorganisations)
        for note in warned.get(event.body, ())
    ]


def _succeeded(succeeded: Succeeded) -> Shown:
    own: Shown = {}
    add_exact(own, succeeded.own)
    members: Shown = {"own": own.pop("exact")}
    members |= own
    members["predecessors"] = []
    for each in succeeded.contributions:
        predecessor: Shown = {
            "body": each.body,
            "share": plain_text(each.share),
            "effective": each.effective.isoformat(),
        }
        add_exact(predecessor, each.score)
        members["predecessors"].append(predecessor)
    return members
