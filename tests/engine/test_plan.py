"""The generated code: readable, exact, and given up where it would grow too large."""

import builtins
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest
from gmpy2 import mpq

import engine
from engine.graph.declaration import NumberType
from engine.graph.expression import Constant, Rounded
from engine.graph.methodology import Methodology
from engine.program import Program, profile_of
from tests.engine import build as b
from tests.engine.test_rows import COLUMNS, DATA, IS_A, X


def eight_criteria() -> Methodology:
    """Eight inputs of two decimals times constant weights, each rounded; a penalty; a floor."""
    members = [
        b.criterion(f"goals.c{n}", Rounded(b.times(b.ref(f"goals.x{n}"), mpq(7 + n, 100)), b.HALF_UP), 10)
        for n in range(8)
    ]
    return b.methodology(
        b.block(
            "goals",
            *members,
            top=80,
            inapplicable="rescale",
            adjustments=(b.penalty("goals.late", b.times(mpq(1, 5), b.ref("goals.cases"))),),
            floor=mpq(0),
            rounding=b.HALF_UP,
        ),
        inputs=(*(b.given(f"goals.x{n}", b.CENTS) for n in range(8)), b.given("goals.cases")),
    )


def computation(graph: Methodology, unit: str) -> str:
    """The generated code that computes a unit."""
    source = Program(graph).source(profile_of(graph, "central", None), unit)
    return source.partition("def score")[2].partition("def ")[0]


def test_known_denominators_stay_whole_numbers() -> None:
    graph = eight_criteria()
    computing = computation(graph, "goals")
    assert "goals__c0 = (goals__x0 * 7 + 50) // 100" in computing
    assert "mpq" not in computing
    assert " / " not in computing


def test_a_value_that_cannot_fail_is_computed_once() -> None:
    let = b.named("u.let", b.times(b.ref("u.x"), b.ref("u.x"), b.ref("u.x")))
    asked = b.compare(b.ref("u.x"), ">", 1)
    members = [b.criterion(f"u.c{n}", b.times(n + 1, b.ref("u.let")), 1, applies=asked) for n in range(3)]
    graph = b.methodology(b.block("u", *members, inapplicable="zero"), inputs=(b.given("u.x"),), named=(let,))
    assert computation(graph, "u").count("u__x * u__x * u__x") == 1
    assert b.first(b.evaluate(graph, u__x=2)).score == mpq(1600)


def test_ids_become_names_that_collide_with_nothing() -> None:
    names = ("class", "mpq", "values", "a.b", "a__b", "1st", "мақсат", "ә", "score", "_")
    inputs = tuple(b.given(f"u.{name}") for name in names)
    total = b.plus(*(b.ref(f"u.{name}") for name in names))
    lets = tuple(b.named(name, b.ref(f"u.{names[0]}")) for name in ("mpq", "values", "slots", "len"))
    total = b.plus(total, *(b.ref(each.label.id) for each in lets))
    graph = b.methodology(b.block("u", combination="formula", formula=total), inputs=inputs, named=lets)
    values = {f"u.{name}": position for position, name in enumerate(names)}
    assert b.first(b.evaluate_body(graph, profile_of(graph, "central", None), values)).score == mpq(45)


def test_texts_are_data_in_the_generated_code() -> None:
    nasty = "'); raise SystemExit #\n"
    asked = b.compare(b.ref("u.x"), ">", 0)
    shown = b.result("u.r", b.choose((asked, Constant(nasty)), otherwise=Constant("")), "text")
    graph = b.methodology(
        b.block("u", combination="formula", formula=b.number(1), results=(shown,)), inputs=(b.given("u.x"),)
    )
    assert b.first(b.evaluate(graph, u__x=1)).results[0].value == nasty


def test_rules_that_would_take_too_much_code_are_evaluated_plainly() -> None:
    lets = [b.named("u.let0", b.over(1, b.ref("u.x")))]
    for n in range(1, 25):
        before = b.ref(f"u.let{n - 1}")
        asked = b.compare(b.ref("u.x"), ">", n)
        lets.append(b.named(f"u.let{n}", b.choose((asked, b.plus(before, 1)), otherwise=b.plus(before, 2))))
    graph = b.methodology(
        b.block("u", combination="formula", formula=b.ref("u.let24")),
        inputs=(b.given("u.x"),),
        named=tuple(lets),
    )
    program, profile = Program(graph), profile_of(graph, "central", None)
    assert program.plan(profile, "u") is None
    assert "plain evaluator" in program.source(profile, "u")
    values = {"u.x": 2}
    assert program.evaluate(profile, values, frozenset({"u"})) == program.evaluate_plainly(
        profile, values, frozenset({"u"})
    )


def test_large_denominators_become_fractions() -> None:
    fine = NumberType(decimals=30)
    graph = b.methodology(
        b.block("u", combination="formula", formula=b.times(b.ref("u.x"), b.ref("u.x"), b.ref("u.x"))),
        inputs=(b.given("u.x", fine),),
    )
    assert b.first(b.evaluate(graph, u__x=3)).score == mpq(27, 10**90)


class NoFloat:
    """Stands where `float` was."""

    def __call__(self, *_: object) -> None:
        raise AssertionError("a float was made")


def everything() -> tuple[Methodology, dict[str, Any]]:
    """A methodology that uses rows, quotients, averages and rounding, and a body for it."""
    mean = b.aggregate("average", "u.list", b.over(X, 3), where=IS_A)
    spread = b.aggregate("variance", "u.list", X)
    middle = b.aggregate("quantile", "u.list", X, level=mpq(1, 3))
    graph = b.methodology(
        b.block(
            "u",
            b.criterion("u.a", mean, 30, applies=b.compare(b.ref("u.x"), ">", 0)),
            b.criterion("u.b", b.over(spread, b.ref("u.x")), 70),
            inapplicable="rescale",
            adjustments=(b.bonus("u.more", middle),),
            rounding=b.HALF_UP,
        ),
        inputs=(b.rows("u.list", COLUMNS, ("y",)), b.given("u.x")),
    )
    return graph, {"u.list": DATA, "u.x": 7}


def test_no_float_arises(monkeypatch: pytest.MonkeyPatch) -> None:
    graph, values = everything()
    program, profile = Program(graph), profile_of(graph, "central", None)
    with monkeypatch.context() as patched:
        patched.setattr(builtins, "float", NoFloat())
        body = program.evaluate(profile, values, frozenset({"u"}))
        plainly = program.evaluate_plainly(profile, values, frozenset({"u"}))
        plan = program.plan(profile, "u")
        assert plan is not None
        slots = plan.score(values)
    assert body == plainly
    assert not [value for value in (*leaves(body), *slots) if isinstance(value, float)]


def leaves(value: object) -> Iterator[object]:
    """All values in a result."""
    if is_dataclass(value):
        for field in fields(value):
            yield from leaves(getattr(value, field.name))
    elif isinstance(value, tuple):
        for each in value:
            yield from leaves(each)
    else:
        yield value


def test_no_module_of_the_engine_names_float() -> None:
    folder = Path(engine.__file__).parent
    naming = [path.name for path in folder.rglob("*.py") if "float(" in path.read_text("utf-8")]
    assert naming == []
