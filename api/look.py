"""A look at a methodology folder: is it sound, and do its worked cases come out as they expect?"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from api.cases.coverage import Coverage, coverage_of, keys_of
from api.cases.suite import BrokenSuite, suite_of
from api.cases.tested import CaseResult, run_cases
from api.loading import Broken, Loaded, compiled
from api.registry import under_its_name
from dsl.diagnostics.diagnostic import Diagnostic
from dsl.diagnostics.message import say
from dsl.folder import read_case_files, read_folder
from dsl.readers import Readers, remembering

Files = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Look:
    """What was found: of the rules, and where these are sound, of the worked cases.

    `findings` are those about the files of the cases, whose texts are `sources`.
    """

    checked: Loaded | Broken
    cases: tuple[CaseResult, ...] = ()
    coverage: Coverage | None = None
    findings: tuple[Diagnostic, ...] = ()
    sources: Mapping[str, str] | None = None

    @property
    def fine(self) -> bool:
        """Whether the rules are sound and all cases come out as they expect."""
        sound = isinstance(self.checked, Loaded) and not self.findings
        return sound and all(result.passed for result in self.cases)


class Looker:
    """Looks at a folder time and again; what has not changed is not compiled anew.

    With `named` the folder must be called as its methodology.
    """

    def __init__(self, folder: Path, *, named: bool) -> None:
        self.folder = folder
        self._named = named
        self._readers = remembering()
        self._seen: tuple[Files, Files] | str | None = None
        self._checked: tuple[Files, Loaded | Broken] | None = None

    def look(self) -> Look | None:
        """What is found now; None where all files are as they were at the last look."""
        try:
            seen: tuple[Files, Files] | str = read_folder(self.folder), read_case_files(self.folder)
        except (OSError, ValueError) as error:
            seen = str(error)
        if seen == self._seen:
            return None
        self._seen = seen
        if isinstance(seen, str):
            return Look(Broken(trouble=say("folder-unreadable", reason=seen)))
        rules, cases = seen
        checked = self._check(rules)
        return Look(checked) if isinstance(checked, Broken) else _with_cases(checked, cases, self._readers)

    def _check(self, rules: Files) -> Loaded | Broken:
        """The methodology; the one of the last time where its files are the same."""
        if self._checked is None or self._checked[0] != rules:
            checked = compiled(rules, self._readers)
            self._checked = rules, under_its_name(checked, self.folder) if self._named else checked
        return self._checked[1]


def _with_cases(loaded: Loaded, files: Files, readers: Readers) -> Look:
    suite = suite_of(loaded, files, readers)
    if isinstance(suite, BrokenSuite):
        return Look(loaded, findings=suite.diagnostics, sources=suite.sources)
    results = run_cases(loaded, suite.cases)
    shown = [keys_of(loaded.methodology, result.run) for result in results if result.run is not None]
    return Look(loaded, results, coverage_of(loaded, shown))
