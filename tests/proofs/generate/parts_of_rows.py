"""Values from 0 to 1 that are made of many rows."""

from collections.abc import Callable

from tests.proofs.generate.choice import Choice, number_text
from tests.proofs.generate.guards import Guard, Part, above_zero, filled, joined, known, positive
from tests.proofs.generate.world import Listed, Num, World

Idiom = Callable[[Choice, World], Part | None]


def _condition(choice: Choice, rows: Listed) -> str | None:
    """A condition that can be asked in every row."""
    forms: list[str] = []
    for number in rows.columns.numbers:
        if number.optional:
            forms.append(f"{number.text} is known")
            forms.append(f"{number.text} is known and {number.text} > 1")
        else:
            limit = choice.pick(("0", "1", "0.5", "10"))
            forms.append(f"{number.text} {choice.pick(('>', '>=', '<', '<='))} {limit}")
            forms.append(f"{number.text} > 0")
    for option in rows.columns.options:
        if not option.optional:
            forms.append(f"{option.text} is {choice.pick(option.options)}")
            forms.append(f"{option.text} is not {choice.pick(option.options)}")
            forms.append(f"{option.text} is one of ({', '.join(option.options[:2])})")
    forms.extend(rows.columns.flags)
    forms.extend(f"not {flag}" for flag in rows.columns.flags)
    forms.extend(f"{part} >= {choice.pick(('0.5', '3/4', '1'))}" for part in rows.parts)
    return choice.pick(forms) if forms else None


def _share(choice: Choice, world: World) -> Part | None:
    rows = choice.pick(world.rows)
    condition = _condition(choice, rows)
    if condition is None:
        return None
    if choice.chance(50):
        return Part(f"share({rows.name} where {condition})", (filled(choice, rows),))
    met = f"count({rows.name} where {condition})"
    further = _condition(choice, rows)
    if choice.chance(30) and further is not None:
        both = f"count({rows.name} where {condition} and {further})"
        return Part(f"{both} / {met}", (filled(choice, rows, condition),))
    text = f"{met} / count({rows.name})"
    return Part(f"(1 - {text})" if choice.chance(25) else text, (filled(choice, rows),))


def _row_part(choice: Choice, rows: Listed) -> Part | None:
    """A value from 0 to 1 in each row, where its guards hold there."""
    columns = rows.columns.numbers
    named = {number.text: number for number in columns}
    forms: list[Part] = [Part(name) for name in rows.parts]
    for x in columns:
        if x.ranged and x.low == 0 and x.high is not None:
            forms.append(Part(f"{x.text} / {number_text(x.high)}", known(x)))
        if x.most in named and x.at_least_zero and x.most is not None:
            forms.append(Part(f"{x.text} / {x.most}", (*known(x), *positive(choice, named[x.most]))))
            forms.append(Part(f"(1 - {x.text} / {x.most})", (*known(x), *positive(choice, named[x.most]))))
        if x.at_least_zero:
            y = choice.pick(columns)
            forms.append(Part(f"min(1, {x.text} / {y.text})", (*known(x), *positive(choice, y))))
            forms.append(Part(f"1 / (1 + {x.text})", known(x)))
    return choice.pick(forms) if forms else None


_TAKEN = ("average", "average", "min", "max", "median", "quantile")


def _of_rows(choice: Choice, world: World) -> Part | None:
    """The mean, the least, the largest, a quantile of what lies from 0 to 1 in each row."""
    rows = choice.pick(world.rows)
    value = _row_part(choice, rows)
    if value is None:
        return None
    where = joined(value.guards) or (_condition(choice, rows) if choice.chance(30) else None) or None
    of = f"{value.text} of {rows.name}" + (f" where {where}" if where else "")
    taken = choice.pick(_TAKEN)
    if taken == "quantile":
        return Part(
            f"quantile({of}, {choice.pick(('90%', '25%', '1', '0'))})", (filled(choice, rows, where),)
        )
    return Part(f"{taken}({of})", (filled(choice, rows, where),))


def _weighted(choice: Choice, world: World) -> Part | None:
    rows = choice.pick(world.rows)
    value = _row_part(choice, rows)
    weights = [number for number in rows.columns.numbers if number.at_least_zero]
    if value is None or not weights:
        return None
    by = choice.pick(weights)
    where = joined(tuple(dict.fromkeys((*value.guards, *known(by)))))
    rest = f" of {rows.name}" + (f" where {where}" if where else "")
    text = f"average({value.text}{rest} weighted by {by.text})"
    if by.above_zero:
        return Part(text, (filled(choice, rows, where or None),))
    return Part(text, (above_zero(choice, f"sum({by.text}{rest})", never_negative=True),))


def _sums(choice: Choice, world: World) -> Part | None:
    """A sum by another one."""
    rows = choice.pick(world.rows)
    named = {number.text: number for number in rows.columns.numbers}
    sure = [number for number in rows.columns.sure if number.at_least_zero]
    if not sure:
        return None
    x: Num = choice.pick(sure)
    if x.most in named and x.most is not None and choice.chance(60):
        whole = f"sum({x.most} of {rows.name})"
        if named[x.most].above_zero and choice.chance(40):
            return Part(f"sum({x.text} of {rows.name}) / {whole}", (filled(choice, rows),))
        return Part(
            f"sum({x.text} of {rows.name}) / {whole}", (above_zero(choice, whole, never_negative=True),)
        )
    y = choice.pick(sure)
    whole = f"sum({y.text} of {rows.name})"
    guard = above_zero(choice, whole, never_negative=True)
    forms = (
        f"min(1, sum({x.text} of {rows.name}) / {whole})",
        f"sum({x.text} of {rows.name}) / (sum({x.text} of {rows.name}) + {whole})",
        f"max(0, 1 - sum({x.text} of {rows.name}) / {whole})",
    )
    return Part(choice.pick(forms), (guard,))


def _sum_of_parts(choice: Choice, world: World) -> Part | None:
    """The sum of what lies from 0 to 1 in each row, by the number of rows."""
    rows = choice.pick(world.rows)
    value = _row_part(choice, rows)
    if value is None:
        return None
    where = joined(value.guards)
    total = f"sum({value.text} of {rows.name}" + (f" where {where})" if where else ")")
    counted = f"count({rows.name})" if choice.chance(60) or not where else f"count({rows.name} where {where})"
    return Part(f"{total} / {counted}", (above_zero(choice, counted, never_negative=True, whole=True),))


def _spread(choice: Choice, world: World) -> Part | None:
    rows = choice.pick(world.rows)
    sure = rows.columns.sure
    if not sure:
        return None
    of = f"{choice.pick(sure).text} of {rows.name}"
    if choice.chance(60):
        return Part(f"1 / (1 + variance({of}))", (filled(choice, rows),))
    two = Guard(f"count({rows.name}) > 1", f"count({rows.name}) <= 1")
    text = f"min(1, sample_variance({of}))"
    if world.irrational and choice.chance(50):
        text = f"min(1, sample_standard_deviation({of}) / 10)"
    return Part(text, (two,))


def _range_of_rows(choice: Choice, world: World) -> Part | None:
    """A value by the largest one."""
    rows = choice.pick(world.rows)
    sure = [number for number in rows.columns.sure if number.at_least_zero]
    if not sure:
        return None
    x = choice.pick(sure)
    largest = f"max({x.text} of {rows.name})"
    guards: tuple[Guard, ...] = (filled(choice, rows), above_zero(choice, largest, never_negative=True))
    if x.above_zero and choice.chance(60):
        guards = guards[:1]
    return Part(f"{choice.pick(('average', 'min', 'median'))}({x.text} of {rows.name}) / {largest}", guards)


OF_ROWS: tuple[Idiom, ...] = (
    _share,
    _share,
    _of_rows,
    _of_rows,
    _weighted,
    _sums,
    _sums,
    _sum_of_parts,
    _spread,
    _range_of_rows,
)
