"""Whether an expectation can be met at all: by the names of the methodology and the form of an answer."""

import re
from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

from gmpy2 import mpq

from dsl.cases.shape import Anything, Each, Named, Shape, Value
from dsl.diagnostics.diagnostic import Findings
from dsl.diagnostics.message import Message, say
from dsl.diagnostics.numerals import numeral
from dsl.manifest.yaml_tree import Mapping as Keys
from dsl.manifest.yaml_tree import Scalar, Sequence, YamlNode

__all__ = ["EXACT", "check_expectation", "exact_number"]

EXACT = frozenset({"exact", "own", "share", "weight", "worth"})
"""The keys of an answer whose numbers are compared by their value, however they are written."""

_LONGEST = 1000
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?(/[0-9]+)?")
_MEANT = re.compile(r"(?P<number>-?[0-9]+([.,][0-9]+)?) ?(?P<percent>%?)")
_SHOWN = ("score", "value", "points", "rank")
"""What is published of a block, of a result, of a penalty or bonus, and of a body in a rating."""
_DEEPEST = 4


class _Wanted(NamedTuple):
    """A part of an expectation with its shape and the key that it stands under.

    `whole` is the shape of all that is said of the same body, and `path` leads there from the case.
    """

    node: YamlNode
    shape: Shape
    key: str
    whole: Named
    path: str


def check_expectation(expected: YamlNode, shape: Named, findings: Findings) -> None:
    """Report what no answer has, and what is expected in another form than answers have."""
    waiting = [_Wanted(expected, shape, "expect", shape, "expect")]
    while waiting:
        part = waiting.pop()
        match part.shape:
            case Anything():
                continue
            case Named():
                waiting.extend(_checked_keys(part, part.shape, findings))
            case Each(entry):
                if isinstance(part.node, Sequence):
                    waiting.extend(part._replace(node=each, shape=entry) for each in part.node.items)
                else:
                    findings.add("E0906", part.node.span, say("expected-list", key=part.key))
            case _:
                _check_value(part.node, part.key, findings)


def _checked_keys(part: _Wanted, shape: Named, findings: Findings) -> Iterator[_Wanted]:
    """What stands under keys that answers have; other keys are reported."""
    node, key = part.node, part.key
    if not isinstance(node, Keys):
        shown = next((each for each in _SHOWN if isinstance(shape.keys.get(each), Value)), None)
        advice = None
        if shown is not None and isinstance(node, Scalar):
            advice = say("write-this", text=f"{key}: {{{shown}: {_as_value(node)}}}")
        findings.add("E0906", node.span, say("expected-keys", key=key), advice)
        return
    for name, value in node.entries:
        if isinstance(value, Scalar) and value.empty:
            continue  # reported as such
        below = shape.keys.get(name.text, shape.others)
        if below is not None:
            if part.path == "expect" and key == "bodies" and isinstance(below, Named):
                yield _Wanted(value, below, name.text, below, f"bodies.{name.text}")
            else:
                yield part._replace(node=value, shape=below, key=name.text)
            continue
        said = say("nothing-to-expect", name=name.text)
        place = _place_of(name.text, shape, part.whole, part.path)
        if place is None or findings.lost(name.text):
            findings.unknown("E0905", name.text, name.span, said, shape.keys)
        else:
            findings.add("E0905", name.span, said, say("it-stands-under", place=place))


def _place_of(name: str, here: Named, whole: Named, path: str) -> str | None:
    """The keys that a name stands under, from here or else from all that is said of the same body."""
    inside = _way_to(name, here)
    if inside:
        return ".".join(inside)
    outside = _way_to(name, whole)
    return None if outside is None else ".".join((path, *outside))


def _way_to(name: str, shape: Named) -> tuple[str, ...] | None:
    """The keys that lead to a name, the shortest way."""
    waiting: deque[tuple[Named, tuple[str, ...]]] = deque([(shape, ())])
    while waiting:
        each, path = waiting.popleft()
        if name in each.keys:
            return path
        if len(path) < _DEEPEST:
            inner = ((key, below) for key, below in each.keys.items() if isinstance(below, Named))
            waiting.extend((below, (*path, key)) for key, below in inner)
    return None


def _as_value(node: Scalar) -> str:
    """A value as it is written for comparison with what is published."""
    return node.text if node.plain and node.text in ("true", "false") else f'"{node.text}"'


def _check_value(node: YamlNode, key: str, findings: Findings) -> None:
    if not isinstance(node, Scalar):
        findings.add("E0906", node.span, say("expected-value", key=key))
    elif key in EXACT and exact_number(node.text) is None:
        said = say("expected-number", key=key, value=node.text)
        findings.add("E0906", node.span, said, _as_number(node.text))


def _as_number(text: str) -> Message:
    """How the number that is meant is written."""
    meant = _MEANT.fullmatch(text) if len(text) <= _LONGEST else None
    if meant is None:
        return say("write-an-exact-number")
    number = meant["number"].replace(",", ".")
    return say("write-this", text=numeral(mpq(number) / 100) if meant["percent"] else number)


def exact_number(text: str) -> mpq | None:
    """The number that a text says exactly, `77/2` or `38.5`; None where it says none."""
    if len(text) > _LONGEST or not _NUMBER.fullmatch(text):
        return None
    dividend, _, divisor = text.partition("/")
    below = mpq(divisor or "1")
    return mpq(dividend) / below if below else None
