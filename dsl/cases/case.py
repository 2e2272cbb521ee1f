"""Worked cases: data, and what must come of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dsl.manifest.yaml_tree import Mapping as Keys
from dsl.manifest.yaml_tree import Scalar, Sequence, YamlNode
from engine.graph.span import Span

__all__ = ["TIMES", "Case", "ExpectedError", "Given", "entry_of", "given", "repeated"]

Given = dict[str, Any] | list[Any] | str | bool
"""Data of a case in the form of a request: numbers and dates are the text of the file."""

TIMES = "times"
"""The key of an entry of a list that says how often the entry stands there."""

_YES_NO: Mapping[str, bool] = {"true": True, "false": False}
_OF_THE_BODY = ("kind", "attributes", "data")


@dataclass(frozen=True, slots=True)
class ExpectedError:
    """A fault that a request must be refused for; without a code any code will do."""

    pointer: str
    code: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Case:
    """A request, and what the answer must say or which faults it must be refused for.

    `entry` is the case in its file. A case that is not `whole` has one body, and `expect` is said of that
    body; otherwise it is said of the answer, with the bodies by id. `expect` is None where `errors` are
    expected.
    """

    title: str
    span: Span
    entry: Keys
    whole: bool
    expect: Keys | None
    errors: tuple[ExpectedError, ...]

    def request(self) -> Given:
        """The request, as an exact tree."""
        request = entry_of(self.entry, "request")
        if request is not None:
            return given(request)
        parts = {key: part for key in _OF_THE_BODY if (part := entry_of(self.entry, key)) is not None}
        body = entry_of(self.entry, "body")
        asked: dict[str, Given] = {
            "bodies": [
                {
                    **({} if body is None else {"id": given(body)}),
                    **{key: given(part) for key, part in parts.items()},
                }
            ]
        }
        readings = entry_of(self.entry, "readings")
        return asked if readings is None else {**asked, "readings": given(readings)}

    def readings(self) -> Given:
        """The readings of the request, as an exact tree."""
        within = (entry_of(self.entry, "request") if self.whole else None) or self.entry
        readings = entry_of(within, "readings")
        return {} if readings is None else given(readings)

    def place(self, pointer: str, *, key: bool = False) -> Span:
        """The place of what a pointer into the request leads to, as far as it goes; with `key` of its key."""
        steps = [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]
        node: YamlNode = self.entry
        if self.whole:
            steps = ["request", *steps]
        elif steps[:2] == ["bodies", "0"]:
            steps = ["body" if step == "id" else step for step in steps[2:3]] + steps[3:]
        place = self.span
        for position, step in enumerate(steps):
            below = _below(node, step)
            if below is None:
                break
            named = _key(node, step) if key and position == len(steps) - 1 else None
            place = below.span if named is None else named.span
            node = below
        return place


def given(node: YamlNode) -> Given:
    """The data that a part of a file says, its entries repeated as often as they say."""
    match node:
        case Scalar(text, plain):
            return _YES_NO[text] if plain and text in _YES_NO else text
        case Sequence():
            return [given(entry) for entry in repeated(node)]
        case Keys(entries):
            return {key.text: given(value) for key, value in entries}


def repeated(node: Sequence) -> Iterator[YamlNode]:
    """The entries of a list, each as often as it says, and without saying so. The numbers are sound."""
    for entry in node.items:
        times = entry_of(entry, TIMES)
        if not isinstance(entry, Keys) or not isinstance(times, Scalar):
            yield entry
            continue
        rest = Keys(tuple(pair for pair in entry.entries if pair[0].text != TIMES), entry.span)
        for _ in range(int(times.text)):
            yield rest


def entry_of(node: YamlNode, key: str) -> YamlNode | None:
    """What stands under a key; None where nothing does."""
    if not isinstance(node, Keys):
        return None
    return next((value for name, value in node.entries if name.text == key), None)


def _key(node: YamlNode, name: str) -> Scalar | None:
    """A key of this name."""
    entries = node.entries if isinstance(node, Keys) else ()
    return next((key for key, _ in entries if key.text == name), None)


def _below(node: YamlNode, step: str) -> YamlNode | None:
    """What stands under a key or at a position."""
    if isinstance(node, Sequence) and step.isdecimal():
        return next((entry for at, entry in enumerate(repeated(node)) if at == int(step)), None)
    return entry_of(node, step)
