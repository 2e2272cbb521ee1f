"""docs/language.md is true and whole: its examples come out as shown, and no word is left without one."""

import re
from collections.abc import Iterator
from types import UnionType
from typing import get_args

import pytest
from lark import Token, Tree
from pydantic import BaseModel

from api.loading import Loaded, compiled
from dsl.diagnostics.diagnostic import Findings
from dsl.diagnostics.wording import worded
from dsl.elaborate.builtins import AGGREGATES, BUILTIN_FUNCTIONS, OVER_BODIES
from dsl.manifest.models import BodiesFile, BodyEntry, MethodologyFile
from dsl.manifest.yaml_tree import Mapping, Sequence, YamlNode, read_yaml
from dsl.names.symbols import KIND
from dsl.outline.places import ONE, PLACES, called
from dsl.syntax.build.parts import MODES
from dsl.syntax.keywords import ENGLISH, FORESEEN
from dsl.syntax.layout import lay_out
from dsl.syntax.table.grammar import grammar
from engine.graph.expression import (
    AggregateKind,
    Expression,
    IrrationalFunction,
    Order,
    OverBodies,
    OverKind,
    Population,
)
from engine.graph.methodology import AdjustmentKind, Combination, Inapplicable
from engine.graph.rounding import RoundingMode
from engine.result import Status
from tests.docs.examples import Example, examples, run
from tests.docs.markdown import Section, sections, table_after

PAGE = "language.md"
EXAMPLES = examples(PAGE)
SOUND = [example for example in EXAMPLES if not example.findings]
"""Examples without a finding: what is legal is shown in these."""

OVER = {"over_bodies", "over_all", "over_same_kind", "over_kind", "over_rating"}
LAW = ("title", "note", "cites", "assumes", "reconstructs", "formerly")

_code = re.compile(r"`([^`]+)`").findall


def section(title: str) -> Section:
    return next(each for each in sections(PAGE) if each.title == title)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.id)
def test_example(example: Example) -> None:
    run(example)


def trees() -> Iterator[Tree[Token]]:
    for example in SOUND:
        for rules in example.rules:
            findings = Findings()
            yield grammar().parse(lay_out("", rules, findings).text())
            assert not list(findings)


def tokens() -> Iterator[Token]:
    for tree in trees():
        yield from tree.scan_values(lambda value: isinstance(value, Token))


def test_every_keyword_is_in_an_example() -> None:
    assert set(ENGLISH) - {token.type for token in tokens()} == set()


def test_every_rounding_mode_is_in_an_example() -> None:
    assert {MODES[token.type] for token in tokens() if token.type in MODES} == set(RoundingMode)


def calls() -> Iterator[tuple[str, str]]:
    """The functions and aggregates of the examples, each with whether it runs over bodies, or over rows."""
    for tree in trees():
        for call in tree.find_data("call"):
            first = call.children[1]
            assert isinstance(first, Tree)
            parts = {part.data for part in first.children if isinstance(part, Tree)}
            if not parts.isdisjoint(OVER):
                yield str(call.children[0]), "bodies"
            else:
                yield str(call.children[0]), "rows" if parts & {"of_rows", "where"} else ""


def test_every_function_is_in_an_example() -> None:
    assert BUILTIN_FUNCTIONS - {name for name, _ in calls()} == set()
    assert set(AGGREGATES) - {name for name, what in calls() if what == "rows"} == set()
    assert set(OVER_BODIES) - {name for name, what in calls() if what == "bodies"} == set()
    assert {"min", "max"} <= {name for name, what in calls() if not what}


def parts(node: object) -> Iterator[object]:
    """A part of the graph and all that it contains."""
    yield node
    if isinstance(node, tuple):
        for item in node:
            yield from parts(item)
    elif hasattr(node, "__dataclass_fields__"):
        for name in node.__dataclass_fields__:
            yield from parts(getattr(node, name))


def test_every_part_of_the_graph_is_in_an_example() -> None:
    loaded = [compiled(example.files) for example in SOUND]
    used = [part for each in loaded if isinstance(each, Loaded) for part in parts(each.methodology)]
    assert isinstance(Expression, UnionType)
    assert set(get_args(Expression)) - {type(part) for part in used} == set()
    values = {part for part in used if isinstance(part, str | AggregateKind)}
    for kinds in (AggregateKind, IrrationalFunction, Order, Combination, Inapplicable, AdjustmentKind):
        assert set(kinds) - values == set()
    over = [part for part in used if isinstance(part, OverBodies)]
    assert {part.kind for part in over} == set(OverKind)
    assert {part.population for part in over} == set(Population)


def keys(node: YamlNode) -> Iterator[str]:
    if isinstance(node, Mapping):
        for key, value in node.entries:
            yield key.text
            yield from keys(value)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from keys(item)


def fields(model: type[BaseModel]) -> Iterator[str]:
    for name, field in model.model_fields.items():
        yield name
        for inner in inner_models(field.annotation):
            yield from fields(inner)


def inner_models(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from inner_models(argument)


@pytest.mark.parametrize(
    ("title", "model"), [("methodology.yaml", MethodologyFile), ("bodies.yaml", BodiesFile)]
)
def test_every_key_of_yaml_is_explained_and_in_an_example(title: str, model: type[BaseModel]) -> None:
    shown: set[str] = set()
    for example in SOUND:
        if title in example.files:
            tree = read_yaml(title, example.files[title].decode(), Findings())
            assert tree is not None
            shown |= set(keys(tree))
    assert set(fields(model)) - shown == set()
    explained = {name for cell, *_ in table_after(section(title), "key") for name in _code(cell)}
    described = BodyEntry if model is BodiesFile else model
    assert explained == set(described.model_fields)


def test_every_word_is_listed() -> None:
    rows = table_after(section("All words of the language"), "section")
    listed = [word for _, words in rows for word in _code(words)]
    assert sorted(listed) == sorted({*ENGLISH.values(), *BUILTIN_FUNCTIONS, KIND, *FORESEEN})


def test_every_word_kept_for_later_is_named() -> None:
    assert set(FORESEEN) <= set(_code(section("Reserved words").prose))


def place(word: str, most: int) -> str:
    name = worded(called(word))
    return f"*{name}*" if most == ONE else name


def test_every_place_of_a_line_is_listed() -> None:
    rows = table_after(section("Where each line may stand"), "line")
    listed = {line: set(lines.split(", ")) for line, lines in rows}
    expected = {}
    for word, allowed in PLACES.items():
        lines = {place(inner, most) for inner, most in allowed.items() if inner not in LAW}
        if set(LAW) <= set(allowed):
            lines.add("texts and law")
        expected[worded(called(word))] = {part for line in lines for part in line.split(", ")}
    assert listed == expected


def test_every_status_is_explained() -> None:
    rows = table_after(section("States of a score"), "status")
    assert {name for cell, *_ in rows for name in _code(cell)} == set(Status)
