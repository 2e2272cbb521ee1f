"""Small slips in the text of rules: a sign, a bound, a guard, a number that is not what it should be."""

import re

from tests.proofs.generate.choice import Choice

_SWAPS: tuple[tuple[str, str], ...] = (
    (r" >= ", " > "),
    (r" > ", " >= "),
    (r" <= ", " < "),
    (r" < ", " <= "),
    (r" > ", " < "),
    (r" is not 0", " >= 0"),
    (r" and ", " or "),
    (r" or ", " and "),
    (r" is 0", " < 0"),
    (r"not \(", "("),
    (r"above 0", "from 0"),
    (r"from 0\b", "from -1"),
    (r"from 1\b", "from 0"),
    (r"\bmin\(1, ", "max(1, "),
    (r"\bmin\(1, ", "min(2, "),
    (r"\bmax\(0, ", "max(-1, "),
    (r", 0, 1\)", ", -1, 1)"),
    (r", 0, 1\)", ", 0, 2)"),
    (r", at most \w+", ""),
    (r"up to below", "up to"),
    (r"to below ", "to "),
    (r"whole number", "number"),
    (r"number from 0\b", "number"),
    (r" where [^)]*\)", ")"),
    (r"count\((\w+) where [^)]*\)", r"count(\1)"),
    (r"never below [^\n]*", "never above 1000"),
    (r"1 - ", "2 - "),
    (r" \+ 1\)", ")"),
    (r"\b1 \+ ", "0 + "),
    (r"round half up", "round up"),
    (r"to 2 decimals", "to a multiple of 7"),
    (r"count as zero", "are rescaled"),
    (r"are rescaled", "count as zero"),
    (r", may be missing", ""),
    (r"worth \* ", "2 * worth * "),
    (r", at most [0-9.]+", ""),
    (r"(\w+) / (\w+)", r"\2 / \1"),
    (r" when (\w+) ", r" when 1 + \1 "),
    (r"average\(", "sum("),
    (r"exp\(-", "exp("),
)


def slipped(choice: Choice, rules: str) -> str:
    """The rules with one slip; as they are where none fits."""
    for _ in range(12):
        if choice.chance(12):
            changed = _line_lost(choice, rules)
        else:
            pattern, other = choice.pick(_SWAPS)
            places = [place for place in re.finditer(pattern, rules) if _fits(rules, place, pattern)]
            if not places:
                continue
            place = choice.pick(places)
            changed = rules[: place.start()] + place.expand(other) + rules[place.end() :]
        if changed != rules:
            return changed
    return rules


def _fits(rules: str, place: re.Match[str], pattern: str) -> bool:
    """Whether words of conditions stand in one: a choice is joined by `or` too."""
    line = rules[rules.rfind("\n", 0, place.start()) + 1 : place.end()]
    return pattern not in (" and ", " or ") or " when " in line or " where " in line


def _line_lost(choice: Choice, rules: str) -> str:
    """Without one alternative, or one clause."""
    lines = rules.splitlines(keepends=True)
    kept = [
        position
        for position, line in enumerate(lines)
        if (" when " in line and "=" not in line.split(" when ")[0])
        or "applies when" in line
        or "never " in line
    ]
    if not kept:
        return rules
    lost = choice.pick(kept)
    return "".join(line for position, line in enumerate(lines) if position != lost)
