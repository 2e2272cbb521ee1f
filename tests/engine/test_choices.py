"""Readings chosen: what becomes of a methodology under them."""

from dataclasses import replace

import pytest
from gmpy2 import mpq

from engine.choices import settled
from engine.graph.cohort import Choice, Ties, TieWay
from engine.graph.declaration import Named
from engine.graph.expression import Constant, Not, Rounding
from engine.graph.label import Label
from engine.graph.methodology import Block, Inapplicable, InapplicableRule, Methodology
from engine.graph.rounding import RoundingMode
from engine.program import EvaluationFault, FaultCode, Program, profile_of
from tests.cohort import build as c
from tests.engine import build as b

MODE = c.reading("mode", "up", "even")
EVEN = Rounding(RoundingMode.half_even, mpq(1, 100))
ROUNDINGS = c.chosen((c.is_option("mode", "even"), EVEN), otherwise=b.HALF_UP)


def rounding_of(graph: Methodology) -> Rounding | None:
    """That of the first block."""
    block = graph.members[0]
    assert isinstance(block, Block)
    return block.rounding


def test_each_reading_becomes_a_parameter() -> None:
    found = settled(c.graph(readings=(MODE,)), {"mode": "even"})
    assert found.named == (Named(Label("mode"), Constant("even"), parameter=True),)
    assert settled(c.graph(readings=(MODE,)), {}).named[0].value == Constant("up")


def test_roundings_of_blocks_results_and_ratings() -> None:
    value = b.score_of("goals")
    block = c.marked_block(
        "goals", roundings=ROUNDINGS, results=(b.result("goals.r", value, roundings=ROUNDINGS),)
    )
    graph = c.graph(
        block,
        readings=(MODE,),
        results=(b.result("r", value, roundings=ROUNDINGS),),
        ratings=(c.rating("goals", roundings=ROUNDINGS),),
    )
    for option, rounding in (("up", b.HALF_UP), ("even", EVEN)):
        found = settled(graph, {"mode": option})
        inner = found.members[0]
        assert isinstance(inner, Block)
        for part in (inner, inner.results[0], found.results[0], found.ratings[0]):
            assert (part.rounding, part.roundings) == (rounding, Choice((), rounding))


def test_what_becomes_of_what_does_not_apply() -> None:
    rule = InapplicableRule(Inapplicable.give, ("goals.mark",))
    rules = c.chosen((c.is_option("mode", "even"), rule), otherwise=InapplicableRule(Inapplicable.zero))
    graph = c.graph(c.marked_block("goals", inapplicables=rules), readings=(MODE,))
    ways = []
    for option in ("up", "even"):
        block = settled(graph, {"mode": option}).members[0]
        assert isinstance(block, Block)
        ways.append((block.inapplicable, block.receivers))
    assert ways == [(Inapplicable.zero, ()), (Inapplicable.give, ("goals.mark",))]


def test_inner_blocks_are_settled_too() -> None:
    inner = b.block(
        "goals.inner", b.criterion("goals.inner.a", 1), combination="highest", roundings=ROUNDINGS
    )
    graph = b.methodology(b.block("goals", inner, combination="highest"), readings=(MODE,))
    block = settled(graph, {"mode": "even"}).members[0]
    assert isinstance(block, Block)
    assert isinstance(block.members[0], Block)
    assert block.members[0].rounding == EVEN


def test_ratings_flags_and_windows() -> None:
    even = c.is_option("mode", "even")
    graph = c.graph(
        readings=(MODE,),
        ratings=(
            c.rating(
                "goals",
                needs=c.chosen((even, ("goals",)), otherwise=()),
                apart=c.chosen((even, True), otherwise=False),
                unrounded=c.chosen((even, True), otherwise=False),
                ties=c.chosen((even, Ties(TieWay.dense)), otherwise=Ties(TieWay.best)),
            ),
        ),
        flags=(c.flag("low", c.chosen((even, c.last(2)), otherwise=c.last(1)), "goals"),),
        succession=c.succession(
            c.window(
                "all",
                None,
                None,
                rated=c.chosen((even, False), otherwise=True),
                counts=c.chosen((even, True), otherwise=False),
                recommends=c.chosen((even, True), otherwise=False),
            )
        ),
    )
    found = settled(graph, {"mode": "even"})
    rating = found.ratings[0]
    assert (rating.needs, rating.apart, rating.unrounded, rating.ties) == (
        Choice((), ("goals",)),
        Choice((), True),
        Choice((), True),
        Choice((), Ties(TieWay.dense)),
    )
    assert found.flags[0].marks == Choice((), c.last(2))
    assert found.succession is not None
    window = found.succession.windows[0]
    assert (window.rated, window.counts, window.recommends) == (
        Choice((), False),
        Choice((), True),
        Choice((), True),
    )


def test_conditions_may_ask_for_parameters_and_named_conditions() -> None:
    strict = b.named("strict", Not(c.is_option("mode", "up")))
    roundings = c.chosen((b.ref("strict"), EVEN), otherwise=b.HALF_UP)
    graph = c.graph(c.marked_block("goals", roundings=roundings), readings=(MODE,), named=(strict,))
    assert rounding_of(settled(graph, {"mode": "even"})) == EVEN
    assert rounding_of(settled(graph, {})) == b.HALF_UP


def test_the_first_case_that_holds_counts() -> None:
    cases = ((c.is_option("mode", "even"), EVEN), (b.lift(True), b.HALF_UP))
    graph = c.graph(c.marked_block("goals", roundings=c.chosen(*cases, otherwise=EVEN)), readings=(MODE,))
    assert rounding_of(settled(graph, {})) == b.HALF_UP


def test_where_nothing_is_open_the_methodology_stays_the_same() -> None:
    graph = c.graph(ratings=(c.rating("goals"),), succession=c.succession(c.window("all", None, None)))
    assert settled(graph, {}) is graph
    once = settled(replace(graph, readings=(MODE,)), {"mode": "even"})
    assert settled(once, {}) is once
    assert settled(once, {"mode": "even"}) is once


def test_what_cannot_be_chosen() -> None:
    graph = c.graph(readings=(MODE,))
    with pytest.raises(
        ValueError, match="`mode` cannot be read as `down`, but as up, even; there is no reading `tie`"
    ):
        settled(graph, {"mode": "down", "tie": "x"})
    with pytest.raises(ValueError, match="`mode` is settled already"):
        settled(settled(graph, {}), {"mode": "even"})
    with pytest.raises(ValueError, match="no reading"):
        Program(c.graph(), {"mode": "up"})


def test_a_condition_on_data_is_a_fault() -> None:
    roundings = c.chosen((b.compare(b.ref("goals.x"), ">", 1), EVEN), otherwise=b.HALF_UP)
    with pytest.raises(EvaluationFault) as caught:
        settled(c.graph(c.marked_block("goals", roundings=roundings)), {})
    assert caught.value.faults[0].code is FaultCode.missing_value


def test_plans_know_the_reading() -> None:
    score = b.choose((c.is_option("mode", "even"), b.times(2, b.ref("goals.x"))), otherwise=b.ref("goals.x"))
    block = b.block("goals", b.criterion("goals.mark", score), combination="highest")
    graph = c.graph(block, readings=(MODE,))
    profile = profile_of(graph, "central", None)
    for option, expected in (("up", 7), ("even", 14)):
        program = Program(graph, {"mode": option})
        values = {"goals.x": mpq(7)}
        found = program.evaluate(profile, values, frozenset({"goals"}))
        assert found.members[0].score == expected
        assert found == program.evaluate_plainly(profile, values, frozenset({"goals"}))
        assert option not in program.source(profile, "goals")
