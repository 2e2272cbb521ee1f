"""Real numbers: enclosures, arithmetic, comparison, digits."""

import decimal
import time
from collections.abc import Callable
from fractions import Fraction
from operator import add, ge, gt, le, lt, mul, sub, truediv
from typing import Any

import pytest
from gmpy2 import mpq
from hypothesis import assume, given
from hypothesis import strategies as st

from engine.exact import (
    Number,
    Real,
    TooLargeError,
    UndecidedError,
    exp,
    ln,
    power,
    root,
    square_root,
)
from tests.exact.numbers import LN_2, SQRT_2, E, enclosure_of, real, unproved_zero

wholes = st.integers(2, 10**9)
rationals = st.builds(mpq, st.integers(-(10**6), 10**6), st.integers(1, 10**4))
reals = st.builds(lambda whole, shift: real(ln(whole) + shift), wholes, rationals)
Operation = Callable[[Any, Any], Any]


def near(number: Number, value: mpq, places: int = 40) -> bool:
    """Whether an enclosure of the number lies within 10^-places of the value."""
    low, high = real(number).enclosure(400)
    return abs(low - value) < mpq(1, 10**places) and abs(high - value) < mpq(1, 10**places)


class TestEnclosure:
    @pytest.mark.parametrize("bits", [2, 53, 160, 1000])
    @pytest.mark.parametrize(("number", "text"), [(ln(2), LN_2), (exp(1), E), (square_root(2), SQRT_2)])
    def test_holds_the_number(self, number: Real, text: str, bits: int) -> None:
        low, high = number.enclosure(bits)
        rounded, half_a_digit = mpq(text), mpq(1, 10**59)
        assert low <= rounded + half_a_digit
        assert rounded - half_a_digit <= high

    @given(rationals, st.integers(1, 9), st.integers(2, 300))
    def test_of_a_root_is_checked_by_its_power(self, value: mpq, order: int, bits: int) -> None:
        number = root(abs(value), order)
        low, high = enclosure_of(number, bits)
        assert low**order <= abs(value) <= high**order

    @given(wholes, st.integers(2, 300))
    def test_of_a_logarithm_is_checked_by_its_exponential(self, whole: int, bits: int) -> None:
        low, high = real(ln(whole)).enclosure(bits)
        assert exp(low) < whole < exp(high)

    @given(reals, reals, st.sampled_from([add, sub, mul, truediv]), st.integers(2, 300))
    def test_of_a_result_meets_the_results_of_its_operands_at_2000_bits(
        self, left: Real, right: Real, operation: Operation, bits: int
    ) -> None:
        low, high = enclosure_of(operation(left, right), bits)
        values = [operation(one, other) for one in left.enclosure(2000) for other in right.enclosure(2000)]
        assert low <= max(values)
        assert min(values) <= high

    @pytest.mark.parametrize("bits", [10, 100, 5000])
    def test_is_as_narrow_as_its_bits(self, bits: int) -> None:
        low, high = real(ln(2)).enclosure(bits)
        assert mpq(0) < high - low <= mpq(1, 2**bits)

    @given(wholes, rationals, st.integers(2, 300))
    def test_lies_within_every_enclosure_of_fewer_bits(self, whole: int, factor: mpq, bits: int) -> None:
        number = ln(whole) * (factor + exp(factor / 10**6)) - whole
        low, high = real(number).enclosure(bits)
        finer_low, finer_high = real(number).enclosure(bits + 50)
        assert low <= finer_low <= finer_high <= high

    def test_does_not_depend_on_what_was_asked_before(self) -> None:
        fresh, used = real(ln(7) / ln(3)), real(ln(7) / ln(3))
        used.enclosure(3000)
        assert used.enclosure(100) == fresh.enclosure(100)

    def test_takes_more_bits_by_itself_to_tell_a_divisor_from_zero(self) -> None:
        tiny = real(ln(2)) - real(ln(2)).enclosure(400)[0]
        low, high = real(1 / tiny).enclosure(20)
        assert 0 < low <= high
        assert real(ln(tiny)).enclosure(20)[1] < 0

    def test_takes_at_least_two_bits(self) -> None:
        with pytest.raises(ValueError, match="at least 2 bits"):
            real(ln(2)).enclosure(1)


class TestArithmetic:
    @pytest.mark.parametrize("operation", [add, sub, mul, truediv])
    @pytest.mark.parametrize("other", [mpq(-7, 3), 5])
    def test_takes_rationals_and_whole_numbers_on_either_side(
        self, operation: Operation, other: Number | int
    ) -> None:
        two = mpq(LN_2)
        assert near(operation(ln(2), other), operation(two, other))
        assert near(operation(other, ln(2)), operation(other, two))

    @pytest.mark.parametrize("operation", [add, sub, mul, truediv])
    def test_takes_two_reals(self, operation: Operation) -> None:
        assert near(operation(ln(2), square_root(2)), operation(mpq(LN_2), mpq(SQRT_2)))

    def test_has_signs_and_whole_powers(self) -> None:
        assert near(-ln(2), -mpq(LN_2))
        assert near(abs(-ln(2)), mpq(LN_2))
        assert near(real(ln(2)) ** 3, mpq(LN_2) ** 3)
        assert near(real(ln(2)) ** -2, mpq(LN_2) ** -2)

    @given(rationals, rationals, wholes)
    def test_obeys_the_distributive_law(self, one: mpq, other: mpq, whole: int) -> None:
        x = real(ln(whole))
        difference = (one + x) * (other - x) - (one * other + (other - one) * x - x * x)
        low, high = enclosure_of(difference, 300)
        assert low <= 0 <= high

    def test_gives_a_rational_where_the_form_proves_it(self) -> None:
        x, y = real(ln(2)), real(square_root(3))
        assert x - x == mpq(0)
        assert x * 0 == mpq(0)
        assert (x - y) / (x - y) == mpq(1)
        assert real(y) * y == mpq(3)
        results = (x - x, x * 0, (x - y) / (x - y), y * y, (x + x + x) / 3 - x)
        assert not any(isinstance(result, Real) for result in results)

    @pytest.mark.parametrize("other", [1 / 2, Fraction(1, 2), decimal.Decimal(1), "1"])
    def test_takes_no_other_kind_of_number(self, other: Any) -> None:
        with pytest.raises(TypeError, match="unsupported operand"):
            ln(2) + other

    def test_division_by_an_exact_zero_is_an_error(self) -> None:
        with pytest.raises(ZeroDivisionError):
            ln(2) / mpq(0)

    def test_division_by_what_may_be_zero_is_undecided(self) -> None:
        with pytest.raises(UndecidedError):
            mpq(1) / unproved_zero()

    def test_a_number_beyond_a_million_bits_is_refused_where_it_arises(self) -> None:
        large = exp(100_000) * exp(100_000) * exp(100_000) * exp(100_000)
        assert large > 1
        with pytest.raises(TooLargeError):
            large * large
        with pytest.raises(TooLargeError):
            1 / large / large


class TestComparison:
    @pytest.mark.parametrize("other", [mpq(LN_2) - mpq(1, 10**58), ln(mpq(19, 10)), 0])
    def test_tells_which_is_less(self, other: Number) -> None:
        x = ln(2)
        assert (lt(other, x), le(other, x), gt(other, x), ge(other, x)) == (True, True, False, False)
        assert (lt(x, other), le(x, other), gt(x, other), ge(x, other)) == (False, False, True, True)
        assert x != other

    def test_computes_as_far_as_it_takes(self) -> None:
        hair = mpq(1, 10**2000)
        assert ln(2) < ln(2) + hair
        assert ln(6) != ln(2) + ln(3) + hair

    @given(wholes, wholes)
    def test_numbers_of_the_same_form_are_equal(self, one: int, other: int) -> None:
        assume(one != other)
        assert ln(one) + square_root(other) * 3 == 3 * square_root(other) + ln(one)
        assert ln(one) <= ln(one)
        assert ln(one) != ln(other)

    def test_equality_that_is_neither_proved_nor_excluded_is_undecided_in_bounded_time(self) -> None:
        started = time.monotonic()
        with pytest.raises(UndecidedError, match="cannot be told apart at 8192 bits"):
            assert ln(6) == ln(2) + ln(3)
        with pytest.raises(UndecidedError):
            assert ln(6) < ln(2) + ln(3)
        with pytest.raises(UndecidedError):
            assert unproved_zero()
        assert time.monotonic() - started < 5

    def test_an_even_power_is_never_negative_even_where_zero_is_open(self) -> None:
        assert unproved_zero() ** 2 >= 0

    def test_sorts_and_finds_extremes(self) -> None:
        numbers: list[Number] = [ln(3), mpq(1), exp(1), mpq(1, 2), ln(2)]
        assert sorted(numbers) == [mpq(1, 2), ln(2), mpq(1), ln(3), exp(1)]
        assert min(numbers) == mpq(1, 2)
        assert max(numbers) == exp(1)

    def test_has_no_hash(self) -> None:
        with pytest.raises(TypeError, match="unhashable"):
            hash(ln(2))


class TestDigits:
    @pytest.mark.parametrize(("number", "text"), [(ln(2), LN_2), (exp(1), E), (square_root(2), SQRT_2)])
    def test_are_correctly_rounded(self, number: Real, text: str) -> None:
        assert number.digits(60) == text
        with decimal.localcontext(prec=40):
            assert number.digits() == str(+decimal.Decimal(text))

    @given(st.builds(mpq, st.integers(2, 10**9), st.sampled_from([1, 10, 1000])))
    def test_agree_with_the_decimal_module(self, value: mpq) -> None:
        assume(value != 1)
        with decimal.localcontext(prec=40):
            oracle = (decimal.Decimal(int(value * 1000)) / 1000).ln()
        assert decimal.Decimal(real(ln(value)).digits(40)) == oracle

    def test_of_large_and_small_numbers_have_an_exponent(self) -> None:
        assert real(exp(1000)).digits(6) == "1.97007E+434"
        assert real(-exp(-1000)).digits(6) == "-5.07596E-435"

    def test_carry_into_a_further_digit(self) -> None:
        assert real(10 - exp(-50)).digits(5) == "10.000"
        assert real(exp(1)).digits(1) == "3"

    def test_are_as_many_as_asked(self) -> None:
        assert len(real(ln(2)).digits(2000)) == len("0.") + 2000

    @pytest.mark.parametrize("count", [0, 2001])
    def test_out_of_range_are_refused(self, count: int) -> None:
        with pytest.raises(ValueError, match="from 1 to 2000 digits"):
            real(ln(2)).digits(count)

    def test_of_what_may_be_zero_are_undecided(self) -> None:
        with pytest.raises(UndecidedError):
            unproved_zero().digits()

    def test_show_in_the_representation(self) -> None:
        assert repr(ln(2)) == "Real(0.69314718055994530942...)"
        assert repr(unproved_zero()) == "Real(not told from 0)"


class TestLongChains:
    def test_a_sum_of_five_thousand_logarithms(self) -> None:
        total: Number = mpq(0)
        factorial = 1
        for n in range(2, 5002):
            total, factorial = total + ln(n), factorial * n
        assert real(total).digits(40) == real(ln(factorial)).digits(40)
        assert total - total == mpq(0)

    def test_a_chain_deeper_than_any_stack(self) -> None:
        number = ln(2)
        for _ in range(20_000):
            number = number + 1
        assert number > 20_000
        assert power(number, 1) < 20_001
