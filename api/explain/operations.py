"""How each kind of expression becomes a step: arithmetic, conditions, what the author declares, rows."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import Any, Final

from api.explain.exact import fraction, typed_value
from api.explain.model import Limit, RoundingPart, TableRow
from api.explain.rows import RowAt, rows_part
from api.explain.steps import NONE, PartSteps
from engine.graph.declaration import Interval
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


def _lookup(steps: PartSteps, at: int, noted: Noted) -> int:
    expression: Any = noted.expression
    inputs = steps.operands(at, expression.keys)
    table = steps.declarations.tables[expression.table]
    keys = [steps.tape[each].value for each in steps.beneath(at)][: len(table.keys)]
    for number, row in enumerate(table.rows, start=1):
        cells = row[: len(table.keys)]
        if all(_fits(cell, key) for cell, key in zip(cells, keys, strict=True)):
            found = TableRow(
                table=expression.table,
                row=number,
                keys=tuple(map(_cell, cells)),
                column=expression.column,
            )
            break
    else:
        raise LookupError(f"no row of the table `{expression.table}` was looked up")
    said = steps.statics.said(table.label)
    return steps.new(noted, inputs, table=found, cites=said.cites, assumes=said.assumes)


def _band_of(steps: PartSteps, at: int, noted: Noted) -> int:
    expression: Any = noted.expression
    inputs = steps.operands(at, (expression.operand,))
    bands = steps.declarations.bands[expression.bands]
    band = next(each for each in bands.bands if each.name == noted.value)
    said = steps.statics.said(bands.label)
    return steps.new(
        noted,
        inputs,
        kind=expression.bands,
        band=_limit(band.interval),
        cites=said.cites,
        assumes=said.assumes,
    )


def _aggregate(steps: PartSteps, at: int, noted: Noted) -> int:
    expression: Any = noted.expression
    level, rows = _told_rows(steps, at, expression)
    made = rows_part(expression, rows, steps.value_at, whole=steps.maker.whole)
    outer = steps.rows.get(expression.rows)
    taken = []
    inputs: list[int] = []
    for row in made.chosen:
        steps.rows[expression.rows] = row.number
        told = row.part(_label_of(steps, expression.rows, row.number), steps.made)
        taken.append(told)
        inputs += [each for each in (told.where, told.value, told.weight) if each]
    if outer is None:
        steps.rows.pop(expression.rows, None)
    else:
        steps.rows[expression.rows] = outer
    level_step = NONE if level is None else steps.made(level)
    if level_step:
        inputs.append(level_step)
    is_date = any(told.value and steps.is_date(told.value) for told in taken) and expression.kind.value in (
        "min",
        "max",
    )
    return steps.new(
        noted,
        tuple(dict.fromkeys(inputs)),
        is_date=is_date,
        kind=expression.kind.value,
        level=level_step,
        rows=made.part(tuple(taken)),
    )


def _label_of(steps: PartSteps, rows: str, row: int) -> str:
    """The first text of a row; nothing where it has none."""
    position = steps.statics.text_column(rows)
    cell = None if position is None else steps.part.given[rows][row - 1][position]
    return cell if isinstance(cell, str) else ""


def _told_rows(steps: PartSteps, at: int, expression: Aggregate) -> tuple[int | None, list[RowAt]]:
    """The positions of what was evaluated in each row, and that of the level."""
    data = steps.part.given.get(expression.rows) or ()
    beneath = iter(steps.beneath(at))
    rows: list[RowAt] = []
    for number in range(1, len(data) + 1):
        where = value = weight = None
        met = True
        if expression.where is not None:
            where = next(beneath)
            met = steps.tape[where].value is True
        if met and expression.value is not None:
            value = next(beneath)
        if met and expression.weight is not None:
            weight = next(beneath)
        rows.append(RowAt(number, where, value, weight, met))
    return next(beneath, None), rows


def _limit(interval: Interval) -> Limit:
    return Limit(
        lower=fraction(interval.lower),
        lower_excluded=interval.lower_strict,
        upper=fraction(interval.upper),
        upper_excluded=interval.upper_strict,
    )


def _fits(cell: Any, key: Any) -> bool:
    return key in cell if isinstance(cell, Interval) else bool(cell == key)


def _cell(cell: Any) -> Any:
    """A cell of a table: a range, or a value."""
    return _limit(cell) if isinstance(cell, Interval) else typed_value(cell, is_date=False)[1]


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
        Aggregate: _aggregate,
        OverBodies: _over_bodies,
        Raised: _raised,
        Lookup: _lookup,
        BandOf: _band_of,
        Rounded: _rounded,
        Irrational: _irrational,
        Call: _call,
        YearOf: _plainly("operand"),
    }
)
