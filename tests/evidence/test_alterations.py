"""Whatever is altered in a record is found, unless it says exactly the same."""

import json
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.evidence.records import recorded, verified

SIGNED = recorded("libraries", signed=True)
DIGITS = [position for position, byte in enumerate(SIGNED) if chr(byte).isdigit()]
PARTS = 8


def meaning(raw: bytes) -> Any:
    """What a document says, whatever its blanks and escapes; None for what is no JSON in UTF-8."""
    try:
        text = raw.decode("utf-8-sig")
        return json.loads(
            text,
            parse_int=lambda digits: ("number", digits),
            parse_float=lambda digits: ("number", digits),
            object_pairs_hook=lambda pairs: ("object", pairs),
        )
    except ValueError:
        return None


def test_the_record_itself_is_the_same() -> None:
    assert verified(SIGNED).same
    assert len(DIGITS) > 500


@pytest.mark.parametrize("part", range(PARTS))
def test_every_single_digit_counts(part: int) -> None:
    for position in DIGITS[part::PARTS]:
        digit = SIGNED[position] - ord("0")
        altered = bytearray(SIGNED)
        altered[position] = ord("0") + (digit + 1 + position % 9) % 10
        found = verified(bytes(altered))
        assert not found.same, (position, SIGNED[position - 40 : position + 10])
        assert found.findings


@st.composite
def alterations(draw: st.DrawFn) -> bytes:
    """The record with one character put in the place of another, left out or put in."""
    position = draw(st.integers(0, len(SIGNED) - 1))
    put = draw(st.sampled_from([bytes([byte]) for byte in range(256)]) | st.just(b""))
    until = position + draw(st.integers(0, 1))
    return SIGNED[:position] + put + SIGNED[until:]


@given(altered=alterations())
@example(altered=SIGNED[:-1])
@example(altered=b"\xef\xbb\xbf" + SIGNED)
@example(altered=SIGNED.replace(b'"libraries"', b'"\\u006cibraries"', 1))
@settings(deadline=None, max_examples=150, derandomize=True, database=None)
def test_any_character_counts_unless_the_record_says_the_same(altered: bytes) -> None:
    assert verified(altered).same == (meaning(altered) == meaning(SIGNED))


@pytest.mark.parametrize("member", ["key_id", "public_key", "signature"])
def test_the_characters_of_a_signature_count(member: str) -> None:
    text: str = json.loads(SIGNED)["signatures"][0][member]
    start = SIGNED.index(text.encode())
    for position in range(start, start + len(text), 7):
        for other in b"0Az+":
            if SIGNED[position] != other:
                assert not verified(SIGNED[:position] + bytes([other]) + SIGNED[position + 1 :]).same


@pytest.mark.parametrize("member", ["public_key", "signature"])
def test_the_last_digit_of_base64_has_no_bits_that_do_not_count(member: str) -> None:
    text: str = json.loads(SIGNED)["signatures"][0][member].rstrip("=")
    last = SIGNED.index(text.encode()) + len(text) - 1
    for other in b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/":
        if SIGNED[last] != other:
            assert not verified(SIGNED[:last] + bytes([other]) + SIGNED[last + 1 :]).same


@pytest.mark.parametrize("length", [0, 1, 100, len(SIGNED) // 2, len(SIGNED) - 3])
def test_a_truncated_record(length: int) -> None:
    found = verified(SIGNED[:length])
    assert (found.record, found.is_json, found.same) == (None, False, False)


def test_laid_out_in_another_way_it_says_the_same() -> None:
    members = json.loads(SIGNED)
    shuffled = dict(sorted(members.items(), reverse=True))
    assert verified(json.dumps(shuffled, indent=7).encode()).same
    assert verified(json.dumps(shuffled, ensure_ascii=False, separators=(",", ":")).encode()).same
