"""Random parameters, functions of the author's own, bands, tables, derived columns."""

from dataclasses import replace
from fractions import Fraction

from tests.proofs.generate import loose
from tests.proofs.generate.choice import Choice, number_text
from tests.proofs.generate.guards import joined, known, positive
from tests.proofs.generate.world import FromTable, Listed, Named, Num, Own, Page, Sort, Value, World

LIMITS = tuple(
    Fraction(*pair) for pair in ((0, 1), (1, 10), (1, 2), (1, 1), (5, 1), (10, 1), (50, 1), (100, 1))
)


def parameter(choice: Choice, page: Page, depth: int, world: World) -> Num:
    """A number of the methodology itself; it may differ by kind or reading."""
    name = page.name("parameter_")
    value = choice.pick((Fraction(1), Fraction(3, 4), Fraction(10), Fraction(5)))
    if choice.chance(25) and (world.readings or world.kinds):
        other = choice.pick((Fraction(0), Fraction(2), Fraction(1, 2)))
        asked = loose.condition(choice, replace(world, values=Sort(), parts=()), 0)
        page.value(depth, f"parameter {name}", Value(number_text(value), ((number_text(other), asked),)))
        return Num(name, min(value, other), False, max(value, other), False)
    page.add(depth, f"parameter {name} = {number_text(value)}")
    return Num(name, value, False, value, False)


def function(choice: Choice, page: Page, world: World) -> Own:
    """A function: most give a value from 0 to 1 whatever they are called with."""
    name = page.name("part_of_")
    careful = choice.chance(world.care)
    guards = ("whole > 0 and part >= 0", "whole > 0 and part > 0", "part >= 0 and whole >= 1")
    forms: tuple[tuple[str, Value], ...] = (
        ("part, whole", Value("0", (("min(1, part / whole)", choice.pick(guards)),))),
        ("part, whole", Value("clamp(part / whole, 0, 1)", (("0", "whole is 0"),))),
        ("part, whole", Value("part / whole", (("0", "whole <= 0 or part <= 0"), ("1", "part >= whole")))),
        ("portion", Value("clamp(portion, 0, 1)")),
        ("portion", Value("0", (("1", "portion >= 1"), ("portion", "portion >= 3/4")))),
        ("value", Value("0", (("1", "value > 10"), ("0.5", "value > 5"), ("value / 50", "value > 0")))),
    )
    loosely: tuple[tuple[str, Value], ...] = (
        ("part, whole", Value("part / whole")),
        ("part, whole", Value("min(1, part / whole)", (("0", "whole < 0"),))),
        ("part, whole", Value("0", (("part / whole", "whole > 0"),))),
        ("portion", Value("min(1, portion)")),
        ("portion", Value("portion", (("1", "portion >= 1"),))),
    )
    arguments, value = choice.pick(forms if careful else loosely)
    page.value(0, f"function {name}({arguments})", value)
    return Own(name, arguments.count(",") + 1, careful)


def bands(choice: Choice, page: Page, depth: int, care: int) -> Named:
    """Bands: most of them hold every number."""
    name = page.name("bands_")
    limits = sorted({choice.pick(LIMITS) for _ in range(choice.between(1, 3))})
    complete = choice.chance(care)
    page.add(depth, f"bands {name}")
    names: list[str] = []
    below = choice.chance(50)
    for position in range(len(limits) + 1):
        own = f"{name}_{position}"
        slack = Fraction(0) if complete else choice.pick((Fraction(0), Fraction(1, 100), Fraction(1)))
        low = None if position == 0 else limits[position - 1]
        high = None if position == len(limits) else limits[position]
        if high is not None and low is not None and high - slack <= low:
            slack = Fraction(0)
        page.add(depth + 1, f"{own} {_range(low, high, slack, below)}")
        names.append(own)
    return Named(name, tuple(names), complete)


def _range(low: Fraction | None, high: Fraction | None, slack: Fraction, below: bool) -> str:
    """A range that leaves a gap of `slack` to the next one; `below` excludes the upper ends."""
    parts: list[str] = []
    if low is not None:
        parts.append(f"{'from' if below else 'above'} {number_text(low)}")
    if high is not None:
        alone = low is None
        word = ("below" if alone else "to below") if below else ("at most" if alone else "to")
        parts.append(f"{word} {number_text(high - slack)}")
    return " ".join(parts)


def table(
    choice: Choice, page: Page, files: dict[str, str], care: int, options: tuple[str, ...] | None
) -> FromTable:
    """A table with a key in a range, an exact one, or both; most hold everything that can be asked."""
    name = page.name("table_")
    complete = choice.chance(care)
    part = choice.chance(75)
    values = ("0", "0.25", "1", "3/4", "50%") if part else ("0", "-1", "3", "10", "0.5")
    ranged = options is None or choice.chance(60)
    page.add(0, f'table {name} from "tables/{name}.csv"')
    head: list[str] = []
    if options is not None:
        page.add(1, f"key sort: {' or '.join(options)}")
        head.append("sort")
    if ranged:
        page.add(1, "key rate: from least to below most")
        head += ["least", "most"]
    page.add(1, "points: number")
    lines = [",".join([*head, "points"])]
    for option in options or ("",):
        if not complete and options is not None and choice.chance(25):
            continue
        exact = [option] if options is not None else []
        if not ranged:
            lines.append(",".join([*exact, choice.pick(values)]))
            continue
        limits = sorted({choice.pick(LIMITS) for _ in range(choice.between(1, 3))})
        for position in range(len(limits) + 1):
            low = "" if position == 0 else number_text(limits[position - 1])
            high = "" if position == len(limits) else number_text(limits[position])
            if not complete and choice.chance(20):
                continue
            lines.append(",".join([*exact, low, high, choice.pick(values)]).replace("(", "").replace(")", ""))
    files[f"tables/{name}.csv"] = "\n".join(lines) + "\n"
    keys = ((options,) if options is not None else ()) + ((None,) if ranged else ())
    return FromTable(name, "points", part, keys, complete)


def derived(choice: Choice, page: Page, depth: int, rows: Listed, world: World) -> Listed:
    """Columns computed row by row, from 0 to 1 where the author is careful."""
    columns = [number for number in rows.columns.numbers if number.at_least_zero and not number.optional]
    if not columns:
        return rows
    if choice.chance(40):
        return _of_all_rows(choice, page, depth, rows, world)
    x, y = choice.pick(columns), choice.pick(columns)
    guard = joined(positive(choice, y)) if choice.chance(world.care) else ""
    name = page.name("credit")
    ratio = f"{x.text} / {y.text}"
    limited = choice.pick((f"min(1, {ratio})", f"clamp({ratio}, 0, 1)", f"max(0, 1 - {ratio})"))
    page.add(depth, f"for each of {rows.name}")
    if choice.chance(50):
        page.value(depth + 1, name, Value("0", ((limited, guard),)) if guard else Value(limited))
        return replace(rows, parts=(*rows.parts, name))
    raw = page.name("rate")
    page.value(depth + 1, raw, Value("0", ((ratio, guard),)) if guard else Value(ratio))
    optional = [number for number in rows.columns.numbers if number.optional and number.at_least_zero]
    if optional and choice.chance(40):
        late = choice.pick(optional)
        gone = "".join(guard.no for guard in known(late))
        page.value(depth + 1, name, Value(f"min(1, {late.text})", (("0", gone),)))
    else:
        page.value(depth + 1, name, Value("0", (("1", f"{raw} >= 1"), (raw, f"{raw} >= 3/4"))))
    return replace(rows, parts=(*rows.parts, name))


def _of_all_rows(choice: Choice, page: Page, depth: int, rows: Listed, world: World) -> Listed:
    """A column that sets a row against all rows; a careless author asks the row what all must be asked."""
    columns = [number for number in rows.columns.numbers if not number.optional]
    sure = [number for number in columns if number.at_least_zero]
    name, all_ = page.name("portion"), page.name("all_")
    careful = choice.chance(world.care)
    x = choice.pick(sure if careful else columns)
    y = x if choice.chance(60) else choice.pick(columns)
    least = choice.pick(("0", "1"))
    if depth == 0 and choice.chance(25):
        page.add(depth, f"function {all_}(mark) = count({rows.name} where {x.text} > mark)")
        compared, total = f"{all_}({x.text})", f"({all_}({x.text}) + {least})"
    else:
        taken = choice.pick((f"sum({x.text} of {rows.name})", f"count({rows.name} where {x.text} > 0)"))
        page.add(depth, f"let {all_} = {taken}")
        compared, total = all_, choice.pick((all_, f"({least} + {all_})"))
    asked = f"{total} > 0" if careful else f"{y.text} {choice.pick(('>', '>='))} 0"
    value = choice.pick(
        (f"min(1, {x.text} / {total})", f"min(1, 1 / {total})", f"min(1, {compared} / {total})")
    )
    page.add(depth, f"for each of {rows.name}")
    page.value(depth + 1, name, Value("0", ((value, asked),)))
    return replace(rows, parts=(*rows.parts, name))
