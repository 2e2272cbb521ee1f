"""`tarazy test`: the worked cases of methodologies, how much of the rules they show, and what they notice."""

import argparse
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from api.cases.coverage import Coverage, coverage_of, positions_shown
from api.cases.mutation import Campaign, campaign
from api.cases.report import report_of
from api.cases.suite import BrokenSuite, Suite, suite_in
from api.cases.tested import CaseResult, run_cases
from api.findings import findings_of
from api.loading import Broken, Loaded
from api.registry import folders
from cli.case_report import Printer
from cli.configuration import methodologies_directory
from cli.folder import find, loaded_from, report, reported, shown
from cli.outcome import Exit, complain, said, wrong_usage
from cli.progress import Bar
from dsl.diagnostics.wording import Language
from dsl.folder import read_case_files, read_folder


@dataclass(frozen=True, slots=True)
class Tested:
    """The worked cases of one folder, run; `tried` are the changes of the rules, where they are wanted."""

    folder: Path
    results: tuple[CaseResult, ...]
    coverage: Coverage
    tried: Campaign | None

    @property
    def passed(self) -> bool:
        """Whether all cases came out as expected."""
        return all(result.passed for result in self.results)


def run(options: argparse.Namespace) -> Exit:
    """Run the cases of the methodologies that are named, or of all."""
    if options.least is not None and not options.mutate:
        raise wrong_usage("--least: there is nothing to be noticed without --mutate")
    for name in ("coverage", "least"):
        percent = getattr(options, name)
        if percent is not None and not 0 <= percent <= 100:
            raise wrong_usage(f"--{name}: a percentage from 0 to 100, not {percent}")
    directory = methodologies_directory(options)
    chosen = [find(name, options) for name in options.methodology] or list(folders(directory))
    if not chosen:
        raise wrong_usage(f"there is no methodology in {shown(directory)}")
    language = Language(options.lang)
    documents: list[dict[str, Any]] = []
    code = Exit.fine
    for folder in chosen:
        found = _tested(folder, loaded_from(folder, directory), options)
        if not isinstance(found, Tested) or not _is_fine(found, options):
            code = Exit.wrong
        if options.format == "json":
            documents.append(_as_data(folder, found, language))
        else:
            _print(folder, found, options.mutate, language)
    if options.format == "json":
        print(json.dumps(documents, ensure_ascii=False, indent=1))
    return code


def _tested(
    folder: Path, loaded: Loaded | Broken, options: argparse.Namespace
) -> Tested | Broken | BrokenSuite:
    """What comes of a folder's cases; the rules or the cases where they have faults."""
    if isinstance(loaded, Broken):
        return loaded
    suite = _suite(folder, loaded)
    if isinstance(suite, BrokenSuite):
        return suite
    results = run_cases(loaded, suite.cases)
    coverage = coverage_of(loaded, positions_shown(loaded.methodology, results))
    tried = None
    if options.mutate and all(result.passed for result in results):
        with Bar("changing rules") as bar:
            tried = campaign(read_folder(folder), read_case_files(folder), progress=bar)
    return Tested(folder, results, coverage, tried)


def _suite(folder: Path, loaded: Loaded) -> Suite | BrokenSuite:
    try:
        return suite_in(folder, loaded)
    except OSError as error:
        raise wrong_usage(f"{shown(folder)}: {said(error)}") from None
    except ValueError as error:  # a file that is too large
        raise wrong_usage(f"{shown(folder)}: {error}") from None


def _is_fine(tested: Tested, options: argparse.Namespace) -> bool:
    """Whether all cases pass, and as much is covered and noticed as was asked for."""
    if not tested.passed:
        return False
    if options.coverage is not None and tested.coverage.percent < options.coverage:
        return False
    return options.least is None or (tested.tried is not None and tested.tried.percent >= options.least)


def _print(folder: Path, found: Tested | Broken | BrokenSuite, changing: bool, language: Language) -> None:
    """The report; `changing` says that changes of the rules were asked for."""
    printer = Printer(folder, language)
    match found:
        case Tested():
            printer.tested(found.results, found.coverage, found.tried)
            if changing and found.tried is None:
                printer.not_changed()
        case Broken():
            _complain(report(found, folder, language))
            printer.broken()
        case BrokenSuite():
            _complain(reported(found.diagnostics, found.sources, folder, language))
            printer.broken()


def _complain(findings: list[str]) -> None:
    for finding in findings:
        complain(finding + "\n")


def _as_data(folder: Path, found: Tested | Broken | BrokenSuite, language: Language) -> dict[str, Any]:
    document: dict[str, Any] = {"folder": shown(folder), "diagnostics": [], "trouble": None}
    document |= {"cases": [], "coverage": None, "mutation": None}
    match found:
        case Tested():
            report = report_of(found.results, found.coverage, found.tried, language)
            return document | report.model_dump(mode="json")
        case Broken():
            document["trouble"] = found.trouble_in(language)
    findings = findings_of(found.diagnostics, language)
    return document | {"diagnostics": [each.model_dump(mode="json") for each in findings]}
