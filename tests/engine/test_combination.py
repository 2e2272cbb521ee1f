"""How the scores of members make the score of a block."""

from typing import Any

import pytest
from gmpy2 import mpq

from engine.graph.methodology import Methodology
from engine.result import BlockResult, Status
from tests.engine import build as b

SHARES = {"a": 50, "b": 30, "c": 20}


def graph(combination: str, inapplicable: str | None, **rest: Any) -> Methodology:
    """A block of a, b and c that score 40, 30 and 10 where their input says that they apply."""
    rest.setdefault("receivers", ())
    members = []
    for (name, share), score in zip(SHARES.items(), (40, 30, 10), strict=True):
        shares = {"weight": mpq(share)} if combination == "average" else {"worth": share}
        asked = b.compare(b.ref(f"u.{name}_applies"), ">", 0)
        members.append(b.criterion(f"u.{name}", score, applies=asked, **shares))
    inputs = tuple(b.given(f"u.{name}_applies") for name in SHARES)
    return b.methodology(
        b.block("u", *members, combination=combination, inapplicable=inapplicable, **rest), inputs=inputs
    )


def outcome(made: Methodology, applying: str) -> BlockResult:
    """The block where these members apply."""
    values = {f"u__{name}_applies": int(name in applying) for name in SHARES}
    return b.first(b.evaluate(made, **values))


@pytest.mark.parametrize(
    ("combination", "inapplicable", "applying", "combined"),
    [
        ("sum", "rescale", "abc", mpq(80)),
        ("sum", "rescale", "bc", mpq(80)),
        ("sum", "rescale", "ac", mpq(500, 7)),
        ("sum", "zero", "ac", mpq(50)),
        ("sum", "unscored", "ac", None),
        ("sum", "unscored", "abc", mpq(80)),
        ("sum", None, "ab", None),
        ("average", "rescale", "ac", mpq(2200, 70)),
        ("average", "zero", "ac", mpq(22)),
        ("average", "unscored", "ac", None),
        ("average", "unscored", "abc", mpq(31)),
        ("lowest", "rescale", "ab", mpq(30)),
        ("lowest", "zero", "ab", mpq(0)),
        ("lowest", "unscored", "ab", None),
        ("highest", "rescale", "bc", mpq(30)),
        ("highest", "zero", "abc", mpq(40)),
        ("lowest", "rescale", "", None),
        ("sum", "zero", "", None),
    ],
)
def test_what_does_not_apply(
    combination: str, inapplicable: str | None, applying: str, combined: mpq | None
) -> None:
    block = outcome(graph(combination, inapplicable), applying)
    assert block.combined == combined
    assert block.status is (Status.not_scored if combined is None else Status.scored)


def test_given_worth_goes_to_the_receivers_in_proportion() -> None:
    made = graph("sum", "give", receivers=("u.b", "u.c"))
    block = outcome(made, "bc")
    assert [b.inside(block, position).worth for position in range(3)] == [None, mpq(60), mpq(40)]
    assert [b.inside(block, position).score for position in range(3)] == [None, mpq(30), mpq(10)]
    assert block.combined == mpq(80)
    only_c = outcome(made, "ac")
    assert b.inside(only_c, 2).worth == mpq(50)
    assert only_c.combined == mpq(40) + mpq(10) * mpq(50, 20)


def test_given_worth_without_a_receiver_leaves_the_block_unscored() -> None:
    made = graph("sum", "give", receivers=("u.c",))
    assert outcome(made, "ab").status is Status.not_scored
    assert b.inside(outcome(made, "ab"), 0).worth == mpq(50)
    assert outcome(made, "abc").combined == mpq(80)


def test_given_weight_works_alike() -> None:
    block = outcome(graph("average", "give", receivers=("u.a",)), "ac")
    assert block.combined == (mpq(80) * 40 + mpq(20) * 10) / 100


def test_worth_outside_the_scope_is_given_as_well() -> None:
    made = b.methodology(
        b.block(
            "u",
            b.criterion("u.a", 40, 50),
            b.criterion("u.b", 30, 50, kinds=("local",)),
            inapplicable="give",
            receivers=("u.a",),
        )
    )
    block = b.first(b.evaluate(made, "central"))
    assert (b.inside(block, 0).worth, block.combined) == (mpq(100), mpq(80))


def test_zero_counts_the_worth_outside_the_scope() -> None:
    members = (b.criterion("u.a", 40, 50), b.criterion("u.b", 30, 50, kinds=("local",)))
    zero = b.methodology(b.block("u", *members, inapplicable="zero"))
    rescaled = b.methodology(b.block("u", *members, inapplicable="rescale"))
    assert b.first(b.evaluate(zero)).combined == mpq(40)
    assert b.first(b.evaluate(rescaled)).combined == mpq(80)


def test_worths_are_brought_to_the_scale_of_the_block() -> None:
    made = b.methodology(
        b.block("u", b.criterion("u.a", 3, 4), b.criterion("u.b", 2, 4), top=10, inapplicable="zero")
    )
    assert b.first(b.evaluate(made)).combined == mpq(50, 8)


@pytest.mark.parametrize(
    ("applying", "combined", "run"),
    [
        ("abc", mpq(700, 8), 1),
        ("ab", mpq(700, 8), 1),
        ("c", mpq(50), 0),
        ("b", mpq(100), 1),
        ("bc", mpq(100), 1),
    ],
)
def test_the_best_run_counts(applying: str, combined: mpq, run: int) -> None:
    made = graph("sum", "rescale", runs=(("u.a", "u.c"), ("u.a", "u.b")))
    block = outcome(made, applying)
    assert (block.combined, block.run) == (combined, run)


def test_the_first_of_equal_runs_counts_and_an_unscored_one_is_passed_over() -> None:
    made = graph("lowest", "unscored", runs=(("u.c",), ("u.a",), ("u.b", "u.a"), ("u.a",)))
    assert outcome(made, "abc").run == 1
    assert outcome(made, "bc").run == 0
    assert outcome(made, "").status is Status.not_scored
    assert outcome(made, "").run is None
    assert outcome(made, "a").run == 1


def test_worth_given_within_the_run_that_counts() -> None:
    made = graph("sum", "give", receivers=("u.a",), runs=(("u.a", "u.b"), ("u.b", "u.c")))
    block = outcome(made, "ac")
    assert block.run == 0
    assert b.inside(block, 0).worth == mpq(80)
    assert b.inside(block, 2).worth == mpq(20)
    assert block.combined == mpq(40) * mpq(80, 50) * mpq(100, 80)


def test_a_formula_stands_for_the_members() -> None:
    formula = b.choose((b.scored("u.a"), b.times(2, b.score_of("u.a"))), otherwise=1)
    made = graph("formula", "rescale", formula=formula)
    assert outcome(made, "a").score == mpq(80)
    assert outcome(made, "b").score == mpq(1)
    assert outcome(made, "").status is Status.not_scored


def test_a_formula_needs_no_members() -> None:
    made = b.methodology(
        b.block("u", combination="formula", formula=b.plus(b.ref("u.x"), 1), least=3),
        inputs=(b.given("u.x"),),
    )
    assert b.first(b.evaluate(made, u__x=4)).score == mpq(5)


def test_a_block_in_a_block_counts_with_its_published_score() -> None:
    inner = b.block(
        "u.inner",
        b.criterion("u.inner.a", mpq(1, 3), weight=mpq(1)),
        combination="average",
        weight=mpq(1),
        rounding=b.HALF_UP,
    )
    made = b.methodology(b.block("u", inner, combination="average"))
    block = b.first(b.evaluate(made))
    assert isinstance(block.members[0], BlockResult)
    assert block.members[0].exact == mpq(1, 3)
    assert block.score == mpq(33, 100)
