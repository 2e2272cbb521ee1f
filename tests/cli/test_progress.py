"""The progress bar."""

import io
import sys

import pytest

from cli import progress
from cli.progress import Bar


class Terminal(io.StringIO):
    """A terminal to write to."""

    def isatty(self) -> bool:
        return True


def written(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, patience: int) -> str:
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "PATIENCE", patience)
    with Bar("scoring") as bar:
        bar(1, 2)
        bar(2, 2)
    return stream.getvalue()


def test_a_bar_for_what_takes_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    assert "scoring" in written(monkeypatch, Terminal(), 0)


def test_none_for_what_is_done_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    assert written(monkeypatch, Terminal(), 60) == ""


def test_none_in_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    assert written(monkeypatch, io.StringIO(), 0) == ""
