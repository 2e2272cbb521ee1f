"""What a flag lowers to, what its conditions may ask for, and circles of flags."""

import pytest

from engine.graph.canonical import digest
from engine.graph.cohort import (
    PLACE,
    RATED,
    RATING_SCORE,
    Border,
    Condition,
    Flag,
    Places,
    TieKey,
    TieKeyKind,
    Trend,
    TrendKind,
)
from engine.graph.expression import Comparison, Not, Raised, Reference
from tests.dsl.compiling import RATING, codes_of, findings_of, methodology_of

BY_ID = "        by body id, highest first\n"


def flag(body: str) -> Flag:
    return methodology_of(f"{RATING}flag last\n    in visits\n{body}").flags[0]


@pytest.mark.parametrize(
    ("words", "mark"),
    [
        ("the last 3 places", Places(3, True, Border.inclusive)),
        ("the first 1 places", Places(1, False, Border.inclusive)),
        ("the last 2 distinct places", Places(2, True, Border.distinct)),
        ("the first 5 distinct places", Places(5, False, Border.distinct)),
    ],
)
def test_places_are_counted_from_the_end_or_from_the_start(words: str, mark: Places) -> None:
    assert flag(f"    marks {words}\n").marks.otherwise == mark


@pytest.mark.parametrize(("end", "last"), [("last", True), ("first", False)])
def test_an_exact_number_of_bodies_is_told_apart_by_keys(end: str, last: bool) -> None:
    keys = (TieKey(TieKeyKind.body_id, descending=True),)
    assert flag(f"    marks exactly the {end} 3 bodies\n{BY_ID}").marks.otherwise == Places(
        3, last, Border.exact, keys
    )


@pytest.mark.parametrize(
    ("words", "falling", "kind"),
    [
        ("falls of the history in a row", True, TrendKind.consecutive),
        ("rises of the history in a row", False, TrendKind.consecutive),
        ("years of the history below the year before them", True, TrendKind.against_first),
        ("years of the history above the year before them", False, TrendKind.against_first),
    ],
)
def test_several_years_are_compared_in_four_ways(words: str, falling: bool, kind: TrendKind) -> None:
    assert flag(f"    marks bodies with 3 {words}\n").marks.otherwise == Trend(3, falling, kind)


def test_a_flag_of_ratings_may_ask_for_the_place_at_hand() -> None:
    found = flag("    applies when rated_bodies > 3\n    marks bodies where place is 5 or rating_score < 5\n")
    assert found.ratings == ("visits",)
    assert isinstance(found.applies, Comparison)
    assert found.applies.left == Reference(RATED)
    assert isinstance(found.marks.otherwise, Condition)
    assert {PLACE, RATING_SCORE} <= {part.id for part in parts(found.marks.otherwise.holds)}


def parts(expression: object) -> list[Reference]:
    found = [expression] if isinstance(expression, Reference) else []
    for name in getattr(expression, "__dataclass_fields__", ()):
        value = getattr(expression, name)
        for inner in value if isinstance(value, tuple) else (value,):
            found += parts(inner)
    return found


def test_a_flag_may_ask_for_other_flags_above_or_below_it() -> None:
    rules = f"""{RATING}flag ground
    marks bodies where not last is raised
flag last
    in visits
    marks the last 1 places
"""
    ground, _ = methodology_of(rules).flags
    assert ground.marks.otherwise == Condition(Not(Raised("last")))
    assert ground.ratings == ()


def test_the_order_of_flags_does_not_change_the_digest() -> None:
    first = "flag first\n    marks bodies where visits is scored\n"
    second = "flag second\n    marks bodies where first is raised\n"
    assert digest(methodology_of(RATING + first + second)) == digest(methodology_of(second + RATING + first))


def circle(length: int) -> str:
    return "".join(
        f"flag f{number}\n    marks bodies where f{(number + 1) % length} is raised\n"
        for number in range(length)
    )


@pytest.mark.parametrize("length", [1, 2, 3, 20])
def test_flags_that_ask_for_each_other_in_a_circle_are_one_finding(length: int) -> None:
    (found,) = findings_of(RATING + circle(length))
    assert (found.code, found.span.line) == ("E0304", 7)
    assert found.message().count("asks for") == length
    assert len(found.related) == length - 1


def test_two_circles_are_two_findings() -> None:
    assert codes_of(circle(2) + RATING + circle(1).replace("f0", "alone")) == ["1 E0304", "11 E0304"]


def test_a_chain_of_flags_is_no_circle() -> None:
    last = "flag f2\n    marks bodies where visits is scored\n"
    chain = (
        circle(3).partition("flag f2")[0]
        + "flag side\n    marks bodies where f2 is raised and f0 is raised\n"
    )
    assert codes_of(RATING + chain + last) == []


def test_a_circle_may_go_through_what_a_flag_applies_to() -> None:
    rules = """flag one
    applies when other is raised
    marks bodies with 3 falls of the history in a row
flag other
    marks bodies where one is raised
"""
    assert codes_of(RATING + rules) == ["7 E0304"]


def test_names_of_a_place_mean_nothing_outside_of_flags() -> None:
    rules = RATING + "flag last\n    in visits\n    marks the last 1 places\n"
    assert codes_of(rules + "result first = place is 1\n") == ["10 E0301"]
    assert codes_of("input place: number\n" + RATING + "result first = place is 1\n") == []
    assert codes_of("input place: number\n" + rules) == ["1 E0302"]


def test_a_block_may_have_values_called_like_those_of_a_flag() -> None:
    block = "block staff\n    scale from 0 to 1\n    input place: number\n    score = place\n"
    assert codes_of(block + RATING + "flag last\n    in visits\n    marks bodies where place > 3\n") == []
