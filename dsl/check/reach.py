"""A score is used only where it can be known: in its own block, in no circle, or at the outermost level."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from dsl.check.walk import Reached
from dsl.diagnostics.circle import chained
from dsl.diagnostics.diagnostic import Findings, Related
from dsl.diagnostics.message import say
from engine.graph.expression import Placed, Scored, ScoreOf
from engine.graph.formulas import own_formulas
from engine.graph.methodology import Block, Member, Methodology, Result


def check_reach(methodology: Methodology, findings: Findings) -> None:
    """Report scores that are used in another block, which is scored by itself, and scores in a circle."""
    reached = Reached(methodology)
    parents = {member.label.id: around for member, around in methodology.walk()}
    needs: dict[str, set[str]] = {}
    without_bodies: dict[str, set[str]] = {}
    members: dict[str, Member] = {}
    for member, around in methodology.walk():
        id_ = member.label.id
        members[id_] = member
        used = _scores(reached.of(own_formulas(member)))
        for node in used:
            _check_unit(id_, node, findings)
        if isinstance(member, Block):
            for node in _scores(reached.of(_result_parts(member.results))):
                _check_unit(id_, node, findings)
        inner = {one.label.id for one in member.members} if isinstance(member, Block) else set[str]()
        needs[id_] = {node.id for node in used} | inner
        own = _scores(reached.of(own_formulas(member), into_bodies=False))
        without_bodies[id_] = {node.id for node in own} | inner
        while around is not None:
            needs[id_].update(node.id for node in _scores(reached.of([around.applies])))
            without_bodies[id_].update(
                node.id for node in _scores(reached.of([around.applies], into_bodies=False))
            )
            around = parents[around.label.id]
    for circle in _circles(needs):
        _report_circle([members[id_] for id_ in circle], without_bodies, findings)


def _scores(nodes: Iterable[Placed]) -> list[ScoreOf | Scored]:
    return [node for node in nodes if isinstance(node, ScoreOf | Scored)]


def _result_parts(results: tuple[Result, ...]) -> Iterator[Placed | None]:
    for result in results:
        yield from (result.value, result.applies)


def _check_unit(user: str, used: ScoreOf | Scored, findings: Findings) -> None:
    if used.span is not None and used.id.partition(".")[0] != user.partition(".")[0]:
        findings.add(
            "E0306",
            used.span,
            say("score-of-another-block", score=used.id, user=user),
            say("use-in-outermost-result"),
        )


def _circles(needs: dict[str, set[str]]) -> Iterator[list[str]]:
    """The circles that a walk along the needs comes upon, each from where it was entered."""
    done: set[str] = set()
    for start in needs:
        path: list[str] = []
        pending: list[tuple[str, Iterator[str]]] = []
        if start not in done:
            path.append(start)
            pending.append((start, iter(sorted(needs[start]))))
        while pending:
            id_, further = pending[-1]
            following = next((one for one in further if one not in done), None)
            if following is None:
                done.add(id_)
                pending.pop()
                path.pop()
            elif following in path:
                yield path[path.index(following) :]
            else:
                path.append(following)
                pending.append((following, iter(sorted(needs.get(following, ())))))


def _report_circle(
    circle: list[Member], without_bodies: Mapping[str, Collection[str]], findings: Findings
) -> None:
    """Report a circle; where a score is needed of all bodies alone, in these words."""
    first = circle[0].label
    if first.span is None:
        return
    told = [say("as-written", text=first.name)]
    over = False
    for user, used in zip(circle, [*circle[1:], circle[0]], strict=True):
        if used.label.id in without_bodies[user.label.id]:
            told.append(say("as-written", text=used.label.name))
        else:
            told.append(say("in-the-circle-over-bodies", name=used.label.name))
            over = True
    findings.add(
        "E0304",
        first.span,
        say(
            "scores-in-a-circle",
            circle=chained(told, lambda one, other: say("score-needs", one=one, other=other)),
        ),
        say("take-it-over-something-else") if over else say("work-out-one-alone"),
        [
            Related(one.label.span, say("as-written", text=one.label.name))
            for one in circle[1:]
            if one.label.span is not None
        ],
    )
