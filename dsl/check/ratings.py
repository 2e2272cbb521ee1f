"""There are bodies that a rating is for, and bodies that a flag can be given to."""

from collections.abc import Iterable

from dsl.check.walk import Reached
from dsl.diagnostics.diagnostic import Findings, Related
from dsl.diagnostics.message import listed, say
from engine.graph.cohort import Flag, Rating
from engine.graph.expression import Scored, ScoreOf
from engine.graph.methodology import Block, Member, Methodology

Kinds = tuple[str, ...] | None


def check_ratings(methodology: Methodology, findings: Findings) -> None:
    """Report ratings that no body can be in, and flags that no body of their ratings can be given."""
    reached = Reached(methodology)
    fits = _Fits(methodology)
    ratings = {rating.label.id: rating for rating in methodology.ratings}
    for rating in ratings.values():
        ways = [*(case.way for case in rating.needs.cases), rating.needs.otherwise]
        scores = reached.of([rating.score], into_bodies=False)
        implied = fits.blocks_of(node.id for node in scores if isinstance(node, ScoreOf | Scored))
        for needs in dict.fromkeys(way or implied for way in ways):
            if not fits.anybody(rating.kinds, needs) and rating.label.span is not None:
                findings.add(
                    "E0202",
                    rating.label.span,
                    say(
                        "nobody-in-rating",
                        rating=rating.label.name,
                        members=listed(f"`{need}`" for need in needs),
                    ),
                    say("correct-who-is-rated"),
                )
    for flag in methodology.flags:
        _check_flag(flag, ratings, findings)


def _check_flag(flag: Flag, ratings: dict[str, Rating], findings: Findings) -> None:
    for name in flag.ratings:
        rating = ratings.get(name)
        if rating is None or flag.label.span is None:
            continue
        if rating.kinds and flag.kinds and set(rating.kinds).isdisjoint(flag.kinds):
            given = say("is-given-here", name=name)
            related = [Related(rating.label.span, given)] if rating.label.span else []
            findings.add(
                "E0202",
                flag.label.span,
                say("flag-for-other-kinds", flag=flag.label.name, rating=name),
                say("correct-who-is-flagged"),
                related,
            )


class _Fits:
    """Which bodies are assessed on what."""

    def __init__(self, methodology: Methodology) -> None:
        self._kinds = tuple(kind.id for kind in methodology.kinds) or ("",)
        self._bodies = methodology.bodies
        self._around = {member.label.id: around for member, around in methodology.walk()}
        self._members = {member.label.id: member for member, _ in methodology.walk()}

    def blocks_of(self, ids: Iterable[str]) -> tuple[str, ...]:
        """The members of these ids; instead of a criterion in a block that block."""
        found = (self._members[id_] for id_ in ids if id_ in self._members)
        blocks = (one if isinstance(one, Block) else self._around[one.label.id] or one for one in found)
        return tuple(sorted({one.label.id for one in blocks}))

    def anybody(self, kinds: Kinds, needs: tuple[str, ...]) -> bool:
        """Whether a body of one of the kinds can be assessed on all that is needed."""
        if self._bodies is None:
            return any(self._is_for(kind, kinds, needs) for kind in self._kinds)
        return any(
            self._is_for(body.kind, kinds, needs)
            and all(any(_overlaps(need, entry) for entry in body.scope.members) for need in needs)
            for body in self._bodies
        )

    def _is_for(self, kind: str, kinds: Kinds, needs: tuple[str, ...]) -> bool:
        if kind not in self._kinds or kinds == ():  # what was reported may be anything
            return True
        if kinds is not None and kind not in kinds:
            return False
        for need in needs:
            member: Member | None = self._members.get(need)
            while member is not None:
                if member.kinds and kind not in member.kinds:
                    return False
                member = self._around[member.label.id]
        return True


def _overlaps(one: str, other: str) -> bool:
    """Whether one of two members is the other, or contains it."""
    return f"{one}.".startswith(f"{other}.") or f"{other}.".startswith(f"{one}.")
