"""`tarazy check`: what is wrong with methodologies."""

import argparse
import json
from collections import Counter
from pathlib import Path

from api.findings import check_result
from api.loading import Broken, Loaded
from api.registry import folders
from cli.configuration import methodologies_directory
from cli.folder import find, loaded_from, report, shown
from cli.outcome import Exit, complain, wrong_usage


def run(options: argparse.Namespace) -> Exit:
    """Check the methodologies that are named, or all."""
    directory = methodologies_directory(options)
    chosen = [find(name, directory) for name in options.methodology] or list(folders(directory))
    if not chosen:
        raise wrong_usage(f"there is no methodology in {shown(directory)}")
    checked = [(folder, loaded_from(folder, directory)) for folder in chosen]
    if options.format == "json":
        print(json.dumps([_as_data(folder, each) for folder, each in checked], ensure_ascii=False, indent=1))
    else:
        for folder, each in checked:
            _print(folder, each)
    return Exit.wrong if any(isinstance(each, Broken) for _, each in checked) else Exit.fine


def _print(folder: Path, checked: Loaded | Broken) -> None:
    """The findings on stderr, and a line that sums them up on stdout."""
    for finding in report(checked, folder):
        complain(finding + "\n")
    print(f"{shown(folder)}: {_summary(checked)}", flush=True)


def _summary(checked: Loaded | Broken) -> str:
    if isinstance(checked, Broken) and checked.trouble is not None:
        return "cannot be served"
    counts = Counter(found.severity.value for found in checked.diagnostics)
    parts = [f"{count} {name}{'' if count == 1 else 's'}" for name, count in sorted(counts.items())]
    if isinstance(checked, Loaded):
        parts = ["fine", *parts, checked.digest]
    return ", ".join(parts)


def _as_data(folder: Path, checked: Loaded | Broken) -> dict[str, object]:
    return {"folder": shown(folder), **check_result(checked).model_dump(mode="json")}
