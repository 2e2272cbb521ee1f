"""Numbers as a language writes them: all digits of what is exact, and ≈ before what is shortened."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.explain.view.numbers import Numbers
from dsl.diagnostics.wording import Language

EN, RU, KK = (Numbers(language) for language in Language)
SPACE = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("text", "english", "russian"),
    [
        ("0", "0", "0"),
        ("83.50", "83.50", "83,50"),
        ("-0.40", "-0.40", "-0,40"),
        ("1234567.890", "1,234,567.890", f"1{SPACE}234{SPACE}567,890"),
        ("1.25E+43", "1.25E+43", "1,25E+43"),
    ],
)
def test_a_decimal_keeps_its_digits(text: str, english: str, russian: str) -> None:
    assert (EN.decimal(text), RU.decimal(text), KK.decimal(text)) == (english, russian, russian)


@pytest.mark.parametrize(
    ("exact", "short", "whole"),
    [
        ("5", "5", "5"),
        ("14717/200", "73,585", "14717/200 = 73,585"),
        ("1/3", "≈ 0,333333", "1/3 ≈ 0,333333"),
        ("1/10000000", "≈ 0,000000", "1/10000000 ≈ 0,000000"),
        ("380810080584667/4073424614070", "≈ 93,486468", "≈ 93,486468"),
        ("1.414213562373095048801688724209698078570", "≈ 1,414214", "≈ 1,414214"),
        ("5.075958897549456765291809479574336919306E-435", "≈ 5,075959E-435", "≈ 5,075959E-435"),
    ],
)
def test_a_fraction_beside_its_decimal(exact: str, short: str, whole: str) -> None:
    assert (RU.short(exact), RU.whole(exact)) == (short, whole)


@pytest.mark.parametrize(("exact", "shown"), [("367/53", "(367/53)"), ("-5/2", "(-2,5)"), ("5/2", "2,5")])
def test_a_number_inside_a_formula(exact: str, shown: str) -> None:
    assert RU.operand(exact) == shown


@settings(deadline=None)  # the first number of a language waits for the data of the language
@given(st.integers(), st.integers(0, 40), st.sampled_from(Language))
def test_no_digit_is_lost(number: int, decimals: int, language: Language) -> None:
    value = Fraction(number, 10**decimals)
    sign, digits = "-" * (number < 0), str(abs(number)).rjust(decimals + 1, "0")
    text = f"{sign}{digits[: len(digits) - decimals]}" + (f".{digits[-decimals:]}" if decimals else "")
    shown = Numbers(language).decimal(text)
    separators = {",": "", SPACE: ""} if language is Language.en else {SPACE: "", ",": "."}
    for old, new in separators.items():
        shown = shown.replace(old, new)
    assert Fraction(shown) == value
    assert len(shown.partition(".")[2]) == decimals


def test_days_and_answers() -> None:
    assert RU.day("2025-04-01") == "1 апреля 2025\N{NARROW NO-BREAK SPACE}г."
    assert KK.value("date", "2025-04-01").startswith("2025")
    assert [RU.value("yes_no", answer) for answer in (True, False)] == ["да", "нет"]
    assert KK.value("missing", None) == "дерек жоқ"
