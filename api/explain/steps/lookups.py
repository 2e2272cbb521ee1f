"""How a look-up in a table, and the band of a number, become steps."""

from typing import Any

from api.explain.exact import fraction, typed_value
from api.explain.model import Limit, TableRow
from api.explain.steps.part import PartSteps
from engine.graph.declaration import Interval
from engine.record.recording import Step as Noted

__all__ = ["band_of", "lookup"]


def lookup(steps: PartSteps, at: int, noted: Noted) -> int:
    """The step of a look-up, with the row that was found."""
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


def band_of(steps: PartSteps, at: int, noted: Noted) -> int:
    """The step of a band, with its range."""
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
