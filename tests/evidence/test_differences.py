"""Where two documents differ."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.evidence.differences import LONGEST, Difference, differences
from api.wire.json_tree import Json, read_json


def tree(text: str) -> Json:
    found, faults = read_json(text.encode())
    assert not faults
    return found


@pytest.mark.parametrize(
    ("recorded", "computed", "expected"),
    [
        ("1", "1", []),
        ("1", "1.0", [("", "1", "1.0")]),
        ("1", '"1"', [("", "1", '"1"')]),
        ("null", "false", [("", "null", "false")]),
        ("{}", "[]", [("", "{}", "[]")]),
        ('{"a": 1, "b": 2}', '{"b": 2, "a": 1}', []),
        ('{"a": null}', "{}", [("/a", "null", None)]),
        ("{}", '{"a/b": {"c": [1.50, "x"]}}', [("/a~1b", None, '{"c": [1.50, "x"]}')]),
        ("[1, 2, 3]", "[1, 3]", [("/1", "2", "3"), ("/2", "3", None)]),
        ('[{"a": [1]}]', '[{"a": [2, true]}]', [("/0/a/0", "1", "2"), ("/0/a/1", None, "true")]),
        ('"ә"', '"б"', [("", '"ә"', '"б"')]),
    ],
)
def test_differences(
    recorded: str, computed: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    found = list(differences(tree(recorded), tree(computed)))
    assert found == [Difference(*each) for each in expected]


def test_of_a_long_value_the_beginning_is_told() -> None:
    (found,) = differences("x" * 1000, None)
    assert found.recorded == '"' + "x" * (LONGEST - 2) + "…"


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text("ab", max_size=2),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text("ab/~", max_size=2), inner, max_size=3)
    ),
)


@given(VALUES, VALUES)
def test_there_are_none_just_where_the_documents_say_the_same(one: Any, other: Any) -> None:
    first, second = tree(json.dumps(one)), tree(json.dumps(other))
    same = json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)
    assert (not list(differences(first, second))) == same
    mirrored = {Difference(each.pointer, each.computed, each.recorded) for each in differences(second, first)}
    assert set(differences(first, second)) == mirrored
