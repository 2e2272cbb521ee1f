"""Conditions on what is given: a value that is there and not null, at any depth."""

from collections.abc import Iterable
from typing import Any

Schema = dict[str, Any]

_NOT_NULL: Schema = {"not": {"type": "null"}}


def given(id_: str) -> Schema:
    """Holds for data in which the value with this path is given."""
    name, _, below = id_.partition(".")
    inner = {"type": "object", **given(below)} if below else _NOT_NULL
    return {"required": [name], "properties": {name: inner}}


def all_given(ids: Iterable[str]) -> Schema:
    """Holds for data in which all of these are given."""
    return {"allOf": [given(id_) for id_ in ids]}


def any_given(ids: Iterable[str]) -> Schema:
    """Holds for data in which at least one of these is given."""
    return {"anyOf": [given(id_) for id_ in ids]}
