"""Coverage by rule: what a rule can do is shown by some case, or named with its place.

A folder of `groups` has rules, cases that show all that these can do, and in `lacking.txt` what nothing shows
where one of the cases is left out.
"""

from pathlib import Path

import pytest

from api.cases.coverage import Coverage, coverage_of
from api.cases.words import in_words
from api.loading import Loaded
from dsl.diagnostics.wording import Language
from tests.cases.small import coverage, loaded

GROUPS = sorted((Path(__file__).parent / "groups").iterdir())
HEAD = "cases:\n"


def methodology_of(group: Path) -> Loaded:
    tables = {f"tables/{path.name}": path.read_text("utf-8") for path in group.glob("tables/*.csv")}
    return loaded((group / "example.rules").read_text("utf-8"), tables)


def cases_of(group: Path) -> list[str]:
    """The cases of a group, each as it is written."""
    _, *cases = ("\n" + (group / "cases.yaml").read_text("utf-8")).split("\n  - title: ")
    return [f"  - title: {case}\n" for case in cases]


def told(found: Coverage) -> list[str]:
    """What is lacking, each with its line and column."""
    return [
        f"{each.span.line}:{each.span.column} {in_words(each.said, Language.en)}"
        for each in found.uncovered
        if each.span is not None
    ]


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.name)
def test_cases_show_all_that_rules_can_do(group: Path) -> None:
    found = coverage(methodology_of(group), HEAD + "".join(cases_of(group)))
    assert told(found) == []
    assert found.percent == 100
    assert found.covered == found.items > 0


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.name)
def test_what_one_case_alone_shows_is_lacking_without_it(group: Path) -> None:
    methodology, cases = methodology_of(group), cases_of(group)
    lines = []
    for position, case in enumerate(cases):
        found = coverage(methodology, HEAD + "".join(cases[:position] + cases[position + 1 :]))
        assert len(told(found)) == found.items - found.covered
        title = case.splitlines()[0].removeprefix("  - title: ")
        lines += [f"without the case: {title}", *(f"  {each}" for each in told(found))]
    assert lines == (group / "lacking.txt").read_text("utf-8").splitlines()


def test_without_cases_nothing_is_covered() -> None:
    found = coverage_of(methodology_of(GROUPS[0]), [])
    assert found.percent == 0
    assert len(found.uncovered) == found.items


def test_the_percentage_is_rounded_down() -> None:
    lacking = coverage_of(methodology_of(GROUPS[0]), []).uncovered
    assert Coverage(200, lacking[:1]).percent == 99
    assert Coverage(200, ()).percent == 100


def test_a_floor_that_nothing_leads_the_score_below_need_not_hold_it() -> None:
    rules = """\
block work
    scale from 0 to 100
    input done: number from 0 to 100
    criterion amount, worth 100
        score = done
    never below 0
"""
    cases = """\
cases:
  - title: nothing is done
    body: a
    kind: central
    data: {work: {done: 0}}
    expect: {work: {score: "0"}}
"""
    assert told(coverage(loaded(rules), cases)) == []


def test_what_a_function_of_rows_can_do_is_one_thing_wherever_it_is_called() -> None:
    rules = """\
function good_ones(reports: rows) = count(reports where pages > 3)
input drafts: rows
    pages: whole number
input finals: rows
    pages: whole number
block work
    scale from 0 to 100
    criterion drafts, worth 50
        score = min(50, good_ones(drafts))
    criterion finals, worth 50
        score = min(50, good_ones(finals))
"""
    cases = """\
cases:
  - title: a good draft and a poor final
    body: a
    kind: central
    data: {drafts: [{pages: 4}], finals: [{pages: 2}]}
    expect: {work: {criteria: {drafts: {exact: 1}, finals: {exact: 0}}}}
"""
    assert told(coverage(loaded(rules), cases)) == []
