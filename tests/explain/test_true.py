"""What an explanation says is so: nothing that can be read in two ways, no sum that does not add up."""

from typing import Any
from xml.etree import ElementTree

import pytest

from api.explain.view import Format
from dsl.diagnostics.wording import Language
from tests.explain.checker import check
from tests.explain.small import RULES, document, explained, methodology, request, service, text

FEWER = """block work
    scale from 0 to 100
    {clause}
    never below 0
    input a: number from 0 to 1, may be missing
    input b: number from 0 to 1, may be missing
    input late: whole number
    criterion one, weight 60%
        applies when a is known
        score = 100 * a when a is known
                0 otherwise
    criterion two, weight 40%
        applies when b is known
        score = 100 * b when b is known
                0 otherwise
    penalty late
        takes {points} for each of late
"""


def told(rules: str, language: Language = Language.en, **data: Any) -> str:
    """The explanation of a body with these data, as a text on one line."""
    shown = text(explained(methodology(rules), request({"id": "a", "data": data})), language)
    return " ".join(shown.split())


def fewer(clause: str = "inapplicable members are rescaled", points: str = "10", **data: int) -> str:
    """The explanation of a block of two members, a penalty and this clause."""
    return told(FEWER.format(clause=clause, points=points), work={"late": 1, **data})


def test_conditions_within_conditions_stand_in_parentheses() -> None:
    rules = "input a: number\ninput b: number\ncriterion c\n    applies when {condition}\n    score = 1\n"
    one = told(rules.format(condition="(a > 1 or b > 1) and a > 5"), a=0, b=3)
    other = told(rules.format(condition="a > 1 or (b > 1 and a > 5)"), a=0, b=3)
    assert "→ (0 > 1 or 3 > 1) and 0 > 5: no" in one
    assert "→ 0 > 1 or (3 > 1 and 0 > 5): no" in other


def test_a_number_alone_is_no_formula() -> None:
    rules = f"{RULES}\nresult r = unrounded score of service when service is scored\n           0 otherwise\n"
    shown = text(explained(methodology(rules), service(visits=999, planned=3001)))
    told_of_result = shown.partition("value = ")[2]
    assert told_of_result.startswith("unrounded score of service")
    assert "\n      = 332951/6002 ≈ 55.473342\n" in told_of_result


@pytest.mark.parametrize(
    ("clause", "data", "why"),
    [
        ("inapplicable members are rescaled", {}, "nothing in it can be scored"),
        (
            "inapplicable members are rescaled\n    needs at least 2 applicable members",
            {"a": 1},
            "1 of its members has a score, at least 2 are needed",
        ),
        ("inapplicable members leave the block unscored", {"a": 1}, "not all of its members have a score"),
        (
            "inapplicable members give their worth to two",
            {"a": 1},
            "none of the members that take over the worth of others applies",
        ),
    ],
)
def test_why_a_block_has_no_score(clause: str, data: Any, why: str) -> None:
    shown = fewer(clause, **data)
    assert "work: not scored ----------------" in shown
    assert f" not scored: {why} " in shown


def test_a_penalty_of_a_block_without_a_score_takes_nothing() -> None:
    shown = fewer()
    assert "# late: not counted: its block has no score " in shown
    assert "late: −10" not in shown
    assert "late: −10" in fewer(a=1)


def test_the_members_that_took_over_count_more() -> None:
    shown = fewer("inapplicable members give their worth to two", b=1)
    assert "Members that took over from those that do not apply count 5/2 = 2.5 times as much" in shown


def test_changes_of_numbers_that_are_no_fractions_are_not_said_to_add_up() -> None:
    rounded = "inapplicable members are rescaled\n    round half up to 2 decimals"
    rules = FEWER.format(clause=rounded, points="square_root(2)")
    found = document(
        explained(methodology(rules), request({"id": "a", "data": {"work": {"a": 0, "late": 1}}}))
    )
    (block,) = found["members"]
    assert check(found) > 0
    assert block["exact"] == "0"
    assert "waterfall" not in block
    assert "The score is never below 0 " in fewer(rounded, "square_root(2)", a=0)


def test_a_range_is_called_that_of_the_score() -> None:
    shown = fewer(a=0)
    assert "limits of the score +10 0 " in shown
    assert "late −10 −10 " in shown


def test_a_bar_that_leaves_the_scale_is_cut_off() -> None:
    rules = RULES.replace("takes 0.5 for each of late, at most 3", "takes 5 for each of late")
    page = text(explained(methodology(rules), service(late=20)), form=Format.html)
    drawing = ElementTree.fromstring(page[page.index("<svg") : page.index("</svg>") + 6])  # noqa: S314
    found = [drawing.find(f".//*[@class='series serie-{each} color-{each}']") for each in range(4)]
    widths = [
        [float(bar.get("width", "0")) for bar in series.iter("{http://www.w3.org/2000/svg}rect")]
        for series in found
        if series is not None
    ]
    top = max(widths[1])
    assert max(widths[2]) == pytest.approx(top * 56 / 100)  # of the 100 points taken only 56 were there
    assert max(widths[3]) == 0


def test_a_scale_below_zero_is_told_and_not_drawn() -> None:
    rules = (
        "block w\n    scale from -10 to 0\n    input a: number from -10 to 0\n"
        "    criterion one, weight 60%\n        score = a\n    criterion two, weight 40%\n        score = a\n"
    )
    found = explained(methodology(rules), request({"id": "a", "data": {"w": {"a": -3}}}))
    assert "From the top to the score\n    stage             change  left\n" in text(found)
    assert "<svg" not in text(found, form=Format.html)


def test_the_range_of_a_band_and_the_number_in_it() -> None:
    rules = (
        "bands grades\n    low below 50\n    fair from 50 to below 70\n    high from 70\n"
        "input x: number from 0 to 700\nlet grade = band of x / 7 in grades\n"
        "criterion c\n    score = 1 when grade is high\n            0 otherwise\n"
    )
    assert "358 / 7 ≈ 51.142857 50 ≤ (358/7) < 70 = fair" in told(rules, x=358)
    assert "490 / 7 = 70 70 ≤ 70 = high" in told(rules, x=490)


def test_the_members_of_the_run_that_counts() -> None:
    rules = (
        "block w\n    scale from 0 to 100\n"
        "    input a: number from 0 to 60\n    input b: number from 0 to 40\n"
        "    criterion one, worth 60\n        score = a\n    criterion two, worth 40\n        score = b\n"
        "    takes the best of\n        all members\n        only one\n"
    )
    shown = told(rules, w={"a": 60, "b": 10})
    assert "Of several ways to count, number 2 gives the most and counts: one " in shown
    assert "two 40 10 not in the way that counts " in shown


def test_what_long_tables_leave_out_of_a_weighted_average() -> None:
    rules = (
        "input visits: rows\n    size: number\n    heft: number above 0\n"
        "criterion c\n    score = average(size of visits weighted by heft) when count(visits) > 0\n"
        "            0 otherwise\n"
    )
    rows = [{"size": 1, "heft": 2} for _ in range(40)]
    shown = told(rules, visits=rows)
    assert "; the sum of their values times weights is 56, that of their weights 56 " in shown
    assert "their sum is" not in shown


RATING = """block work
    scale from 0 to 100
    input done: number from 0 to 100
    input late: whole number
    criterion done, worth 100
        score = done

rating best
    score = score of work
    highest score first
    equal scores {ties}
"""
PLACES = [
    ("share the best place", "equal scores share the best place", "place 2 of 4"),
    ("share a place without gaps", "equal scores share a place, and no place stays empty", "place 2 of 4"),
    ("share the mean place", "equal scores share the mean of their places", "place 2.5 of 4"),
    (
        "are told apart\n        by score of work, highest first",
        "no further key tells them apart, and they share the better place",
        "place 2 of 4",
    ),
]


@pytest.mark.parametrize(("ties", "words", "place"), PLACES)
def test_bodies_that_share_a_place(ties: str, words: str, place: str) -> None:
    done = {"a": 90, "b": 80, "c": 80, "d": 70}
    bodies = [{"id": name, "data": {"work": {"done": score, "late": 1}}} for name, score in done.items()]
    shown = text(explained(methodology(RATING.format(ties=ties)), request(*bodies), "b"))
    assert f"best: 80, {place}\n" in shown
    assert "1 body stands on a better place, of 4 ranked\n" in shown
    assert f"Equal with c: {words}\n" in shown


@pytest.mark.parametrize(
    ("marks", "words"),
    [
        (
            "2 falls of the history in a row",
            "Each year is compared with the one before it, and a lower value is worse",
        ),
        (
            "2 rises of the history in a row",
            "Each year is compared with the one before it, and a higher value is worse",
        ),
        (
            "2 years of the history above the year before them",
            "Each year is compared with the first one, and a higher value is worse",
        ),
    ],
)
def test_which_years_are_compared_and_how(marks: str, words: str) -> None:
    rules = f"criterion c\n    score = 1\nflag worse\n    marks bodies with {marks}\n"
    history = [{"year": 2024, "value": 5}, {"year": 2025, "value": 4}]
    raw = request({"id": "a", "data": {}, "history": history})
    shown = text(explained(methodology(rules), raw))
    assert f"{words}: 2023: missing; 2024: 5; 2025: 4" in shown.replace("\n", " ")


def test_the_condition_of_a_result_is_told() -> None:
    rules = "input a: number\ncriterion c\n    score = 1\nresult r = 2\n    applies when a > 1\n"
    assert "applies when: a > 1 [example.rules:5:18] → 5 > 1: yes" in told(rules, a=5)


def test_a_number_beyond_all_lengths_is_told() -> None:
    rules = RULES.replace("takes 0.5 for each of late, at most 3", "takes late ^ 12")
    found = explained(methodology(rules), service(late="1" + "0" * 30))
    assert f"−1{',000' * 120}" in text(found)
    assert "<svg" in text(found, form=Format.html)
