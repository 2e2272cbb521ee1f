"""What was edited between the shipped methodologies, in full: the law, the score formulas, nothing else."""

from functools import cache
from pathlib import Path

import pytest

from api.diff.lines import plain_text_of
from api.diff.models import DiffView
from api.diff.view import difference
from api.loading import Loaded, load
from engine.diff.diff import apply, diff
from engine.diff.edit import Effect, Sort
from engine.diff.structure import same

ROOT = Path(__file__).parents[2]
EXPECTED = Path(__file__).with_name("2023-2025.txt")


@cache
def shipped(id_: str) -> Loaded:
    found = load(ROOT / "methodologies" / id_)
    assert isinstance(found, Loaded)
    return found


@cache
def view() -> DiffView:
    return difference(shipped("2023"), shipped("2025"))


def test_the_whole_text() -> None:
    assert plain_text_of(view()) == EXPECTED.read_text("utf-8")


def test_what_can_change_a_score() -> None:
    assert [group.id for group in view().of(Effect.score)] == [
        "atomic-energy-agency",
        "goals.plan_indicators",
        "goals.budget_programmes",
        "goals.reporting",
        "interaction.satisfaction",
        "interaction.electronic_services",
        "interaction.timeliness",
        "interaction.openness",
        "interaction.public_meetings",
        "organisation.turnover",
        "organisation.meritocracy",
        "organisation.automation",
    ]


def test_worths() -> None:
    assert {
        group.id: (detail.before, detail.after)
        for group in view().groups
        for edit in group.edits
        if edit.sort is Sort.worth
        for detail in edit.details
    } == {
        "goals.plan_indicators": ("60", "55"),
        "goals.budget_programmes": ("40", "45"),
        "interaction.satisfaction": ("30", "25"),
        "interaction.timeliness": ("20", "15"),
        "interaction.openness": ("25", "20"),
        "organisation.meritocracy": ("20", "15"),
        "organisation.automation": ("30", "35"),
    }


def test_only_the_year_can_change_a_rating_alone() -> None:
    assert [(group.id, edit.sort) for group in view().of(Effect.rating) for edit in group.edits] == [
        ("", Sort.year)
    ]


def test_editorial_edits_are_texts_and_law() -> None:
    sorts = {edit.sort for group in view().of(Effect.editorial) for edit in group.edits}
    assert sorts == {Sort.titles, Sort.citation, Sort.assumption, Sort.source, Sort.identity}


@pytest.mark.parametrize(("before", "after"), [("2023", "2025"), ("2025", "2023")])
def test_the_edits_of_the_one_give_the_other(before: str, after: str) -> None:
    one, other = shipped(before).methodology, shipped(after).methodology
    found = diff(one, other)
    assert same(apply(one, found.renames, found.edits), other)


@pytest.mark.parametrize("id_", ["2023", "2025"])
def test_a_methodology_does_not_differ_from_itself(id_: str) -> None:
    found = diff(shipped(id_).methodology, shipped(id_).methodology)
    assert (found.renames, found.edits) == ((), ())
    lines = plain_text_of(difference(shipped(id_), shipped(id_))).splitlines()
    assert lines[-1] == "There is no difference."
