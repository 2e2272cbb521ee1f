"""`tarazy compare`: the same data under two methodologies, with the edits that account for the difference."""

import argparse
import json
from dataclasses import replace

from api.compare.comparing import MAPPING, Pair
from api.compare.document import document_of
from api.compare.markdown import markdown_of
from api.compatible import IncompatibleError
from api.loading import Loaded
from api.problem import Problem
from api.scoring import tree_in, unwritable
from api.wire.tree import Json
from cli.chosen_readings import chosen_readings
from cli.compare_table import print_comparison
from cli.data import read_data, refused
from cli.folder import required
from cli.incompatible import incompatible
from cli.outcome import Exit, Refusal, wrong_usage
from dsl.cases.case import given
from dsl.diagnostics.diagnostic import Findings
from dsl.diagnostics.render import render_diagnostic
from dsl.manifest.yaml_tree import read_yaml
from engine.exact import UndecidedError


def run(options: argparse.Namespace) -> Exit:
    """Compare, and print what was found as asked."""
    pair = Pair(required(options.before, options), required(options.after, options))
    readings = _readings(pair.before, pair.after, options.reading)
    mapping = None if options.mapping is None else _mapping(options.mapping)
    raw = read_data(options.data)
    try:
        document = document_of(pair.compare(tree_in(raw), mapping, readings))
    except Problem as problem:
        raise _refused(problem, options) from None
    except IncompatibleError as error:
        raise incompatible(error) from None
    except UndecidedError as error:
        raise refused(unwritable(error), options.data) from None
    match options.format:
        case "json":
            print(json.dumps(document, ensure_ascii=False, indent=1))
        case "markdown":
            print(markdown_of(document), end="")
        case _:
            print_comparison(document)
    return Exit.fine


def _readings(before: Loaded, after: Loaded, given_readings: list[str]) -> dict[str, str]:
    """The readings that were asked for; both methodologies have them."""
    chosen_readings(before.methodology, given_readings)
    return chosen_readings(after.methodology, given_readings)


def _mapping(path: str) -> Json:
    """What a mapping file says; a refusal with its faults."""
    raw = read_data(path)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise wrong_usage(f"{path} is no text in UTF-8") from None
    findings = Findings()
    tree = read_yaml(path, text, findings)
    if findings.errors or tree is None:
        shown = (render_diagnostic(found, {path: text}) for found in findings)
        raise Refusal("\n".join(shown), Exit.wrong)
    return given(tree)


def _refused(problem: Problem, options: argparse.Namespace) -> Refusal:
    """The faults with their places in the data, or else in the mapping."""
    within = f"/{MAPPING}"
    if not problem.faults or not all(fault.pointer.startswith(within) for fault in problem.faults):
        return refused(problem, options.data)
    faults = [replace(fault, pointer=fault.pointer.removeprefix(within)) for fault in problem.faults]
    return refused(Problem(problem.kind, problem.detail, faults), options.mapping)
