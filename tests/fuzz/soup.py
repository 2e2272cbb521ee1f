"""YAML that looks like a manifest, bodies or cases, with its parts thrown together."""

from collections.abc import Sequence

from tests.fuzz.corpus import NUMBERS, ODD

_KEYS = """
id formerly title note assessed_year law_as_of languages kinds sources schedule calendar rules cites weekend
holidays_of free working source at authority bodies kind scope attributes assumes cases body data expect
request errors times readings en ru kk ? << null 1
"""
_VALUES = """
x "x" 'x' 2025 2025-01-01 2025-13-45 [en] [x.rules] {} [] null ~ yes 0.15 law document KZ kz XX saturday
*a | >- [[[[[]]]]] # " '
"""
KEYS = (*_KEYS.split(), "", "a b", "x" * 300)
VALUES = (
    *_VALUES.split(),
    *("{en: X}", "[saturday, sunday]", "&a x", "!!str x", "!<x> y", "- x", "? x", "{a: {b: {c: d}}}", "a: b"),
    *("[2026-01-01, 2026-01-01]", "{x: 2026-01-31}", "[{source: s, at: x}]", "- {id: x, scope: [a: [b]]}"),
    *NUMBERS,
    *ODD,
)


def soup(numbers: Sequence[int]) -> str:
    """A text of keys and values at one depth or another."""
    lines: list[str] = []
    depth = 0
    for first, second, third in zip(numbers[::3], numbers[1::3], numbers[2::3], strict=False):
        depth = max(0, min(depth + (0, 0, 0, 1, 1, -1, -2)[third % 7], 30))
        key, value = KEYS[first % len(KEYS)], VALUES[second % len(VALUES)]
        forms = f"{key}: {value}", f"{key}:", f"- {value}", f"- {key}: {value}", value, f"{key}: [{value},"
        lines.append("  " * depth + forms[third // 7 % len(forms)])
    return "\n".join(lines)
