"""The changes that rules are tried with: all of them, as the rules read before and after.

In the folders of `groups`, `changes.txt` has those of the rules; why one has no effect is told behind `#`.
"""

from pathlib import Path

import pytest

from api.cases.words import in_words
from api.loading import Loaded
from dsl.diagnostics.wording import Language
from dsl.excerpts import Excerpts
from dsl.mutate.mutant import Mutant
from dsl.mutate.mutants import mutants_of
from engine.graph.canonical import digest
from engine.graph.methodology import Block, Criterion
from tests.cases.small import loaded
from tests.cases.test_coverage import GROUPS, methodology_of


def mutants(methodology: Loaded) -> tuple[Mutant, ...]:
    return mutants_of(methodology.methodology, Excerpts(methodology.sources), methodology.clauses)


def told(mutant: Mutant) -> str:
    why = mutant.without_effect
    reason = "" if why is None else f"  # {in_words(why, Language.en)}"
    return f"{mutant.span.line}:{mutant.span.column} {mutant.before} -> {mutant.after}{reason}"


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.name)
def test_the_changes_of_rules(group: Path) -> None:
    expected = (group / "changes.txt").read_text("utf-8").splitlines()
    assert [told(mutant) for mutant in mutants(methodology_of(group))] == expected


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.name)
def test_each_change_makes_other_rules(group: Path) -> None:
    methodology = methodology_of(group)
    original = digest(methodology.methodology)
    for mutant in mutants(methodology):
        assert digest(mutant.applied(methodology.methodology)) != original, told(mutant)


def test_a_worth_is_changed_wherever_rules_name_it() -> None:
    methodology = loaded(
        """\
block work
    scale from 0 to 100
    input done: number from 0 to 1
    criterion amount, worth 100
        score = worth * done
"""
    )
    change = next(each for each in mutants(methodology) if each.after == "101" and each.before == "100")
    block = change.applied(methodology.methodology).members[0]
    assert isinstance(block, Block)
    criterion = block.members[0]
    assert isinstance(criterion, Criterion)
    assert criterion.worth == 101
    assert "Constant(value=101" in str(criterion.score).replace("mpq(101,1)", "101")


def of_the_score(text: str) -> list[str]:
    """The changes of the line with the score, without their places."""
    return [told(each).partition(" ")[2] for each in mutants(loaded(text)) if each.span.line == 10]


def rules(score: str) -> str:
    return f"""\
input a: number from 0 to 10
input b: number from 1 to 10
input known: number from 0 to 10, may be missing
input sort: north or south or east
input sure: yes or no
input items: rows
    size: number from 0 to 10
    part: number from 1 to 10
criterion value
    score = {score}
"""


@pytest.mark.parametrize(
    ("score", "changes"),
    [
        ("a + b - 1", ["a + b -> a - b", "a + b - 1 -> a + b + 1", "1 -> 2", "1 -> 0"]),
        ("a - (b - 1)", ["a - (b - 1) -> a + (b - 1)", "b - 1 -> b + 1", "1 -> 2", "1 -> 0"]),
        ("(a + 2) * b", ["a + 2 -> a - 2", "(a + 2) * b -> (a + 2) / b", "2 -> 3", "2 -> 1"]),
        ("a / (b * 2)", ["a / (b * 2) -> a * (b * 2)", "b * 2 -> b / 2", "2 -> 3", "2 -> 1"]),
        ("-a", ["-a -> a"]),
        ("abs(a - b)", ["abs(a - b) -> a - b", "a - b -> a + b"]),
        ("a ^ 2", ["a ^ 2 -> a ^ 3", "a ^ 2 -> a ^ 1"]),
        ("max(a, 0.50)", ["max(a, 0.50) -> min(a, 0.50)", "0.50 -> 0.51", "0.50 -> 0.49"]),
        ("30% * a", ["30% -> 31%", "30% -> 29%", "30% * a -> 30% / a"]),
        ("1/3 * a", ["1/3 -> 103/300", "1/3 -> 97/300", "1/3 * a -> 1/3 / a"]),
        ("a * 1", ["a * 1 -> a / 1  # multiplying and dividing by 1 is the same", "1 -> 2", "1 -> 0"]),
        ("a + 0", ["a + 0 -> a - 0  # adding and subtracting 0 is the same", "0 -> 1", "0 -> -1"]),
        (
            "rounded(a, up to 1 decimal)",
            [
                "up to 1 decimal -> down to 1 decimal",
                "up to 1 decimal -> half up to 1 decimal",
                "up to 1 decimal -> up to 2 decimals",
                "up to 1 decimal -> up to 0 decimals",
            ],
        ),
    ],
)
def test_changes_of_arithmetic(score: str, changes: list[str]) -> None:
    assert of_the_score(rules(score)) == changes


def test_changes_of_aggregates() -> None:
    largest = "max(size of items where size > 1)"
    found = of_the_score(rules(f"{largest} when count(items where size > 1) > 0\n            0 otherwise"))
    assert found[:2] == [
        f"{largest} -> min(size of items where size > 1)",
        f"{largest} -> max(size of items)",
    ]
    mean = "average(size of items weighted by part)"
    found = of_the_score(rules(f"{mean} when count(items) > 0\n            0 otherwise"))
    assert found[0] == f"{mean} -> average(size of items)"


@pytest.mark.parametrize(
    ("condition", "changes"),
    [
        ("a < b", ["a < b -> a <= b", "a < b -> a >= b"]),
        ("a is b", ["a is b -> a is not b"]),
        ("a is not b", ["a is not b -> a is b"]),
        ("sort is north", ["sort is north -> sort is not north"]),
        ("sort is not north", ["sort is not north -> sort is north"]),
        (
            "sort is one of (north, east)",
            [
                "sort is one of (north, east) -> sort is one of (east)",
                "sort is one of (north, east) -> sort is one of (north)",
            ],
        ),
        ("known is known", ["known is known -> known is missing"]),
        ("known is missing", ["known is missing -> known is known"]),
        ("sure", ["sure -> not sure"]),
        ("sure is no", ["sure is no -> sure is yes"]),
        ("not sure", ["not sure -> sure"]),
        (
            "sure and a < b",
            ["sure -> not sure", "sure and a < b -> sure or a < b", "a < b -> a <= b", "a < b -> a >= b"],
        ),
        (
            "sure or a < b",
            ["sure -> not sure", "sure or a < b -> sure and a < b", "a < b -> a <= b", "a < b -> a >= b"],
        ),
    ],
)
def test_changes_of_conditions(condition: str, changes: list[str]) -> None:
    text = rules(f"1 when {condition}\n            0 otherwise")
    ones = ["1 -> 2", "1 -> 0"]
    assert [each for each in of_the_score(text) if each not in ones] == changes


@pytest.mark.parametrize(
    ("alternatives", "idle"),
    [
        ("1 when a >= 1\n            a otherwise", True),
        ("1 when a >= 1\n            a when a >= 0.5\n            0 otherwise", True),
        ("a when a <= 1\n            1 otherwise", True),
        ("6 when a >= 3\n            (a + 1) * 3 / 2 otherwise", True),
        ("6 when a >= 3\n            (a + 1) * 3 / b otherwise", False),
        ("2 when a >= 1\n            a otherwise", False),
        ("1 when a >= 1\n            0 when a >= 0.5\n            a otherwise", False),
        ("1 when a >= b\n            a otherwise", False),
    ],
)
def test_a_border_between_equal_values_is_nobodys(alternatives: str, idle: bool) -> None:
    found = [each for each in mutants(loaded(rules(alternatives))) if each.span.line == 10]
    border = next(
        each for each in found if each.after == each.before.replace("=", "") and each.before[0] == "a"
    )
    assert (border.without_effect is not None) is idle
