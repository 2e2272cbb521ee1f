"""Rounding to decimals and to multiples, and the text of exact numbers."""

import decimal
from fractions import Fraction

import pytest
from gmpy2 import mpq
from hypothesis import given
from hypothesis import strategies as st

from engine.exact import (
    SCALED,
    RoundingMode,
    decimal_text,
    exact_text,
    plain_text,
    round_scaled,
    round_to_multiple,
)

HUNDREDTH = mpq(1, 100)
DECIMAL_MODE = {
    RoundingMode.half_up: decimal.ROUND_HALF_UP,
    RoundingMode.half_even: decimal.ROUND_HALF_EVEN,
    RoundingMode.half_down: decimal.ROUND_HALF_DOWN,
    RoundingMode.up: decimal.ROUND_UP,
    RoundingMode.down: decimal.ROUND_DOWN,
    RoundingMode.ceiling: decimal.ROUND_CEILING,
    RoundingMode.floor: decimal.ROUND_FLOOR,
}

modes = st.sampled_from(RoundingMode)
rationals = st.builds(mpq, st.integers(-(10**12), 10**12), st.integers(1, 10**6))
halves = st.builds(lambda n: mpq(n, 2), st.integers(-1000, 1000))


@pytest.mark.parametrize(
    ("mode", "of_25", "of_35", "of_minus_25", "of_21", "of_minus_29"),
    [
        ("half_up", 3, 4, -3, 2, -3),
        ("half_even", 2, 4, -2, 2, -3),
        ("half_down", 2, 3, -2, 2, -3),
        ("up", 3, 4, -3, 3, -3),
        ("down", 2, 3, -2, 2, -2),
        ("ceiling", 3, 4, -2, 3, -2),
        ("floor", 2, 3, -3, 2, -3),
    ],
)
def test_each_mode_goes_its_own_way(
    mode: str, of_25: int, of_35: int, of_minus_25: int, of_21: int, of_minus_29: int
) -> None:
    tenths = (25, 35, -25, 21, -29)
    expected = [of_25, of_35, of_minus_25, of_21, of_minus_29]
    assert [round_scaled(value, 10, RoundingMode(mode)) for value in tenths] == expected


@pytest.mark.parametrize(
    ("value", "step", "rounded"),
    [
        ("83.345", "0.01", "83.35"),
        ("-83.345", "0.01", "-83.35"),
        ("3.25", "0.5", "3.5"),
        ("3.24", "0.5", "3"),
        ("17", "5", "15"),
        ("1/3", "1/7", "2/7"),
        ("0", "0.1", "0"),
    ],
)
def test_a_number_is_rounded_to_a_multiple_of_the_step(value: str, step: str, rounded: str) -> None:
    assert round_to_multiple(mpq(value), RoundingMode.half_up, mpq(step)) == mpq(rounded)


@given(rationals, modes)
def test_rounding_agrees_with_the_decimal_module(value: mpq, mode: RoundingMode) -> None:
    exact = mpq(int(value * 10**6 // 1), 10**6)
    with decimal.localcontext(prec=60):
        oracle = (decimal.Decimal(int(exact * 10**6)) / 10**6).quantize(
            decimal.Decimal("0.01"), DECIMAL_MODE[mode]
        )
    assert round_to_multiple(exact, mode, HUNDREDTH) == mpq(str(oracle))


@given(rationals, st.builds(mpq, st.integers(1, 999), st.integers(1, 99)), modes)
def test_the_result_is_one_of_the_two_neighbours_and_the_nearer_one_for_halves(
    value: mpq, step: mpq, mode: RoundingMode
) -> None:
    steps = Fraction(int(value.numerator), int(value.denominator)) / Fraction(
        int(step.numerator), int(step.denominator)
    )
    below, above = steps.__floor__(), steps.__ceil__()
    result = round_to_multiple(value, mode, step) / step
    assert result in (below, above)
    if mode.startswith("half") and steps - below != Fraction(1, 2):
        assert result == round(steps)
    if mode is RoundingMode.half_even:
        assert result == round(steps)


@given(halves, modes)
def test_modes_are_symmetric_about_zero_except_ceiling_and_floor(value: mpq, mode: RoundingMode) -> None:
    mirror = {RoundingMode.ceiling: RoundingMode.floor, RoundingMode.floor: RoundingMode.ceiling}
    opposite = round_to_multiple(-value, mirror.get(mode, mode), mpq(1))
    assert round_to_multiple(value, mode, mpq(1)) == -opposite


@given(st.integers(-(10**30), 10**30), st.integers(1, 10**9), modes)
def test_scaled_rounding_is_rounding_to_a_whole_number(
    numerator: int, denominator: int, mode: RoundingMode
) -> None:
    expected = round_to_multiple(mpq(numerator, denominator), mode, mpq(1))
    assert SCALED[mode](numerator, denominator) == expected


@pytest.mark.parametrize("step", [mpq(0), mpq(-1, 2)])
def test_a_step_is_above_zero(step: mpq) -> None:
    with pytest.raises(ValueError, match="step of a rounding is above 0"):
        round_to_multiple(mpq(1), RoundingMode.half_up, step)


@pytest.mark.parametrize("denominator", [0, -2])
def test_a_scaled_denominator_is_above_zero(denominator: int) -> None:
    with pytest.raises(ValueError, match=f"denominator is above 0, not {denominator}"):
        round_scaled(1, denominator, RoundingMode.floor)


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        ("83.5", 2, "83.50"),
        ("-0.4", 2, "-0.40"),
        ("0", 2, "0.00"),
        ("-5", 0, "-5"),
        ("0.007", 3, "0.007"),
        ("1234567890123456789.1", 1, "1234567890123456789.1"),
    ],
)
def test_decimal_text_has_all_its_decimals(value: str, decimals: int, text: str) -> None:
    assert decimal_text(mpq(value), decimals) == text


def test_a_small_negative_number_rounds_to_a_zero_without_sign() -> None:
    rounded = round_to_multiple(mpq("-0.001"), RoundingMode.half_up, HUNDREDTH)
    assert decimal_text(rounded, 2) == "0.00"


@pytest.mark.parametrize("value", ["1/3", "0.125"])
def test_decimal_text_drops_nothing(value: str) -> None:
    with pytest.raises(ValueError, match="is not a number of 2 decimals"):
        decimal_text(mpq(value), 2)


def test_decimals_are_counted_from_zero() -> None:
    with pytest.raises(ValueError, match="at least 0 decimals"):
        decimal_text(mpq(10), -1)


@pytest.mark.parametrize(
    ("value", "exact", "plain"),
    [
        ("80.1", "801/10", "80.1"),
        ("5", "5", "5"),
        ("-1/3", "-1/3", "-1/3"),
        ("-3/8", "-3/8", "-0.375"),
        ("1/20", "1/20", "0.05"),
        ("0", "0", "0"),
    ],
)
def test_exact_and_plain_text(value: str, exact: str, plain: str) -> None:
    assert (exact_text(mpq(value)), plain_text(mpq(value))) == (exact, plain)


@given(rationals)
def test_exact_and_plain_text_lose_nothing(value: mpq) -> None:
    assert mpq(exact_text(value)) == mpq(plain_text(value)) == value
