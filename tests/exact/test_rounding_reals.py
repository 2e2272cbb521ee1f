"""The rounding of a real number is computed until it is certain, and never guessed."""

import pytest
from gmpy2 import mpq

from engine.exact import Real, RoundingMode, UndecidedError, exp, ln, round_to_multiple
from tests.exact.numbers import LN_2, real

HUNDREDTH = mpq(1, 100)


@pytest.mark.parametrize(
    ("mode", "text"), [("half_up", "0.69"), ("up", "0.70"), ("floor", "0.69"), ("ceiling", "0.70")]
)
def test_rounding_of_a_real(mode: str, text: str) -> None:
    assert round_to_multiple(ln(2), RoundingMode(mode), HUNDREDTH) == mpq(text)


@pytest.mark.parametrize("places", [60, 600])
@pytest.mark.parametrize(("sign", "text"), [(-1, "83.34"), (1, "83.35")])
def test_rounding_beside_a_tie_is_computed_beyond_forty_digits(places: int, sign: int, text: str) -> None:
    score = mpq("83.345") + sign * ln(2) / 10**places
    assert real(score).digits(40) == "83.34500000000000000000000000000000000000"
    assert round_to_multiple(score, RoundingMode.half_up, HUNDREDTH) == mpq(text)


def test_rounding_beside_a_tie_that_hides_in_an_irrational_number() -> None:
    below = mpq(int(mpq(LN_2) * 10**50), 10**50)
    tie = ln(2) - below + mpq("0.005")
    assert round_to_multiple(tie, RoundingMode.half_down, HUNDREDTH) == HUNDREDTH
    assert round_to_multiple(-tie, RoundingMode.half_down, HUNDREDTH) == -HUNDREDTH


def test_rounding_of_a_large_number_reaches_its_decimals() -> None:
    large = exp(10_000)
    rounded = round_to_multiple(large, RoundingMode.floor, HUNDREDTH)
    assert rounded <= large < rounded + HUNDREDTH


def test_rounding_on_a_tie_that_the_form_proves_follows_the_mode() -> None:
    tie = (ln(2) + mpq(1, 8)) * 3 - ln(2) - ln(2) - ln(2) + mpq(1, 8)
    assert isinstance(tie, Real)
    assert round_to_multiple(tie, RoundingMode.half_up, mpq(1)) == 1
    assert round_to_multiple(tie, RoundingMode.half_even, mpq(1)) == 0


def test_rounding_that_stays_open_is_undecided() -> None:
    two = exp(ln(6) - ln(3))
    assert round_to_multiple(two, RoundingMode.half_up, HUNDREDTH) == 2
    with pytest.raises(UndecidedError, match="rounding"):
        round_to_multiple(two, RoundingMode.floor, HUNDREDTH)
