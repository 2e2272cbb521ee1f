"""What a rating lowers to, who can be in it, and names that it shares with a block."""

import pytest
from gmpy2 import mpq

from engine.graph.canonical import digest
from engine.graph.cohort import Case, Choice, Rating, TieKey, TieKeyKind, Ties, TieWay
from engine.graph.expression import Constant, Product, Reference, Rounding, Same, Scored, ScoreOf
from engine.graph.rounding import RoundingMode
from tests.dsl.compiling import RATING, STAFF, TIES, VISITS, codes_of, methodology_of

WHOLE = f"""reading ties
    option shared, by default
    option apart
attribute readers: number
{VISITS}{STAFF}rating libraries
    title en "Libraries"
    applies to rural, city
    applies when staff is scored
    bodies assessed on visits, staff
    separate for each kind
    score = 2 * unrounded score of visits
    round half up to 2 decimals
    lowest score first
    places follow the unrounded score when ties is apart
    equal scores share the mean place when ties is shared
    equal scores are told apart otherwise
        by unrounded score, lowest first
        by readers, highest first
        by body id, lowest first
"""


def rating(rules: str) -> Rating:
    return methodology_of(rules).ratings[0]


def test_a_rating_says_who_is_in_it_and_how_they_are_ranked() -> None:
    keys = (
        TieKey(TieKeyKind.unrounded, descending=False),
        TieKey(TieKeyKind.value, descending=True, value=Reference("readers")),
        TieKey(TieKeyKind.body_id, descending=False),
    )
    shared = Same(Reference("ties"), Constant("shared"))
    apart = Same(Reference("ties"), Constant("apart"))
    found = rating(WHOLE)
    assert found == Rating(
        label=found.label,
        score=Product((Constant(mpq(2)), ScoreOf("visits", rounded=False))),
        kinds=("city", "rural"),
        needs=Choice((), ("staff", "visits")),
        applies=Scored("staff"),
        apart=Choice((), True),
        highest_first=False,
        unrounded=Choice((Case(apart, True),), False),
        ties=Choice((Case(shared, Ties(TieWay.mean)),), Ties(TieWay.broken, keys)),
        rounding=Rounding(RoundingMode.half_up, mpq(1, 100)),
    )
    assert (found.label.id, found.label.titles) == ("libraries", (("en", "Libraries"),))


def test_what_a_rating_does_not_say_is_for_all_bodies_together_by_the_published_score() -> None:
    found = rating(RATING)
    assert found.kinds is None
    assert found.applies is None
    assert found.needs == Choice((), ())
    assert found.apart == found.unrounded == Choice((), False)
    assert found.highest_first
    assert found.rounding is None


@pytest.mark.parametrize(
    ("words", "way"),
    [
        ("share the best place", TieWay.best),
        ("share a place without gaps", TieWay.dense),
        ("share the mean place", TieWay.mean),
    ],
)
def test_equal_scores_share_a_place_in_three_ways(words: str, way: TieWay) -> None:
    assert rating(RATING.replace("share the best place", words)).ties == Choice((), Ties(way))


def test_a_rating_a_flag_and_a_block_may_have_the_same_name() -> None:
    rules = f"""block visits
    scale from 0 to 100
    criterion visits, worth 100
        score = 50
rating visits
    score = score of visits
{TIES}flag visits
    in visits
    marks the last 1 places
flag other
    marks bodies where visits is raised and visits is scored
"""
    methodology = methodology_of(rules)
    assert methodology.members[0].label.id == "visits"
    assert methodology.ratings[0].label.id == methodology.flags[0].label.id == "visits"
    assert methodology.ratings[0].score == ScoreOf("visits", rounded=True)


def test_the_let_of_a_rating_is_known_in_it_alone() -> None:
    rules = f"{VISITS}rating visits\n    let half = 0.5\n    score = half * score of visits\n{TIES}"
    assert rating(rules).score == Product((Reference("rating.visits.half"), ScoreOf("visits", rounded=True)))
    assert codes_of(f"{rules}result half_again = half\n") == ["8 E0301"]


def test_a_weight_is_the_number_that_the_block_declares() -> None:
    blocks = "".join(
        f"block {name}, weight {weight}\n    scale from 0 to 1\n    score = 1\n"
        for name, weight in (("goals", "2/5"), ("staff", "60%"))
    )
    rules = f"{blocks}rating all_goals\n    score = weight of goals * score of goals\n{TIES}"
    assert rating(rules).score == Product((Constant(mpq(2, 5)), ScoreOf("goals", rounded=True)))


def test_a_score_that_may_not_exist_needs_no_provision_in_a_rating() -> None:
    assert codes_of(f"{VISITS}result twice = 2 * score of visits\n") == ["3 E0503"]
    assert codes_of(f"{VISITS}rating visits\n    score = 2 * score of visits\n{TIES}") == []


def test_the_order_of_ratings_and_of_their_lines_does_not_change_the_digest() -> None:
    other = RATING.replace("rating visits", "rating other").removeprefix(VISITS)
    turned = f"rating visits\n{TIES}    score = score of visits\n"
    expected = digest(methodology_of(RATING + other))
    assert digest(methodology_of(other + VISITS + turned)) == expected


def test_the_order_of_keys_is_part_of_the_digest() -> None:
    first, second = "        by readers, highest first\n", "        by unrounded score, lowest first\n"
    assert second + first in WHOLE
    turned = WHOLE.replace(second + first, first + second)
    assert digest(methodology_of(turned)) != digest(methodology_of(WHOLE))


@pytest.mark.parametrize("kinds", ["city", "rural", "city, rural"])
def test_a_rating_is_for_somebody_when_one_of_its_kinds_is_assessed_on_what_it_needs(kinds: str) -> None:
    block = f"block local\n    applies to {kinds}\n    scale from 0 to 1\n    score = 1\n"
    rules = f"{block}rating rural_ones\n    applies to rural\n    score = score of local\n{TIES}"
    assert codes_of(rules) == ([] if "rural" in kinds else ["5 E0202"])


def test_a_rating_is_for_nobody_when_two_needs_are_for_different_kinds() -> None:
    blocks = "".join(
        f"block {kind}_only, weight 50%\n    applies to {kind}\n    scale from 0 to 1\n    score = 1\n"
        for kind in ("city", "rural")
    )
    both = "    bodies assessed on city_only, rural_only\n"
    rules = f"{blocks}rating all_of_them\n    score = score of city_only\n{TIES}"
    assert codes_of(rules) == []
    assert codes_of(rules.replace(TIES, both + TIES)) == ["9 E0202"]


def test_a_need_that_only_another_reading_has_must_fit_somebody_too() -> None:
    rules = f"""reading who
    option all_of_them, by default
    option city_alone
block city_only
    applies to city
    scale from 0 to 1
    score = 1
{VISITS}rating visits
    applies to rural
    bodies assessed on city_only when who is city_alone
    bodies assessed on visits otherwise
    score = score of visits
{TIES}"""
    assert codes_of(rules) == ["10 E0202"]
