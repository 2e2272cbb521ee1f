"""The clauses `rises with` and `falls with`: which inputs they name."""

from dsl.diagnostics.diagnostic import Related
from dsl.diagnostics.message import Message, say
from dsl.elaborate.types import Broken, DateOf, NumberOf, described
from dsl.lower.workshop import Workshop
from dsl.names.sorts import SORTS
from dsl.names.symbols import Symbol
from dsl.outline.outline import Declaration
from dsl.syntax import tree
from engine.graph.methodology import Direction

_INPUTS = frozenset({"input", "attribute", "column"})


def directions_of(workshop: Workshop, declaration: Declaration) -> tuple[Direction, ...]:
    """What the author says of the directions of a score; names that are no numbers are reported."""
    found: dict[tuple[str, str | None], Direction] = {}
    for clause in declaration.all("rises with", "falls with"):
        line = clause.line
        for word in line.names if isinstance(line, tree.NamesLine) else ():
            direction = _direction(workshop, clause, word)
            if direction is None:
                continue
            earlier = found.setdefault((direction.input, direction.column), direction)
            if earlier.rises is not direction.rises and earlier.span is not None:
                workshop.findings.add(
                    "E0202",
                    word.span,
                    say("rises-and-falls", input=word.text),
                    say("keep-name-in-one-clause"),
                    [Related(earlier.span, say("named-here"))],
                )
    return tuple(found.values())


def _direction(workshop: Workshop, clause: Declaration, word: tree.Word) -> Direction | None:
    name, *further = word.text.split(".")
    symbols = workshop.context.symbols
    symbol = symbols.value(clause.path, name)
    if symbol is None:
        said = say("nothing-is-called", name=name)
        workshop.findings.unknown("E0301", name, word.span, said, symbols.visible(clause.path))
        return None
    column = further[0] if further else None
    if column is not None:
        symbol_of_column = _column(workshop, symbol, word, further)
        if symbol_of_column is None:
            return None
        inner = symbol_of_column
    elif symbol.sort == "rows":
        said = say("rows-go-no-way", rows=name)
        workshop.findings.add("E0406", word.span, said, _example(workshop, clause.word, symbol))
        return None
    else:
        inner = symbol
    if not _is_number(workshop, inner, word):
        return None
    return Direction(symbol.path, column, clause.word == "rises with", word.span)


def _column(workshop: Workshop, rows: Symbol, word: tree.Word, further: list[str]) -> Symbol | None:
    """The column that is named; None where it was reported."""
    name = rows.declaration.name
    if rows.sort != "rows":
        workshop.findings.add("E0406", word.span, say("has-no-columns", name=name, sort=SORTS[rows.sort]))
        return None
    columns = workshop.context.symbols.columns[rows.path]
    found = columns.get(".".join(further))
    if found is None:
        said = say("no-such-column-of-rows", rows=name, name=".".join(further))
        workshop.findings.unknown("E0301", further[0], word.span, said, columns)
    return found


def _example(workshop: Workshop, word: str, rows: Symbol) -> Message | None:
    """A clause with the first number among the columns of rows."""
    for name, column in workshop.context.symbols.columns[rows.path].items():
        type_ = workshop.context.value_of(workshop.context, column).type
        if column.sort in _INPUTS and isinstance(type_, NumberOf | DateOf):
            return say("write-this", text=f"{word} {rows.declaration.name}.{name}")
    return None


def _is_number(workshop: Workshop, symbol: Symbol, word: tree.Word) -> bool:
    """Whether a name is that of a number or date among the inputs; reported where it is not."""
    if symbol.sort not in _INPUTS:
        said = say("direction-of-no-input", name=word.text, sort=SORTS[symbol.sort])
        workshop.findings.add("E0401", word.span, said, say("name-the-inputs"))
        return False
    type_ = workshop.context.value_of(workshop.context, symbol).type
    if isinstance(type_, NumberOf | DateOf):
        return True
    if not isinstance(type_, Broken):
        said = say("direction-of-no-number", name=word.text, type=described(type_))
        workshop.findings.add("E0401", word.span, said)
    return False
