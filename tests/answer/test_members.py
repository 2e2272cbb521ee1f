"""Blocks, criteria, penalties and bonuses of the answer."""

from gmpy2 import mpq

from engine.exact import ln
from engine.graph.expression import Constant
from engine.graph.label import Label
from engine.graph.methodology import Adjustment, AdjustmentKind, Cap
from engine.result import AdjustmentResult, BlockResult, CriterionResult, Status
from tests.answer.parts import TO_CENTS, TO_HALVES, answer, rounded_block, scored, scored_block, weighted
from tests.intake.graphs import criterion

ZERO = Constant(mpq(0))


def adjustment(name: str, kind: AdjustmentKind) -> Adjustment:
    return Adjustment(Label(f"goals.{name}"), kind, ZERO)


def test_block_with_a_criterion() -> None:
    goals = rounded_block("goals", TO_CENTS, criterion("goals.plan"))
    outcome = scored_block("goals", mpq("80.1"), mpq("80.1"), scored("goals.plan", mpq("44.0625"), mpq(55)))
    assert answer([goals], [outcome]) == {
        "id": "any",
        "kind": "central",
        "blocks": {
            "goals": {
                "score": "80.10",
                "exact": "801/10",
                "status": "scored",
                "criteria": {
                    "plan": {"score": "44.06", "exact": "705/16", "worth": "55", "status": "scored"}
                },
            }
        },
    }


def test_score_is_shown_as_rounded_and_exactly() -> None:
    shown = answer([rounded_block("goals", TO_HALVES)], [scored_block("goals", mpq("3.3"), mpq("3.5"))])
    assert shown["blocks"]["goals"] == {"score": "3.5", "exact": "33/10", "status": "scored"}


def test_block_without_rounding() -> None:
    goals = rounded_block("goals", None, criterion("goals.plan"))
    outcome = scored_block("goals", mpq(1, 3), mpq(1, 3), scored("goals.plan", mpq("0.25")))
    shown = answer([goals], [outcome])["blocks"]["goals"]
    assert shown["score"] == "1/3"
    assert shown["criteria"]["plan"]["score"] == "0.25"


def test_block_whose_score_is_no_fraction() -> None:
    outcome = scored_block("goals", ln(mpq(2)), mpq("0.69"))
    assert answer([rounded_block("goals", TO_CENTS)], [outcome])["blocks"]["goals"] == {
        "score": "0.69",
        "exact": None,
        "approximately": "0.6931471805599453094172321214581765680755",
        "status": "scored",
    }


def test_states_without_a_score() -> None:
    goals = rounded_block("goals", TO_CENTS, criterion("goals.plan"))
    missing = BlockResult("goals", Status.not_submitted)
    assert answer([goals], [missing])["blocks"] == {"goals": {"status": "not_submitted"}}
    inner = CriterionResult("goals.plan", Status.not_applicable)
    nothing = BlockResult("goals", Status.not_scored, members=(inner,))
    assert answer([goals], [nothing])["blocks"] == {
        "goals": {"status": "not_scored", "criteria": {"plan": {"status": "not_applicable"}}}
    }


def test_weight_of_a_criterion_is_its_share() -> None:
    goals = rounded_block("goals", TO_CENTS, weighted("goals.plan", mpq("0.35")))
    outcome = scored_block("goals", mpq(1), mpq(1), scored("goals.plan", mpq(1), None))
    assert answer([goals], [outcome])["blocks"]["goals"]["criteria"] == {
        "plan": {"score": "1.00", "exact": "1", "weight": "0.35", "status": "scored"}
    }


def test_worth_is_the_one_that_counted() -> None:
    goals = rounded_block("goals", TO_CENTS, criterion("goals.plan"))
    outcome = scored_block("goals", mpq(1), mpq(1), scored("goals.plan", mpq(1), mpq(200, 3)))
    assert answer([goals], [outcome])["blocks"]["goals"]["criteria"]["plan"]["worth"] == "200/3"


def test_penalties_and_bonuses() -> None:
    goals = rounded_block(
        "goals",
        TO_CENTS,
        adjustments=(adjustment("late", AdjustmentKind.penalty), adjustment("early", AdjustmentKind.bonus)),
    )
    points = (AdjustmentResult("goals.late", mpq("0.4")), AdjustmentResult("goals.early", None))
    shown = answer([goals], [scored_block("goals", mpq(1), mpq(1), adjustments=points)])["blocks"]["goals"]
    assert shown["penalties"] == {"late": {"points": "0.40", "exact": "2/5"}}
    assert shown["bonuses"] == {"early": {"points": None, "status": "not_applicable"}}


def test_caps_that_held_the_score_down() -> None:
    goals = rounded_block("goals", TO_CENTS, caps=(Cap(Label("goals.fraud"), ZERO, Constant(True)),))
    held = scored_block("goals", mpq(1), mpq(1), caps=("goals.fraud",))
    assert answer([goals], [held])["blocks"]["goals"]["caps"] == ["fraud"]


def test_run_that_counted_is_told_from_one() -> None:
    runs = (("goals.plan", "goals.time"), ("goals.time",))
    goals = rounded_block("goals", TO_CENTS, criterion("goals.plan"), criterion("goals.time"), runs=runs)
    best = answer([goals], [scored_block("goals", mpq(1), mpq(1), run=1)])["blocks"]["goals"]
    assert best == {"score": "1.00", "exact": "1", "status": "scored", "run": 2}
    missing = BlockResult("goals", Status.not_submitted)
    assert answer([goals], [missing])["blocks"]["goals"] == {"status": "not_submitted"}


def test_block_in_a_block_has_its_own_decimals() -> None:
    inner = rounded_block("goals.inner", TO_HALVES, criterion("goals.inner.plan"))
    inner_outcome = scored_block("goals.inner", mpq(2), mpq(2), scored("goals.inner.plan", mpq(2)))
    shown = answer(
        [rounded_block("goals", TO_CENTS, inner)], [scored_block("goals", mpq(2), mpq(2), inner_outcome)]
    )["blocks"]["goals"]
    assert shown["score"] == "2.00"
    assert shown["blocks"]["inner"]["score"] == "2.0"
    assert shown["blocks"]["inner"]["criteria"]["plan"]["score"] == "2.0"


def test_criterion_without_a_block() -> None:
    assert answer([criterion("plan")], [scored("plan", mpq("0.5"))]) == {
        "id": "any",
        "kind": "central",
        "blocks": {},
        "criteria": {"plan": {"score": "0.5", "exact": "1/2", "worth": "1", "status": "scored"}},
    }
