"""What is said of a text that should be a number, and is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.wire.fault import Fault
from api.wire.numbers import NumberTooLargeError, exact_number, number_fault

NULL = "write null where there is no value"
FORMS = "a number is written like 120.5, -3, 1e2 or 1/3"
COMMA = "the decimal sign is a point, not a comma"
THOUSANDS = "thousands are not set apart"
BLANKS = "a number has no blanks"
ZEROS = "a number has no leading zeros"
PERCENT = "the percent sign is not part of a number"
MINUS = 'its minus is not the sign "-"'
FRACTION = "a fraction is a whole number over one above zero"


@pytest.mark.parametrize(
    ("text", "reason", "hint"),
    [
        ("12,5", COMMA, "write 12.5"),
        ("-0,75", COMMA, "write -0.75"),
        ("1,234", COMMA, "write 1.234, or 1234 if the comma sets thousands apart"),
        ("-1,234", COMMA, "write -1.234, or -1234 if the comma sets thousands apart"),
        ("0,500", COMMA, "write 0.500"),
        ("1,234,567", THOUSANDS, "write 1234567"),
        ("1,234.5", THOUSANDS, "write 1234.5"),
        ("1.234,5", f"{THOUSANDS}; {COMMA}", "write 1234.5"),
        ("1.234.567", THOUSANDS, "write 1234567"),
        ("1 234 567", THOUSANDS, "write 1234567"),
        ("12 345,678", f"{THOUSANDS}; {COMMA}", "write 12345.678"),
        ("1_000", THOUSANDS, "write 1000"),
        ("1'000", THOUSANDS, "write 1000"),
        (" 12", BLANKS, "write 12"),
        ("1 / 3", BLANKS, "write 1/3"),
        ("12.5%", PERCENT, "write 12.5 if percent are asked for, and a hundredth of it if a share is"),
        ("+5", "a number has no plus sign", "write 5"),
        ("010", ZEROS, "write 10"),
        ("-00.5", ZEROS, "write -0.5"),
        ("1/03", ZEROS, "write 1/3"),
        (".5", "a decimal point has digits before it", "write 0.5"),
        ("5.", "a decimal point has digits after it", "write 5"),
        ("−5", MINUS, "write -5"),
        ("–5", MINUS, "write -5"),
        ("１２", "its digits are not 0 to 9", "write 12"),
        ("1/0", "nothing can be divided by zero", "write a denominator above zero"),
        ("1.5/2", FRACTION, "write it like -1/3"),
        ("1/-2", FRACTION, "write it like -1/3"),
    ],
)
def test_a_habit_of_writing_is_named_and_mended(text: str, reason: str, hint: str) -> None:
    fault = number_fault("/planned", text)
    assert fault == Fault("/planned", "R009", f'"{text}" is not a number: {reason}', hint)


def test_blanks_that_cannot_be_seen_are_shown() -> None:
    message = f'"1\\u00a0234" is not a number: {THOUSANDS}'
    assert number_fault("/a", "1\xa0234") == Fault("/a", "R009", message, "write 1234")


@pytest.mark.parametrize("text", ["", " ", "\t\xa0"])
def test_an_empty_text(text: str) -> None:
    assert number_fault("/a", text) == Fault("/a", "R009", "an empty text is not a number", NULL)


@pytest.mark.parametrize("text", ["NaN", "nan", "Infinity", "-Infinity", "+inf", "∞"])
def test_a_text_that_names_no_finite_number(text: str) -> None:
    assert number_fault("/a", text) == Fault("/a", "R005", f"{text} is not a number", NULL)


@pytest.mark.parametrize("text", ["abc", "12 tenge", "abc%", "1 2", "1,2,3", "0x1F", "²", "--5", "five"])
def test_any_other_text_gets_the_forms_of_a_number(text: str) -> None:
    assert number_fault("/a", text) == Fault("/a", "R009", f'"{text}" is not a number', FORMS)


def test_a_long_text_is_shortened() -> None:
    assert number_fault("/a", "x" * 1_000_000).message == f'"{"x" * 39}…" is not a number'


def test_a_long_text_is_not_mended() -> None:
    assert number_fault("/a", "0" * 99 + "5").hint == "write 5"
    assert number_fault("/a", "0" * 100 + "5").hint == FORMS


def test_a_mended_number_beyond_the_limits_is_not_proposed() -> None:
    assert number_fault("/a", "1,5e999").hint == FORMS


def test_a_number_has_no_fault() -> None:
    with pytest.raises(ValueError, match=r'"12\.5" is a number'):
        number_fault("/a", "12.5")


@given(st.text("0123456789+-.,eE/ _'%−\xa0٣", max_size=15) | st.text())
def test_every_refused_text_has_a_fault_that_can_be_sent(text: str) -> None:
    try:
        refused = exact_number(text) is None
    except NumberTooLargeError:
        refused = True
    if refused:
        fault = number_fault("", text)
        assert fault.code in {"R005", "R006", "R009"}
        f"{fault.message} {fault.hint}".encode()


@given(st.text("0123456789+-.,eE/ _'%−\xa0", max_size=15))
def test_what_a_hint_proposes_is_a_number(text: str) -> None:
    try:
        if exact_number(text) is not None:
            return
    except NumberTooLargeError:
        return
    hint = number_fault("", text).hint
    if hint and hint.startswith("write ") and hint[6] in "-0123456789":
        proposals = hint.split(" if ")[0].removeprefix("write ").split(", or ")
        assert all(exact_number(proposal) is not None for proposal in proposals)
