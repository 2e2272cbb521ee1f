"""The exact value of a number's text."""

import re
from fractions import Fraction

import pytest
from gmpy2 import mpq
from hypothesis import given
from hypothesis import strategies as st

from api.wire.json_tree import NumberText
from api.wire.numbers import NumberTooLargeError, exact_number, is_oversized, number_fault


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("118", mpq(118)),
        ("120.5", mpq(241, 2)),
        ("0.10", mpq(1, 10)),
        ("-0", mpq(0)),
        ("1e2", mpq(100)),
        ("1E+2", mpq(100)),
        ("25e-2", mpq(1, 4)),
        ("1.5e0003", mpq(1500)),
        ("1e200", mpq(10**200)),
        ("-1e-200", mpq(-1, 10**200)),
        ("1/3", mpq(1, 3)),
        ("-2/6", mpq(-1, 3)),
        ("0/5", mpq(0)),
        ("9" * 200, mpq(10**200 - 1)),
        ("-" + "9" * 199 + ".5", mpq(-(10**199)) + mpq(1, 2)),
        ("1/" + "9" * 199, mpq(1, 10**199 - 1)),
    ],
)
def test_a_number_is_exact(text: str, value: mpq) -> None:
    assert exact_number(text) == value
    assert exact_number(NumberText(text)) == value
    assert type(exact_number(text)) is type(value)


NOT_NUMBERS = [
    *("", " ", "1 ", " 1", "1\n", "1 /3", "1\x00", "\ud800", "9" * 300 + "x"),
    *[
        "-",
        "+1",
        "01",
        "-01",
        "00",
        "1.",
        ".5",
        "1e",
        "1e+",
        "e5",
        "1_000",
        "1,5",
        "0x10",
        "--1",
        "abc",
        "NaN",
        "inf",
        "Infinity",
        "-Infinity",
    ],
    *["1/0", "1/00", "1/03", "01/3", "1/-3", "1/+3", "1.5/2", "1/2.5", "1/2/3", "1/2e3", "/3", "1/"],
    *["１２", "٣", "²", "1e٣", "−1"],
]


@pytest.mark.parametrize("text", NOT_NUMBERS)
def test_what_is_not_a_number_is_none(text: str) -> None:
    assert exact_number(text) is None
    assert not is_oversized(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("9" * 201, "the number has 201 digits; at most 200 are read"),
        ("0." + "0" * 200, "the number has 201 digits; at most 200 are read"),
        ("1/" + "9" * 200, "the number has 201 digits; at most 200 are read"),
        ("9" * 100_000, "the number has 100000 digits; at most 200 are read"),
        ("1e" + "9" * 100_000, "the number has 100001 digits; at most 200 are read"),
        ("1e201", "the exponent of 1e201 is outside -200 to 200"),
        ("1e-999999999", "the exponent of 1e-999999999 is outside -200 to 200"),
        ("1e" + "9" * 199, f"the exponent of 1e{'9' * 37}… is outside -200 to 200"),
    ],
)
def test_a_number_beyond_the_limits_is_refused(text: str, message: str) -> None:
    with pytest.raises(NumberTooLargeError, match=re.escape(message)):
        exact_number(text)
    assert is_oversized(text)
    assert number_fault("/a", text).message == message


whole = st.integers(-(10**50), 10**50).map(str)
digits = st.text("0123456789", min_size=1, max_size=30)
exponent = st.builds(
    "{}{}{}".format, st.sampled_from("eE"), st.sampled_from(["", "+", "-"]), st.integers(0, 200)
)
decimal = st.builds("{}{}{}".format, whole, st.just("") | digits.map(".{}".format), st.just("") | exponent)
fraction = st.builds("{}/{}".format, whole, st.integers(1, 10**50))


@given(decimal | fraction)
def test_values_agree_with_rationals_of_the_standard_library(text: str) -> None:
    assert exact_number(text) == mpq(Fraction(text))


@given(st.text("0123456789+-.eE/ _,x", max_size=12) | st.text())
def test_any_text_is_a_number_or_none_or_refused(text: str) -> None:
    grammar = r"-?(0|[1-9][0-9]*)((\.[0-9]+)?([eE][+-]?[0-9]+)?|/[1-9][0-9]*)"
    is_number = re.fullmatch(grammar, text) is not None
    try:
        assert (exact_number(text) is not None) == is_number
    except NumberTooLargeError:
        assert is_number
