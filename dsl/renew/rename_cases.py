"""The new name of a declaration in worked cases: in their data and in what they expect."""

import re
from collections.abc import Iterator

from dsl.diagnostics.diagnostic import Findings
from dsl.manifest.yaml_tree import Mapping, Scalar, Sequence, YamlNode, read_yaml
from dsl.renew.edits import Edit, Lines, edited

Path = tuple[str, ...]
"""The names that lead from the outermost level to a declaration."""

_MEASURES = ("blocks", "criteria", "penalties", "bonuses", "results")
_VALUES = frozenset({"attribute", "input", "column", "definition"})
_SORTS = {"rating": "rating", "flag": "flag", "reading": "reading", "option": "option"}
_MEASURED = frozenset({"block", "criterion", "penalty", "bonus", "cap", "result"})


def rename_in_cases(file: str, text: str, path: str, name: str, word: str) -> str:
    """A file of worked cases with the new name of what `word` declares under a path."""
    sort = "value" if word in _VALUES else "measure" if word in _MEASURED else _SORTS.get(word)
    tree = read_yaml(file, text, Findings())
    if sort is None or tree is None:
        return text
    names = tuple(path.split("."))
    if sort in ("rating", "flag"):
        names = names[-1:]
    finder = _Finder(Lines(text), sort, word, names, name)
    return edited(text, finder.edits(tree))[0]


_BESIDE_BLOCKS = frozenset({"results", "ratings", "flags", "notes", "recommendations"})
"""What may be expected of one body beside its blocks and criteria."""
_NAMED_IN_REQUESTS = {
    "data": "value",
    "attributes": "value",
    "corrections": "value",
    "conclusions": "measure",
    "readings": "reading",
}
"""The keys of a request with names below them, and what these are names of."""


class _Finder:
    """Goes through cases knowing which names may stand where."""

    def __init__(self, lines: Lines, sort: str, word: str, names: Path, name: str) -> None:
        self._lines = lines
        self._sort = sort
        self._word = word
        self._names = names
        self._name = name
        self._request: YamlNode | None = None

    def edits(self, tree: YamlNode) -> Iterator[Edit]:
        """The edits of a whole file."""
        for case in _items(_entry(tree, "cases")):
            request = self._request = _entry(case, "request")
            for body in [case] if request is None else _items(_entry(request, "bodies")):
                yield from self._data(_entry(body, "data"), ())
                yield from self._keys(_entry(body, "attributes"), "value", ())
                yield from self._keys(_entry(body, "conclusions"), "measure", ())
            for appeal in _items(_entry(request, "appeals")):
                yield from self._appeal(appeal)
            yield from self._readings(_entry(case if request is None else request, "readings"))
            for error in _items(_entry(case, "errors")):
                yield from self._pointer(_entry(error, "pointer") or error)
            expect = _entry(case, "expect")
            yield from self._expect(expect, ())
            if request is None:
                yield from self._members(expect, ())

    def _is(self, sort: str, path: Path) -> bool:
        return sort == self._sort and path == self._names

    def _new(self, node: YamlNode) -> Iterator[Edit]:
        """The edit that writes the new name in the place of the old one."""
        start, end = self._lines.range(node.span)
        for found in re.finditer(rf"(?<!\w){re.escape(self._names[-1])}(?!\w)", self._lines.text[start:end]):
            yield Edit(start + found.start(), start + found.end(), self._name)

    def _keys(self, node: YamlNode | None, sort: str, around: Path) -> Iterator[Edit]:
        for key, _ in _pairs(node):
            if self._is(sort, (*around, key.text)):
                yield from self._new(key)

    def _value(self, node: YamlNode | None, sort: str, around: Path = ()) -> Iterator[Edit]:
        if isinstance(node, Scalar) and self._is(sort, (*around, node.text)):
            yield from self._new(node)

    def _data(self, node: YamlNode | None, around: Path) -> Iterator[Edit]:
        for item in _items(node):
            yield from self._data(item, around)
        for key, value in _pairs(node):
            path = (*around, key.text)
            if self._is("value", path) or (self._word == "block" and self._is("measure", path)):
                yield from self._new(key)
            yield from self._data(value, path)

    def _appeal(self, node: YamlNode) -> Iterator[Edit]:
        block = _entry(node, "block")
        yield from self._value(block, "measure")
        if isinstance(block, Scalar):
            yield from self._data(_entry(node, "corrections"), (block.text,))

    def _readings(self, node: YamlNode | None) -> Iterator[Edit]:
        for key, value in _pairs(node):
            if self._is("reading", (key.text,)):
                yield from self._new(key)
            yield from self._value(value, "option", (key.text,))

    def _pointer(self, node: YamlNode) -> Iterator[Edit]:
        """A pointer into a request; its numbers are no names."""
        if not isinstance(node, Scalar):
            return
        steps = node.text.split("/")[1:]
        within = next((step for step in steps if step in _NAMED_IN_REQUESTS), None)
        if within is None:
            return
        names = tuple(step for step in steps[steps.index(within) + 1 :] if not step.isdecimal())
        sort = _NAMED_IN_REQUESTS[within]
        if within == "corrections":
            names = (_block_of(self._request, steps), *names)
        for length in range(1, len(names) + 1):
            path = names[:length]
            if self._is(sort, path) or (self._word == "block" and self._is("measure", path)):
                yield from self._new(node)
                return

    def _members(self, node: YamlNode | None, around: Path) -> Iterator[Edit]:
        """What is said of blocks, criteria and what else is measured, by name."""
        for key, value in _pairs(node):
            if not around and key.text in _BESIDE_BLOCKS:
                continue
            if self._is("measure", (*around, key.text)):
                yield from self._new(key)
            yield from self._expect(value, (*around, key.text))

    def _expect(self, node: YamlNode | None, around: Path) -> Iterator[Edit]:
        """What is expected; `around` is the block that it is said of."""
        for item in _items(node):
            yield from self._expect(item, around)
        for key, value in _pairs(node):
            match key.text:
                case "bodies":
                    for _, body in _pairs(value):
                        yield from self._expect(body, ())
                case word if word in _MEASURES:
                    yield from self._members(value, around)
                case "caps":
                    for cap in _items(value):
                        yield from self._value(cap, "measure", around)
                case "ratings" | "populations":
                    yield from self._keys(value, "rating", ())
                case "readings":
                    yield from self._readings(value)
                case "readings_not_default":
                    for reading in _items(value):
                        yield from self._value(reading, "reading")
                case "flags_before" | "flags_after":
                    for flag in _items(value):
                        yield from self._value(flag, "flag")
                case "rating" | "flag":
                    yield from self._value(value, key.text)
                case "warnings":
                    for warning in _items(value):
                        pointer = _entry(warning, "pointer")
                        yield from () if pointer is None else self._pointer(pointer)
                case "block":
                    yield from self._value(value, "measure")
                    yield from self._result(node, value)
                case "flags" | "notes" | "recommendations" | "appeals" | "moved":
                    yield from self._expect(value, ())
                case _:
                    continue

    def _result(self, recommendation: YamlNode | None, block: YamlNode) -> Iterator[Edit]:
        """The result of a predecessor that is recommended, which is said of a block."""
        if isinstance(block, Scalar):
            yield from self._expect(_entry(recommendation, "result"), (block.text,))


def _block_of(request: YamlNode | None, steps: list[str]) -> str:
    """The block of the objection that a pointer leads into."""
    appeals = _items(_entry(request, "appeals"))
    at = int(steps[1]) if len(steps) > 1 and steps[1].isdecimal() else len(appeals)
    block = _entry(appeals[at], "block") if at < len(appeals) else None
    return block.text if isinstance(block, Scalar) else ""


def _entry(node: YamlNode | None, key: str) -> YamlNode | None:
    return next((value for name, value in _pairs(node) if name.text == key), None)


def _pairs(node: YamlNode | None) -> tuple[tuple[Scalar, YamlNode], ...]:
    return node.entries if isinstance(node, Mapping) else ()


def _items(node: YamlNode | None) -> tuple[YamlNode, ...]:
    return node.items if isinstance(node, Sequence) else ()
