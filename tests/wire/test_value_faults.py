"""Faults of single keys and values, all of them at once: R004 to R007, and R010."""

import pytest

from api.wire.fault import Fault
from api.wire.json_tree import read_json

NULL = "write null where there is no value"
HALVES = "write both halves of the pair, or the character itself"


def faults_of(raw: bytes) -> list[Fault]:
    tree, faults = read_json(raw)
    assert tree is None
    return list(faults)


def duplicate(pointer: str, key: str, times: int = 2) -> Fault:
    message = f'the key "{key}" is given {times} times in this object'
    return Fault(pointer, "R004", message, "keep one of them")


def test_a_duplicate_key_is_named_once_however_often_it_is_given() -> None:
    assert faults_of(b'{"a": 1, "b": 2, "a": 3, "a": 4}') == [duplicate("/a", "a", 3)]


def test_keys_that_differ_by_escapes_alone_are_duplicates() -> None:
    assert faults_of(b'[{"a": 1, "\\u0061": 2}]') == [duplicate("/0/a", "a")]


def test_a_duplicate_of_the_empty_key() -> None:
    assert faults_of(b'{"": {"": 1, "": 1}}') == [duplicate("//", "")]


def test_pointers_escape_tildes_and_slashes() -> None:
    assert faults_of(b'{"a/b~c": [0, {"d": 1, "d": 1}]}') == [duplicate("/a~1b~0c/1/d", "d")]


def test_a_duplicate_whose_key_holds_colons_and_brackets() -> None:
    assert faults_of(b'{"a:[\\"": 1, "a:[\\"": 1}') == [duplicate('/a:["', 'a:[\\"')]


def test_a_long_key_is_shortened_in_the_message_and_whole_in_the_pointer() -> None:
    key = "k" * 100
    assert faults_of(f'{{"{key}": 1, "{key}": 1}}'.encode()) == [duplicate(f"/{key}", "k" * 39 + "…")]


@pytest.mark.parametrize("constant", ["NaN", "Infinity", "-Infinity"])
def test_constants_are_not_numbers(constant: str) -> None:
    message = f"{constant} is not a number"
    assert faults_of(f'{{"a": [{constant}]}}'.encode()) == [Fault("/a/0", "R005", message, NULL)]
    assert faults_of(constant.encode()) == [Fault("", "R005", message, NULL)]


@pytest.mark.parametrize("text", ["1e201", "1E-201", "-1.5e+1000", "0e99999"])
def test_an_exponent_too_large(text: str) -> None:
    message = f"the exponent of {text} is outside -200 to 200"
    assert faults_of(f'{{"a": {text}}}'.encode()) == [Fault("/a", "R006", message)]


@pytest.mark.parametrize("digits", [201, 100_000])
def test_a_number_too_long(digits: int) -> None:
    message = f"the number has {digits} digits; at most 200 are read"
    fault = Fault("/a/1", "R006", message)
    assert faults_of(b'{"a": [1, ' + b"9" * digits + b"]}") == [fault]
    assert faults_of(b'{"a": [1, -0.' + b"9" * (digits - 1) + b"]}") == [fault]
    assert faults_of(b'{"a": [1, 1e' + b"0" * (digits - 1) + b"]}") == [fault]


def test_digits_are_counted_over_all_parts_of_a_number() -> None:
    for number in (b"9" * 67 + b"." + b"9" * 67 + b"e-" + b"0" * 66, b"9" * 100 + b"." + b"9" * 99 + b"e1"):
        assert read_json(number) == (number.decode(), ())
        assert [fault.code for fault in faults_of(number + b"1")] == ["R006"]


def test_unpaired_surrogates_in_texts_and_keys() -> None:
    assert faults_of(b'{"a": "x\\uD800y", "\\udfff": "\\ude00\\ud83d"}') == [
        Fault("/\ufffd", "R007", 'the key "\\udfff" holds the unpaired surrogate \\udfff', HALVES),
        Fault("/a", "R007", "the text holds the unpaired surrogate \\ud800", HALVES),
        Fault("/\ufffd", "R007", "the text holds the unpaired surrogate \\ude00", HALVES),
    ]


@pytest.mark.parametrize("escape", ["\\ud800", "\\uD800", "\\udFFF"])
def test_an_unpaired_surrogate_in_either_case(escape: str) -> None:
    message = f"the text holds the unpaired surrogate {escape.lower()}"
    assert faults_of(f'["{escape}"]'.encode()) == [Fault("/0", "R007", message, HALVES)]


def test_all_faults_are_listed_in_the_order_of_the_document() -> None:
    assert faults_of(b'{"a": [NaN, 1e999], "b": {"c": 1, "c": "\\ud800"}, "a": 2}') == [
        duplicate("/a", "a"),
        Fault("/a/0", "R005", "NaN is not a number", NULL),
        Fault("/a/1", "R006", "the exponent of 1e999 is outside -200 to 200"),
        duplicate("/b/c", "c"),
        Fault("/b/c", "R007", "the text holds the unpaired surrogate \\ud800", HALVES),
    ]


def test_a_hundred_faults_are_listed_in_full() -> None:
    assert [fault.code for fault in faults_of(b"[" + b"NaN," * 99 + b"NaN]")] == ["R005"] * 100


def test_beyond_a_hundred_faults_the_list_says_that_it_ends() -> None:
    *listed, last = faults_of(b"[" + b"NaN," * 5000 + b"1]")
    assert [fault.pointer for fault in listed] == [f"/{index}" for index in range(100)]
    message = "the document has more faults than the 100 listed here"
    assert last == Fault("", "R010", message, "mend these and send it again")


def test_long_pointers_do_not_blow_up_the_list() -> None:
    key = b"k" * 1_000_000
    faults = faults_of(b'{"' + key + b'": [' + b"NaN," * 1000 + b"1]}")
    assert [fault.code for fault in faults] == ["R005", "R010"]


def test_every_message_and_pointer_can_be_sent_as_utf_8() -> None:
    for fault in faults_of(b'{"\\ud800": {"\\ud801": NaN}, "\\ud800": "\\udc00"}'):
        "".join((fault.pointer, fault.message, fault.hint or "")).encode()
