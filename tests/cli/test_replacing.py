"""A file is replaced whole, or not at all."""

import os
import stat
from pathlib import Path
from typing import Any

import pytest

from cli.replacing import replace


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.rules"
    path.write_bytes(b"old")
    return path


def test_the_new_content_and_the_old_mode(file: Path) -> None:
    file.chmod(0o604)
    replace(file, b"new")
    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o604


def test_links_in_a_row_are_followed(file: Path) -> None:
    first, second = file.with_name("first"), file.with_name("second")
    second.symlink_to(file.name)
    first.symlink_to(second.name)
    replace(first, b"new")
    assert file.read_bytes() == b"new"
    assert first.is_symlink()
    assert second.is_symlink()


@pytest.mark.parametrize("step", ["fsync", "chmod", "replace"])
@pytest.mark.parametrize("trouble", [OSError("no space left"), KeyboardInterrupt()])
def test_after_any_trouble_the_file_is_as_it_was_and_nothing_lies_beside_it(
    file: Path, step: str, trouble: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any) -> None:
        raise trouble

    monkeypatch.setattr(os, step, fail)
    with pytest.raises(type(trouble)):
        replace(file, b"new")
    assert file.read_bytes() == b"old"
    assert list(file.parent.iterdir()) == [file]


def test_a_file_that_may_not_be_written_is_not_replaced(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)  # for root everything may be written
    with pytest.raises(PermissionError, match="Permission denied"):
        replace(file, b"new")
    assert file.read_bytes() == b"old"
