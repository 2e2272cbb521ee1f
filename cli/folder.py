"""METHODOLOGY, as a user names it -> its folder, and what is loaded from that."""

import argparse
import os
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path

from api.loading import Broken, Loaded
from api.registry import folders, load_any, load_named
from cli.configuration import directory_is_chosen, methodologies_directory
from cli.outcome import Exit, Refusal, wrong_usage
from dsl import render_diagnostic
from dsl.compile import MANIFEST
from dsl.diagnostics.diagnostic import Diagnostic
from dsl.diagnostics.wording import Language

MOST_NAMED = 5
"""So many methodologies are named where the one that is asked for is not there."""


def find(name: str, options: argparse.Namespace) -> Path:
    """The folder of a methodology: the one of this id in the directory, or else the one at this path.

    What is both, an id of the default directory and another folder here, is refused: who says where the
    methodologies are means an id.
    """
    directory = methodologies_directory(options)
    if not name:
        raise wrong_usage("the name of the methodology is empty")
    path = Path(name)
    if is_id(name, directory):
        named = directory / name
        if path.is_dir() and not path.samefile(named) and not directory_is_chosen(options):
            here = f".{os.sep}{name}"
            raise wrong_usage(
                f"`{name}` is both the folder {here} and a methodology of {shown(directory)}: "
                f"write {here}, or --methodologies {shown(directory)}"
            )
        return named
    if path.is_dir():
        return path
    if path.exists():
        raise wrong_usage(f"{name} is a file: give the folder of a methodology")
    known = [folder.name for folder in folders(directory)]
    near = get_close_matches(name, known, 1)
    named_first = [*near, *(each for each in known if each not in near)][:MOST_NAMED]
    there = f"there is {', '.join(named_first)}" if known else f"there is none in {shown(directory)}"
    raise wrong_usage(f"there is no methodology {name}; {there}")


def is_id(name: str, directory: Path) -> bool:
    """Whether a folder of the directory is called so."""
    return (
        bool(name)
        and os.sep not in name
        and name not in (os.curdir, os.pardir)
        and (directory / name).is_dir()
    )


def loaded_from(folder: Path, directory: Path) -> Loaded | Broken:
    """What the folder holds. In the methodologies directory its name must be the methodology's id."""
    if not (folder / MANIFEST).is_file():
        raise wrong_usage(f"{shown(folder)} is no methodology: it has no {MANIFEST}")
    return load_named(folder) if folder.parent == directory else load_any(folder)


def required(name: str, options: argparse.Namespace, language: Language = Language.en) -> Loaded:
    """The methodology that the user names; a refusal with all diagnostics when it has errors."""
    folder = find(name, options)
    loaded = loaded_from(folder, methodologies_directory(options))
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
