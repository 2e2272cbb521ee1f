"""Where a part of an answer comes in the order in which it is worked out."""

from collections.abc import Iterable

from api.cases.compare import AnswerPath, Mismatch
from engine.graph.methodology import Block, Criterion, Member, Methodology

__all__ = ["Subject", "first_of", "subject_of"]

_IN_A_BLOCK = ("criteria", "blocks", "penalties", "bonuses", "caps", "exact", "score", "run", "status")
_IN_A_SCORE = ("status", "exact", "approximately", "score", "points", "worth", "weight")
_OF_A_BODY = ("criteria", "blocks", "results", "ratings", "flags", "notes", "recommendations")
_OF_AN_ANSWER = ("readings", "appeals", "bodies", "ratings", "populations", "moved")

Place = tuple[tuple[int, int], ...]


class Subject:
    """What a path of an answer is about: a body, and what of it.

    `body` is None where the path leads to no body; `inner` is the path within what is said of the body.
    """

    __slots__ = ("body", "inner")

    def __init__(self, body: str | None, inner: AnswerPath) -> None:
        self.body = body
        self.inner = inner


def subject_of(methodology: Methodology, path: AnswerPath, only: str | None) -> Subject:
    """The subject of a path; `only` is the body of a case of one body, whose blocks stand outermost."""
    if only is None:
        if len(path) > 1 and path[0] == "bodies":
            return Subject(str(path[1]), path[2:])
        return Subject(None, path)
    names = {member.label.name: member for member in methodology.members}
    if path and path[0] in names:
        group = "blocks" if isinstance(names[str(path[0])], Block) else "criteria"
        return Subject(only, (group, *path))
    return Subject(only, path)


def first_of(methodology: Methodology, found: Iterable[Mismatch], only: str | None) -> Mismatch:
    """The mismatch that comes first in the order of evaluation; there is one."""
    return min(found, key=lambda each: _place(methodology, subject_of(methodology, each.path, only)))


def _place(methodology: Methodology, subject: Subject) -> Place:
    if subject.body is None:
        return _at(_OF_AN_ANSWER, subject.inner[:1]), (0, 0)
    outermost = _at(_OF_A_BODY, subject.inner[:1])
    if outermost[0] < _OF_A_BODY.index("results"):
        return ((_OF_AN_ANSWER.index("bodies"), outermost[0]), *_members(methodology.members, subject.inner))
    # Places and flags follow from the scores of all bodies.
    return (_OF_AN_ANSWER.index("ratings"), outermost[0]), (0, 0)


def _members(members: Iterable[Member], path: AnswerPath) -> Place:
    """The place within blocks and criteria: what a block is made of comes before the block."""
    if len(path) < 2:
        return ()
    named = {member.label.name: (at, member) for at, member in enumerate(members)}
    at, member = named.get(str(path[1]), (len(named), None))
    if isinstance(member, Criterion) or member is None:
        return (at, 0), _at(_IN_A_SCORE, path[2:3])
    within = _at(_IN_A_BLOCK, path[2:3])
    if path[2:3] in (("criteria",), ("blocks",)):
        return (at, 0), *_members(member.members, path[2:])
    names = [each.label.name for each in member.adjustments]
    name = path[3] if len(path) > 3 else None
    return (at, 1), (within[0], names.index(str(name)) if name in names else 0), _at(_IN_A_SCORE, path[4:5])


def _at(order: tuple[str, ...], keys: AnswerPath) -> tuple[int, int]:
    """The place of a key in an order; what is not in it comes last."""
    return (order.index(str(keys[0])) if keys and keys[0] in order else len(order), 0)
