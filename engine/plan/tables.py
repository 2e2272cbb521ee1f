"""Look-up tables and scales of bands in generated code."""

from collections.abc import Iterator, Sequence

from gmpy2 import mpq

from engine.graph.declaration import Bands, Cell, Interval, Table
from engine.graph.expression import BandOf, Expression, Lookup
from engine.plan.arithmetic import exact, into
from engine.plan.code import TEXT, Code, Form, Sort, common_form
from engine.plan.emitter import MISSING, Emitter
from engine.plan.references import constant
from engine.plan.writer import Lines

__all__ = ["emit_band", "emit_lookup"]

_Range = tuple[int | None, int | None]
"""The whole numbers from the first to the second; None is an open end."""


def emit_lookup(emitter: Emitter, expression: Lookup) -> Code:
    """The value in a column of the table's row that the keys select."""
    writer = emitter.writer
    table = emitter.declarations.tables[expression.table]
    column = len(table.keys) + table.columns.index(expression.column)
    keys = [_key(emitter, key) for key in expression.keys]
    found = [_found(row[column]) for row in table.rows]
    form = common_form(code.form for code in found) if found else MISSING.form
    ranged = [
        position
        for position in range(len(keys))
        if any(isinstance(row[position], Interval) for row in table.rows)
    ]
    plain = all(key.form.sort in (Sort.scaled, Sort.rational, Sort.text, Sort.truth) for key in keys)
    if (
        not plain
        or len(ranged) > 1
        or any(keys[position].form.sort is not Sort.scaled for position in ranged)
    ):
        return _searched(emitter, table, keys, column, form)
    texts = [into(writer, code, form) if form.is_number else code.text for code in found]
    if ranged:
        return _in_ranges(emitter, table, keys, ranged[0], texts, form)
    entries: dict[str, str] = {}
    for row, text in zip(table.rows, texts, strict=True):
        key = _key_text(keys, row, range(len(keys)))
        if key is not None:
            entries.setdefault(key, text)
    name = writer.constant(_dictionary(entries), f"{table.label.id}.{expression.column}")
    return writer.risked(f"{name}[{_asked(keys, range(len(keys)))}]", form, emitter.hint)


def _key(emitter: Emitter, expression: Expression) -> Code:
    code = emitter.writer.bind(emitter.required(expression), emitter.hint)
    return Code(exact(emitter.writer, code), code.form) if code.form.sort is Sort.rational else code


def _found(cell: Cell) -> Code:
    if isinstance(cell, Interval):
        raise TypeError("a range cannot be found in a table")
    return MISSING if cell is None else constant(cell)


def _searched(emitter: Emitter, table: Table, keys: Sequence[Code], column: int, form: Form) -> Code:
    """The look-up row by row, as the plain evaluator does it."""
    writer = emitter.writer
    asked = "".join(f"{exact(writer, key) if key.form.is_number else key.text}, " for key in keys)
    name = writer.constant(f"TABLES[{table.label.id!r}]", table.label.id)
    sort = Sort.rational if form.sort is Sort.scaled else form.sort
    found = Form(sort, 1, form.optional, form.from_zero, form.nonzero)
    return writer.risked(f"row_of({name}, ({asked}))[{column}]", found, emitter.hint)


def _in_ranges(
    emitter: Emitter, table: Table, keys: Sequence[Code], ranged: int, texts: Sequence[str], form: Form
) -> Code:
    """By exact keys to a few ranges, one of which holds the number."""
    writer = emitter.writer
    others = [position for position in range(len(keys)) if position != ranged]
    groups: dict[str, list[str]] = {}
    for row, text in zip(table.rows, texts, strict=True):
        key = _key_text(keys, row, others)
        held = _whole_range(row[ranged], keys[ranged].form.denominator)
        if key is not None and held is not None:
            groups.setdefault(key, []).append(f"({held[0]}, {held[1]}, {text})")
    entries = {key: f"({', '.join(ranges)},)" for key, ranges in groups.items()}
    name = writer.constant(_dictionary(entries), table.label.id)
    text = f"in_range({name}[{_asked(keys, others)}], {keys[ranged].text})"
    return writer.risked(text, form, emitter.hint)


def _dictionary(entries: dict[str, str]) -> str:
    return "{" + ", ".join(f"{key}: {text}" for key, text in entries.items()) + "}"


def _asked(keys: Sequence[Code], positions: Sequence[int]) -> str:
    texts = [keys[position].text for position in positions]
    return texts[0] if len(texts) == 1 else f"({', '.join(texts)})"


def _key_text(keys: Sequence[Code], row: Sequence[Cell], positions: Sequence[int]) -> str | None:
    """The exact keys of a row as the generated code writes them; None where no key can be equal to them."""
    texts: list[str] = []
    for position in positions:
        cell, form = row[position], keys[position].form
        if isinstance(cell, bool | str):
            texts.append(repr(cell))
        elif cell is None or isinstance(cell, Interval):
            return None
        elif form.sort is Sort.scaled:
            whole = cell * form.denominator
            if whole.denominator != 1:
                return None
            texts.append(str(whole))
        else:
            texts.append(f"mpq({cell.numerator}, {cell.denominator})")
    return texts[0] if len(texts) == 1 else f"({', '.join(texts)})"


def _whole_range(cell: Cell, denominator: int) -> _Range | None:
    """The scaled values that a cell holds; None where there are none."""
    if isinstance(cell, Interval):
        low = None if cell.lower is None else _first_from(cell.lower * denominator, cell.lower_strict)
        high = None if cell.upper is None else -_first_from(-cell.upper * denominator, cell.upper_strict)
        return (low, high) if low is None or high is None or low <= high else None
    if isinstance(cell, mpq):
        whole = cell * denominator
        return (int(whole), int(whole)) if whole.denominator == 1 else None
    return None


def _first_from(number: mpq, strict: bool) -> int:
    """The least whole number from a limit on, the limit included unless it is strict."""
    least = -(-number.numerator // number.denominator)
    return int(least) + 1 if strict and least == number else int(least)


def emit_band(emitter: Emitter, expression: BandOf) -> Code:
    """The name of the band that the value lies in."""
    writer = emitter.writer
    bands = emitter.declarations.bands[expression.bands]
    operand = writer.bind(emitter.number(expression.operand), emitter.hint)
    if operand.form.sort is not Sort.scaled:
        name = writer.constant(f"BANDS[{bands.label.id!r}]", bands.label.id)
        return writer.risked(f"band_of({name}, {exact(writer, operand)})", TEXT, emitter.hint)
    ranges = list(_ranges(bands, operand.form.denominator))
    if not ranges:
        writer.risky()
        writer.put("raise NoBandError")
        return constant("")
    name = writer.name(emitter.hint)
    everywhere = _covers(ranges, operand.form.from_zero)
    last = ranges.pop() if everywhere and len(ranges) > 1 else None
    word = "if"
    for held, band in ranges:
        writer.put(f"{word} {_test(held, operand.text)}:", [f"{name} = {band!r}"])
        word = "elif"
    otherwise: Lines = ["raise NoBandError"] if last is None else [f"{name} = {last[1]!r}"]
    if last is None:
        writer.risky()
    writer.put("else:", otherwise)
    return Code(name, TEXT)


def _ranges(bands: Bands, denominator: int) -> Iterator[tuple[_Range, str]]:
    for band in bands.bands:
        held = _whole_range(band.interval, denominator)
        if held is not None:
            yield held, band.name


def _test(held: _Range, number: str) -> str:
    low, high = held
    if low is None:
        return "True" if high is None else f"{number} <= {high}"
    return f"{low} <= {number}" if high is None else f"{low} <= {number} <= {high}"


def _covers(ranges: Sequence[tuple[_Range, str]], from_zero: bool) -> bool:
    """Whether every number (every one from 0 on) lies in one of the ranges."""
    reached: int | None = -1 if from_zero else None
    open_start = not from_zero
    for (low, high), _ in sorted(ranges, key=lambda each: (each[0][0] is not None, each[0][0] or 0)):
        if low is None:
            open_start = False
        elif open_start or (reached is not None and low > reached + 1):
            return False
        if high is None:
            return True
        reached = high if reached is None else max(reached, high)
    return False
