"""Logarithm, exponential, roots and powers: exact results, domains, limits."""

from collections.abc import Callable

import pytest
from gmpy2 import mpq
from hypothesis import given
from hypothesis import strategies as st

from engine.exact import (
    DomainError,
    Number,
    Real,
    TooLargeError,
    UndecidedError,
    exp,
    ln,
    power,
    root,
    square_root,
    whole_power,
)
from tests.exact.numbers import enclosure_of, unproved_zero

positive = st.builds(mpq, st.integers(1, 10**6), st.integers(1, 10**4))
small = st.builds(mpq, st.integers(-300, 300), st.integers(1, 20))


def agree(left: Number, right: Number) -> bool:
    """Whether the two agree to 40 digits or more: equal as far as their enclosures tell."""
    (left_low, left_high), (right_low, right_high) = enclosure_of(left, 300), enclosure_of(right, 300)
    width = max(left_high - left_low, right_high - right_low)
    return width * 10**40 <= 1 + abs(left_low) and left_low <= right_high and right_low <= left_high


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        (ln(1), "0"),
        (exp(0), "1"),
        (exp(ln(mpq(7, 3))), "7/3"),
        (ln(exp(mpq(7, 3))), "7/3"),
        (square_root(mpq(9, 16)), "3/4"),
        (square_root(0), "0"),
        (root(-27, 3), "-3"),
        (root(5, 1), "5"),
        (root(1, 10**12), "1"),
        (power(8, mpq(2, 3)), "4"),
        (power(mpq(27, 8), mpq(-1, 3)), "2/3"),
        (power(-2, 15), "-32768"),
        (power(0, mpq(1, 2)), "0"),
        (power(0, ln(2)), "0"),
        (power(1, ln(2)), "1"),
        (power(ln(2), 0), "1"),
        (whole_power(mpq(-2, 3), -3), "-27/8"),
        (whole_power(0, 0), "1"),
        (whole_power(0, 6), "0"),
        (whole_power(-1, 6), "1"),
        (whole_power(-1, 10**30 + 1), "-1"),
        (whole_power(square_root(2), 6), "8"),
    ],
)
def test_a_result_that_is_provably_rational_is_rational(result: Number, expected: str) -> None:
    assert not isinstance(result, Real)
    assert result == mpq(expected)


@pytest.mark.parametrize(
    ("result", "forty_digits"),
    [
        (ln(10), "2.302585092994045684017991454684364207601"),
        (ln(mpq(1, 10)), "-2.302585092994045684017991454684364207601"),
        (exp(mpq(-1, 2)), "0.6065306597126334236037995349911804534419"),
        (root(2, 3), "1.259921049894873164767210607278228350570"),
        (root(-2, 3), "-1.259921049894873164767210607278228350570"),
        (square_root(mpq(1, 2)), "0.7071067811865475244008443621048490392848"),
        (power(2, square_root(2)), "2.665144142690225188650297249873139848274"),
        (power(2, mpq(3, 2)), "2.828427124746190097603377448419396157139"),
        (power(exp(1), 2), "7.389056098930650227230427460575007813180"),
    ],
)
def test_an_irrational_result_is_known_to_forty_digits(result: Number, forty_digits: str) -> None:
    assert isinstance(result, Real)
    assert result.digits(40) == forty_digits


@given(positive, positive)
def test_the_logarithm_of_a_product_is_the_sum_of_the_logarithms(one: mpq, other: mpq) -> None:
    assert agree(ln(one * other), ln(one) + ln(other))


@given(small, small)
def test_the_exponential_of_a_sum_is_the_product_of_the_exponentials(one: mpq, other: mpq) -> None:
    assert agree(exp(one + other) / exp(one), exp(other))


@given(positive, st.integers(1, 40))
def test_the_power_of_a_root_is_the_number(value: mpq, order: int) -> None:
    assert whole_power(root(value, order), order) == value


@given(positive, st.integers(1, 12))
def test_the_root_of_a_power_is_rational(value: mpq, order: int) -> None:
    result = root(whole_power(value, order), order)
    assert not isinstance(result, Real)
    assert result == value


@given(positive, small, small)
def test_exponents_add_up(base: mpq, one: mpq, other: mpq) -> None:
    assert agree(power(base, one) * power(base, other) / power(base, one + other), mpq(1))


@given(positive, small)
def test_a_power_is_the_exponential_of_the_logarithm(base: mpq, exponent: mpq) -> None:
    assert agree(power(base, exponent) / exp(exponent * ln(base)), mpq(1))


def test_a_power_with_many_decimals_in_its_exponent_is_computed() -> None:
    assert agree(
        power(mpq(3, 2), mpq("0.333333333333333333333")), exp(mpq("0.333333333333333333333") * ln(mpq(3, 2)))
    )


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: ln(0), "only a number above 0 has a logarithm"),
        (lambda: ln(mpq(-1, 2)), "only a number above 0 has a logarithm"),
        (lambda: ln(ln(mpq(1, 2))), "only a number above 0 has a logarithm"),
        (lambda: square_root(-1), "a negative number has no even root"),
        (lambda: root(ln(mpq(1, 2)), 4), "a negative number has no even root"),
        (lambda: root(2, 0), "an order of at least 1, not 0"),
        (lambda: whole_power(0, -1), "0 has no negative power"),
        (lambda: power(0, mpq(-1, 2)), "0 has no negative power"),
        (lambda: power(0, -ln(2)), "0 has no negative power"),
        (lambda: power(-8, mpq(1, 3)), "a negative number has whole powers only"),
        (lambda: power(-8, ln(2)), "a negative number has whole powers only"),
    ],
)
def test_outside_its_domain_a_function_says_so(call: Callable[[], Number], message: str) -> None:
    with pytest.raises(DomainError, match=message):
        call()


@pytest.mark.parametrize(
    "call",
    [
        lambda: whole_power(3, 10**7),
        lambda: whole_power(mpq(1, 3), 10**7),
        lambda: whole_power(3, -(10**7)),
        lambda: whole_power(ln(7), 10**12),
        lambda: whole_power(ln(2), 10**12),
        lambda: power(2, mpq(10**30 + 1, 3)),
        lambda: power(2, ln(2) * 10**9),
        lambda: exp(100_001),
        lambda: exp(-100_001),
        lambda: exp(exp(100)),
        lambda: root(2, 10**6 + 1),
    ],
)
def test_what_would_be_too_large_is_refused(call: Callable[[], Number]) -> None:
    with pytest.raises(TooLargeError):
        call()


def test_large_results_within_the_limit_are_computed() -> None:
    assert whole_power(2, 900_000) == mpq(2**900_000)
    assert exp(100_000) > whole_power(10, 43_429)


def test_a_domain_that_cannot_be_decided_is_not_guessed() -> None:
    perhaps_zero = unproved_zero()
    with pytest.raises(UndecidedError):
        ln(perhaps_zero)
    with pytest.raises(UndecidedError):
        square_root(perhaps_zero)
    with pytest.raises(UndecidedError):
        whole_power(perhaps_zero, -1)


@pytest.mark.parametrize(
    ("function", "arguments"),
    [(ln, [1 / 2]), (exp, ["2"]), (whole_power, [2, mpq(1, 2)]), (root, [2, mpq(2)])],
)
def test_only_exact_numbers_of_the_right_kind_are_taken(
    function: Callable[..., Number], arguments: list[object]
) -> None:
    with pytest.raises(TypeError):
        function(*arguments)
