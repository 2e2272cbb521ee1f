"""Documents that cannot be read as a whole: R001, R002, R003, R008."""

import pytest

from api.wire.fault import Fault
from api.wire.json_tree import read_json


@pytest.mark.parametrize(
    ("raw", "message", "hint"),
    [
        (b'["\xe9"]', "byte 0xE9 at offset 2 is not valid UTF-8", "save the document as UTF-8"),
        (b"\xef\xbb\xbf[\xff]", "byte 0xFF at offset 4 is not valid UTF-8", "save the document as UTF-8"),
        (b'"\xed\xa0\x80"', "byte 0xED at offset 1 is not valid UTF-8", "save the document as UTF-8"),
        (
            b"\xff\xfe[\x00]\x00",
            "byte 0xFF at offset 0 is not valid UTF-8",
            "save the document as UTF-8, not UTF-16",
        ),
    ],
)
def test_bytes_that_are_not_utf_8(raw: bytes, message: str, hint: str) -> None:
    assert read_json(raw) == (None, (Fault("", "R001", message, hint),))


@pytest.mark.parametrize("raw", [b"", b" \n\t\r", b"\xef\xbb\xbf", b"\xef\xbb\xbf \n"])
def test_an_empty_document(raw: bytes) -> None:
    assert read_json(raw) == (None, (Fault("", "R008", "the document is empty", "send one JSON object"),))


QUOTES = "texts and keys stand in double quotes"
CUT = "a bracket was left open, or the end was cut off"


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("[1 2]", '1, column 4: expected a comma or a closing bracket, found "2"', None),
        ('{\n "a" 1}', '2, column 6: expected a colon after the key, found "1"', None),
        ('{"a":}', '1, column 6: expected a value, found "}"', None),
        ("[1] [2]", '1, column 5: expected the end of the document, found "["', None),
        ("[1", "1, column 3: expected a comma or a closing bracket, found the end of the document", CUT),
        ('{"a":', "1, column 6: expected a value, found the end of the document", CUT),
        ('{"a": 1]', '1, column 8: expected a comma or a closing bracket, found "]"', None),
        ("[\n  1,\n]", "2, column 4: a comma stands before a closing bracket", "remove the comma"),
        ('{"a": 1 ,}', "1, column 9: a comma stands before a closing bracket", "remove the comma"),
        ('["a', "1, column 2: the text that starts here has no closing quote", None),
        ('["a\tb"]', "1, column 4: a control character stands bare inside a text", "write it as \\t"),
        ('["a\x00b"]', "1, column 4: a control character stands bare inside a text", "write it as \\u0000"),
        ('["C:\\data"]', "1, column 5: \\d is not an escape", "write a backslash as \\\\"),
        ("{'a': 1}", '1, column 2: expected a key in double quotes, found "\'"', QUOTES),
        ("{a: 1}", '1, column 2: expected a key in double quotes, found "a"', QUOTES),
        ("[“a”]", '1, column 2: expected a value, found "“"', QUOTES),
        ("[\xa01]", '1, column 2: expected a value, found "\\u00a0"', None),
        ("// note\n{}", '1, column 1: expected a value, found "/"', "JSON has no comments"),
        ("[True]", '1, column 2: expected a value, found "True"', "write true"),
        ("[None]", '1, column 2: expected a value, found "None"', "write null"),
        ("[+5]", '1, column 2: expected a value, found "+5"', "a number has no plus sign"),
        (
            "[.5]",
            '1, column 2: expected a value, found ".5"',
            "a number has a digit before its decimal point",
        ),
        (
            "[5.]",
            '1, column 3: expected a comma or a closing bracket, found "."',
            "a number has digits after its decimal point",
        ),
        (
            "[-010]",
            '1, column 4: expected a comma or a closing bracket, found "10"',
            "a number has no leading zeros",
        ),
        (
            '{"a": 12,5}',
            '1, column 10: expected a key in double quotes, found "5"',
            "a decimal comma is not read: write 12.5, not 12,5",
        ),
    ],
)
def test_a_syntax_error_is_one_fault_with_its_line_and_column(
    text: str, message: str, hint: str | None
) -> None:
    assert read_json(text.encode()) == (None, (Fault("", "R002", f"line {message}", hint),))


def test_an_escape_without_its_digits() -> None:
    _, (fault,) = read_json(b'["\\u12g4"]')
    assert fault.message.endswith("an escape \\u has not got four hexadecimal digits")


def test_a_byte_order_mark_does_not_shift_columns() -> None:
    _, (fault,) = read_json(b"\xef\xbb\xbf[1 2]")
    assert fault.message.startswith("line 1, column 4:")


def test_a_syntax_error_hides_the_faults_before_it() -> None:
    _, faults = read_json(b'{"a": NaN, "a": 1e999 ! }')
    assert [fault.code for fault in faults] == ["R002"]


def too_deep(levels: int) -> tuple[None, tuple[Fault, ...]]:
    return None, (Fault("", "R003", f"the document is nested {levels} levels deep; at most 64 are read"),)


@pytest.mark.parametrize("levels", [65, 1000, 10_000, 1_000_000])
def test_more_than_sixty_four_levels(levels: int) -> None:
    assert read_json(b"[" * levels + b"]" * levels) == too_deep(levels)
    assert read_json(b'{"a":' * levels + b"1" + b"}" * levels) == too_deep(levels)
    assert read_json(b'[{"":' * levels) == too_deep(2 * levels)


def test_depth_behind_texts_that_hold_brackets_and_quotes() -> None:
    assert read_json(b'["]]]\\"]]\\\\", ' + b"[" * 64 + b"]" * 65) == too_deep(65)
    assert read_json(b'["]]]", ' + b"[" * 64 + b'"[["' + b"]" * 65) == too_deep(65)
