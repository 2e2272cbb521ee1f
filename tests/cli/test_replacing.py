"""A file is replaced whole, or not at all."""

import os
import stat
from pathlib import Path
from typing import Any

import pytest

from cli.replacing import create, replace


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


def test_a_new_file_has_the_mode_of_new_files(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        create(tmp_path / "a", b"new")
        create(tmp_path / "b", b"new", private=True)
    finally:
        os.umask(mask)
    assert [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in "ab"] == [0o640, 0o600]
    assert [path.read_bytes() for path in sorted(tmp_path.iterdir())] == [b"new", b"new"]


def test_a_new_file_takes_the_place_of_nothing(file: Path) -> None:
    link = file.with_name("link")
    link.symlink_to("nowhere")
    for there in (file, link):
        with pytest.raises(FileExistsError):
            create(there, b"new")
    assert (file.read_bytes(), link.is_symlink()) == (b"old", True)
    assert len(list(file.parent.iterdir())) == 2


def test_a_file_that_came_in_the_meantime_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_bytes(b"old")
    monkeypatch.setattr(os.path, "lexists", lambda _: False)
    with pytest.raises(FileExistsError):
        create(tmp_path / "a", b"new")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]


def test_where_there_are_no_links_a_new_file_is_whole_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", fail)
    create(tmp_path / "a", b"new", private=True)
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"new"]
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o600


@pytest.mark.parametrize("step", ["fsync", "chmod"])
@pytest.mark.parametrize("trouble", [OSError("no space left"), KeyboardInterrupt()])
def test_after_any_trouble_there_is_no_new_file(
    tmp_path: Path, step: str, trouble: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any) -> None:
        raise trouble

    monkeypatch.setattr(os, step, fail)
    with pytest.raises(type(trouble)):
        create(tmp_path / "a", b"new")
    assert list(tmp_path.iterdir()) == []
