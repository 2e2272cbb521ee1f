"""Random expressions of an author who guards nothing, or the wrong thing."""

from collections.abc import Callable

from tests.proofs.generate.choice import Choice
from tests.proofs.generate.world import Listed, World

CONSTANTS = ("1", "0", "2", "0.5", "-1", "10", "3/4", "5%", "100", "-3", "1/3")
ROUNDINGS = (
    "half up to 0 decimals",
    "half even to 1 decimal",
    "down to 2 decimals",
    "up to a multiple of 5",
    "floor to 0 decimals",
    "ceiling to a multiple of 0.3",
    "half down to a multiple of 1/7",
)


def number(choice: Choice, world: World, depth: int = 3, rows: Listed | None = None) -> str:
    """A number; inside rows also of their columns."""
    if depth <= 0 or choice.chance(25):
        names = [one.text for one in world.values.sure] + list(world.parts)
        if rows is not None:
            names += [one.text for one in rows.columns.sure] * 2 + list(rows.parts)
        return choice.pick(names) if names and choice.chance(75) else choice.pick(CONSTANTS)
    return choice.pick(_OF)(choice, world, depth, rows)


def condition(choice: Choice, world: World, depth: int = 2, rows: Listed | None = None) -> str:
    """A condition."""
    if depth > 0 and choice.chance(30):
        one, other = (condition(choice, world, depth - 1, rows) for _ in range(2))
        return choice.pick((f"({one} and {other})", f"({one} or {other})", f"not ({one})"))
    values = world.values if rows is None else world.values.joined(rows.columns)
    forms: list[str] = []
    if values.options:
        asked = choice.pick(values.options)
        if asked.optional:
            forms.append(f"{asked.text} is known and {asked.text} is {choice.pick(asked.options)}")
        else:
            forms.append(f"{asked.text} is {choice.pick(asked.options)}")
            forms.append(f"{asked.text} is one of ({', '.join(asked.options[:2])})")
    if values.flags:
        forms.append(choice.pick(values.flags))
    optional = [one for one in values.numbers if one.optional]
    if optional:
        asked_number = choice.pick(optional).text
        forms.append(f"{asked_number} is known and {asked_number} > {choice.pick(CONSTANTS)}")
        forms.append(f"{asked_number} is missing or {asked_number} <= {choice.pick(CONSTANTS)}")
    if world.readings:
        reading = choice.pick(world.readings)
        forms.append(f"{reading.text} is {choice.pick(reading.options)}")
    if world.kinds:
        forms.append(f"kind is {choice.pick(world.kinds)}")
    if forms and choice.chance(40):
        return choice.pick(forms)
    left, right = number(choice, world, depth - 1, rows), number(choice, world, min(depth - 1, 1), rows)
    return f"{left} {choice.pick(('>', '<', '>=', '<=', 'is', 'is not'))} {right}"


def _operation(choice: Choice, world: World, depth: int, rows: Listed | None) -> str:
    one, other = (number(choice, world, depth - 1, rows) for _ in range(2))
    return f"({one} {choice.pick(('+', '-', '*', '/', '/'))} {other})"


def _power(choice: Choice, world: World, depth: int, rows: Listed | None) -> str:
    base = number(choice, world, depth - 1, rows)
    return f"({base}) ^ {choice.pick(('2', '3', '-1', '-2', '0', '2', '1000'))}"


def _function(choice: Choice, world: World, depth: int, rows: Listed | None) -> str:
    one, other = (number(choice, world, depth - 1, rows) for _ in range(2))
    forms = [
        f"min({one}, {other})",
        f"max({one}, {other})",
        f"clamp({one}, 0, 1)",
        f"clamp({one}, {other}, 1)",
        f"abs({one})",
        f"rounded({one}, {choice.pick(ROUNDINGS)})",
    ]
    if world.irrational and choice.chance(60):
        forms = [
            f"ln({one})",
            f"exp(min(3, {one}))",
            f"exp({one})",
            f"square_root({one})",
            f"root({one}, 3)",
            f"root({one}, 4)",
            f"power({one}, {choice.pick(('0.5', '-1', '3/2', '2', '-0.5', '0'))})",
            f"power(abs({one}), {other})",
        ]
    return choice.pick(forms)


def _call(choice: Choice, world: World, depth: int, rows: Listed | None) -> str:
    if not world.functions:
        return _operation(choice, world, depth, rows)
    function = choice.pick(world.functions)
    return (
        f"{function.name}({', '.join(number(choice, world, depth - 2, rows) for _ in range(function.arity))})"
    )


def _aggregate(choice: Choice, world: World, depth: int, rows: Listed | None) -> str:
    if not world.rows or rows is not None:
        return _operation(choice, world, depth, rows)
    table = choice.pick(world.rows)
    value = number(choice, world, depth - 2, table)
    where = f" where {condition(choice, world, 1, table)}" if choice.chance(40) else ""
    of = f"{value} of {table.name}{where}"
    kinds = ("sum", "average", "min", "max", "median", "variance", "sample_variance")
    forms = [
        f"{choice.pick(kinds)}({of})",
        f"{choice.pick(kinds)}({of})",
        f"count({table.name}{where})",
        f"quantile({of}, {choice.pick(('90%', '0.5', '1', '1/3'))})",
        f"average({of} weighted by {number(choice, world, 0, table)})",
    ]
    if where:
        forms.append(f"share({table.name}{where})")
    if world.irrational:
        forms.append(f"standard_deviation({of})")
    return choice.pick(forms)


def _lookup(choice: Choice, world: World, depth: int, rows: Listed | None) -> str:
    if not world.tables:
        return _operation(choice, world, depth, rows)
    table = choice.pick(world.tables)
    keys: list[str] = []
    for options in table.keys:
        if options is None:
            keys.append(number(choice, world, depth - 1, rows))
            continue
        values = world.values if rows is None else world.values.joined(rows.columns)
        asked = [one.text for one in values.options if not one.optional and one.options == options]
        keys.append(choice.pick(asked) if asked else f'"{choice.pick(options)}"')
    return f"look up {table.column} in {table.name} by ({', '.join(keys)})"


def _days(choice: Choice, world: World, depth: int, rows: Listed | None) -> str:
    days = [day.text for day in world.values.days if not day.optional]
    if not days:
        return _operation(choice, world, depth, rows)
    first, last = choice.pick(days), choice.pick(days)
    whole = [one.text for one in world.values.sure if one.whole] or ["3"]
    forms = (
        f"(days_between({first}, {last}) / 1 days)",
        f"year_of({first})",
        f"10 days / days_between({first}, {last})",
        f"(({first} - {last}) / 1 days)",
        f"year_of({first} + {choice.pick(whole)})",
    )
    return choice.pick(forms)


_OF: tuple[Callable[[Choice, World, int, Listed | None], str], ...] = (
    _operation,
    _operation,
    _operation,
    _function,
    _function,
    _power,
    _call,
    _aggregate,
    _aggregate,
    _lookup,
    _days,
)
