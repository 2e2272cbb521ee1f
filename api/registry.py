"""The methodologies of a service: every folder of one directory, compiled once at the start.

An id is looked up here and never in the file system.
"""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from api.loading import Broken, Loaded, load
from dsl.diagnostics.message import say

logger = logging.getLogger("tarazy")


@dataclass(frozen=True, slots=True)
class Registry:
    """What is served and what is not, by id, in the order of the ids."""

    served: Mapping[str, Loaded]
    broken: Mapping[str, Broken]


def folders(directory: Path) -> tuple[Path, ...]:
    """The methodology folders of a directory; none when there is no such directory."""
    if not directory.is_dir():
        return ()
    return tuple(
        sorted(entry for entry in directory.iterdir() if entry.is_dir() and not entry.name.startswith("."))
    )


def load_any(folder: Path) -> Loaded | Broken:
    """Load a folder, whatever its name."""
    try:
        return load(folder)
    except (OSError, ValueError) as error:
        return Broken(trouble=say("folder-unreadable", reason=str(error)))


def load_named(folder: Path) -> Loaded | Broken:
    """Load a folder whose name must be the id that its methodology gives itself."""
    return under_its_name(load_any(folder), folder)


def under_its_name(loaded: Loaded | Broken, folder: Path) -> Loaded | Broken:
    """What was loaded of a folder, broken where the folder is called otherwise than its methodology."""
    if isinstance(loaded, Loaded) and loaded.methodology.id != folder.name:
        return Broken(trouble=say("folder-named-otherwise", folder=folder.name, id=loaded.methodology.id))
    return loaded


def load_all(directory: Path) -> Registry:
    """Load every folder of a directory; one that is broken is logged, and does not keep the others back."""
    if not directory.is_dir():
        logger.error("there is no directory %s, so there are no methodologies", directory)
    served: dict[str, Loaded] = {}
    broken: dict[str, Broken] = {}
    for folder in folders(directory):
        match load_named(folder):
            case Loaded() as loaded:
                loaded.prepare()
                served[folder.name] = loaded
                logger.info("methodology %s is served, %s", folder.name, loaded.digest)
            case Broken() as trouble:
                broken[folder.name] = trouble
                logger.error("methodology %s is not served:\n%s", folder.name, trouble.report)
    return Registry(served, broken)
