"""Names, absence, tables, bands, functions, dates, and functions whose values are no fractions."""

from datetime import date
from typing import Any

import pytest
from gmpy2 import mpq

from engine.exact import Real, round_to_multiple
from engine.graph.declaration import Band, Bands, ChoiceType, DateType, Function, Interval, Table, YesNoType
from engine.graph.expression import (
    Argument,
    BandOf,
    Both,
    Call,
    Constant,
    Either,
    Expression,
    Extreme,
    Irrational,
    IrrationalFunction,
    Lookup,
    Not,
    Power,
    Rounded,
    Rounding,
    Same,
    YearOf,
)
from engine.graph.label import Label
from engine.graph.methodology import Methodology
from engine.graph.rounding import RoundingMode
from engine.result import ResultValue, Status
from tests.engine import build as b

INPUTS = (
    b.given("u.x", b.SIGNED),
    b.given("u.free", b.ANY),
    b.given("u.maybe", b.SIGNED, optional=True),
    b.given("u.word", ChoiceType(("a", "b"))),
    b.given("u.yes", YesNoType()),
    b.given("u.day", DateType()),
)
GIVEN = {
    "u__x": 250,
    "u__free": mpq(7, 3),
    "u__maybe": None,
    "u__word": "b",
    "u__yes": True,
    "u__day": date(2025, 7, 1).toordinal(),
}


def graph(value: Any, type_: str = "number", **rest: Any) -> Methodology:
    """A block that publishes this value."""
    result = b.result("u.r", value, type_)
    member = b.block("u", combination="formula", formula=b.number(1), results=(result,))
    return b.methodology(member, inputs=INPUTS, **rest)


def published(made: Methodology, **values: Any) -> ResultValue:
    """What the block publishes."""
    return b.first(b.evaluate(made, **{**GIVEN, **values})).results[0]


X, FREE, MAYBE = b.ref("u.x"), b.ref("u.free"), b.ref("u.maybe")


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        (b.plus(X, FREE, 1), mpq(5, 2) + mpq(7, 3) + 1),
        (b.minus(FREE, X), mpq(-1, 6)),
        (b.times(X, FREE, 6), mpq(35)),
        (b.over(X, FREE), mpq(15, 14)),
        (b.over(X, 7), mpq(5, 14)),
        (Power(X, 3), mpq(125, 8)),
        (Power(X, -2), mpq(4, 25)),
        (Power(X, 100), mpq(5, 2) ** 100),
        (Power(FREE, 0), mpq(1)),
        (Extreme(True, (X, FREE, b.number(2))), mpq(5, 2)),
        (Extreme(False, (X, FREE)), mpq(7, 3)),
        (b.plus(), mpq(0)),
        (b.times(), mpq(1)),
        (Rounded(FREE, Rounding(RoundingMode.up, mpq(1, 2))), mpq(5, 2)),
    ],
)
def test_arithmetic(expression: Expression, value: mpq) -> None:
    assert published(graph(expression)) == ResultValue("u.r", Status.scored, value, value)


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        (b.compare(X, ">", FREE), True),
        (b.compare(mpq(5, 2), "=", X), True),
        (b.compare(X, "=", mpq(1, 3)), False),
        (b.compare(X, "!=", mpq(1, 3)), True),
        (b.compare(X, "<", mpq(2501, 1000)), True),
        (b.compare(X, ">=", mpq(2501, 1000)), False),
        (Same(b.ref("u.word"), Constant("b")), True),
        (Same(b.ref("u.yes"), Constant(False)), False),
        (Not(b.ref("u.yes")), False),
        (b.known(MAYBE), False),
        (Both((b.known(MAYBE), b.compare(MAYBE, ">", 0))), False),
        (Either((b.ref("u.yes"), b.compare(b.over(1, 0), ">", 0))), True),
        (Same(b.ref("kind"), Constant("central")), True),
        (Both(()), True),
        (Either(()), False),
    ],
)
def test_conditions(condition: Expression, holds: bool) -> None:
    assert published(graph(condition, "yes_no")) == ResultValue("u.r", Status.scored, holds)


def test_the_kind_of_the_body_can_be_asked() -> None:
    made = graph(b.choose((Same(b.ref("kind"), Constant("local")), b.over(1, 0)), otherwise=2))
    assert published(made).value == mpq(2)


@pytest.mark.parametrize(("maybe", "value"), [(None, mpq(0)), (150, mpq(3))])
def test_what_may_be_missing_is_asked_first(maybe: int | None, value: mpq) -> None:
    made = graph(b.choose((b.known(MAYBE), b.times(2, MAYBE)), otherwise=0))
    assert published(made, u__maybe=maybe).value == value


def test_a_name_is_missing_where_what_it_needs_is() -> None:
    double = b.named("u.double", b.times(2, MAYBE), MAYBE)
    quadruple = b.named("u.quadruple", b.times(2, b.ref("u.double")), MAYBE)
    made = graph(
        b.choose((b.known(b.ref("u.quadruple")), b.ref("u.quadruple")), otherwise=-1),
        named=(double, quadruple),
    )
    assert published(made).value == mpq(-1)
    assert published(made, u__maybe=100).value == mpq(4)


def test_a_result_without_what_it_needs_has_no_value() -> None:
    assert published(graph(MAYBE)) == ResultValue("u.r", Status.not_scored)
    assert published(graph(b.plus(MAYBE, 1))) == ResultValue("u.r", Status.not_scored)
    assert published(graph(b.plus(MAYBE, 1)), u__maybe=0).value == mpq(1)


def test_a_result_may_not_apply_and_is_rounded() -> None:
    results = (
        b.result("u.applies", FREE, applies=b.ref("u.yes"), rounding=b.HALF_UP),
        b.result("u.local", 1, kinds=("local",)),
        b.result("u.maybe_rounded", MAYBE, rounding=Rounding(RoundingMode.half_up, mpq(1))),
    )
    made = b.methodology(
        b.block("u", combination="formula", formula=b.number(1), results=results), inputs=INPUTS
    )
    assert b.first(b.evaluate(made, **GIVEN)).results == (
        ResultValue("u.applies", Status.scored, mpq(233, 100), mpq(7, 3)),
        ResultValue("u.local", Status.not_applicable),
        ResultValue("u.maybe_rounded", Status.not_scored),
    )
    other = b.first(b.evaluate(made, "local", **{**GIVEN, "u__yes": False, "u__maybe": 250})).results
    assert other == (
        ResultValue("u.applies", Status.not_applicable),
        ResultValue("u.local", Status.scored, mpq(1), mpq(1)),
        ResultValue("u.maybe_rounded", Status.scored, mpq(3), mpq(5, 2)),
    )


def test_a_faulty_name_that_is_not_needed_does_no_harm() -> None:
    faulty = b.named("u.faulty", b.over(1, b.minus(X, X)))
    on_it = b.named("u.on_it", b.plus(b.ref("u.faulty"), 1))
    made = graph(
        b.choose(
            (b.compare(X, ">", 100), b.ref("u.on_it")),
            otherwise=b.choose((b.ref("u.yes"), 5), otherwise=b.ref("u.faulty")),
        ),
        named=(faulty, on_it),
    )
    assert published(made).value == mpq(5)


TABLE = Table(
    Label("u.points"),
    ("word", "rate"),
    ("points", "grade"),
    (
        ("a", Interval(mpq(0), False, mpq(2), True), mpq(1, 3), "low"),
        ("a", Interval(mpq(2), False, None, False), mpq(2), "high"),
        ("b", mpq(5, 2), mpq(7), "exact"),
        ("b", Interval(mpq(5, 2), True, mpq(3), False), mpq(8), "above"),
    ),
)


@pytest.mark.parametrize(
    ("word", "x", "points"),
    [("a", 0, mpq(1, 3)), ("a", 199, mpq(1, 3)), ("a", 200, mpq(2)), ("b", 250, mpq(7)), ("b", 251, mpq(8))],
)
@pytest.mark.parametrize("rate", [X, b.over(b.times(X, FREE), FREE)])
def test_tables(word: str, x: int, points: mpq, rate: Expression) -> None:
    made = graph(Lookup("u.points", "points", (b.ref("u.word"), rate)), tables=(TABLE,))
    assert published(made, u__word=word, u__x=x).value == points
    grade = graph(Lookup("u.points", "grade", (b.ref("u.word"), rate)), "text", tables=(TABLE,))
    assert isinstance(published(grade, u__word=word, u__x=x).value, str)


BANDS = Bands(
    Label("u.bands"),
    (
        Band("low", Interval(None, False, mpq(1, 2), True)),
        Band("middle", Interval(mpq(1, 2), False, mpq(5, 2), False)),
        Band("high", Interval(mpq(5, 2), True, None, False)),
    ),
)


@pytest.mark.parametrize(
    ("x", "band"), [(-900, "low"), (49, "low"), (50, "middle"), (250, "middle"), (251, "high")]
)
@pytest.mark.parametrize("value", [X, b.over(b.times(X, FREE), FREE)])
def test_bands(x: int, band: str, value: Expression) -> None:
    made = graph(BandOf("u.bands", value), "text", bands=(BANDS,))
    assert published(made, u__x=x).value == band


def test_functions_see_their_arguments_and_parameters() -> None:
    ratio = Function(Label("ratio"), ("part", "whole"), b.over(Argument("part"), Argument("whole")))
    limited = Function(
        Label("limited"),
        ("part",),
        Extreme(False, (b.ref("limit"), Call("ratio", (Argument("part"), b.number(3))))),
    )
    made = graph(
        b.plus(Call("limited", (X,)), Call("limited", (b.number(300),))),
        functions=(ratio, limited),
        named=(b.named("limit", 10),),
    )
    assert published(made).value == mpq(5, 6) + 10


def test_dates_are_days() -> None:
    day = b.ref("u.day")
    assert published(graph(YearOf(day))).value == mpq(2025)
    assert published(graph(YearOf(b.plus(day, 184)))).value == mpq(2026)
    until = Constant(mpq(date(2025, 7, 31).toordinal()))
    assert published(graph(b.minus(until, day))).value == mpq(30)
    assert published(graph(b.compare(day, "<", until), "yes_no")).value is True
    later = published(graph(b.plus(day, 1), "date"))
    assert (later.value, later.exact) == (mpq(date(2025, 7, 2).toordinal()), None)


def irrational(name: str, *operands: Any) -> Irrational:
    """A function whose values are no fractions."""
    return Irrational(IrrationalFunction(name), tuple(b.lift(operand) for operand in operands))


def test_irrational_values_flow_through_arithmetic_and_are_rounded() -> None:
    root = irrational("root", b.ref("u.x"), 2)
    made = graph(
        Rounded(b.plus(b.times(root, 2), b.over(root, FREE)), Rounding(RoundingMode.half_up, mpq(1, 10**6)))
    )
    value = published(made).value
    assert value == mpq(3839909, 10**6)
    assert published(graph(irrational("root", b.ref("u.x"), 2)), u__x=400).value == mpq(2)
    assert published(graph(b.times(root, root))).value == mpq(5, 2)


def test_an_irrational_value_may_be_published_as_it_is() -> None:
    result = published(graph(irrational("ln", X)))
    assert isinstance(result.value, Real)
    assert round_to_multiple(result.value, RoundingMode.half_up, mpq(1, 1000)) == mpq(916, 1000)


def test_irrational_scores_are_combined_adjusted_and_rounded() -> None:
    made = b.methodology(
        b.block(
            "u",
            b.criterion("u.a", b.times(10, irrational("ln", b.ref("u.x"))), 60),
            b.criterion("u.b", irrational("exp", 1), 40, applies=b.compare(b.ref("u.x"), ">", 2)),
            inapplicable="rescale",
            adjustments=(b.penalty("u.p", irrational("power", 2, mpq(1, 2)), most=b.number(1)),),
            caps=(b.cap("u.cap", irrational("exp", 3), b.compare(b.score_of("u.a"), ">", 1)),),
            floor=mpq(0),
            ceiling=mpq(100),
            rounding=b.HALF_UP,
        ),
        inputs=(b.given("u.x", b.SIGNED),),
    )
    assert b.first(b.evaluate(made, u__x=150)).score == mpq(576, 100)
    assert b.first(b.evaluate(made, u__x=900)).caps == ("u.cap",)
