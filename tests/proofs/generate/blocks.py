"""Random blocks: of all combinations and scales, several levels, with all that happens in a block."""

from dataclasses import replace
from fractions import Fraction

from tests.proofs.generate import loose
from tests.proofs.generate.choice import Choice, number_text
from tests.proofs.generate.declarations import bands, derived, parameter
from tests.proofs.generate.guards import joined, remembered
from tests.proofs.generate.inputs import rows, values
from tests.proofs.generate.measures import Made, Scale, criterion
from tests.proofs.generate.parts import part
from tests.proofs.generate.world import Page, Sort, Value, World

SCALES = tuple(
    Scale(Fraction(low), Fraction(high))
    for low, high in ((0, 100), (0, 100), (0, 10), (0, 1), (1, 5), (-10, 10), ("0", "99.5"), (-5, 0))
)
SHARES = {
    1: ((100,),),
    2: ((60, 40), (50, 50), (99, 1)),
    3: ((40, 30, 30), (70, 20, 10), (1, 49, 50)),
    4: ((40, 30, 20, 10), (25, 25, 25, 25)),
}


def block(
    choice: Choice, page: Page, depth: int, world: World, share: str, levels: int, outer: Scale | None = None
) -> Made:
    """Write a block with what it declares; one inside another mostly has the scale of the `outer` one."""
    name = page.name("block_")
    page.add(depth, f"block {name}{share}")
    inner = depth + 1
    scale = outer if outer is not None and choice.chance(90) else choice.pick(SCALES)
    page.add(inner, f"scale from {number_text(scale.low)} to {number_text(scale.high)}")
    world = _declared(choice, page, inner, world)
    world = _lets(choice, page, inner, world)
    may_not_apply = _applicability(choice, page, inner, world)
    ways = (
        ["sum", "average", "lowest", "highest", "formula"]
        if scale.low == 0
        else ["average", "lowest", "formula"]
    )
    way = choice.pick(["sum", "sum", "average", *ways] if scale.low == 0 else ["average", *ways])
    members = _members(choice, page, inner, world, scale, way, levels)
    _combined(choice, page, inner, world, scale, way, members)
    _adjusted(choice, page, inner, world, scale)
    _results(choice, page, inner, world, name, members)
    may_not_apply = may_not_apply or any(member.may_not_apply for member in members)
    return Made(name, may_not_apply, block=True)


def _declared(choice: Choice, page: Page, depth: int, world: World) -> World:
    outer = world.values.numbers
    own = values(choice, page, depth, "input ", choice.between(1, 4), outer)
    world = world.with_values(own)
    if choice.chance(12):
        world = world.with_values(Sort((parameter(choice, page, depth, world),)))
    if choice.chance(35):
        listed = rows(choice, page, depth)
        if choice.chance(50):
            listed = derived(choice, page, depth, listed, world)
        world = replace(world, rows=(*world.rows, listed))
    return world


def _lets(choice: Choice, page: Page, depth: int, world: World) -> World:
    """Values from 0 to 1 that the members share."""
    for _ in range(choice.below(2)):
        made = part(choice, world, 1)
        guards = remembered(choice, world.care, made.guards)
        name = page.name("part")
        cases = ((made.text, joined(guards)),) if guards else ()
        page.value(depth, f"let {name}", Value("0", cases) if cases else Value(made.text))
        world = replace(world, parts=(*world.parts, name))
    return world


def _applicability(choice: Choice, page: Page, depth: int, world: World) -> bool:
    if world.kinds and choice.chance(6):
        page.add(depth, f"applies to {choice.pick(world.kinds)}")
        return True
    if choice.chance(10):
        page.add(depth, f"applies when {loose.condition(choice, world, 1)}")
        return True
    return False


def _members(
    choice: Choice, page: Page, depth: int, world: World, scale: Scale, way: str, levels: int
) -> list[Made]:
    shares = choice.pick(SHARES[choice.pick((2, 1, 3, 2, 4))])
    made: list[Made] = []
    for percent in shares:
        if way != "sum" and levels > 1 and choice.chance(25):
            share = f", weight {percent}%" if way == "average" else ""
            made.append(block(choice, page, depth, world, share, levels - 1, scale))
            continue
        worth = scale.high * percent / 100
        share, range_ = "", scale
        if way == "sum":
            share, range_ = f", worth {number_text(worth)}", Scale(Fraction(0), worth)
        elif way == "average":
            share = f", weight {percent}%"
        made.append(criterion(choice, page, depth, world, share, range_))
    return made


def _combined(
    choice: Choice, page: Page, depth: int, world: World, scale: Scale, way: str, members: list[Made]
) -> None:
    names = [member.name for member in members]
    open_ones = [member for member in members if member.may_not_apply]
    if way == "formula":
        _formula(choice, page, depth, scale, members)
        return
    if way in ("lowest", "highest"):
        page.add(depth, f"takes the {way} member")
    runs = way in ("sum", "average") and len(names) > 1 and choice.chance(10)
    zero_fits = scale.low <= 0 <= scale.high or not choice.chance(world.care)
    if open_ones or choice.chance(10):
        ways = ["are rescaled"] if way in ("sum", "average") else ["leave the block unscored"]
        if zero_fits:
            ways.append("count as zero")
        if not runs:
            ways.append("leave the block unscored")
            receivers = [member.name for member in members if not member.may_not_apply]
            if way in ("sum", "average") and receivers:
                ways.append(f"give their worth to {', '.join(choice.some(receivers, 1))}")
        if world.readings and choice.chance(15):
            reading = choice.pick(world.readings)
            asked = f"{reading.text} is {choice.pick(reading.options)}"
            page.add(depth, f"inapplicable members {choice.pick(ways)} when {asked}")
            page.add(depth, f"inapplicable members {choice.pick(ways)} otherwise")
        else:
            page.add(depth, f"inapplicable members {choice.pick(ways)}")
        if choice.chance(15):
            page.add(depth, f"needs at least {choice.between(1, len(names))} applicable members")
    if runs:
        page.add(depth, "takes the best of")
        page.add(depth + 1, "all members")
        kept = choice.some(names, 1)
        page.add(depth + 1, f"only {', '.join(kept)}")


def _formula(choice: Choice, page: Page, depth: int, scale: Scale, members: list[Made]) -> None:
    """A score from those of the members: one of them, or a mean, which stays on their scale."""
    scored = " and ".join(f"{member.name} is scored" for member in members)
    scores = [f"score of {member.name}" for member in members]
    forms = [
        " + ".join(f"{score} / {len(scores)}" for score in scores),
        f"min({', '.join(scores)})" if len(scores) > 1 else scores[0],
        scores[0],
    ]
    fallback = number_text(scale.low)
    page.value(depth, "score", Value(fallback, ((choice.pick(forms), scored),)))


def _adjusted(choice: Choice, page: Page, depth: int, world: World, scale: Scale) -> None:
    careful = choice.chance(world.care)
    counts = [number for number in world.values.sure if number.at_least_zero]
    width = scale.high - scale.low
    below = above = False
    for word, verb in (("penalty", "takes"), ("bonus", "gives")):
        if not counts or not choice.chance(18):
            continue
        page.add(depth, f"{word} {page.name('change')}")
        if choice.chance(20):
            page.add(depth + 1, f"applies when {choice.pick(counts).text} > {choice.pick(('0', '1', '10'))}")
        step = number_text(width * choice.pick((Fraction(1, 100), Fraction(1, 20), Fraction(1, 4))))
        most = f", at most {number_text(width * Fraction(1, 10))}" if choice.chance(60) else ""
        each = choice.pick(counts).text if careful else loose.number(choice, world, 1)
        page.add(depth + 1, f"{verb} {step} for each of {each}{most}")
        below, above = below or word == "penalty", above or word == "bonus"
    if choice.chance(10):
        page.add(depth, f"cap {page.name('limit')}")
        limit = number_text(scale.low + width / 2) if careful else loose.number(choice, world, 1)
        page.add(depth + 1, f"limits the score to {limit} when {loose.condition(choice, world, 1)}")
    if (below and careful) or choice.chance(12):
        page.add(depth, f"never below {number_text(scale.low)}")
    if (above and careful) or choice.chance(8):
        page.add(depth, f"never above {number_text(scale.high)}")
    _rounded(choice, page, depth, world, scale, careful)


def _rounded(choice: Choice, page: Page, depth: int, world: World, scale: Scale, careful: bool) -> None:
    fitting = [
        step
        for step, size in (
            ("2 decimals", "0.01"),
            ("1 decimal", "0.1"),
            ("0 decimals", "1"),
            ("a multiple of 0.5", "0.5"),
        )
        if (scale.low / Fraction(size)).denominator == 1 and (scale.high / Fraction(size)).denominator == 1
    ]
    steps = fitting if careful else [*fitting, "0 decimals", "a multiple of 3", "a multiple of 0.7"]
    modes = ("half up", "half even", "half down", "up", "down", "floor", "ceiling")
    if not world.irrational and not choice.chance(60):
        return
    if world.readings and choice.chance(15):
        reading = choice.pick(world.readings)
        asked = f"{reading.text} is {choice.pick(reading.options)}"
        page.add(depth, f"round {choice.pick(modes)} to {choice.pick(steps)} when {asked}")
        page.add(depth, f"round {choice.pick(modes)} to {choice.pick(steps)} otherwise")
        return
    page.add(depth, f"round {choice.pick(modes)} to {choice.pick(steps)}")


def _results(choice: Choice, page: Page, depth: int, world: World, name: str, members: list[Made]) -> None:
    if choice.chance(20):
        one = choice.pick([name, *(member.name for member in members)])
        asked = f"when {one} is scored"
        graded = bands(choice, page, depth, world.care)
        result = page.name("grade")
        page.add(depth, f"result {result} = band of score of {one} in {graded.name} {asked}")
        page.add(depth + 2, '"none" otherwise')
    if choice.chance(12):
        made = part(choice, world, 1)
        guards = remembered(choice, world.care, made.guards)
        page.add(depth, f"result {page.name('further')} = 100 * {made.text}")
        if guards:
            page.add(depth + 1, f"applies when {joined(guards)}")
        page.add(depth + 1, "round half up to 2 decimals")
    if choice.chance(10):
        other = choice.pick(members).name
        page.add(depth, f"result {page.name('relation')} = score of {name} / score of {other}")
        positive = f" and score of {other} > 0" if choice.chance(world.care) else ""
        page.add(depth + 1, f"applies when {name} is scored and {other} is scored{positive}")
        page.add(depth + 1, "round half up to 2 decimals")
