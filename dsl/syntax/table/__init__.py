"""The table of the parser: what the grammar says, worked out once and kept beside it."""

from dsl.syntax.table.form import END, Rule, Table
from dsl.syntax.table.stored import table

__all__ = ["END", "Rule", "Table", "table"]
