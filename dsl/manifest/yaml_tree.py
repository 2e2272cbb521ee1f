"""YAML with places and the original text of each scalar; nothing is guessed from how a scalar looks."""

from dataclasses import dataclass, field
from typing import Any

import yaml

from dsl.diagnostics.diagnostic import Findings, Related
from dsl.diagnostics.message import Message, say
from dsl.manifest.places import Places
from dsl.manifest.yaml_advice import advice_on
from dsl.manifest.yaml_problems import no_yaml
from engine.graph.span import Span

_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Scalar:
    """A scalar as written; `plain` tells one without quotation marks."""

    text: str
    plain: bool
    span: Span

    @property
    def empty(self) -> bool:
        """Whether nothing is given here."""
        return self.plain and self.text in ("", "~", "null")


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
    places = Places(file, text)
    builder = _Builder(places, findings)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            if not builder.take(event):
                return None
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark or fault.context_mark
        at = mark.index if mark else 0
        findings.add("E0120", places.sign(at), no_yaml(fault.problem), advice_on(fault.problem, text, at))
        return None
    except yaml.reader.ReaderError as fault:
        at = next((at for at, sign in enumerate(text) if not _allowed(sign)), 0)
        findings.add("E0120", places.sign(at), no_yaml(fault.reason))
        return None
    if builder.root is None:
        findings.add("E0120", places.sign(0), say("yaml-file-is-empty"))
    return None if builder.refused else builder.root


def _allowed(sign: str) -> bool:
    return sign in "\t\n\r\x85" or sign.isprintable() or sign >= "\xa0"


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not been met; `span` is the place of its beginning."""

    span: Span
    mapping: bool
    parts: list[YamlNode] = field(default_factory=list)


class _Builder:
    """Makes the tree of the events of a parser, without recursion: a file cannot make it run out of stack."""

    def __init__(self, places: Places, findings: Findings) -> None:
        self.root: YamlNode | None = None
        self.refused = False
        self._places = places
        self._findings = findings
        self._open: list[_Open] = []

    def take(self, event: Any) -> bool:
        """Add what an event tells; False, reported, where the rest is not worth reading."""
        span = self._places.span(event.start_mark.index, event.end_mark.index)
        tag = getattr(event, "tag", None)
        if tag is not None:
            self._refuse(span, say("tag-not-allowed", tag=tag), say("delete-it"))
        if getattr(event, "anchor", None) is not None:
            self._refuse(span, say("anchors-not-allowed"), say("write-the-values-out"))
        match event:
            case yaml.AliasEvent():
                self._add(Scalar("*", False, span))
            case yaml.ScalarEvent():
                self._add(Scalar(event.value, not event.style, span))
            case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                if len(self._open) == DEEPEST:
                    self._refuse(
                        span, say("nested-too-deeply"), say("lists-and-keys-are-at-most", most=DEEPEST)
                    )
                    return False
                self._open.append(_Open(span, isinstance(event, yaml.MappingStartEvent)))
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                done = self._open.pop()
                place, parts = done.span.to(span), tuple(done.parts)
                self._add(self._mapping(parts, place) if done.mapping else Sequence(parts, place))
            case yaml.DocumentStartEvent() if self.root is not None:
                self._refuse(span, say("second-document"), say("delete-the-line-of-dashes"))
                return False
        return True

    def _refuse(self, span: Span, said: Message, advice: Message | None = None) -> None:
        self.refused = True
        self._findings.add("E0120", span, said, advice)

    def _add(self, node: YamlNode) -> None:
        if self._open:
            self._open[-1].parts.append(node)
        else:
            self.root = node

    def _mapping(self, parts: tuple[YamlNode, ...], span: Span) -> Mapping:
        entries: list[tuple[Scalar, YamlNode]] = []
        given: dict[str, Scalar] = {}
        for key, value in zip(parts[::2], parts[1::2], strict=True):
            if not isinstance(key, Scalar):
                self._refuse(key.span, say("key-is-no-word"))
                continue
            left_out = isinstance(value, Scalar) and value.empty
            earlier = key if left_out else given.setdefault(key.text, key)
            if earlier is key:
                entries.append((key, value))
            else:
                self._findings.add(
                    "E0122",
                    key.span,
                    say("key-given-twice", key=key.text),
                    say("keep-one"),
                    [Related(earlier.span, say("it-was-given-here"))],
                )
        return Mapping(tuple(entries), span)
