"""Further published values of the answer."""

from datetime import date
from typing import Any

from gmpy2 import mpq

from engine.exact import ln
from engine.graph.expression import Constant, Rounding
from engine.graph.label import Label
from engine.graph.methodology import Result
from engine.result import ResultValue, Status
from tests.answer.parts import TO_CENTS, answer, rounded_block, scored_block


def published(type_: str, value: Any, exact: Any = None, rounding: Rounding | None = None) -> Any:
    result = Result(Label("mark"), type_, Constant(mpq(0)), rounding=rounding)
    return answer([], [], [result], [ResultValue("mark", Status.scored, value, exact)])["results"]["mark"]


def test_number_with_a_rounding() -> None:
    assert published("number", mpq("0.33"), mpq(1, 3), TO_CENTS) == {
        "value": "0.33",
        "exact": "1/3",
        "status": "scored",
    }


def test_number_without_a_rounding() -> None:
    assert published("number", mpq(1, 3), mpq(1, 3)) == {"value": "1/3", "exact": "1/3", "status": "scored"}


def test_number_that_is_no_fraction() -> None:
    digits = "0.6931471805599453094172321214581765680755"
    assert published("number", ln(mpq(2)), ln(mpq(2))) == {
        "value": digits,
        "exact": None,
        "approximately": digits,
        "status": "scored",
    }


def test_yes_or_no() -> None:
    assert published("yes_no", False) == {"value": False, "status": "scored"}


def test_text() -> None:
    assert published("text", "high") == {"value": "high", "status": "scored"}


def test_date() -> None:
    day = mpq(date(2001, 2, 3).toordinal())
    assert published("date", day) == {"value": "2001-02-03", "status": "scored"}


def test_result_without_a_value() -> None:
    result = Result(Label("mark"), "text", Constant("x"))
    shown = answer([], [], [result], [ResultValue("mark", Status.not_applicable)])
    assert shown["results"] == {"mark": {"status": "not_applicable"}}


def test_result_of_a_block() -> None:
    goals = rounded_block("goals", TO_CENTS, results=(Result(Label("goals.mark"), "text", Constant("x")),))
    outcome = scored_block(
        "goals", mpq(1), mpq(1), results=(ResultValue("goals.mark", Status.scored, "high"),)
    )
    assert answer([goals], [outcome])["blocks"]["goals"]["results"] == {
        "mark": {"value": "high", "status": "scored"}
    }
