"""YAML with places and the original text of each scalar; nothing is guessed from how a scalar looks."""

from dataclasses import dataclass
from typing import Any

import yaml

from dsl.diagnostics.diagnostic import Findings, Related
from engine.graph.span import Span

_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Scalar:
    """A scalar as written; `plain` tells one without quotation marks."""

    text: str
    plain: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: "tuple[YamlNode, ...]"
    span: Span


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their values, in the order of the file."""

    entries: "tuple[tuple[Scalar, YamlNode], ...]"
    span: Span


YamlNode = Scalar | Sequence | Mapping


def read_yaml(file: str, text: str, findings: Findings) -> YamlNode | None:
    """The tree of a YAML file; None, reported, where it cannot be read."""
    start = Span(file, 1, 1, 1, 1)
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark or fault.context_mark
        place = Span(file, mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 2) if mark else start
        problem = (fault.problem or "it cannot be read").replace("\n", " ")
        findings.add("E0120", place, f"this is no YAML: {problem}")
        return None
    except (yaml.YAMLError, RecursionError) as fault:
        findings.add("E0120", start, f"this is no YAML: {str(fault).splitlines()[0]}")
        return None
    if node is None:
        findings.add("E0120", start, "the file is empty")
        return None
    return _convert(file, node, findings, {}, 0)


def _convert(file: str, node: Any, findings: Findings, seen: dict[int, Any], depth: int) -> YamlNode:
    span = _span(file, node)
    if id(node) in seen or depth > DEEPEST:
        findings.add("E0120", span, "aliases and deep nesting are not allowed", "write the values out")
        return Scalar("", True, span)
    seen[id(node)] = node
    if not node.tag.startswith("tag:yaml.org,2002:") or "python" in node.tag:
        findings.add("E0120", span, f"the tag `{node.tag}` is not allowed", "delete it")
    if isinstance(node, yaml.ScalarNode):
        return Scalar(node.value, not node.style, span)
    if isinstance(node, yaml.SequenceNode):
        items = tuple(_convert(file, item, findings, seen, depth + 1) for item in node.value)
        return Sequence(items, span)
    return _mapping(file, node, findings, seen, depth)


def _mapping(file: str, node: Any, findings: Findings, seen: dict[int, Any], depth: int) -> Mapping:
    entries: dict[str, tuple[Scalar, YamlNode]] = {}
    for key_node, value_node in node.value:
        key_span = _span(file, key_node)
        if not isinstance(key_node, yaml.ScalarNode):
            findings.add("E0120", key_span, "a key must be a single word or text")
            continue
        key = Scalar(key_node.value, not key_node.style, key_span)
        value = _convert(file, value_node, findings, seen, depth + 1)
        earlier = entries.setdefault(key.text, (key, value))
        if earlier[0] is not key:
            findings.add(
                "E0122",
                key_span,
                f"the key `{key.text}` is given twice",
                "keep one of them",
                [Related(earlier[0].span, "it was given here")],
            )
    return Mapping(tuple(entries.values()), _span(file, node))


def _span(file: str, node: Any) -> Span:
    start, end = node.start_mark, node.end_mark
    return Span(file, start.line + 1, start.column + 1, end.line + 1, end.column + 1)
