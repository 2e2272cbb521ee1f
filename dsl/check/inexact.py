"""A value that is no fraction is rounded before it is published."""

from collections.abc import Iterator

from dsl.check.walk import children
from dsl.diagnostics.diagnostic import Findings
from dsl.diagnostics.message import Message, say
from engine.graph.declaration import Rows
from engine.graph.expression import (
    BandOf,
    Call,
    Column,
    Comparison,
    Irrational,
    OverBodies,
    OverKind,
    Reference,
    Rounded,
    ScoreOf,
)
from engine.graph.label import Label
from engine.graph.methodology import Block, Methodology

Key = tuple[str, str]
_IRRATIONAL: Key = ("irrational", "")


class _Inexact:
    """Which named things are inexact: those that an irrational function leads to."""

    def __init__(self, methodology: Methodology) -> None:
        resting: dict[Key, list[Key]] = {}
        for key, part in _named_parts(methodology):
            for needed in _needs(part):
                resting.setdefault(needed, []).append(key)
        self._inexact = {_IRRATIONAL}
        reached = [_IRRATIONAL]
        while reached:
            found = set(resting.get(reached.pop(), ())) - self._inexact
            self._inexact |= found
            reached += found

    def of(self, kind: str, name: str) -> bool:
        """Whether a named thing is inexact."""
        return (kind, name) in self._inexact

    def rests_on(self, expression: object) -> bool:
        """Whether an expression is inexact."""
        return any(needed in self._inexact for needed in _needs(expression))


def _named_parts(methodology: Methodology) -> Iterator[tuple[Key, object]]:
    """What each named thing is made of."""
    for named in methodology.named:
        yield ("value", named.label.id), named.value
    succession = methodology.succession
    for rows in (*methodology.inputs, *([succession.predecessors] if succession is not None else [])):
        if isinstance(rows, Rows):
            for derived in rows.derived:
                yield ("value", derived.label.id), derived.value
    for function in methodology.functions:
        yield ("function", function.label.id), function.value
    for member, around in methodology.walk():
        name = member.label.id
        if isinstance(member, Block):
            parts = _parts_of(member)
            if around is None and succession is not None:
                parts = (*parts, succession.score)
            yield ("unrounded", name), parts
            if not member.rounding:
                yield ("score", name), parts
        else:
            yield ("score", name), member.score
            yield ("unrounded", name), member.score


def _parts_of(block: Block) -> tuple[object, ...]:
    return (
        block.formula,
        *(ScoreOf(inner.label.id, True) for inner in block.members),
        *((one.points, one.most) for one in block.adjustments),
        *(one.limit for one in block.caps),
    )


def _needs(part: object) -> Iterator[Key]:
    """What decides whether an expression, or any of several, is inexact."""
    for expression in _flat(part):
        match expression:
            case Irrational():
                yield _IRRATIONAL
            case OverBodies(kind=OverKind.standard_deviation | OverKind.sample_standard_deviation):
                yield _IRRATIONAL
            case OverBodies(kind=OverKind.count | OverKind.share | OverKind.rank | OverKind.decile):
                continue
            case Rounded() | Comparison() | BandOf():
                continue
            case Reference(id=name):
                yield "value", name
            case Column(rows=rows, name=name):
                yield "value", f"{rows}.{name}"
            case Call(function=name):
                yield "function", name
            case ScoreOf(id=name, rounded=rounded):
                yield "score" if rounded else "unrounded", name
        yield from (needed for inner in children(expression) for needed in _needs(inner))


def _flat(part: object) -> Iterator[object]:
    if isinstance(part, tuple):
        for inner in part:
            yield from _flat(inner)
    elif part is not None:
        yield part


def check_inexact(methodology: Methodology, findings: Findings) -> None:
    """Report what is published without rounding though it is no fraction."""
    inexact = _Inexact(methodology)
    for member, _ in methodology.walk():
        if not isinstance(member, Block):
            continue
        if member.rounding is None and inexact.of("unrounded", member.label.id):
            _report(member.label, say("block-unrounded", block=member.label.name), findings)
        for result in member.results:
            if result.rounding is None and inexact.rests_on(result.value):
                _report(result.label, say("result-unrounded", result=result.label.name), findings)
    for rating in methodology.ratings:
        if rating.rounding is None and inexact.rests_on(rating.score):
            _report(rating.label, say("rating-unrounded", rating=rating.label.name), findings)
    for result in methodology.results:
        if result.rounding is None and inexact.rests_on(result.value):
            _report(result.label, say("result-unrounded", result=result.label.name), findings)


def _report(label: Label, said: Message, findings: Findings) -> None:
    if label.span is not None:
        findings.add("E0408", label.span, said, say("write-this", text="round half up to 2 decimals"))
