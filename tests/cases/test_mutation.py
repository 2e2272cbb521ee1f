"""The campaign: a change of the rules that no case notices is named, and every other one is noticed."""

import pytest

from api.cases.mutation import Campaign, campaign
from tests.cases.small import files

RULES = """\
block work
    scale from 0 to 100
    input done: number from 0 to 100
    criterion amount, worth 100
        score = 100 when done >= 50
                0 otherwise
    round half up to 0 decimals
"""
ABOVE = """\
  - title: at the border
    body: a
    kind: central
    data: {work: {done: 50}}
    expect: {work: {score: "100", exact: 100}}
"""
BELOW = """\
  - title: just below it
    body: a
    kind: central
    data: {work: {done: 49}}
    expect: {work: {score: "0", exact: 0}}
"""
ENDS = """\
  - title: as much as can be, and as little
    request:
      bodies:
        - {id: a, kind: central, data: {work: {done: 0}}}
        - {id: b, kind: central, data: {work: {done: 100}}}
    expect: {bodies: {b: {blocks: {work: {score: "100"}}}}}
"""
BEYOND = """\
  - title: more than can be, and less
    request:
      bodies:
        - {id: a, kind: central, data: {work: {done: 101}}}
        - {id: b, kind: central, data: {work: {done: -1}}}
    errors: [/bodies/0/data/work/done, /bodies/1/data/work/done]
"""
CONCLUDED = """\
  - title: a block can be concluded with nothing, but not with less
    request:
      bodies:
        - {id: a, kind: central, conclusions: {work: 0}}
    expect: {bodies: {a: {blocks: {work: {score: "0"}}}}}
  - title: a block cannot be concluded below nothing
    request:
      bodies:
        - {id: a, kind: central, conclusions: {work: -1}}
    errors: [/bodies/0/conclusions/work]
"""


def tried(*cases: str, workers: int = 1) -> Campaign:
    text = "cases:\n" + "".join(cases)
    return campaign(files(RULES), {"cases/work.yaml": text.encode()}, workers)


def unnoticed(found: Campaign) -> list[str]:
    return [f"{each.span.line}:{each.span.column} {each.before} -> {each.after}" for each in found.unnoticed]


ROUNDINGS = [
    f"7:11 half up to 0 decimals -> {other}"
    for other in ("half even to 0 decimals", "down to 0 decimals", "half up to a multiple of 10")
]
"""No score of these rules has anything to be rounded."""


def test_cases_notice_what_they_show() -> None:
    found = tried(ABOVE, BELOW, ENDS, BEYOND, CONCLUDED)
    assert unnoticed(found) == ROUNDINGS
    assert (found.noticed, found.tried, found.left_out) == (21, 24, ())
    assert found.percent == 87


@pytest.mark.parametrize(
    ("cases", "expected"),
    [
        (
            (ABOVE, ENDS, BEYOND, CONCLUDED),
            [
                "5:34 50 -> 49",
                "6:17 0 -> 1",
                "6:17 0 -> -1",
            ],
        ),
        ((BELOW, ENDS, BEYOND, CONCLUDED), ["5:26 done >= 50 -> done > 50", "5:34 50 -> 51"]),
        (
            (ABOVE, BELOW, BEYOND, CONCLUDED),
            [
                "3:24 from 0 -> above 0",
                "3:29 0 -> 1",
                "3:31 at most 100 -> below 100",
                "3:34 100 -> 99",
            ],
        ),
        ((ABOVE, BELOW, ENDS, CONCLUDED), ["3:29 0 -> -1", "3:34 100 -> 101"]),
        (
            (ABOVE, BELOW, ENDS, BEYOND),
            ["2:5 scale from 0 -> scale from 1", "2:5 scale from 0 -> scale from -1"],
        ),
    ],
    ids=["below", "above", "ends", "beyond", "concluded"],
)
def test_what_a_removed_case_noticed_is_named(cases: tuple[str, ...], expected: list[str]) -> None:
    assert unnoticed(tried(*cases)) == [*expected, *ROUNDINGS]


def test_without_cases_nothing_is_noticed() -> None:
    request = "{bodies: [{id: a, kind: central}]}"
    nothing = f"  - title: nothing\n    request: {request}\n    expect: {{warnings: []}}\n"
    assert tried(nothing).noticed == 0


def test_several_processes_find_the_same() -> None:
    rules = RULES + "".join(
        f"result extra_{number} = done * {number} + {number}\n".replace("result", "    result")
        for number in range(2, 9)
    )
    case = {"cases/work.yaml": ("cases:\n" + ABOVE).encode()}
    alone, together = (campaign(files(rules), case, workers) for workers in (1, 2))
    assert alone == together
    assert alone.tried > 50


def test_progress_is_told() -> None:
    steps: list[tuple[int, int]] = []
    text = "cases:\n" + ABOVE
    found = campaign(
        files(RULES), {"cases/work.yaml": text.encode()}, 1, lambda done, total: steps.append((done, total))
    )
    assert steps == [(number, found.tried) for number in range(1, found.tried + 1)]


def test_rules_are_not_changed_while_a_case_fails() -> None:
    failing = ABOVE.replace("exact: 100", "exact: 99")
    with pytest.raises(ValueError, match="once all cases pass"):
        tried(failing)


def test_a_change_that_leaves_rules_without_meaning_is_noticed() -> None:
    alternatives = "score = 100 when done >= 50\n                0 otherwise"
    rules = RULES.replace(alternatives, "score = 100 - 50 / (1 + done)")
    case = ABOVE.replace('score: "100", exact: 100', "status: scored").replace("done: 50", "done: 0")
    found = campaign(files(rules), {"cases/work.yaml": ("cases:\n" + case).encode()}, 1)
    assert "5:29 1 -> 0" not in unnoticed(found)
