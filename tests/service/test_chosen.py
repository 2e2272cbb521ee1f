"""What is kept of a methodology for each choice of its readings."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from api import chosen
from api.chosen import Choices
from api.loading import Loaded, load
from tests.service.cohorts import CONTEST


@pytest.fixture
def choices() -> Choices:
    loaded = load(CONTEST)
    assert isinstance(loaded, Loaded)
    return loaded.choices


def test_defaults_are_one_choice_whether_asked_for_or_not(choices: Choices) -> None:
    assert choices.of({}) is choices.of({"ties": "best"})
    assert choices.of({"late_work": "lost"}) is choices.of({"late_work": "lost", "ties": "best"})


def test_those_asked_for_last_are_kept(choices: Choices, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chosen, "KEPT", 2)
    dense, lost, two = {"ties": "dense"}, {"late_work": "lost"}, {"last_places": "two"}
    first, second = choices.of(dense), choices.of(lost)
    assert choices.of(dense) is first
    third = choices.of(two)
    assert (choices.of(two), choices.of(dense)) == (third, first)
    assert choices.of(lost) is not second


def test_what_is_made_is_not_kept(choices: Choices) -> None:
    assert choices.made({"ties": "dense"}) is not choices.made({"ties": "dense"})


def test_threads_get_the_same(choices: Choices) -> None:
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: choices.of({"ties": "dense"}), range(32)))
    assert len(set(map(id, found))) == 1


def test_no_such_reading(choices: Choices) -> None:
    with pytest.raises(KeyError):
        choices.of({"nothing": "x"})
    with pytest.raises(ValueError, match="ties"):
        choices.of({"ties": "worst"})
