"""What holds for any document and for any bytes."""

import json
from collections import Counter
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from api.wire.json_tree import Json, NumberText, read_json
from api.wire.numbers import exact_number, is_oversized

texts = st.text() | st.text('[]{}":,\\ue10 ', max_size=8)
numbers = st.integers().map(str) | st.decimals(allow_nan=False, allow_infinity=False, places=3).map(
    "{:f}".format
)
values: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | texts | numbers.map(NumberText),
    lambda inner: st.lists(inner) | st.dictionaries(texts, inner),
    max_leaves=30,
)


def serialised(value: Json, *, ascii_only: bool) -> str:
    """The JSON of a tree, numbers by their own text."""
    match value:
        case NumberText():
            return str(value)
        case dict():
            pairs = (
                f"{serialised(key, ascii_only=ascii_only)}: {serialised(member, ascii_only=ascii_only)}"
                for key, member in value.items()
            )
            return "{" + ", ".join(pairs) + "}"
        case list():
            return "[" + ",".join(serialised(item, ascii_only=ascii_only) for item in value) + "]"
        case _:
            return json.dumps(value, ensure_ascii=ascii_only)


def shape(value: Json) -> Any:
    """The tree with the types that equality of texts overlooks."""
    match value:
        case dict():
            return [(key, shape(member)) for key, member in value.items()]
        case list():
            return ["list", *map(shape, value)]
        case _:
            return type(value), value


@given(values, st.booleans())
def test_a_serialised_tree_is_read_back_exactly(value: Json, ascii_only: bool) -> None:
    tree, faults = read_json(serialised(value, ascii_only=ascii_only).encode())
    assert faults == ()
    assert shape(tree) == shape(value)


@given(st.binary() | st.text().map(str.encode))
@example(b"\xef\xbb\xbf\xef\xbb\xbf1")
@example(b'"\\')
@example(b'{"a":1}\x00')
def test_no_bytes_raise(raw: bytes) -> None:
    tree, faults = read_json(raw)
    assert not (faults and tree is not None)
    assert all(fault.message for fault in faults)


FRAGMENTS = [
    *[
        "[",
        "]",
        "{",
        "}",
        '"',
        '"a"',
        '"\\u0061"',
        '"a":',
        '"b":1,',
        ":",
        ",",
        "\\",
        '\\"',
        "1",
        "0.5",
        "[[",
        "]]",
        '{"a":',
    ],
    *["1e999", "1e100", "NaN", "null", "\\ud800", '"\\ud800"', '"\\ud83d\\ude00"'],
    *(" ", "9" * 201),
]
soup = st.lists(st.sampled_from(FRAGMENTS), max_size=25).map("".join)


@st.composite
def nearly_json(draw: st.DrawFn) -> str:
    """A document with something thrown into it."""
    text = serialised(draw(values), ascii_only=False)
    at = draw(st.integers(0, len(text)))
    return text[:at] + draw(soup) + text[at:]


def codes_of(text: str) -> list[str]:
    """The codes of a shallow document, found in the plainest way."""
    found: list[str] = []

    def members(pairs: list[tuple[str, Any]]) -> None:
        counts = Counter(key for key, _ in pairs)
        found.extend("R004" for times in counts.values() if times > 1)
        for key in counts:
            leaf(key)
        for _, value in pairs:
            leaf(value)

    def leaf(value: Any) -> None:
        match value:
            case NumberText() if is_oversized(value):
                found.append("R006")
            case list():
                for item in value:
                    leaf(item)
            case str() if any("\ud800" <= char <= "\udfff" for char in value):
                found.append("R007")

    if not text.strip(" \t\n\r"):
        return ["R008"]
    try:
        leaf(
            json.loads(
                text,
                object_pairs_hook=members,
                parse_int=NumberText,
                parse_float=NumberText,
                parse_constant=lambda _: found.append("R005"),
            )
        )
    except json.JSONDecodeError:
        return ["R002"]
    return sorted(found)


@given(soup | nearly_json())
@settings(max_examples=500)
def test_the_fast_way_finds_what_the_plain_way_finds(text: str) -> None:
    tree, faults = read_json(text.encode())
    assert sorted(fault.code for fault in faults) == codes_of(text)
    if not faults:
        assert shape(tree) == shape(json.loads(text, parse_int=NumberText, parse_float=NumberText))


@given(values, st.integers(0, 70), soup)
def test_depth_is_judged_exactly(value: Json, around: int, junk: str) -> None:
    def levels(value: Json) -> int:
        below = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
        return 0 if below is None else 1 + max(map(levels, below), default=0)

    text = json.dumps(junk)
    document = f"[{text}," * around + serialised(value, ascii_only=False) + f",{text}]" * around
    tree, faults = read_json(document.encode())
    if around + levels(value) > 64:
        assert [fault.code for fault in faults] == ["R003"]
    else:
        assert faults == ()
        assert isinstance(tree, list) or around == 0


@given(numbers)
def test_a_number_of_the_tree_has_its_exact_value(text: str) -> None:
    tree, _ = read_json(text.encode())
    assert isinstance(tree, NumberText)
    assert exact_number(tree) == exact_number(text)
