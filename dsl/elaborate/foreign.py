"""What other languages write in another way, and what is read here as a name or as a division."""

import re
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from gmpy2 import mpq

from dsl.diagnostics.message import Message, say
from dsl.elaborate.builtins import BUILTIN_FUNCTIONS
from dsl.elaborate.context import Context, Env, Typed
from dsl.syntax import tree

_FUNCTIONS: Mapping[str, str] = MappingProxyType(
    {
        "avg": "average(… of rows)",
        "averageif": "average(… of rows where …)",
        "ceil": "rounded(…, ceiling to 0 decimals)",
        "coalesce": "… when … is known",
        "counta": "count(rows)",
        "countif": "count(rows where …)",
        "countifs": "count(rows where … and …)",
        "datedif": "days_between(…, …)",
        "if": "… when …",
        "iferror": "… when … > 0",
        "ifnull": "… when … is known",
        "iif": "… when …",
        "int": "rounded(…, floor to 0 decimals)",
        "isblank": "… is missing",
        "isna": "… is missing",
        "isnull": "… is missing",
        "len": "count(rows)",
        "length": "count(rows)",
        "log": "ln(…)",
        "log10": "ln(…) / ln(10)",
        "lookup": "look up … in … by (…)",
        "maximum": "max(…, …)",
        "mean": "average(… of rows)",
        "minimum": "min(…, …)",
        "nvl": "… when … is known",
        "percentile": "quantile(… of rows, 90%)",
        "pow": "… ^ …",
        "roundup": "rounded(…, up to 2 decimals)",
        "rounddown": "rounded(…, down to 2 decimals)",
        "sqr": "… ^ 2",
        "sqrt": "square_root(…)",
        "std": "standard_deviation(… of rows)",
        "stddev": "standard_deviation(… of rows)",
        "stdev": "sample_standard_deviation(… of rows)",
        "sumif": "sum(… of rows where …)",
        "sumifs": "sum(… of rows where … and …)",
        "sumproduct": "sum(… * … of rows)",
        "total": "sum(… of rows)",
        "trunc": "rounded(…, down to 0 decimals)",
        "var": "variance(… of rows)",
        "vlookup": "look up … in … by (…)",
        "xlookup": "look up … in … by (…)",
        "year": "year_of(…)",
    }
)
"""How the language says what these functions of other languages do."""
_CONDITIONS = frozenset({"if", "iif"})
_EXPONENT = re.compile(r"[eE]([0-9]{0,2})")
_SEPARATED = re.compile(r"(?:_[0-9]+)+")
_PERCENT = frozenset({"pct", "perc", "процент", "процента", "процентов", "пайыз"})


def foreign_function(context: Context, node: tree.Call, env: Env) -> Typed | None:
    """A function of another language, reported; None for one that is declared, or that no language has."""
    name = node.function.text
    if name in BUILTIN_FUNCTIONS or context.symbols.value(env.scope, name) is not None:
        return None
    right = _rounding(node) if name.lower() == "round" else _FUNCTIONS.get(name.lower())
    if right is None and name.lower() in BUILTIN_FUNCTIONS:
        right = f"{name.lower()}(…)"
    if right is None or context.findings.lost(name):
        return None
    said, advice = say("no-function-of-the-language", function=name), say("write-this", text=right)
    if name.lower() in _CONDITIONS:
        advice = say("write-when-and-otherwise", first="… when …", last="… otherwise")
    return context.report("E0134", node.function.span, said, advice)


def _rounding(node: tree.Call) -> str:
    """How `round(x, 2)` is written: with the decimals that it asks for."""
    digits = node.arguments[1].value if len(node.arguments) > 1 else None
    decimals = digits.value if isinstance(digits, tree.Number) and digits.value.denominator == 1 else mpq(0)
    return f"rounded(…, half up to {decimals} decimal{'' if decimals == 1 else 's'})"


def foreign_number(context: Context, node: tree.Number) -> Typed | None:
    """`1e3`, `1_000`, `45 pct`, read as numbers with a unit that there is not; reported."""
    unit = node.unit
    if unit is None or unit.text in context.symbols.units:
        return None
    exponent = _EXPONENT.fullmatch(unit.text)
    if exponent is not None:
        advice = say("write-the-number-out")
        if exponent[1]:
            advice = say("write-this", text=_decimal(node.value * 10 ** int(exponent[1])))
        return context.report("E0133", node.span, say("number-with-an-exponent"), advice)
    if _SEPARATED.fullmatch(unit.text):
        whole = f"{_decimal(node.value)}{unit.text.replace('_', '')}"
        return context.report("E0133", node.span, say("thousands-joined"), say("write-this", text=whole))
    if unit.text.lower() in _PERCENT:
        share = f"{_decimal(node.value)}%"
        said = say("percent-in-words", text=f"{_decimal(node.value)} {unit.text}")
        return context.report("E0135", node.span, said, say("write-this", text=share))
    return None


def foreign_date(context: Context, *nodes: tree.Expression) -> Typed | None:
    """`2025/07/01`, `2025-7-1`, read as a calculation where a date is meant; reported."""
    for node in nodes:
        advice = _as_date(node)
        if advice is not None:
            return context.report("E0137", node.span, say("calculation-for-a-date"), advice)
    return None


def _as_date(node: tree.Expression) -> Message | None:
    match node:
        case tree.Arithmetic("/" | "-" as sign, tree.Arithmetic(inner, first, second), third) if (
            inner == sign
        ):
            parts = [part.value for part in (first, second, third) if isinstance(part, tree.Number)]
        case _:
            return None
    if len(parts) != 3 or any(part.denominator != 1 for part in parts):
        return None
    numbers = [int(part) for part in parts]
    year, month, day = numbers if numbers[0] > 31 else reversed(numbers)
    try:
        return say("write-this", text=date(year, month, day).isoformat())
    except ValueError:
        return None


def _decimal(value: mpq) -> str:
    """A number that was written with a decimal point or without, as it was written."""
    decimals = 0
    while (value * 10**decimals).denominator != 1:
        decimals += 1
    digits = str((value * 10**decimals).numerator).rjust(decimals + 1, "0")
    return f"{digits[:-decimals]}.{digits[-decimals:]}" if decimals else digits
