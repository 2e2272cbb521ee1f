"""How numbers are shown."""

import pytest
from gmpy2 import mpq
from hypothesis import given
from hypothesis import strategies as st

from api.answer.number import add_exact, decimals_of, shown
from engine.exact import RoundingMode, decimal_text, ln, round_to_multiple
from tests.answer.parts import TO_CENTS, TO_FIVES, TO_HALVES, TO_THIRDS


@pytest.mark.parametrize(
    ("rounding", "decimals"), [(TO_CENTS, 2), (TO_HALVES, 1), (TO_FIVES, 0), (TO_THIRDS, None), (None, None)]
)
def test_decimals_that_a_rounding_needs(rounding: object, decimals: int | None) -> None:
    assert decimals_of(rounding) == decimals  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        ("801/10", 2, "80.10"),
        ("83.345", 2, "83.35"),
        ("-1/1000", 2, "0.00"),
        ("-0.005", 2, "-0.01"),
        ("7/2", 0, "4"),
        ("1/3", None, "1/3"),
        ("80.1", None, "80.1"),
    ],
)
def test_shown(value: str, decimals: int | None, text: str) -> None:
    assert shown(mpq(value), decimals) == text


@given(st.fractions(), st.integers(0, 6))
def test_shown_is_rounded_half_up(fraction: object, decimals: int) -> None:
    value = mpq(str(fraction))
    rounded = round_to_multiple(value, RoundingMode.half_up, mpq(1, 10**decimals))
    assert shown(value, decimals) == decimal_text(rounded, decimals)


def test_number_that_is_no_fraction() -> None:
    value = ln(mpq(2))
    assert not isinstance(value, mpq)
    assert shown(value, 2) == "0.69"
    assert shown(value, None) == "0.6931471805599453094172321214581765680755"
    members: dict[str, object] = {}
    add_exact(members, value)
    assert members == {"exact": None, "approximately": "0.6931471805599453094172321214581765680755"}
