"""METHODOLOGY, as a user names it -> its folder, and what is loaded from that."""

import os
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path

from api.loading import Broken, Loaded
from api.registry import folders, load_any, load_named
from cli.outcome import Exit, Refusal, wrong_usage
from dsl import render_diagnostic
from dsl.compile import MANIFEST
from dsl.diagnostics.diagnostic import Diagnostic
from dsl.diagnostics.wording import Language


def find(name: str, directory: Path) -> Path:
    """The folder of a methodology: the one of this id in the directory, or else the one at this path."""
    if not name:
        raise wrong_usage("the name of the methodology is empty")
    if os.sep not in name and (directory / name).is_dir() and name not in (os.curdir, os.pardir):
        return directory / name
    path = Path(name)
    if path.is_dir():
        return path
    if path.exists():
        raise wrong_usage(f"{name} is a file: give the folder of a methodology")
    known = [folder.name for folder in folders(directory)]
    near = get_close_matches(name, known, 1) or known[:5]
    there = f"there is {', '.join(near)}" if near else f"there is none in {shown(directory)}"
    raise wrong_usage(f"there is no methodology {name}; {there}")


def loaded_from(folder: Path, directory: Path) -> Loaded | Broken:
    """What the folder holds. In the methodologies directory its name must be the methodology's id."""
    if not (folder / MANIFEST).is_file():
        raise wrong_usage(f"{shown(folder)} is no methodology: it has no {MANIFEST}")
    return load_named(folder) if folder.parent == directory else load_any(folder)


def required(name: str, directory: Path, language: Language = Language.en) -> Loaded:
    """The methodology that the user names; a refusal with all diagnostics when it has errors."""
    folder = find(name, directory)
    loaded = loaded_from(folder, directory)
    if isinstance(loaded, Broken):
        raise Refusal("\n".join(report(loaded, folder, language)), Exit.wrong)
    return loaded


def report(checked: Loaded | Broken, folder: Path, language: Language = Language.en) -> list[str]:
    """Each finding in full, its file with the path of the folder before it."""
    trouble = checked.trouble_in(language) if isinstance(checked, Broken) else None
    if trouble is not None:
        return [f"{shown(folder)}: {trouble}"]
    return reported(checked.diagnostics, checked.sources or {}, folder, language)


def reported(
    diagnostics: Iterable[Diagnostic], sources: Mapping[str, str], folder: Path, language: Language
) -> list[str]:
    """Each finding in full, its file with the path of the folder before it."""
    return [
        f"{shown(folder)}{os.sep}{render_diagnostic(found, sources, language)}".rstrip()
        for found in diagnostics
    ]


def shown(path: Path) -> str:
    """A path as the user would write it: relative to the current directory where it lies below that."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)
