"""What a body is assessed on: its kind and the blocks and criteria that concern it."""

from collections.abc import Iterable
from dataclasses import dataclass

from engine.graph.methodology import Block, Member, Methodology, Scope

__all__ = ["Profile", "profile_of"]


@dataclass(frozen=True)
class Profile:
    """The kind of a body and the paths of the blocks and criteria that are active for it."""

    kind: str
    members: frozenset[str]


def profile_of(methodology: Methodology, kind: str, scope: Scope | None) -> Profile:
    """The active members of a body: those of its scope (all where None) that are for its kind.

    A path of the scope stands for all that it contains, and makes the blocks around it active. A block that
    is not for this kind takes its members with it. Raises ValueError for a path that no member has.
    """
    if scope is None:
        return Profile(kind, frozenset(_active(methodology.members, kind, None)))
    known = {member.label.id for member, _ in methodology.walk()}
    unknown = sorted(set(scope.members) - known)
    if unknown:
        raise ValueError(f"the scope names no block or criterion: {', '.join(unknown)}")
    return Profile(kind, frozenset(_active(methodology.members, kind, frozenset(scope.members))))


def _active(members: Iterable[Member], kind: str, wanted: frozenset[str] | None) -> Iterable[str]:
    """The ids of the active ones; `wanted` is None inside what the scope names."""
    for member in members:
        if member.kinds is not None and kind not in member.kinds:
            continue
        inner = None if wanted is None or member.label.id in wanted else wanted
        if inner is not None and not _holds_any(member, inner):
            continue
        yield member.label.id
        if isinstance(member, Block):
            yield from _active(member.members, kind, inner)


def _holds_any(member: Member, wanted: frozenset[str]) -> bool:
    return isinstance(member, Block) and any(
        child.label.id in wanted or _holds_any(child, wanted) for child in member.members
    )
