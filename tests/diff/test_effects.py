"""What is called editorial changes nothing, what is said to change a rating alone changes no score."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from random import Random
from typing import Any

import pytest
from gmpy2 import mpq
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from api.loading import Loaded
from dsl.compile import compile_unproved
from dsl.excerpts import Excerpts
from dsl.mutate.mutants import mutants_of
from engine.diff.diff import apply, diff
from engine.diff.edit import Effect, Sort
from engine.diff.structure import same
from engine.graph.expression import Constant
from engine.graph.methodology import Methodology
from tests.diff.edits import edited
from tests.diff.effects import FAILING, STRENGTH, changed_really, loaded_from, loaded_of, strongest_of
from tests.diff.small import loaded
from tests.diff.test_laws import places
from tests.proofs.generate import Folder, drawn, folders, seeded
from tests.proofs.inputs import request, thresholds

OFTEN = settings(max_examples=20, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
MANY = settings(OFTEN, max_examples=40)

Requests = tuple[Mapping[str, Any], ...]


@cache
def requests() -> Requests:
    """Requests of both bodies of the small methodology, that it assesses."""
    rules = loaded().sources["rules.rules"]
    near = thresholds(rules)
    found = (request(seeded(Random(number)), loaded(), near, 2) for number in range(40))
    return tuple(each for each in found if changed_really(loaded(), loaded(), each) is not None)[:8]


def breach(before: Loaded, after: Methodology, asked: Requests) -> str | None:
    """What of the assessment of some request is other although the edits are said not to change it."""
    said = strongest_of(diff(before.methodology, after))
    if said is Effect.score:
        return None
    try:
        changed = loaded_of(after)
        found = [changed_really(before, changed, each) for each in asked]
    except FAILING:
        return None  # the edit makes rules that mean nothing
    really = max((each for each in found if each is not None), key=STRENGTH.index, default=Effect.editorial)
    return None if STRENGTH.index(really) <= STRENGTH.index(said) else f"{said}, and changes {really}"


def test_there_are_requests() -> None:
    assert len(requests()) == 8


def test_each_change_of_the_rules_in_one_place() -> None:
    before = loaded()
    found = {
        f"{mutant.span} {mutant.before} -> {mutant.after}": breach(
            before, mutant.applied(before.methodology), requests()
        )
        for mutant in mutants_of(before.methodology, Excerpts(before.sources), before.clauses)
    }
    assert {rule: what for rule, what in found.items() if what is not None} == {}
    assert len(found) > 100


@given(st.data())
@MANY
def test_an_edit_of_any_part(data: st.DataObject) -> None:
    before = loaded()
    found = edited(drawn(data.draw), before.methodology, places(before.methodology))
    if found is not None:
        assert breach(before, found.methodology, requests()) is None, found.where


@given(folders(), st.data())
@OFTEN
def test_random_methodologies(made: Folder, data: st.DataObject) -> None:
    compilation = compile_unproved(made.sources)
    if compilation.methodology is None:
        return
    before, choice = loaded_from(compilation), drawn(data.draw)
    asked = tuple(request(choice, before, thresholds(made.rules), 2) for _ in range(3))
    mutants = mutants_of(before.methodology, Excerpts(before.sources), before.clauses)
    for _ in range(min(3, len(mutants))):
        mutant = choice.pick(mutants)
        told = f"{mutant.before} -> {mutant.after} in {made.rules}"
        assert breach(before, mutant.applied(before.methodology), asked) is None, told


ASKED_OTHERWISE = {
    "a column that joins rows": (
        "        books: number from 0\n",
        "        books: number from 0\n        thin: number\n",
    ),
    "the bounds of an input": ("hours: number from 0 to 168", "hours: number from 0 to 169"),
    "an option that is taken away": ("    option half\n", ""),
}


@pytest.mark.parametrize(("old", "new"), ASKED_OTHERWISE.values(), ids=ASKED_OTHERWISE.keys())
def test_what_may_refuse_the_same_data_is_not_editorial(old: str, new: str) -> None:
    assert strongest_of(diff(loaded().methodology, loaded((old, new)).methodology)) is Effect.score


def test_an_option_that_nothing_asks_for_yet_is_editorial() -> None:
    after = loaded(("    option half\n", "    option half\n    option third\n"))
    assert strongest_of(diff(loaded().methodology, after.methodology)) is Effect.editorial


def sorts_and_effects(after: Loaded) -> Iterator[tuple[Sort, Effect]]:
    for edit in diff(loaded().methodology, after.methodology).edits:
        yield edit.sort, edit.effect


def test_a_definition_has_the_effect_of_what_uses_it() -> None:
    after = loaded(("    score = score of service\n", "    score = 2 * score of service\n"))
    assert list(sorts_and_effects(after)) == [(Sort.formula, Effect.rating)]
    after = loaded(("parameter base = 10", "parameter base = 11"))
    assert list(sorts_and_effects(after)) == [(Sort.parameter, Effect.score)]


def test_a_yes_is_not_a_1() -> None:
    """Python has them equal, and yet the one is a truth and the other a number."""
    before = loaded().methodology
    yes, one = (
        replace(before, named=(replace(before.named[0], value=Constant(value)), *before.named[1:]))
        for value in (True, mpq(1))
    )
    assert yes == one
    found = diff(yes, one)
    assert [edit.effect for edit in found.edits] == [Effect.score]
    assert same(apply(yes, found.renames, found.edits), one)
