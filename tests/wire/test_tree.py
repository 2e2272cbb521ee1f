"""What a good document becomes."""

import json

import pytest

from api.wire.json_tree import Json, NumberText, read_json


def tree_of(raw: bytes) -> Json:
    tree, faults = read_json(raw)
    assert faults == ()
    return tree


@pytest.mark.parametrize(
    "text", ["0", "-0", "118", "0.10", "1e2", "1E+02", "-1.50e-7", "9" * 200, "1e200", "1e-200"]
)
def test_a_number_keeps_its_text(text: str) -> None:
    number = tree_of(text.encode())
    assert number == text
    assert type(number) is NumberText


def test_a_number_in_a_text_is_a_text() -> None:
    tree = tree_of(b'["120.5", 120.5]')
    assert isinstance(tree, list)
    assert [type(value) for value in tree] == [str, NumberText]


def test_whole_numbers_and_decimals_side_by_side() -> None:
    assert tree_of(b'{"planned": "120.5", "actual": 118, "share": 0.10}') == {
        "planned": "120.5",
        "actual": "118",
        "share": "0.10",
    }


@pytest.mark.parametrize(
    ("raw", "tree"),
    [
        (b"null", None),
        (b"true", True),
        (b"false", False),
        (b"[]", []),
        (b"{}", {}),
        (b'""', ""),
        (b'"a"', "a"),
    ],
)
def test_the_other_values(raw: bytes, tree: Json) -> None:
    assert tree_of(raw) == tree


def test_a_byte_order_mark_is_ignored() -> None:
    assert tree_of(b'\xef\xbb\xbf{"a": 1}') == {"a": "1"}


def test_keys_keep_their_order() -> None:
    tree = tree_of(b'{"b": 1, "a": 2, "c": 3}')
    assert isinstance(tree, dict)
    assert list(tree) == ["b", "a", "c"]


def test_escapes_and_pairs_of_surrogates_are_read() -> None:
    assert tree_of(b'"\\u04e9\\ud83d\\ude00\\n\\/"') == "ө\U0001f600\n/"


@pytest.mark.parametrize(
    "text",
    [
        "[{:}]",
        "]" * 100,
        '"' + "[" * 100 + '"',
        "[" * 100,
        '"' + "[" * 100,
        "\\",
        '\\"[',
        "9" * 300,
        "1e999",
        "NaN",
        ":" * 9,
        "\\ud800",
    ],
)
def test_marks_and_numbers_inside_texts_and_keys_are_nothing_special(text: str) -> None:
    document: Json = {text: [text, {"a": text}]}
    for ensure_ascii in (True, False):
        assert tree_of(json.dumps(document, ensure_ascii=ensure_ascii).encode()) == document


def test_the_same_key_in_different_objects_is_fine() -> None:
    assert tree_of(b'[{"a": 1, "b": {"a": 2}}, {"a": 3}]') == [{"a": "1", "b": {"a": "2"}}, {"a": "3"}]


def test_sixty_four_levels_are_read() -> None:
    tree_of(b"[" * 64 + b"]" * 64)
    tree_of(b'{"a":' * 64 + b"1" + b"}" * 64)


def test_many_shallow_brackets_are_not_deep() -> None:
    assert tree_of(b"[" + b'[],{"a":[]},' * 1000 + b"[]]") == [[], {"a": []}] * 1000 + [[]]


def test_numbers_of_a_large_document_keep_their_text_and_type() -> None:
    tree = tree_of(b"[" + b"1,1.0,10," * 10_000 + b"1]")
    assert isinstance(tree, list)
    assert tree == ["1", "1.0", "10"] * 10_000 + ["1"]
    assert {type(value) for value in tree} == {NumberText}


def test_sixteen_mebibytes_are_read() -> None:
    body = b'{"id":"abai","data":{"planned":"120.5","actual":118}}'
    count = 16 * 2**20 // len(body)
    tree = tree_of(b"[" + b",".join([body] * count) + b"]")
    assert isinstance(tree, list)
    assert len(tree) == count
