"""`tarazy watch`: check and run the worked cases again on every save, on one screen."""

import argparse
import os
import time
from collections.abc import Iterator
from pathlib import Path

from watchfiles import watch

from api.look import Look, Looker
from api.partner import Partner
from api.registry import folders
from cli.configuration import methodologies_directory
from cli.folder import find, shown
from cli.outcome import Exit, wrong_usage
from cli.watch_screen import Screen
from dsl.compile import MANIFEST
from dsl.diagnostics.wording import Language

STEP = 20
"""After so many milliseconds without a further change the files are read: a save may take several steps."""
LONGEST = 200
"""While changes go on, the files are read all the same after so many milliseconds."""
ANYWAY = 500
"""After so many milliseconds the files are looked at whether a change was told or not: not every file system
tells, and a folder that was deleted and made anew is another one.
"""


def run(options: argparse.Namespace) -> Exit:
    """Watch until Ctrl-C, which is the way to end it."""
    language = Language(options.lang)
    partner = Partner() if (os.cpu_count() or 1) > 1 else None
    lookers = _lookers(options, partner)
    screen = Screen(language)
    looks: dict[Path, Look] = {}
    try:
        for _ in _turns([looker.folder for looker in lookers]):
            started = time.perf_counter()
            new = {looker.folder: look for looker in lookers if (look := looker.look()) is not None}
            if new:
                looks |= new
                screen.draw(looks, tuple(new), time.perf_counter() - started)
    except KeyboardInterrupt:
        screen.end()
    return Exit.fine


def _lookers(options: argparse.Namespace, partner: Partner | None) -> list[Looker]:
    directory = methodologies_directory(options)
    chosen = [find(options.methodology, options)] if options.methodology else list(folders(directory))
    if not chosen:
        raise wrong_usage(f"there is no methodology in {shown(directory)}")
    for folder in chosen:
        if not (folder / MANIFEST).is_file():
            raise wrong_usage(f"{shown(folder)} is no methodology: it has no {MANIFEST}")
    return [Looker(folder, named=folder.parent == directory, partner=partner) for folder in chosen]


def _turns(watched: list[Path]) -> Iterator[None]:
    """A turn at once, and one whenever there may be something new to see."""
    yield
    while True:
        there = {folder: _identity(folder) for folder in watched}
        present = [folder for folder, identity in there.items() if identity is not None]
        if not present:
            time.sleep(ANYWAY / 1000)
            yield
            continue
        changes = watch(
            *present,
            watch_filter=None,
            step=STEP,
            debounce=LONGEST,
            rust_timeout=ANYWAY,
            yield_on_timeout=True,
            ignore_permission_denied=True,
        )
        try:
            for _ in changes:
                yield
                if there != {folder: _identity(folder) for folder in watched}:
                    break
        except FileNotFoundError:
            continue  # a folder went away just now
        finally:
            changes.close()


def _identity(folder: Path) -> tuple[int, int] | None:
    """What tells a folder from one of the same name that took its place; None where there is none."""
    try:
        found = folder.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
