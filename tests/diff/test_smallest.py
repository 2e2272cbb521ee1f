"""The small readable change of a formula: what means the same is not shown as changed."""

import pytest

from api.diff.lines import plain_text_of
from api.diff.view import difference
from dsl.compile import compile_unproved
from tests.diff.effects import loaded_from

MANIFEST = """id: example
title: {en: "An example"}
assessed_year: 2025
law_as_of: 2025-01-01
languages: [en]
rules: [x.rules]
"""
INPUTS = """input a: number above 0
input b: number above 0
input c: number above 0
input d: number above 0, may be missing
input wide: yes or no
input items: rows
    done: number from 0
    planned: number above 0
    known: number, may be missing
criterion c1
    score = {}
"""


def told(before: str, after: str) -> str:
    """What is told of the change of a score, without the places."""
    sides = []
    for value in (before, after):
        aligned = value.replace("\n", "\n            ")
        sources = {"methodology.yaml": MANIFEST.encode(), "x.rules": INPUTS.format(aligned).encode()}
        compilation = compile_unproved(sources)
        assert compilation.methodology is not None, compilation.diagnostics
        sides.append(loaded_from(compilation))
    lines = plain_text_of(difference(*sides)).splitlines()
    if lines[-1] == "There is no difference.":
        return ""
    first = next(at for at, line in enumerate(lines) if line.startswith("  formula"))
    head, *rest = lines[first:]
    behind = head.partition(": ")[2].rpartition("  ")[0]
    return "\n".join(filter(None, [behind, *(line.removeprefix("    ") for line in rest)]))


CHANGES = {
    "a number": ("a + 1", "a + 2", "a + [1 → 2]"),
    "a name": ("a + b", "a + c", "a + [b → c]"),
    "a further term": ("a + b", "a + b + c", "a + b[+ + c]"),
    "a further term in front": ("a + b", "c + a + b", "[+ c +] a + b"),
    "a term that is left out": ("a + b + c", "a + c", "a +[- b +] c"),
    "a term in a sum of another order": ("a + b + 3", "3 + b + c", "3 + b + [a → c]"),
    "a factor": ("a * b * c", "c * b * 2", "c * b * [a → 2]"),
    "an order of a quotient": ("a / b", "b / a", "[a → b] / [b → a]"),
    "deep inside": (
        "100 * min(1, (a + b) / (c + 5))",
        "100 * min(1, (a + b) / (c + 10))",
        "100 * min(1, (a + b) / (c + [5 → 10]))",
    ),
    "something put around": ("a / b", "min(1, a / b)", "[+ min(1,] a / b[+ )]"),
    "something taken off": ("min(1, a / b)", "a / b", "[- min(1,] a / b[- )]"),
    "a condition of rows": (
        "sum(done of items)",
        "sum(done of items where done > 3)",
        "sum(done of items[+ where done > 3])",
    ),
    "what is summed": ("sum(done of items)", "sum(planned of items)", "sum([done → planned] of items)"),
    "an aggregate": ("sum(done of items)", "max(done of items)", "[sum → max](done of items)"),
    "something else altogether": ("a * b + 3", "sum(done of items)", "[a * b + 3 → sum(done of items)]"),
    "a further alternative": (
        "1 when a > 3\n0 otherwise",
        "2 when a > 5\n1 when a > 3\n0 otherwise",
        "[+ 2 when a > 5]\n1 when a > 3\n0 otherwise",
    ),
    "an alternative that is left out": (
        "2 when a > 5\n1 when a > 3\n0 otherwise",
        "2 when a > 5\n0 otherwise",
        "2 when a > 5\n[- 1 when a > 3]\n0 otherwise",
    ),
    "a threshold": (
        "2 when a >= 5\n1 when a >= 3\n0 otherwise",
        "2 when a >= 5\n1 when a >= 4\n0 otherwise",
        "2 when a >= 5\n1 when a >= [3 → 4]\n0 otherwise",
    ),
    "a comparison": (
        "1 when a >= 5\n0 otherwise",
        "1 when a > 5\n0 otherwise",
        "1 when a [>= → >] 5\n0 otherwise",
    ),
    "the last value": (
        "1 when wide\n0 otherwise",
        "1 when wide\na otherwise",
        "1 when wide\n[0 → a] otherwise",
    ),
    "a formula that becomes alternatives": (
        "a / b",
        "a / b when wide\n0 otherwise",
        "a / b[+ when wide\n0 otherwise]",
    ),
    "a function that is worked out": ("clamp(a, 0, 1)", "clamp(a, 0, 2)", "clamp(a, 0, [1 → 2])"),
    "one of several": (
        "1 when a is one of (1, 2)\n0 otherwise",
        "1 when a is one of (1, 2, 3)\n0 otherwise",
        "1 when a is one of (1, 2[+, 3])\n0 otherwise",
    ),
    "a rounding": (
        "rounded(a, half up to 2 decimals)",
        "rounded(a, half up to 1 decimal)",
        "rounded(a, half up to [2 decimals → 1 decimal])",
    ),
}


@pytest.mark.parametrize(("before", "after", "expected"), CHANGES.values(), ids=CHANGES.keys())
def test_the_smallest_change_is_told(before: str, after: str, expected: str) -> None:
    assert told(before, after) == expected


SAME = {
    "blanks and lines": ("a + b", "(\n    a\n    + b\n    )"),
    "parentheses": ("a * b + c", "(a * b) + c"),
    "a number written otherwise": ("a * 50%", "a * 0.5"),
}


@pytest.mark.parametrize(("before", "after"), SAME.values(), ids=SAME.keys())
def test_another_layout_is_no_edit(before: str, after: str) -> None:
    assert told(before, after) == ""


REORDERED = {
    "a sum": ("a + b + c", "c + a + b"),
    "a product": ("2 * a * b", "b * 2 * a"),
    "the least": ("min(a, b)", "min(b, a)"),
    "inside of more": ("max(1, a * b) / (c + 1)", "max(b * a, 1) / (1 + c)"),
}


@pytest.mark.parametrize(("before", "after"), REORDERED.values(), ids=REORDERED.keys())
def test_another_order_means_the_same(before: str, after: str) -> None:
    assert told(before, after) == f"{before} → {after}"
