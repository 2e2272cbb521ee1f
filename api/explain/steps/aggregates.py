"""How an aggregate becomes a step, with the rows that are told."""

from typing import Any

from api.explain.steps.collected import NONE
from api.explain.steps.part import PartSteps
from api.explain.steps.rows import RowAt, rows_part
from engine.graph.expression import Aggregate
from engine.record.recording import Step as Noted

__all__ = ["aggregate"]


def aggregate(steps: PartSteps, at: int, noted: Noted) -> int:
    """The step of an aggregate."""
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
