"""Reads a YAML file into its model; every fault has its place."""

import re
from collections.abc import Iterator
from collections.abc import Sequence as Parts
from dataclasses import dataclass
from itertools import chain
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from dsl.diagnostics.diagnostic import Findings
from dsl.diagnostics.message import Conjunction, Message, listed, say
from dsl.manifest.form import FormError
from dsl.manifest.yaml_tree import Mapping, Scalar, Sequence, YamlNode, read_yaml
from engine.graph.span import Span

Model = TypeVar("Model", bound=BaseModel)
Loc = Parts[int | str]


@dataclass(frozen=True, slots=True)
class Located(Generic[Model]):
    """A validated model with the tree it came from."""

    model: Model
    tree: YamlNode

    def span(self, *path: int | str) -> Span:
        """The place of what stands at a path of keys and positions."""
        return _find(self.tree, path)[0]

    def key_span(self, *path: int | str) -> Span:
        """The place of the last key of a path."""
        return _key_span(self.tree, path)


def read_model(file: str, text: str, model: type[Model], findings: Findings) -> Located[Model] | None:
    """The content of a YAML file; None, reported, where it does not have the form of the model."""
    tree = read_yaml(file, text, findings)
    if tree is None:
        return None
    for span, advice in _empty(tree):
        findings.add("E0123", span, say("no-value-given"), advice)
    try:
        return Located(model.model_validate(_plain(tree)), tree)
    except ValidationError as faults:
        for fault in faults.errors(include_url=False):
            _report(tree, fault, model, findings)
        return None


def _plain(node: YamlNode) -> Any:
    match node:
        case Scalar(text):
            return None if node.empty else text
        case Sequence(items):
            return [_plain(item) for item in items]
        case Mapping(entries):
            return {key.text: _plain(value) for key, value in entries}


def _empty(node: YamlNode) -> Iterator[tuple[Span, Message]]:
    """The places where a value is left out, with what mends that.

    None is guessed: an empty scope is not one of everything.
    """
    match node:
        case Scalar() if node.empty:
            yield node.span, say("write-or-delete-key")
        case Sequence(items):
            yield from chain.from_iterable(_empty(item) for item in items)
        case Mapping(entries):
            for (_, before), (key, value) in zip(((None, None), *entries), entries, strict=False):
                if not isinstance(value, Scalar) or not value.empty:
                    yield from _empty(value)
                elif (number := _decimal_comma(before, key)) is not None:
                    yield key.span, say("decimal-sign-is-a-point", text=number)
                else:
                    yield key.span, say("write-or-delete-key")


_WHOLE = re.compile(r"-?[0-9]+")


def _decimal_comma(before: YamlNode | None, key: Scalar) -> str | None:
    """The number that is meant by `3,5`, which YAML takes for a value and a key without one."""
    if not isinstance(before, Scalar) or not (before.plain and key.plain and key.text.isdecimal()):
        return None
    end = before.span.end_line, before.span.end_column + 1
    adjacent = end == (key.span.line, key.span.column)
    return f"{before.text}.{key.text}" if adjacent and _WHOLE.fullmatch(before.text) else None


def _find(node: YamlNode, path: Loc) -> tuple[Span, YamlNode, int]:
    """The place and node that a path leads to, as far as it goes, and how many steps that were."""
    span, steps = node.span, 0
    for part in path:
        if isinstance(node, Mapping):
            entry = next(((key, value) for key, value in node.entries if key.text == part), None)
            if entry is None:
                break
            span, node = entry[0].span.to(entry[1].span), entry[1]
            if isinstance(node, Scalar):
                span = node.span
        elif isinstance(node, Sequence) and isinstance(part, int) and part < len(node.items):
            node = node.items[part]
            span = node.span
        else:
            break
        steps += 1
    return span, node, steps


_WANTED = {
    "string_type": say("form-text"),
    "list_type": say("form-list"),
    "dict_type": say("form-keys"),
    "model_type": say("form-keys"),
    "too_short": say("form-list-of-one"),
    "string_too_short": say("form-text-not-empty"),
}
"""How what a model wants is called, by the validator's word for what it found instead."""
_CHOICE = re.compile(r"'[^']*'")


def _report(tree: YamlNode, fault: Any, model: type[BaseModel], findings: Findings) -> None:
    path: Loc = fault["loc"]
    span, node, steps = _find(tree, path)
    if isinstance(node, Scalar) and node.empty:
        return
    where = ".".join(str(part) for part in path[:steps] if not isinstance(part, int))
    what = say("as-written", text=where) if where else say("the-file")
    if path and isinstance(path[-1], int):
        what = say("an-entry-of", place=what)
    match fault["type"]:
        case "extra_forbidden":
            key, known = str(path[-1]), _keys_beside(model, path)
            findings.unknown("E0121", key, _key_span(tree, path), say("key-unknown", key=key), known)
        case "missing":
            key = str(path[-1])
            said, advice = say("key-missing", key=key), say("write-this", text=f"{key}: …")
            findings.add("E0124", _first_line(span), said, advice)
        case "value_error" if isinstance(fault["ctx"]["error"], FormError):
            span = _key_span(tree, path[:-1]) if path[-1] == "[key]" else span
            error = fault["ctx"]["error"]
            findings.add("E0123", span, error.said, error.advice)
        case "literal_error":
            values = listed(_CHOICE.findall(fault["ctx"]["expected"]), Conjunction.either)
            findings.add("E0123", span, say("value-is-one-of", what=what, values=values))
        case kind if steps < len(path):
            findings.add("E0123", span, say("entry-is-name-or-list", place=where))
        case kind:
            wanted = _WANTED.get(kind, say("form-other"))
            findings.add("E0123", span, say("value-must-be", what=what, wanted=wanted))


def _first_line(span: Span) -> Span:
    return Span(span.file, span.line, span.column, span.line, span.column + 1)


def _key_span(tree: YamlNode, path: Loc) -> Span:
    _, node, _ = _find(tree, path[:-1])
    if isinstance(node, Mapping):
        return next((key.span for key, _ in node.entries if key.text == path[-1]), node.span)
    return node.span


def _keys_beside(model: type[BaseModel], path: Loc) -> list[str]:
    """The keys that the model allows where an unknown one was found."""
    fields = set(model.model_fields)
    for nested in _nested(model):
        if len(path) > 1:
            fields |= set(nested.model_fields)
    return sorted(fields)


def _nested(model: type[BaseModel]) -> list[type[BaseModel]]:
    found: list[type[BaseModel]] = []
    for field in model.model_fields.values():
        for argument in getattr(field.annotation, "__args__", ()):
            if isinstance(argument, type) and issubclass(argument, BaseModel):
                found += [argument, *_nested(argument)]
    return found
