"""Tables and scales of bands."""

from engine.evaluate.context import Context, Value
from engine.evaluate.exactly import band_of, row_of
from engine.graph.declaration import Interval
from engine.graph.expression import BandOf, Lookup


def evaluate_lookup(context: Context, expression: Lookup) -> Value:
    """The value in a column of the table's row that the keys select."""
    table = context.declarations.tables[expression.table]
    row = row_of(table, [context.present(key) for key in expression.keys])
    found = row[len(table.keys) + table.columns.index(expression.column)]
    if isinstance(found, Interval):
        raise TypeError(
            f"the column `{expression.column}` of `{expression.table}` holds a range, not a value"
        )
    return found


def evaluate_band(context: Context, expression: BandOf) -> Value:
    """The name of the band that the value lies in."""
    return band_of(context.declarations.bands[expression.bands], context.number(expression.operand))
