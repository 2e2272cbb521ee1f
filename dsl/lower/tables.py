"""Look-up tables: their declaration, and their rows from a CSV file."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from gmpy2 import mpq

from dsl.diagnostics.diagnostic import Related
from dsl.diagnostics.message import Message, say
from dsl.elaborate.context import Context, Lookups
from dsl.elaborate.input_types import type_of_input
from dsl.elaborate.types import ChoiceOf, DateOf, NumberOf, TextOf, Type
from dsl.lower.cells import CellError, advice_on, read_date, read_number, read_option, read_yes_no
from dsl.lower.csv_file import Row, read_csv
from dsl.lower.intervals import is_empty, overlapping
from dsl.lower.labels import label_of
from dsl.lower.workshop import Workshop
from dsl.outline.outline import Declaration
from dsl.syntax import tree
from engine.graph.declaration import Cell, Interval, Table
from engine.graph.span import Span

_WHOLE, _DIGITS = re.compile(r"-?[0-9]+"), re.compile(r"[0-9]+")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A key or column of a table: the CSV columns that it is read from, and how."""

    name: str
    key: bool
    headers: tuple[str, ...]
    read: Callable[[tuple[str, ...]], Cell]


def declare_tables(context: Context) -> None:
    """Tell the elaboration what each table is looked up by and what is found in it."""
    for symbol in context.symbols.values.values():
        if symbol.sort != "table" or symbol.declaration.broken:
            continue
        keys: list[tuple[str, Type]] = []
        for part in symbol.declaration.all("key"):
            line = part.line
            if isinstance(line, tree.Typed):
                keys.append((part.name, type_of_input(context, line.type) if line.type else NumberOf()))
        columns: dict[str, tuple[Type, bool]] = {}
        for part in symbol.declaration.all("column"):
            line = part.line
            if isinstance(line, tree.Typed) and line.type is not None:
                columns[part.name] = (type_of_input(context, line.type), line.type.optional)
        context.tables[symbol.path] = Lookups(tuple(keys), columns)


def lower_table(workshop: Workshop, declaration: Declaration) -> Table | None:
    """A table with its rows; None where it was reported."""
    line = declaration.line
    if not isinstance(line, tree.TableOf):
        return None
    parts = (*declaration.all("key"), *declaration.all("column"))
    complete = [one for one in (_wanted(workshop, part) for part in parts) if one is not None]
    for word, said in (
        ("key", say("table-without-keys", table=declaration.name)),
        ("column", say("table-without-columns", table=declaration.name)),
    ):
        if not declaration.all(word) and not declaration.broken:
            workshop.findings.add("E0201", declaration.name_span, said)
    named: dict[str, Declaration] = {}
    for part in parts:
        label_of(workshop, part)
        earlier = named.setdefault(part.name, part)
        if earlier is not part:
            workshop.findings.add(
                "E0302",
                part.name_span,
                say("taken-by-a-key", name=part.name)
                if earlier.word == "key"
                else say("taken-by-a-column", name=part.name),
                say("give-one-another-name"),
                [Related(earlier.name_span, say("declared-here", name=part.name))],
            )
    text = workshop.texts.get(line.file.text)
    if text is None and line.file.text in workshop.files:
        return None
    if text is None:
        workshop.findings.add(
            "E0111",
            line.file.span,
            say("no-such-file", file=line.file.text),
            say("paths-are-relative"),
        )
        return None
    written = read_csv(line.file.text, line.file.span, text, workshop.findings)
    if written is None:
        return None
    rows = _read(workshop, declaration, written, complete)
    if not declaration.broken:
        _unambiguous(workshop, rows, sum(one.key for one in complete))
    return Table(
        label_of(workshop, declaration),
        tuple(one.name for one in complete if one.key),
        tuple(one.name for one in complete if not one.key),
        tuple(cells for _, cells in rows),
    )


def _wanted(workshop: Workshop, part: Declaration) -> Wanted | None:
    line = part.line
    if not isinstance(line, tree.Typed):
        return None
    if line.interval is not None:
        return _interval_key(workshop, part.name, line.interval)
    if line.type is None:
        return None
    if line.type.intervals or line.type.decimals or line.type.unit or line.type.base == "rows":
        workshop.findings.add("E0202", line.type.span, say("table-columns-have-no-bounds"))
    type_ = type_of_input(workshop.context, line.type)
    if line.type.optional:
        workshop.findings.add("E0202", line.type.span, say("table-has-a-value-in-each-cell"))
    whole = line.type.base == "whole"
    return Wanted(part.name, part.word == "key", (part.name,), lambda cells: _cell(cells[0], type_, whole))


def _interval_key(workshop: Workshop, name: str, written: tree.Interval) -> Wanted | None:
    lower, upper = written.lower, written.upper
    for limit in (lower, upper):
        if limit is not None and not isinstance(limit.value, tree.Name):
            workshop.findings.add(
                "E0401",
                limit.value.span,
                say("ends-are-columns-of-the-file"),
                say("write-their-names"),
            )
            return None
    headers = tuple(
        limit.value.text
        for limit in (lower, upper)
        if limit is not None and isinstance(limit.value, tree.Name)
    )
    strict_lower, strict_upper = bool(lower and lower.strict), bool(upper and upper.strict)

    def read(cells: tuple[str, ...]) -> Interval:
        ends = iter(cells)
        low = _open_end(next(ends)) if lower is not None else None
        high = _open_end(next(ends)) if upper is not None else None
        interval = Interval(low, strict_lower, high, strict_upper)
        if is_empty(interval):
            raise CellError(say("no-number-in-range"))
        return interval

    return Wanted(name, True, headers, read)


def _open_end(text: str) -> mpq | None:
    return read_number(text) if text else None


def _cell(text: str, type_: Type, whole: bool) -> Cell:
    if not text:
        raise CellError(say("value-is-missing"), text)
    match type_:
        case NumberOf():
            number = read_number(text)
            if whole and (number.denominator != 1 or number < 0):
                raise CellError(say("no-whole-number", value=text), text)
            return number
        case TextOf():
            return text
        case ChoiceOf(options):
            return read_option(text, options)
        case DateOf():
            return read_date(text)
        case _:
            return read_yes_no(text)


TableRow = tuple[Span, tuple[Cell, ...]]


def _read(
    workshop: Workshop, declaration: Declaration, rows: list[Row], wanted: list[Wanted]
) -> list[TableRow]:
    """The rows of a file as the declaration wants them."""
    top, header = rows[0], rows[0].cells
    named = [name for one in wanted for name in one.headers]
    whole = declaration.all("key") and declaration.all("column") and not declaration.broken
    for name in named:
        if header.count(name) != 1:
            workshop.findings.add(
                "E0703",
                top.place(_second(header, name)) if name in header else top.span,
                say("column-twice-in-first-line", column=name)
                if name in header
                else say("column-not-in-first-line", column=name),
                say("first-line-names-columns"),
            )
    for name in dict.fromkeys(header) if whole else ():
        if name not in named:
            said = say("column-not-used", column=name)
            workshop.findings.add("E0703", top.place(header.index(name)), said, say("declare-or-delete-it"))
    if any(header.count(name) != 1 for name in named):
        return []
    found = [_row(workshop, row, header, wanted) for row in rows[1:]]
    return [row for row in found if row is not None]


def _second(header: tuple[str, ...], name: str) -> int:
    """Where a name stands for the second time."""
    return header.index(name, header.index(name) + 1)


def _row(workshop: Workshop, row: Row, header: tuple[str, ...], wanted: list[Wanted]) -> TableRow | None:
    if len(row.cells) != len(header):
        said = say("cells-of-this-row", cells=len(row.cells), header=len(header))
        workshop.findings.add("E0703", row.span, said, _decimal_commas(row, len(header)))
        return None
    cells: list[Cell] = []
    for one in wanted:
        columns = [header.index(name) for name in one.headers]
        try:
            cells.append(one.read(tuple(row.cells[column] for column in columns)))
        except CellError as fault:
            _report(workshop, row, columns, one, fault)
            return None
    return row.span, tuple(cells)


def _report(workshop: Workshop, row: Row, columns: list[int], one: Wanted, fault: CellError) -> None:
    """Report the first of the cells that is none by itself; of those that are one together, the first."""
    at_fault = next((column for column in columns if row.cells[column] == fault.text), columns[0])
    said = say("value-at-fault", name=one.name, fault=fault.said)
    workshop.findings.add("E0701", row.place(at_fault), said, advice_on(fault, workshop.findings))


def _decimal_commas(row: Row, wanted: int) -> Message | None:
    """The number that is meant where decimal commas make more cells of a row than there should be."""
    pairs = pairwise(row.cells)
    numbers = [f"{one}.{other}" for one, other in pairs if _WHOLE.fullmatch(one) and _DIGITS.fullmatch(other)]
    numbers.sort(key=lambda number: not number.lstrip("-").startswith("0."))
    more = len(row.cells) - wanted
    return say("decimal-sign-is-a-point", text=numbers[0]) if 0 < more <= len(numbers) else None


def _unambiguous(workshop: Workshop, rows: list[TableRow], keys: int) -> None:
    """Report rows that the same keys would select."""
    buckets: dict[tuple[Cell, ...], list[TableRow]] = {}
    for row in rows:
        exact = tuple(cell for cell in row[1][:keys] if not isinstance(cell, Interval))
        buckets.setdefault(exact, []).append(row)
    for bucket in buckets.values():
        ranges = [tuple(c for c in row[1][:keys] if isinstance(c, Interval)) for row in bucket]
        for first, second in overlapping(ranges):
            workshop.findings.add(
                "E0702",
                bucket[second][0],
                say("same-keys-select-two-rows"),
                say("shorten-range-or-delete-row"),
                [Related(bucket[first][0], say("the-other-row"))],
            )
