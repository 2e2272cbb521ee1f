"""Where two JSON documents differ: the places, and what stands there in each."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from api.wire.json_tree import Json, NumberText
from api.wire.pointer import pointer_to

LONGEST = 200
"""The most characters of a value that are told."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A place in the documents where one says something else than the other; None: it says nothing there."""

    pointer: str
    recorded: str | None
    computed: str | None


class _Absent:
    """Stands for what is not there; `null` is something that is."""


_ABSENT = _Absent()


def differences(recorded: Json, computed: Json) -> Iterator[Difference]:
    """Each place, as deep as can be told, in the order of the documents.

    Objects are compared key by key whatever their order, arrays entry by entry. Numbers are compared by their
    text: `1.0` is not `1`.
    """
    yield from _differences(recorded, computed, [])


def _differences(
    recorded: Json | _Absent, computed: Json | _Absent, path: list[str | int]
) -> Iterator[Difference]:
    if isinstance(recorded, dict) and isinstance(computed, dict):
        for key in recorded | computed:
            yield from _at(key, recorded.get(key, _ABSENT), computed.get(key, _ABSENT), path)
    elif isinstance(recorded, list) and isinstance(computed, list):
        for index in range(max(len(recorded), len(computed))):
            yield from _at(index, _entry(recorded, index), _entry(computed, index), path)
    elif type(recorded) is not type(computed) or recorded != computed:
        yield Difference(pointer_to(path), _shown(recorded), _shown(computed))


def _at(
    step: str | int, recorded: Json | _Absent, computed: Json | _Absent, path: list[str | int]
) -> Iterator[Difference]:
    path.append(step)
    yield from _differences(recorded, computed, path)
    path.pop()


def _entry(entries: list[Json], index: int) -> Json | _Absent:
    return entries[index] if index < len(entries) else _ABSENT


def _shown(value: Json | _Absent) -> str | None:
    if isinstance(value, _Absent):
        return None
    text = "".join(_pieces(value))
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _pieces(value: Json) -> Iterator[str]:
    """The value as JSON, its numbers as they are written."""
    match value:
        case NumberText():
            yield value
        case dict():
            for position, (key, member) in enumerate(value.items()):
                yield f"{', ' if position else '{'}{json.dumps(key, ensure_ascii=False)}: "
                yield from _pieces(member)
            yield "}" if value else "{}"
        case list():
            for position, entry in enumerate(value):
                yield ", " if position else "["
                yield from _pieces(entry)
            yield "]" if value else "[]"
        case _:
            yield json.dumps(value, ensure_ascii=False)
