"""Lines of rules, drawn from the grammar itself: whatever the grammar admits may come.

So a new construct of the language is drawn from the day on that the grammar has it.
"""

from dataclasses import dataclass, field
from functools import cache

from hypothesis import strategies as st
from lark.grammar import Rule

from dsl.syntax.keywords import ENGLISH
from dsl.syntax.table.grammar import grammar

ENOUGH = 24
"""After so many steps of a line the shortest way to its end is taken."""

SIGNS = {
    "COLON": ":",
    "EQUAL": "=",
    "COMMA": ",",
    "LPAR": "(",
    "RPAR": ")",
    "DOT": ".",
    "PLUS": "+",
    "MINUS": "-",
    "STAR": "*",
    "SLASH": "/",
    "CIRCUMFLEX": "^",
}
WORDS = {
    "NAME": ("a", "_", "rows_1", "балл", "most", "Ә9", "a_name_that_is_long_enough_to_fill_a_row"),
    "NUMBER": ("1", "0", "45", "007", "2.50", "123.456"),
    "PERCENT": ("45%", "2.5 %", "0%"),
    "STRING": ('""', '"a"', '"  # no comment, ("', '"when\ta  is)"', '"Мәтін «ә»"'),
    "DATE": ("2025-01-01", "0001-12-31"),
    "ORDER": ("<=", ">=", "<", ">"),
}
"""Tokens of many texts. No name continues a phrase of the language, no number begins a date."""

UNWRITTEN = "unreadable"
"""What stands for an unreadable line can be written in no file."""

Token = tuple[str, ...]
"""The words of a token, between which there are blanks; a keyword may have several."""


@dataclass
class Drawn:
    """Tokens of a line, and the rules of the grammar that gave them."""

    tokens: list[Token] = field(default_factory=list)
    rules: set[Rule] = field(default_factory=set)


@cache
def choices(name: str) -> tuple[Rule, ...]:
    """The rules for a symbol, the shortest first: towards these hypothesis makes its examples smaller."""
    own = [rule for rule in grammar().rules if rule.origin.name == name and _written(rule)]
    return tuple(sorted(own, key=lambda rule: (_least(rule), len(rule.expansion))))


def _written(rule: Rule) -> bool:
    return all(symbol.name != UNWRITTEN for symbol in rule.expansion)


def _least(rule: Rule) -> int:
    """The fewest steps from a rule to tokens, one inside the other."""
    return max((_depths()[inner] for inner in _inner(rule)), default=0)


@cache
def _depths() -> dict[str, int]:
    """For each symbol the fewest steps to tokens."""
    found: dict[str, int] = {}
    while True:
        nearer = {
            rule.origin.name: 1 + max((found[inner] for inner in _inner(rule)), default=0)
            for rule in reversed(grammar().rules)
            if rule.origin.name not in found and all(inner in found for inner in _inner(rule))
        }
        if not nearer:
            return found
        found |= nearer


def _inner(rule: Rule) -> list[str]:
    return [symbol.name for symbol in rule.expansion if not symbol.is_term]


def written_rules() -> list[Rule]:
    """All rules of the grammar that a line can be drawn by; those about lines as such are left out."""
    return [rule for rule in grammar().rules if rule.origin.name in _way("_line") and _written(rule)]


@cache
def _way(start: str) -> dict[str, int]:
    """The symbols that can come of a symbol, each with how many steps it takes."""
    found, ahead = {start: 0}, [start]
    for name in ahead:
        for rule in choices(name):
            new = [inner for inner in _inner(rule) if inner not in found]
            found |= dict.fromkeys(new, found[name] + 1)
            ahead += new
    return found


def line(draw: st.DrawFn, symbol: str = "_line", through: Rule | None = None) -> Drawn:
    """A line, or what else the symbol stands for; one of the rules may be given."""
    drawn = Drawn()
    steps = 0
    ahead = [(symbol, False, through)]
    while ahead:
        name, terminal, aim = ahead.pop()
        if terminal:
            drawn.tokens.append(_token(draw, name))
            continue
        steps += 1
        rules = _towards(name, aim) if aim else choices(name)
        rule = rules[0] if steps > ENOUGH else draw(st.sampled_from(rules))
        drawn.rules.add(rule)
        inner = [(each.name, each.is_term, None) for each in rule.expansion]
        if aim and rule is not aim:
            nearest = min(_inner(rule), key=lambda each: _distance(each, aim))
            at = next(place for place, each in enumerate(inner) if each[:2] == (nearest, False))
            inner[at] = (nearest, False, aim)
        ahead += reversed(inner)
    return drawn


def _towards(name: str, aim: Rule) -> tuple[Rule, ...]:
    """The rules for a symbol that lead to the aim soonest."""
    if name == aim.origin.name:
        return (aim,)
    near = {
        rule: min((_distance(each, aim) for each in _inner(rule)), default=_FAR) for rule in choices(name)
    }
    return tuple(rule for rule, steps in near.items() if steps == min(near.values()))


def _distance(name: str, aim: Rule) -> int:
    return _way(name).get(aim.origin.name, _FAR)


_FAR = 1000


def _token(draw: st.DrawFn, name: str) -> Token:
    if name in ENGLISH:
        return tuple(ENGLISH[name].split())
    if name in SIGNS:
        return (SIGNS[name],)
    return (draw(st.sampled_from(WORDS[name])),)
