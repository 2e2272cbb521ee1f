"""A value that is no fraction is rounded before it is published."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from dsl.diagnostics.diagnostic import Findings
from engine.graph.declaration import Rows
from engine.graph.expression import (
    BandOf,
    Call,
    Column,
    Comparison,
    Irrational,
    Reference,
    Rounded,
    ScoreOf,
)
from engine.graph.label import Label
from engine.graph.methodology import Block, Methodology


class _Inexact:
    """Which named things are inexact, found by following what they rest on."""

    def __init__(self, methodology: Methodology) -> None:
        self._parts: dict[tuple[str, str], object] = {}
        for named in methodology.named:
            self._parts["value", named.label.id] = named.value
        for rows in methodology.inputs:
            if isinstance(rows, Rows):
                for derived in rows.derived:
                    self._parts["value", derived.label.id] = derived.value
        for function in methodology.functions:
            self._parts["function", function.label.id] = function.value
        for member, _ in methodology.walk():
            if isinstance(member, Block):
                self._parts["unrounded", member.label.id] = (
                    member.formula,
                    *(ScoreOf(inner.label.id, True) for inner in member.members),
                    *((one.points, one.most) for one in member.adjustments),
                    *(one.limit for one in member.caps),
                )
                rounded = () if member.rounding else self._parts["unrounded", member.label.id]
                self._parts["score", member.label.id] = rounded
            else:
                self._parts["score", member.label.id] = member.score
                self._parts["unrounded", member.label.id] = member.score
        self._known: dict[tuple[str, str], bool] = {}

    def of(self, kind: str, name: str) -> bool:
        """Whether a named thing is inexact."""
        key = (kind, name)
        if key not in self._known:
            self._known[key] = False
            self._known[key] = any(self.rests_on(part) for part in _flat(self._parts.get(key)))
        return self._known[key]

    def rests_on(self, expression: object) -> bool:
        """Whether an expression is inexact."""
        match expression:
            case Irrational():
                return True
            case Rounded() | Comparison() | BandOf():
                return False
            case Reference(id=name):
                return self.of("value", name)
            case Column(rows=rows, name=name):
                return self.of("value", f"{rows}.{name}")
            case Call(function=name):
                if self.of("function", name):
                    return True
            case ScoreOf(id=name, rounded=rounded):
                return self.of("score" if rounded else "unrounded", name)
        return any(self.rests_on(part) for part in _children(expression))


def _flat(part: object) -> Iterator[object]:
    if isinstance(part, tuple):
        for inner in part:
            yield from _flat(inner)
    elif part is not None:
        yield part


def _children(expression: object) -> Iterator[object]:
    if is_dataclass(expression):
        for field in fields(expression):
            yield from (part for part in _flat(getattr(expression, field.name)) if is_dataclass(part))


def check_inexact(methodology: Methodology, findings: Findings) -> None:
    """Report what is published without rounding though it is no fraction."""
    inexact = _Inexact(methodology)
    for member, _ in methodology.walk():
        if not isinstance(member, Block):
            continue
        if member.rounding is None and inexact.of("unrounded", member.label.id):
            _report(member.label, f"block {member.label.name}", findings)
        for result in member.results:
            if result.rounding is None and inexact.rests_on(result.value):
                _report(result.label, f"the result `{result.label.name}`", findings)
    for result in methodology.results:
        if result.rounding is None and inexact.rests_on(result.value):
            _report(result.label, f"the result `{result.label.name}`", findings)


def _report(label: Label, what: str, findings: Findings) -> None:
    if label.span is not None:
        findings.add(
            "E0408",
            label.span,
            f"{what} is no fraction and is published without rounding",
            "write `round half up to 2 decimals`",
        )
