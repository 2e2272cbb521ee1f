"""The worked cases of a folder with its methodology: what is tested."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from api.loading import Loaded
from dsl.cases.case import Case
from dsl.cases.compile import compile_cases
from dsl.diagnostics.diagnostic import Diagnostic, Severity
from dsl.folder import read_case_files
from dsl.readers import READERS, Readers

__all__ = ["BrokenSuite", "Suite", "suite_in", "suite_of"]


@dataclass(frozen=True, slots=True)
class Suite:
    """A methodology with its worked cases, and the texts that these stand in."""

    loaded: Loaded
    cases: tuple[Case, ...]
    sources: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class BrokenSuite:
    """Cases that cannot be run, and what is wrong with their files."""

    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[str, str]


def suite_in(folder: Path, loaded: Loaded) -> Suite | BrokenSuite:
    """The cases in the folder of a methodology. Raises OSError and ValueError as `read_case_files`."""
    return suite_of(loaded, read_case_files(folder))


def suite_of(loaded: Loaded, files: Mapping[str, bytes], readers: Readers = READERS) -> Suite | BrokenSuite:
    """The cases in these files, by their paths in the folder of a methodology.

    `readers` may remember what they have read before.
    """
    reading = compile_cases(files, loaded.methodology, readers)
    if any(found.severity is Severity.error for found in reading.diagnostics):
        return BrokenSuite(reading.diagnostics, reading.sources)
    return Suite(loaded, reading.cases, reading.sources)
