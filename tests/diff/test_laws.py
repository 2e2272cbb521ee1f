"""The laws of edits, over random methodologies and random edits of them."""

from dataclasses import replace
from functools import cache

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from api.diff.document import json_of
from api.diff.lines import plain_text_of
from api.diff.markdown import markdown_of
from api.diff.page import page_of
from api.diff.view import view_of
from dsl.compile import compile_unproved
from dsl.diagnostics.wording import Language
from dsl.excerpts import Excerpts
from dsl.mutate.mutants import mutants_of
from engine.diff.diff import apply, diff
from engine.diff.edit import Effect
from engine.diff.structure import same
from engine.graph.canonical import digest
from engine.graph.methodology import Methodology
from tests.diff.edits import Places, edited, places_of
from tests.diff.effects import strongest_of
from tests.diff.small import loaded
from tests.diff.test_shipped import shipped
from tests.proofs.generate import Folder, drawn, folders

OFTEN = settings(max_examples=15, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
MANY = settings(OFTEN, max_examples=25)
RARELY = settings(OFTEN, max_examples=6)


@cache
def places(methodology: Methodology) -> Places:
    """The places of edits, which take long to be found."""
    return places_of(methodology)


def holds(before: Methodology, after: Methodology) -> None:
    """What must hold of any two methodologies."""
    found = diff(before, after)
    assert same(apply(before, found.renames, found.edits), after)
    assert (found.edits == () and found.renames == ()) == same(before, after)
    if digest(before) == digest(after):
        assert strongest_of(found) is Effect.editorial


@given(folders(), st.data())
@OFTEN
def test_edits_of_the_rules_in_one_place(made: Folder, data: st.DataObject) -> None:
    compilation = compile_unproved(made.sources)
    assume(compilation.methodology is not None)
    assert compilation.methodology is not None
    before = compilation.methodology
    mutants = mutants_of(before, Excerpts(compilation.sources), compilation.clauses)
    for _ in range(4):
        after = drawn(data.draw).pick((before, *(mutant.applied(before) for mutant in mutants[:20])))
        holds(before, after)
        holds(after, before)


@given(folders(), folders())
@OFTEN
def test_any_two_methodologies(one: Folder, other: Folder) -> None:
    before, after = (compile_unproved(made.sources).methodology for made in (one, other))
    assume(before is not None and after is not None)
    assert before is not None
    assert after is not None
    holds(before, after)


@given(st.data())
@MANY
def test_edits_of_any_part(data: st.DataObject) -> None:
    choice = drawn(data.draw)
    before = after = loaded().methodology
    for _ in range(choice.between(1, 2)):
        found = edited(choice, before, places(before))
        after = before if found is None else found.methodology
        holds(before, after)
        holds(after, before)


@given(st.data())
@RARELY
def test_edits_of_any_part_of_what_is_shipped(data: st.DataObject) -> None:
    before = shipped("2025").methodology
    found = edited(drawn(data.draw), before, places(before))
    assume(found is not None)
    assert found is not None
    holds(before, found.methodology)


@given(folders())
@OFTEN
def test_a_methodology_does_not_differ_from_itself_read_anew(made: Folder) -> None:
    remarked = {
        file: text if file != "drawn.rules" else "# a remark\n\n" + text.replace("\n", "  # a remark\n", 1)
        for file, text in made.files.items()
    }
    before = compile_unproved(made.sources).methodology
    after = compile_unproved({file: text.encode() for file, text in remarked.items()}).methodology
    assume(before is not None and after is not None)
    assert before is not None
    assert after is not None
    assert diff(before, after).edits == ()


@given(st.data())
@MANY
def test_any_edit_can_be_told(data: st.DataObject) -> None:
    choice = drawn(data.draw)
    before = loaded()
    found = edited(choice, before.methodology, places(before.methodology))
    assume(found is not None)
    assert found is not None
    after = replace(before, methodology=found.methodology)
    made = diff(before.methodology, found.methodology)
    for pair in ((before, after), (after, before)):
        made = diff(pair[0].methodology, pair[1].methodology)
        told = view_of(made, *pair, choice.pick(list(Language)))
        assert all(edit.details for group in told.groups for edit in group.edits), found.where
        for render in (json_of, plain_text_of, markdown_of, page_of):
            assert render(told)
