"""PATH, as a user names it -> the rule files that are meant."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from cli.outcome import said, wrong_usage

SUFFIX = ".rules"


def rule_files(paths: Iterable[str]) -> tuple[Path, ...]:
    """The files, and those of the folders, each of them once; hidden ones are left out of a folder.

    A refusal for a path that leads nowhere, or to what holds no rules.
    """
    found: dict[str, Path] = {}
    for path in paths:
        try:
            for file in _files(path):
                found.setdefault(os.path.realpath(file), file)
        except OSError as error:
            raise wrong_usage(f"{error.filename or path}: {said(error)}") from None
    return tuple(found.values())


def _files(path: str) -> tuple[Path, ...]:
    if not path:
        raise wrong_usage("the path of a rule file is empty")
    named = Path(path)
    if named.is_dir():
        inside = tuple(_inside(named))
        if not inside:
            raise wrong_usage(f"there is no rule file in {path}")
        return inside
    if not named.exists():
        raise wrong_usage(f"{path}: no such file or folder")
    if named.suffix != SUFFIX or not named.is_file():
        raise wrong_usage(f"{path} is no rule file: these end in {SUFFIX}")
    return (named,)


def _inside(folder: Path) -> Iterator[Path]:
    """The rule files of a folder and of those in it, in the order of their names."""
    for where, folders, files in os.walk(folder, onerror=_raised):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            file = Path(where, name)
            if file.suffix == SUFFIX and not name.startswith(".") and file.is_file():
                yield file


def _raised(error: OSError) -> None:
    raise error
