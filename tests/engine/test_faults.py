"""Why a body cannot be scored: codes, declarations and places, the same from both evaluators."""

from dataclasses import replace
from typing import Any

import pytest
from gmpy2 import mpq

from engine.graph.declaration import Band, Bands, Derived, Function, Interval, Table
from engine.graph.expression import (
    Argument,
    BandOf,
    Call,
    Column,
    Expression,
    Irrational,
    IrrationalFunction,
    Lookup,
    Power,
    YearOf,
)
from engine.graph.label import Label
from engine.graph.methodology import Methodology
from engine.program import EvaluationFault, Fault, FaultCode, Profile, Program, profile_of
from tests.engine import build as b

X = b.ref("u.x")
TABLE = Table(Label("u.table"), ("key",), ("found",), ((mpq(1), mpq(2)), (mpq(3), None)))
BANDS = Bands(Label("u.bands"), (Band("only", Interval(mpq(1), False, mpq(2), False)),))


def irrational(name: str, *operands: Any) -> Irrational:
    """A function whose values are no fractions."""
    return Irrational(IrrationalFunction(name), tuple(b.lift(operand) for operand in operands))


def graph(score: Expression, **rest: Any) -> Methodology:
    """A block of one criterion."""
    label = Label("u.a", span=b.place(1))
    inputs = (b.given("u.x", b.SIGNED), b.given("u.maybe", b.SIGNED, optional=True))
    member = replace(b.criterion("u.a", score, 100), label=label)
    return b.methodology(b.block("u", member, inapplicable="zero"), inputs=inputs, **rest)


def faults(made: Methodology, **values: Any) -> tuple[Fault, ...]:
    """The faults of a body, the same from both evaluators."""
    given = {f"u.{name}": value for name, value in values.items()}
    program, profile = Program(made), profile_of(made, "central", None)
    found = []
    for evaluate in (program.evaluate, program.evaluate_plainly):
        with pytest.raises(EvaluationFault) as raised:
            evaluate(profile, given, frozenset({"u"}))
        found.append(raised.value.faults)
    assert found[0] == found[1]
    return found[0]


@pytest.mark.parametrize(
    ("score", "code"),
    [
        (b.over(1, X), FaultCode.division_by_zero),
        (b.over(1, 0), FaultCode.division_by_zero),
        (Power(X, -1), FaultCode.division_by_zero),
        (b.over(irrational("ln", 2), X), FaultCode.division_by_zero),
        (Lookup("u.table", "found", (X,)), FaultCode.no_table_row),
        (BandOf("u.bands", X), FaultCode.no_band),
        (irrational("ln", X), FaultCode.domain),
        (irrational("root", b.minus(X, 1), 2), FaultCode.domain),
        (YearOf(X), FaultCode.domain),
        (Power(b.plus(X, 10**310), 1001), FaultCode.too_large),
        (irrational("exp", b.plus(X, 10**6)), FaultCode.too_large),
        (b.ref("u.maybe"), FaultCode.missing_value),
        (b.plus(b.ref("u.maybe"), 1), FaultCode.missing_value),
    ],
)
def test_codes(score: Expression, code: FaultCode) -> None:
    placed = replace(score, span=b.place(7))
    made = graph(placed, tables=(TABLE,), bands=(BANDS,))
    (fault,) = faults(made, x=0, maybe=None)
    assert (fault.code, fault.id) == (code, "u.a")
    assert fault.span in (b.place(7), b.place(1))
    assert fault.message


def test_an_equality_that_cannot_be_decided_is_a_fault() -> None:
    one = irrational("ln", 6)
    other = b.plus(irrational("ln", 2), irrational("ln", 3))
    made = graph(b.choose((b.compare(one, "=", other), 1), otherwise=2))
    (fault,) = faults(made, x=0)
    assert fault.code is FaultCode.undecided


def test_the_place_is_that_of_the_innermost_expression() -> None:
    inner = b.over(1, X, line=5)
    made = graph(replace(b.plus(1, replace(b.times(2, inner), span=b.place(6))), span=b.place(7)))
    assert faults(made, x=0) == (Fault(FaultCode.division_by_zero, "u.a", b.place(5), "the divisor is 0"),)


def test_the_declaration_is_the_one_that_the_expression_stands_in() -> None:
    function = Function(Label("ratio"), ("part",), b.over(1, Argument("part"), line=3))
    by_function = graph(b.ref("u.let"), functions=(function,), named=(b.named("u.let", Call("ratio", (X,))),))
    assert faults(by_function, x=0) == (
        Fault(FaultCode.division_by_zero, "ratio", b.place(3), "the divisor is 0"),
    )
    by_name = graph(b.ref("u.let"), named=(b.named("u.let", b.over(1, X), line=4),))
    assert faults(by_name, x=0)[0].id == "u.let"
    assert faults(by_name, x=0)[0].span == b.place(4)


def test_a_fault_in_a_row_is_in_its_column() -> None:
    ratio = Derived(Label("u.list.ratio", span=b.place(2)), b.over(1, Column("u.list", "y"), line=8))
    listed = replace(b.rows("u.list", {"y": b.WHOLE}), derived=(ratio,))
    made = b.methodology(
        b.block("u", b.criterion("u.a", b.aggregate("sum", "u.list", Column("u.list", "ratio")), 100)),
        inputs=(listed,),
    )
    (fault,) = faults(made, list=[(1,), (0,)])
    assert (fault.id, fault.span) == ("u.list.ratio", b.place(8))


def test_all_faults_are_found_and_each_is_named_once() -> None:
    let = b.named("u.let", b.over(1, X))
    members = [b.criterion(f"u.c{n}", b.ref("u.let"), 10) for n in range(2)]
    members.append(b.criterion("u.c2", irrational("ln", X), 10))
    made = b.methodology(
        b.block("u", *members, inapplicable="zero", adjustments=(b.penalty("u.p", b.over(X, X)),)),
        b.block("v", b.criterion("v.a", Power(b.ref("common"), -1), 1), inapplicable="zero"),
        inputs=(b.given("u.x", b.SIGNED), b.given("common", b.SIGNED)),
        named=(let,),
    )
    program, profile = Program(made), profile_of(made, "central", None)
    with pytest.raises(EvaluationFault) as raised:
        program.evaluate(profile, {"u.x": 0, "common": 0}, frozenset({"u", "v"}))
    assert [(fault.id, fault.code.value) for fault in raised.value.faults] == [
        ("u.let", "division_by_zero"),
        ("u.c2", "domain"),
        ("u.p", "division_by_zero"),
        ("v.a", "division_by_zero"),
    ]
    assert "u.let: the divisor is 0" in str(raised.value)


def test_a_fault_in_a_result_is_a_fault_of_the_body() -> None:
    made = b.methodology(
        b.block("u", combination="formula", formula=b.number(1)),
        inputs=(b.given("x"),),
        results=(b.result("share", b.over(b.score_of("u"), b.ref("x"))),),
    )
    with pytest.raises(EvaluationFault) as raised:
        Program(made).evaluate(profile_of(made, "central", None), {"x": 0}, frozenset({"u"}))
    assert raised.value.faults[0].id == "share"


def test_weights_of_nothing_are_a_fault_of_the_block() -> None:
    member = b.criterion("u.a", 1, weight=mpq(0))
    made = b.methodology(b.block("u", member, combination="average", inapplicable="rescale"))
    (fault,) = faults(made)
    assert (fault.code, fault.id) == (FaultCode.division_by_zero, "u")


def test_a_value_that_was_not_handed_in_is_missing() -> None:
    assert faults(graph(X))[0].code is FaultCode.missing_value
    assert faults(graph(X), x=None)[0].code is FaultCode.missing_value


def test_rules_too_deep_to_compute_are_a_fault() -> None:
    lets = [b.named("u.let0", X)]
    lets += [b.named(f"u.let{n}", b.plus(b.ref(f"u.let{n - 1}"), 1)) for n in range(1, 2000)]
    made = graph(b.ref("u.let1999"), named=tuple(lets))
    program, profile = Program(made), profile_of(made, "central", None)
    for evaluate in (program.evaluate, program.evaluate_plainly):
        with pytest.raises(EvaluationFault, match="nested too deeply"):
            evaluate(profile, {"u.x": 0}, frozenset({"u"}))


def test_what_is_absent_from_the_root_has_no_value_there() -> None:
    made = b.methodology(
        b.block("u", b.block("u.v", b.criterion("u.v.a", 1, 1), inapplicable="zero"), combination="lowest"),
        results=(
            b.result("deep", b.score_of("u.v.a")),
            b.result("block", b.plus(b.score_of("u.v", rounded=False), 1)),
            b.result("asked", b.choose((b.scored("u"), 1), otherwise=0)),
        ),
    )
    profile = profile_of(made, "central", None)
    handed_in = b.evaluate_body(made, profile, {}, frozenset({"u"})).results
    assert [each.value for each in handed_in] == [mpq(100) / 100 * 1, mpq(101), mpq(1)]
    left_out = b.evaluate_body(made, profile, {}, frozenset()).results
    assert [each.value for each in left_out] == [None, None, mpq(0)]
    outside = b.evaluate_body(made, Profile("central", frozenset()), {}, frozenset()).results
    assert [each.value for each in outside] == [None, None, mpq(0)]


def test_a_score_may_build_on_another_in_any_order() -> None:
    made = b.methodology(
        b.block(
            "u",
            b.criterion("u.late", b.times(2, b.score_of("u.early")), 50),
            b.criterion("u.early", b.ref("u.x"), 50),
            inapplicable="zero",
        ),
        inputs=(b.given("u.x"),),
    )
    assert b.first(b.evaluate(made, u__x=3)).score == mpq(9)


def test_scores_that_go_round_in_a_circle_end_in_a_fault() -> None:
    made = b.methodology(
        b.block("u", b.criterion("u.a", b.score_of("u.b"), 1), b.criterion("u.b", b.score_of("u.a"), 1))
    )
    with pytest.raises(EvaluationFault, match="nested too deeply"):
        Program(made).evaluate(profile_of(made, "central", None), {}, frozenset({"u"}))
