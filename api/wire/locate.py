"""The second, thorough reading of a document that looked suspicious: every fault with its pointer."""

import re
from collections import Counter
from collections.abc import Iterator
from json import JSONDecoder
from typing import Any

from api.wire.fault import Fault
from api.wire.numbers import is_oversized, number_fault
from api.wire.pointer import UNPAIRED_SURROGATE, pointer_to
from api.wire.quoted import quoted
from api.wire.tree import NumberText, NumberTexts

MOST_FAULTS = 100
"""The most faults of one document that are listed."""

MOST_POINTER_TEXT = 65_536
"""No further fault is listed once the pointers together have this many characters."""

_SHORTEST_OVERSIZED = len("1e201")
_BOTH_HALVES = "write both halves of the pair, or the character itself"


class _Constant(str):
    """NaN, Infinity or -Infinity, as it was written."""

    __slots__ = ()


def faults_of(text: str) -> tuple[Fault, ...]:
    """The faults R004 to R007 of a document whose syntax and depth are known to be good, in its order.

    A document made of faults, or of long keys with faults below them, must not make an answer far longer than
    itself: beyond `MOST_FAULTS` or `MOST_POINTER_TEXT` the list ends with R010.
    """
    number = NumberTexts().__getitem__
    decoder = JSONDecoder(
        object_pairs_hook=tuple, parse_float=number, parse_int=number, parse_constant=_Constant
    )
    listed: list[Fault] = []
    pointer_text = 0
    for fault in _faults(decoder.decode(text), []):
        if len(listed) == MOST_FAULTS or pointer_text > MOST_POINTER_TEXT:
            message = f"the document has more faults than the {len(listed)} listed here"
            listed.append(Fault("", "R010", message, "mend these and send it again"))
            break
        listed.append(fault)
        pointer_text += len(fault.pointer)
    return tuple(listed)


def _faults(container: Any, path: list[str | int]) -> Iterator[Fault]:
    """The faults of a value and all below it; an object is a tuple of its members, duplicate keys and all.

    `path` is where the value lies, and is the same again afterwards.
    """
    kind = type(container)
    if kind is tuple:
        yield from _key_faults(container, path)
        entries = iter(container)
    elif kind is list:
        entries = enumerate(container)
    else:
        entries = iter([])
        yield from _leaf_faults(container, path)
    for step, value in entries:
        kind = type(value)
        if kind is str:
            if value.isascii():
                continue
        elif value is None or kind is bool or (kind is NumberText and len(value) < _SHORTEST_OVERSIZED):
            continue
        path.append(step)
        if kind is tuple or kind is list:
            if value:
                yield from _faults(value, path)
        else:
            yield from _leaf_faults(value, path)
        path.pop()


def _leaf_faults(value: str | bool | None, path: list[str | int]) -> Iterator[Fault]:
    if isinstance(value, _Constant) or (isinstance(value, NumberText) and is_oversized(value)):
        yield number_fault(pointer_to(path), value)
    elif isinstance(value, str) and (surrogate := UNPAIRED_SURROGATE.search(value)):
        yield Fault(
            pointer_to(path),
            "R007",
            f"the text holds the unpaired surrogate {_escape(surrogate)}",
            _BOTH_HALVES,
        )


def _key_faults(members: tuple[tuple[str, Any], ...], path: list[str | int]) -> Iterator[Fault]:
    keys = [key for key, _ in members]
    if len(set(keys)) == len(keys) and all(map(str.isascii, keys)):
        return
    for key, times in Counter(keys).items():
        if times > 1:
            message = f"the key {quoted(key)} is given {times} times in this object"
            yield Fault(pointer_to([*path, key]), "R004", message, "keep one of them")
        if surrogate := UNPAIRED_SURROGATE.search(key):
            message = f"the key {quoted(key)} holds the unpaired surrogate {_escape(surrogate)}"
            yield Fault(pointer_to([*path, key]), "R007", message, _BOTH_HALVES)


def _escape(surrogate: re.Match[str]) -> str:
    return f"\\u{ord(surrogate[0]):04x}"
