"""A score is used only where it can be known: in its own block, in no circle, or at the outermost level."""

from collections.abc import Iterator

from dsl.check.walk import Reached
from dsl.diagnostics.diagnostic import Findings, Related
from engine.graph.expression import Placed, Scored, ScoreOf
from engine.graph.methodology import Block, Member, Methodology, Result


def check_reach(methodology: Methodology, findings: Findings) -> None:
    """Report scores that are used in another block, which is scored by itself, and scores in a circle."""
    reached = Reached(methodology)
    needs: dict[str, set[str]] = {}
    members: dict[str, Member] = {}
    for member, _ in methodology.walk():
        id_ = member.label.id
        members[id_] = member
        used = [node for node in reached.of(_score_parts(member)) if isinstance(node, ScoreOf | Scored)]
        needs[id_] = {node.id for node in used}
        if isinstance(member, Block):
            needs[id_] |= {inner.label.id for inner in member.members}
            results = reached.of(_result_parts(member.results))
            used += [node for node in results if isinstance(node, ScoreOf | Scored)]
        for node in used:
            _check_unit(id_, node, findings)
    for circle in _circles(needs):
        _report_circle([members[id_] for id_ in circle], findings)


def _score_parts(member: Member) -> Iterator[Placed | None]:
    yield member.applies
    if not isinstance(member, Block):
        yield member.score
        return
    yield member.formula
    for adjustment in member.adjustments:
        yield from (adjustment.points, adjustment.most, adjustment.applies)
    for cap in member.caps:
        yield from (cap.limit, cap.condition)


def _result_parts(results: tuple[Result, ...]) -> Iterator[Placed | None]:
    for result in results:
        yield from (result.value, result.applies)


def _check_unit(user: str, used: ScoreOf | Scored, findings: Findings) -> None:
    if used.span is not None and used.id.partition(".")[0] != user.partition(".")[0]:
        findings.add(
            "E0306",
            used.span,
            f"the score of `{used.id}` is out of reach in `{user}`: each block is scored by itself",
            "use it in a `result` at the outermost level",
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


def _report_circle(circle: list[Member], findings: Findings) -> None:
    first = circle[0].label
    if first.span is None:
        return
    names = [member.label.name for member in [*circle, circle[0]]]
    findings.add(
        "E0304",
        first.span,
        "these scores go round in a circle: " + " needs ".join(f"`{name}`" for name in names),
        "work out one of them without the others",
        [Related(one.label.span, f"`{one.label.name}`") for one in circle[1:] if one.label.span is not None],
    )
