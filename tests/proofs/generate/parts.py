"""Values from 0 to 1 as authors write them: shares, ratios with a limit, ramps, thresholds."""

from collections.abc import Callable
from fractions import Fraction

from tests.proofs.generate.choice import Choice, number_text
from tests.proofs.generate.guards import Guard, Part, above_zero, known, positive
from tests.proofs.generate.parts_of_rows import OF_ROWS
from tests.proofs.generate.world import Num, World

Idiom = Callable[[Choice, World], Part | None]


def part(choice: Choice, world: World, depth: int = 2) -> Part:
    """A value from 0 to 1; the simplest one is a constant."""
    if depth and choice.chance(30):
        return _joined(choice, world, depth)
    for _ in range(6):
        idioms = OF_ROWS if world.rows and choice.chance(30) else _SIMPLE
        made = choice.pick(idioms)(choice, world)
        if made is not None:
            return made
    return Part(choice.pick(("1", "0.5", "0", "3/4", "20%")))


def _one(choice: Choice, numbers: tuple[Num, ...]) -> Num | None:
    return choice.pick(numbers) if numbers else None


def _in_range(choice: Choice, world: World) -> Part | None:
    """The place of a number in its range."""
    x = _one(choice, tuple(number for number in world.values.numbers if number.ranged))
    if x is None or x.low is None or x.high is None:
        return None
    low, high, width = number_text(x.low), number_text(x.high), number_text(x.high - x.low)
    text = f"{x.text} / {high}" if x.low == 0 else f"({x.text} - {low}) / {width}"
    if choice.chance(30):
        text = f"({high} - {x.text}) / {width}"
    return Part(text, known(x))


def _of_most(choice: Choice, world: World) -> Part | None:
    """A number by the one that it never exceeds."""
    named = {number.text: number for number in world.values.numbers}
    x = _one(
        choice,
        tuple(n for n in world.values.numbers if n.most in named and n.at_least_zero),
    )
    if x is None or x.most is None:
        return None
    y = named[x.most]
    share = f"{x.text} / {y.text}"
    guards = (*known(x), *positive(choice, y))
    match choice.below(4):
        case 0 | 1:
            return Part(share, guards)
        case 2:
            return Part(f"(1 - {share})", guards)
        case _:
            return Part(f"({y.text} - {x.text}) / {y.text}", guards)


def _limited_ratio(choice: Choice, world: World) -> Part | None:
    """A ratio that is kept from exceeding 1."""
    x = _one(choice, tuple(n for n in world.values.numbers if n.at_least_zero))
    y = _one(choice, world.values.numbers)
    if x is None or y is None:
        return None
    ratio = f"{x.text} / {y.text}"
    forms = (f"min(1, {ratio})", f"clamp({ratio}, 0, 1)", f"max(0, 1 - {ratio})", f"(1 - min(1, {ratio}))")
    return Part(choice.pick(forms), (*known(x), *positive(choice, y)))


def _share_of_sum(choice: Choice, world: World) -> Part | None:
    """A number by the sum of itself and others."""
    numbers = [n for n in world.values.numbers if n.at_least_zero]
    if len(numbers) < 2:
        return None
    x, y = choice.pick(numbers), choice.pick(numbers)
    if x is y:
        return None
    total = f"{x.text} + {y.text}"
    text = f"{x.text} / ({total})"
    if x.above_zero or y.above_zero:
        return Part(text, known(x, y))
    forms = (
        above_zero(choice, total, never_negative=True),
        Guard(f"({x.text} > 0 or {y.text} > 0)", f"{x.text} is 0 and {y.text} is 0"),
        Guard(f"{x.text} > 0", f"{x.text} is 0"),
        Guard(f"not ({x.text} is 0 and {y.text} is 0)", f"{x.text} is 0 and {y.text} is 0"),
    )
    return Part(text, (*known(x, y), choice.pick(forms)))


def _falling(choice: Choice, world: World) -> Part | None:
    """What falls with a number, without ever reaching 0."""
    x = _one(choice, tuple(n for n in world.values.numbers if n.at_least_zero))
    if x is None:
        return None
    step = choice.pick(("0.1", "5%", "1", "0.25"))
    forms = (
        f"1 / (1 + {x.text})",
        f"{x.text} / ({x.text} + 1)",
        f"max(0, 1 - {step} * {x.text})",
        f"min(1, {step} * {x.text})",
        f"(1 - min(1, {x.text} * {step}))",
        f"1 / (2 + {x.text} ^ 2)",
    )
    return Part(choice.pick(forms), known(x))


def _between_two(choice: Choice, world: World) -> Part | None:
    """The place of a number between two others."""
    if len(world.values.numbers) < 3:
        return None
    x, low, high = (choice.pick(world.values.numbers) for _ in range(3))
    if len({x, low, high}) < 3:
        return None
    guards = (*known(x, low, high), Guard(f"{high.text} > {low.text}", f"{high.text} <= {low.text}"))
    ratio = f"({x.text} - {low.text}) / ({high.text} - {low.text})"
    if choice.chance(60):
        return Part(f"clamp({ratio}, 0, 1)", guards)
    inside = Guard(
        f"{x.text} >= {low.text} and {x.text} <= {high.text}",
        f"{x.text} < {low.text} or {x.text} > {high.text}",
    )
    return Part(ratio, (*guards, inside))


def _difference(choice: Choice, world: World) -> Part | None:
    """A division by a difference of a number and a constant, or of two numbers."""
    x = _one(choice, world.values.numbers)
    y = _one(choice, world.values.numbers)
    if x is None or y is None:
        return None
    limit = number_text(choice.pick((Fraction(1), Fraction(5), Fraction(1, 2), Fraction(10))))
    forms = (
        (f"min(1, 1 / ({x.text} - {limit}))", Guard(f"{x.text} > {limit}", f"{x.text} <= {limit}")),
        (
            f"clamp({y.text} / ({x.text} - {limit}), 0, 1)",
            Guard(f"{x.text} is not {limit}", f"{x.text} is {limit}"),
        ),
        (f"clamp(1 / ({limit} - {x.text}), 0, 1)", Guard(f"{x.text} < {limit}", f"{x.text} >= {limit}")),
        (f"{limit} / {x.text}", Guard(f"{x.text} >= {limit}", f"{x.text} < {limit}")),
        (
            f"clamp(1 / ({x.text} - {y.text}), 0, 1)",
            Guard(f"{x.text} is not {y.text}", f"{x.text} is {y.text}"),
        ),
        (f"min(1, 1 / abs({x.text}))", Guard(f"abs({x.text}) > 0", f"{x.text} is 0")),
        (f"min(1, abs({y.text} / {x.text}))", Guard(f"({x.text} > 0 or {x.text} < 0)", f"{x.text} is 0")),
    )
    text, guard = choice.pick(forms)
    return Part(text, (*known(x, y), guard)) if x is not y else None


def _flag(choice: Choice, world: World) -> Part | None:
    return None if not world.parts else Part(choice.pick(world.parts))


def _irrational(choice: Choice, world: World) -> Part | None:
    x = _one(choice, tuple(n for n in world.values.numbers if n.at_least_zero))
    if x is None or not world.irrational:
        return None
    inner = x.text if x.high is not None and x.high <= 1000 else f"min(5, {x.text})"
    ratio = f"{x.text} / {number_text(x.high)}" if x.high and x.low == 0 else f"min(1, {x.text})"
    forms = (
        f"exp(-{inner})",
        f"(1 - exp(-{inner}))",
        f"ln(1 + {inner}) / (1 + ln(1 + {inner}))",
        f"min(1, ln(1 + {x.text}))",
        f"square_root({ratio})",
        f"root({ratio}, 3)",
        f"power({ratio}, 1.5)",
        f"1 / (1 + square_root({x.text}))",
        f"min(1, square_root({x.text}) / 10)",
    )
    return Part(choice.pick(forms), known(x))


def _called(choice: Choice, world: World) -> Part | None:
    own = [function for function in world.functions if function.part]
    numbers = world.values.sure
    if not own or not numbers:
        return None
    function = choice.pick(own)
    arguments = ", ".join(choice.pick(numbers).text for _ in range(function.arity))
    return Part(f"{function.name}({arguments})")


def _looked_up(choice: Choice, world: World) -> Part | None:
    tables = [table for table in world.tables if table.part and table.complete]
    if not tables:
        return None
    table = choice.pick(tables)
    keys: list[str] = []
    guards: tuple[Guard, ...] = ()
    for options in table.keys:
        if options is None:
            x = _one(choice, world.values.numbers)
            if x is None:
                return None
            keys.append(x.text)
            guards = (*guards, *known(x))
            continue
        asked = [one for one in world.values.options if set(one.options) <= set(options) and not one.optional]
        if not asked:
            return None
        keys.append(choice.pick(asked).text)
    return Part(f"look up {table.column} in {table.name} by ({', '.join(keys)})", guards)


def _days(choice: Choice, world: World) -> Part | None:
    if not world.values.days:
        return None
    first, last = choice.pick(world.values.days), choice.pick(world.values.days)
    guards = tuple(
        dict.fromkeys(
            Guard(f"{day.text} is known", f"{day.text} is missing") for day in (first, last) if day.optional
        )
    )
    length = f"days_between({first.text}, {last.text})"
    if choice.chance(50) or first is last:
        return Part(f"clamp({length} / 30 days, 0, 1)", guards)
    later = Guard(f"{last.text} > {first.text}", f"{last.text} <= {first.text}")
    return Part(f"min(1, 10 days / {length})", (*guards, later))


def _joined(choice: Choice, world: World, depth: int) -> Part:
    """Two parts made one, or one changed."""
    one = part(choice, world, depth - 1)
    p = f"({one.text})" if " " in one.text and not one.text.startswith("(") else one.text
    if choice.chance(45):
        step = choice.pick(("2 decimals", "0 decimals", "a multiple of 0.25", "1 decimal"))
        mode = choice.pick(("half up", "down", "floor", "half even", "up"))
        forms = [
            f"(1 - {p})",
            f"rounded({one.text}, {mode} to {step})",
            f"{p} ^ 2",
            f"abs({p} - 1)",
            f"0.5 * {p}",
        ]
        if world.irrational:
            forms += [f"square_root({one.text})", f"power({one.text}, 0.5)"]
        return Part(choice.pick(forms), one.guards)
    other = part(choice, world, depth - 1)
    q = f"({other.text})" if " " in other.text and not other.text.startswith("(") else other.text
    weight = choice.pick((("0.3", "0.7"), ("50%", "50%"), ("1/4", "3/4")))
    forms = [
        f"min({one.text}, {other.text})",
        f"max({one.text}, {other.text})",
        f"{p} * {q}",
        f"({p} + {q}) / 2",
        f"({weight[0]} * {p} + {weight[1]} * {q})",
        f"(1 - (1 - {p}) * (1 - {q}))",
        f"abs({p} - {q})",
        f"min(1, {p} + {q})",
        f"max(0, {p} - {q})",
    ]
    return Part(choice.pick(forms), tuple(dict.fromkeys((*one.guards, *other.guards))))


_SIMPLE: tuple[Idiom, ...] = (
    _in_range,
    _of_most,
    _of_most,
    _limited_ratio,
    _limited_ratio,
    _share_of_sum,
    _falling,
    _between_two,
    _difference,
    _flag,
    _irrational,
    _called,
    _looked_up,
    _days,
)
