"""Numbers of a Python program: both readers take them as the text that says the same, and agree."""

from decimal import ROUND_UP, Context, Decimal, localcontext
from fractions import Fraction
from typing import Any

import pytest
from gmpy2 import mpq
from hypothesis import given
from hypothesis import strategies as st

from api.intake import Intake, Request
from api.intake.written import written
from api.wire.tree import NumberText
from tests.intake.graphs import Uses, block, criterion, methodology, number, value, whole
from tests.intake.small import CONTACT, GOALS, intake

TYPES = {
    "count": whole(),
    "few": whole(20),
    "rate": number(0, "62.5", decimals=2),
    "above": number(above=0, below=1, decimals=3),
    "signed": number("-1/3", "1/3", decimals=1),
    "free": number(decimals=2),
    "fine": number(decimals=30),
    "exact": number("-1/3", 7),
}
GRAPH = methodology(
    [value(f"all.{name}", type_) for name, type_ in TYPES.items()], [block("all", criterion("all.all"))]
)
READER = Intake(GRAPH, Uses(GRAPH, {"all.all": tuple(f"all.{name}" for name in TYPES)}))
SMALL = intake()

DIGITS = st.lists(st.integers(0, 9), max_size=6).map(tuple)
DECIMALS = st.one_of(
    st.builds(
        lambda sign, digits, exponent: Decimal((sign, digits, exponent)),
        st.integers(0, 1),
        DIGITS,
        st.integers(-4, 4) | st.sampled_from([-999_999, -201, -200, 199, 200, 201, 999_999]),
    ),
    st.decimals(),
    st.sampled_from([Decimal("0." + "0" * 300), Decimal("1." + "0" * 199), Decimal("1" * 199 + ".00")]),
    st.sampled_from(["sNaN", "-NaN12", "Infinity", "-0.00", "0E-99999", "62.50", "0.01"]).map(Decimal),
)
WILD = st.one_of(
    DECIMALS,
    st.integers(-3, 70) | st.integers() | st.sampled_from([10**18, 10**200, 10**5000, -(10**199)]),
    st.fractions() | st.fractions(0, 1, max_denominator=10),
    st.fractions(0, 70, max_denominator=100).map(mpq),
    st.floats(),
    st.booleans() | st.none(),
    DECIMALS.map(str),
    st.decimals(allow_nan=False, allow_infinity=False).map(lambda number: NumberText(str(number))),
    st.just(b"1") | st.just((1,)) | st.just([]) | st.just({}),
)


def agree(reader: Intake, body: dict[str, Any]) -> None:
    tree: Any = {"bodies": [body]}
    found, plainly = reader.read_tree(tree), reader.read_plainly(tree)
    assert found == plainly
    assert types_of(found[0]) == types_of(plainly[0])


def types_of(request: Request | None) -> list[dict[str, type]]:
    """The types of all single values: 1 == mpq(1) is not enough."""
    bodies = () if request is None else request.bodies
    return [{id_: type(typed) for id_, typed in body.values.items()} for body in bodies]


@given(st.fixed_dictionaries({name: st.integers(0, 0) for name in TYPES}), st.sampled_from(list(TYPES)), WILD)
def test_one_wild_value(data: dict[str, Any], name: str, wild: Any) -> None:
    agree(READER, {"id": "any", "data": {"all": data | {"above": Decimal("0.5"), name: wild}}})


@given(st.fixed_dictionaries(dict.fromkeys(TYPES, WILD), optional={1: WILD, "other": WILD}))
def test_wild_values_everywhere(data: dict[str, Any]) -> None:
    agree(READER, {"id": "any", "data": {"all": data}})


@given(WILD, WILD, st.sampled_from(list(GOALS)), st.sampled_from(list(GOALS["indicators"][0])))
def test_wild_values_beside_texts_and_in_rows(one: Any, other: Any, name: str, column: str) -> None:
    rows = [GOALS["indicators"][1], GOALS["indicators"][1] | {column: other}]
    agree(SMALL, {"id": "finance", "data": {"goals": GOALS | {"indicators": rows, name: one}}})


@given(WILD)
def test_wild_values_beside_a_bound(wild: Any) -> None:
    agree(SMALL, {"id": "finance", "data": {"contact": CONTACT | {"rendered": 9, "late": wild}, "staff": 3}})


@pytest.mark.parametrize(
    "context", [Context(prec=1), Context(prec=1, rounding=ROUND_UP, traps=[]), Context(Emax=0, Emin=0)]
)
@pytest.mark.parametrize("given_", ["57.31", "57.3", "0.01", "62.50", "62.51", "1E+1", "0.001"])
def test_the_decimal_context_does_not_matter(context: Context, given_: str) -> None:
    data = dict.fromkeys(TYPES, 0) | {"above": Decimal("0.5"), "rate": Decimal(given_)}
    tree: Any = {"bodies": [{"id": "any", "data": {"all": data}}]}
    usual = READER.read_tree(tree)
    with localcontext(context):
        assert READER.read_tree(tree) == READER.read_plainly(tree) == usual


@pytest.mark.parametrize(
    ("given_", "text"),
    [
        (7, "7"),
        (-(10**500), "-1" + "0" * 500),
        (Decimal("1.50"), "1.50"),
        (Decimal("1E+3"), "1E+3"),
        (Decimal("sNaN"), "NaN"),
        (Decimal("-Infinity"), "-Infinity"),
        (Fraction(-1, 3), "-1/3"),
        (Fraction(4, 2), "2"),
        (mpq(5, 10), "1/2"),
    ],
)
def test_number_is_the_text_that_says_the_same(given_: object, text: str) -> None:
    found = written(given_)
    assert type(found) is NumberText
    assert found == text


@pytest.mark.parametrize("given_", [True, None, 0.5, "0.5", b"1", [1]])
def test_anything_else_stays_what_it_is(given_: object) -> None:
    assert written(given_) is given_


@given(st.integers(0, 6250))
def test_every_decimal_in_range_is_read_fast_and_exactly(steps: int) -> None:
    data = dict.fromkeys(TYPES, 0) | {"above": Decimal("0.5"), "rate": Decimal(steps).scaleb(-2)}
    request, _ = READER.read_tree({"bodies": [{"id": "any", "data": {"all": data}}]})  # type: ignore[dict-item]
    assert request is not None
    assert request.bodies[0].values["all.rate"] == steps
