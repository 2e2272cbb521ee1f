"""How each kind of expression becomes a step: arithmetic, conditions, scores, functions."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import Any, Final

from api.explain.exact import fraction
from api.explain.model import RoundingPart
from api.explain.steps.aggregates import aggregate
from api.explain.steps.lookups import band_of, lookup
from api.explain.steps.part import PartSteps
from engine.graph.expression import (
    Absolute,
    Aggregate,
    Alternatives,
    Argument,
    BandOf,
    Both,
    Call,
    Column,
    Comparison,
    Constant,
    Difference,
    Either,
    Extreme,
    Irrational,
    Known,
    Lookup,
    Negative,
    Not,
    OverBodies,
    Placed,
    Power,
    Product,
    Quotient,
    Raised,
    Reference,
    Rounded,
    Same,
    Scored,
    ScoreOf,
    Sum,
    YearOf,
)
from engine.record.recording import Step as Noted

__all__ = ["MAKERS"]


def _score_of(steps: PartSteps, _at: int, noted: Noted) -> int:
    expression: Any = noted.expression
    return steps.new(noted, (), member=expression.id, rounded=expression.rounded)


def _scored(steps: PartSteps, _at: int, noted: Noted) -> int:
    return steps.new(noted, (), member=noted.expression.id)  # type: ignore[attr-defined]


def _raised(steps: PartSteps, _at: int, noted: Noted) -> int:
    flag = noted.expression.flag  # type: ignore[attr-defined]
    return steps.new(noted, (), member=flag, supposed=flag in steps.maker.open_flags)


def _over_bodies(steps: PartSteps, _at: int, noted: Noted) -> int:
    expression: Any = noted.expression
    over = steps.maker.over.part(expression, steps.maker.kind, final=steps.part.final)
    return steps.new(noted, (), kind=expression.kind.value, over=over)


def _known(steps: PartSteps, at: int, noted: Noted) -> int:
    expression: Any = noted.expression
    steps.define(steps.beneath(at))
    return steps.new(noted, (steps.asked_for(expression.operand),))


def _conditions(steps: PartSteps, at: int, noted: Noted) -> int:
    """All conditions up to the one that ended the question."""
    expression: Any = noted.expression
    taken = steps.taker(at)
    inputs = []
    for condition in expression.conditions:
        inputs.append(taken(condition))
        if steps.maker.step(inputs[-1]).value is isinstance(expression, Either):
            break
    return steps.new(noted, tuple(inputs))


def _alternatives(steps: PartSteps, at: int, noted: Noted) -> int:
    expression: Any = noted.expression
    taken = steps.taker(at)
    inputs = []
    chosen, value = 0, expression.otherwise
    for position, case in enumerate(expression.cases, start=1):
        inputs.append(taken(case.condition))
        if steps.maker.step(inputs[-1]).value is True:
            chosen, value = position, case.value
            break
    inputs.append(taken(value))
    return steps.new(noted, tuple(inputs), is_date=steps.is_date(inputs[-1]), taken=chosen)


def _plain(steps: PartSteps, at: int, noted: Noted, operands: Callable[[Any], Sequence[Placed]]) -> int:
    return steps.new(noted, steps.operands(at, operands(noted.expression)))


def _sum(steps: PartSteps, at: int, noted: Noted) -> int:
    expression: Any = noted.expression
    inputs = steps.operands(at, expression.terms)
    return steps.new(noted, inputs, is_date=any(map(steps.is_date, inputs)))


def _difference(steps: PartSteps, at: int, noted: Noted) -> int:
    expression: Any = noted.expression
    inputs = steps.operands(at, (expression.left, expression.right))
    is_date = steps.is_date(inputs[0]) and not steps.is_date(inputs[1])
    return steps.new(noted, inputs, is_date=is_date)


def _extreme(steps: PartSteps, at: int, noted: Noted) -> int:
    expression: Any = noted.expression
    inputs = steps.operands(at, expression.operands)
    kind = "max" if expression.largest else "min"
    return steps.new(noted, inputs, is_date=any(map(steps.is_date, inputs)), kind=kind)


def _comparison(steps: PartSteps, at: int, noted: Noted) -> int:
    expression: Any = noted.expression
    inputs = steps.operands(at, (expression.left, expression.right))
    return steps.new(noted, inputs, order=expression.order.value)


def _power(steps: PartSteps, at: int, noted: Noted) -> int:
    expression: Any = noted.expression
    return steps.new(noted, steps.operands(at, (expression.base,)), exponent=expression.exponent)


def _rounded(steps: PartSteps, at: int, noted: Noted) -> int:
    expression: Any = noted.expression
    inputs = steps.operands(at, (expression.operand,))
    before, after = steps.maker.step(inputs[0]).value, fraction(noted.value)  # type: ignore[arg-type]
    rounding = RoundingPart(
        mode=expression.rounding.mode.value,
        step=str(expression.rounding.step),
        before=str(before),
        after=str(after),
    )
    return steps.new(noted, inputs, rounding=rounding)


def _irrational(steps: PartSteps, at: int, noted: Noted) -> int:
    expression: Any = noted.expression
    return steps.new(noted, steps.operands(at, expression.operands), kind=expression.function.value)


def _call(steps: PartSteps, at: int, noted: Noted) -> int:
    """A function applied: the steps of the arguments, and last that of its value."""
    expression: Any = noted.expression
    function = steps.declarations.functions[expression.function]
    taken = steps.taker(at)
    given = [taken(argument) for argument in expression.arguments]
    outer = steps.arguments
    steps.arguments = dict(zip(function.parameters, given, strict=True))
    value = taken(function.value)
    steps.arguments = outer
    said = steps.statics.said(function.label)
    return steps.new(
        noted,
        (*given, value),
        is_date=steps.is_date(value),
        kind=expression.function,
        cites=said.cites,
        assumes=said.assumes,
    )


def _of(*names: str) -> Callable[[Any], Sequence[Placed]]:
    """The operands of an expression in the fields with these names; a field may have several."""

    def operands(expression: Any) -> Sequence[Placed]:
        found: list[Placed] = []
        for name in names:
            value = getattr(expression, name)
            found.extend(value if isinstance(value, tuple) else (value,))
        return found

    return operands


def _plainly(*names: str) -> Callable[[PartSteps, int, Noted], int]:
    return partial(_plain, operands=_of(*names))


MAKERS: Final[Mapping[type, Callable[[PartSteps, int, Noted], int]]] = MappingProxyType(
    {
        Constant: PartSteps.constant,
        Reference: PartSteps.reference,
        Column: PartSteps.column,
        Argument: PartSteps.argument,
        Sum: _sum,
        Difference: _difference,
        Negative: _plainly("operand"),
        Product: _plainly("factors"),
        Quotient: _plainly("dividend", "divisor"),
        Power: _power,
        Extreme: _extreme,
        Absolute: _plainly("operand"),
        Comparison: _comparison,
        Same: _plainly("left", "right"),
        Both: _conditions,
        Either: _conditions,
        Not: _plainly("condition"),
        Known: _known,
        Scored: _scored,
        ScoreOf: _score_of,
        Alternatives: _alternatives,
        Aggregate: aggregate,
        OverBodies: _over_bodies,
        Raised: _raised,
        Lookup: lookup,
        BandOf: band_of,
        Rounded: _rounded,
        Irrational: _irrational,
        Call: _call,
        YearOf: _plainly("operand"),
    }
)
