"""Rule files drawn from the grammar itself, as a list of small numbers decides."""

from collections.abc import Iterator, Sequence
from functools import cache

from lark.grammar import NonTerminal, Symbol, Terminal

from dsl.syntax.keywords import ENGLISH
from dsl.syntax.table.grammar import grammar
from tests.fuzz.corpus import NUMBERS

_NAMES = "a b c plan done rows planned goals score kind city t en ru әріп"
STEP = 4
MOST_SYMBOLS = 3000
"""So many symbols a file has at most: what is begun then is ended in the shortest way."""

_SAMPLES = {
    "NAME": tuple(_NAMES.split()),
    "NUMBER": ("1", "0", "2", "100", "0.5", "3", *(number for number in NUMBERS if number.isdigit())),
    "PERCENT": ("50%", "100 %", "0.1%"),
    "DATE": ("2025-01-01", "2025-02-30", "0001-01-01"),
    "STRING": ('"text"', '""', '"t.csv"', '"§ 4"'),
    "ORDER": ("<", "<=", ">", ">="),
    "UNREADABLE": ("x",),
}


class _Choices:
    """Small numbers, one after the other; when they are used up, the first choice is always taken."""

    def __init__(self, numbers: Sequence[int]) -> None:
        self._numbers = iter(numbers)

    def of(self, options: int) -> int:
        return next(self._numbers, 0) % options


def derived(numbers: Sequence[int]) -> str:
    """A text that the grammar takes, though what it says seldom makes sense."""
    choices = _Choices(numbers)
    expansions = _rules()
    waiting: list[Symbol] = [NonTerminal("start")]
    parts: list[str] = []
    indent = drawn = 0
    while waiting:
        symbol = waiting.pop()
        drawn += 1
        if isinstance(symbol, NonTerminal):
            options = expansions[symbol.name]
            if drawn > MOST_SYMBOLS:
                options = options[:1]
            waiting.extend(reversed(options[choices.of(len(options))]))
            continue
        match symbol.name:
            case "_INDENT":
                indent += STEP
                parts[-1] = "\n" + " " * indent
            case "_DEDENT":
                indent -= STEP
                parts[-1] = "\n" + " " * indent
            case "_NL":
                parts.append("\n" + " " * indent)
            case name:
                parts += [_sample(name, choices), " "]
    return "".join(parts)


def _sample(name: str, choices: _Choices) -> str:
    samples = _SAMPLES.get(name)
    if samples is not None:
        return samples[choices.of(len(samples))]
    return ENGLISH.get(name) or _literals()[name]


@cache
def _literals() -> dict[str, str]:
    """The signs of the language by the names that the grammar gave to them."""
    return {terminal.name: terminal.pattern.value for terminal in grammar().terminals}


@cache
def _rules() -> dict[str, list[tuple[Symbol, ...]]]:
    """What each symbol may become, that which ends soonest first."""
    by_name: dict[str, list[tuple[Symbol, ...]]] = {}
    for rule in grammar().rules:
        by_name.setdefault(rule.origin.name, []).append(tuple(rule.expansion))
    heights = _heights(by_name)
    for options in by_name.values():
        options.sort(key=lambda option: max((_height(each, heights) for each in option), default=0))
    return by_name


def _heights(by_name: dict[str, list[tuple[Symbol, ...]]]) -> dict[str, int]:
    """How many steps each symbol takes at least until nothing but signs is left."""
    heights: dict[str, int] = {}
    while len(heights) < len(by_name):
        for name, height in list(_next_heights(by_name, heights)):
            heights[name] = height
    return heights


def _next_heights(
    by_name: dict[str, list[tuple[Symbol, ...]]], heights: dict[str, int]
) -> Iterator[tuple[str, int]]:
    for name, options in by_name.items():
        known = [
            max((_height(each, heights) for each in option), default=0)
            for option in options
            if all(isinstance(each, Terminal) or each.name in heights for each in option)
        ]
        if name not in heights and known:
            yield name, 1 + min(known)


def _height(symbol: Symbol, heights: dict[str, int]) -> int:
    return 0 if isinstance(symbol, Terminal) else heights[symbol.name]
