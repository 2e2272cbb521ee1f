"""Random inputs: all types, bounds that are numbers, parameters or other inputs, rows of them."""

from fractions import Fraction

from tests.proofs.generate.choice import Choice, number_text
from tests.proofs.generate.world import Day, Listed, Num, Option, Page, Sort

LOWS = (Fraction(0), Fraction(0), Fraction(0), Fraction(1), Fraction(-5), Fraction(1, 10), Fraction(2))
WIDTHS = (Fraction(1), Fraction(4), Fraction(10), Fraction(100), Fraction(1, 2), Fraction(99), Fraction(1000))
OPTIONS = (("growth", "decline"), ("low", "middle", "high"), ("north", "south", "east", "west"))


def number(choice: Choice, page: Page, depth: int, head: str, name: str, others: tuple[Num, ...]) -> Num:
    """Declare a number; it may be bounded by one of the others."""
    whole = choice.chance(45)
    low: Fraction | None = Fraction(0) if whole else None
    low_open = high_open = False
    high: Fraction | None = None
    most: str | None = None
    words = "whole number" if whole else "number"
    match choice.below(8):
        case 0 | 1:
            if not whole:
                low, words = Fraction(0), f"{words} from 0"
        case 2:
            low, low_open, words = Fraction(0), True, f"{words} above 0"
        case 3:
            low, words = Fraction(1), f"{words} from 1"
        case 4 | 5:
            low = choice.pick(LOWS if not whole else tuple(one for one in LOWS if one.denominator == 1))
            low = max(low, Fraction(0)) if whole else low
            width = choice.pick(WIDTHS)
            high = low + (width if not whole else max(Fraction(1), Fraction(int(width))))
            high_open = choice.chance(15)
            low_open = choice.chance(12)
            words += f" {'above' if low_open else 'from'} {_limit(low)}"
            words += f" {'to below' if high_open else 'to'} {_limit(high)}"
        case 6:
            high = choice.pick((Fraction(100), Fraction(1), Fraction(7)))
            high_open = choice.chance(20)
            words += f" {'below' if high_open else 'at most'} {_limit(high)}"
        case _:
            if not whole and choice.chance(30):
                low, words = Fraction(-10), f"{words} from -10"
    if others and high is None and choice.chance(45):
        other = choice.pick(others)
        words += f", at most {other.text}" if choice.chance(85) else f", below {other.text}"
        most = None if other.optional else other.text
        if other.high is not None and not other.optional:
            high, high_open = other.high, other.high_open
    if not whole and choice.chance(30):
        words += choice.pick((", up to 2 decimals", ", up to 1 decimal", ", up to 4 decimals"))
    optional = choice.chance(14)
    if optional:
        words += ", may be missing"
    page.add(depth, f"{head}{name}: {words}")
    return Num(name, low, low_open, high, high_open, whole, optional, most)


def _limit(value: Fraction) -> str:
    return number_text(value)


def values(
    choice: Choice, page: Page, depth: int, head: str, count: int, outer: tuple[Num, ...] = ()
) -> Sort:
    """Declare so many inputs, or columns."""
    numbers: list[Num] = []
    options: list[Option] = []
    flags: list[str] = []
    days: list[Day] = []
    for _ in range(count):
        match choice.below(12):
            case 8 | 9:
                optional = choice.chance(20)
                of = choice.pick(OPTIONS)
                name = page.name("sort")
                page.add(depth, f"{head}{name}: {' or '.join(of)}{', may be missing' if optional else ''}")
                options.append(Option(name, of, optional))
            case 10:
                name = page.name("yes")
                page.add(depth, f"{head}{name}: yes or no")
                flags.append(name)
            case 11:
                optional = choice.chance(15)
                name = page.name("day")
                bounds = choice.pick(("", " from 2024-01-01 to 2026-12-31", " from 1 January to 31 December"))
                page.add(depth, f"{head}{name}: date{bounds}{', may be missing' if optional else ''}")
                days.append(Day(name, optional))
            case _:
                name = page.name(choice.pick(("x", "n", "total", "late")))
                known = (*numbers, *outer)
                numbers.append(number(choice, page, depth, head, name, known))
    return Sort(tuple(numbers), tuple(options), tuple(flags), tuple(days))


def rows(choice: Choice, page: Page, depth: int) -> Listed:
    """Declare rows."""
    name = page.name("list")
    page.add(depth, f"input {name}: rows")
    first = number(choice, page, depth + 1, "", page.name("c"), ())
    others = values(choice, page, depth + 1, "", choice.between(1, 3), (first,))
    return Listed(name, Sort((first,)).joined(others))
