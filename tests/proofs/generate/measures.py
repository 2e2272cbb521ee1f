"""Random criteria: scores from parts, with the guards that their author thinks of."""

from dataclasses import dataclass, replace
from fractions import Fraction

from tests.proofs.generate import loose
from tests.proofs.generate.choice import Choice, number_text
from tests.proofs.generate.guards import Guard, Part, joined, remembered
from tests.proofs.generate.parts import part
from tests.proofs.generate.world import Page, Value, World


@dataclass(frozen=True)
class Scale:
    """The ends of a scale."""

    low: Fraction
    high: Fraction


@dataclass(frozen=True)
class Made:
    """A member that was written: its name, and whether it may not apply."""

    name: str
    may_not_apply: bool
    block: bool = False


def criterion(choice: Choice, page: Page, depth: int, world: World, share: str, range_: Scale) -> Made:
    """Write a criterion that should score within a range; `share` is its worth or weight."""
    name = page.name("measure")
    page.add(depth, f"criterion {name}{share}")
    may_not_apply = False
    if world.kinds and choice.chance(10):
        page.add(depth + 1, f"applies to {choice.pick(world.kinds)}")
        may_not_apply = True
    if not choice.chance(world.care):
        return Made(name, _loosely(choice, page, depth + 1, world) or may_not_apply)
    made = part(choice, world)
    guards = remembered(choice, world.care, made.guards)
    made = _named(choice, page, depth + 1, Part(made.text, guards))
    way = choice.below(5) if made.guards else 0
    top = _points(choice, made.text, range_, " worth" in share)
    if way == 1 or (way == 4 and len(made.guards) > 1):
        page.add(depth + 1, f"applies when {joined(made.guards)}")
        may_not_apply = True
        page.value(depth + 1, "score", _chained(choice, world, made, top, range_, ()))
        return Made(name, may_not_apply)
    bottom = number_text(range_.low)
    if way == 2:
        cases = tuple((bottom, guard.no) for guard in made.guards)
        page.value(depth + 1, "score", Value(top, cases))
    elif way == 3:
        whole = " or ".join(guard.no if " and " not in guard.no else f"({guard.no})" for guard in made.guards)
        page.value(depth + 1, "score", Value(top, ((bottom, whole),)))
    else:
        page.value(depth + 1, "score", _chained(choice, world, made, top, range_, made.guards))
    return Made(name, may_not_apply)


def _loosely(choice: Choice, page: Page, depth: int, world: World) -> bool:
    """A score that is guarded by chance alone; whether it may not apply."""
    may_not_apply = choice.chance(25)
    if may_not_apply:
        page.add(depth, f"applies when {loose.condition(choice, world)}")
    cases = tuple(
        (loose.number(choice, world, 2), loose.condition(choice, world)) for _ in range(choice.below(3))
    )
    page.value(depth, "score", Value(loose.number(choice, world), cases))
    return may_not_apply


def _points(choice: Choice, text: str, range_: Scale, has_worth: bool) -> str:
    """The points that a part from 0 to 1 brings; sums among parts stand in parentheses."""
    width = number_text(range_.high - range_.low)
    if has_worth:
        return f"worth * {text}" if choice.chance(70) else f"{width} * {text}"
    return f"{width} * {text}" if range_.low == 0 else f"{number_text(range_.low)} + {width} * {text}"


def _named(choice: Choice, page: Page, depth: int, made: Part) -> Part:
    """The part as it is, or behind a name, with its guards inside or outside."""
    match choice.below(5):
        case 3:
            name = page.name("rate")
            page.add(depth, f"let {name} = {made.text}")
            return Part(name, made.guards)
        case 4 if made.guards:
            name = page.name("rate")
            page.value(depth, f"let {name}", Value("0", ((made.text, joined(made.guards)),)))
            return Part(name)
        case _:
            return made


_STEPS = (("1", "0.5", "0.25"), ("90%", "70%", "50%"), ("4/5", "1/5"))


def _chained(
    choice: Choice, world: World, made: Part, top: str, range_: Scale, guards: tuple[Guard, ...]
) -> Value:
    """The points in proportion, or by thresholds; nothing where the guards do not hold."""
    bottom = number_text(range_.low)
    first = f"{joined(guards)} and " if guards else ""
    high = number_text(range_.high)
    match choice.below(6):
        case 3:
            steps = choice.pick(_STEPS)
            points = [
                number_text(
                    range_.low + (range_.high - range_.low) * Fraction(len(steps) - position, len(steps))
                )
                for position in range(len(steps))
            ]
            sign = choice.pick((">=", ">"))
            cases = [
                (one, f"{first}{made.text} {sign} {step}") for one, step in zip(points, steps, strict=True)
            ]
            return Value(bottom, tuple(cases))
        case 4:
            step = choice.pick(("3/4", "0.5", "1/3"))
            cases = [(high, f"{first}{made.text} >= 1"), (top, f"{first}{made.text} >= {step}")]
            return Value(bottom, tuple(cases))
        case 5:
            asked = loose.condition(choice, replace(world, values=replace(world.values, numbers=())), 1)
            if guards:
                return Value(bottom, ((high, asked), (top, joined(guards))))
            return Value(top, ((high, asked),))
        case _:
            return Value(bottom, ((top, joined(guards)),)) if guards else Value(top)
