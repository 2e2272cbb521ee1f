"""`tarazy check`: what is wrong with methodologies."""

import argparse
import json
from collections import Counter
from pathlib import Path

from api.loading import Broken, Loaded
from api.registry import folders
from cli.configuration import methodologies_directory
from cli.folder import find, loaded_from, report, shown
from cli.outcome import Exit, complain, wrong_usage
from dsl.diagnostics.diagnostic import Severity
from dsl.diagnostics.message import say
from dsl.diagnostics.wording import Language, worded

_COUNTED = {Severity.error: "checked-errors", Severity.warning: "checked-warnings"}


def run(options: argparse.Namespace) -> Exit:
    """Check the methodologies that are named, or all."""
    language = Language(options.lang)
    directory = methodologies_directory(options)
    chosen = [find(name, options) for name in options.methodology] or list(folders(directory))
    if not chosen:
        raise wrong_usage(f"there is no methodology in {shown(directory)}")
    checked = [(folder, loaded_from(folder, directory)) for folder in chosen]
    if options.format == "json":
        found = [_as_data(folder, each, language) for folder, each in checked]
        print(json.dumps(found, ensure_ascii=False, indent=1))
    else:
        for folder, each in checked:
            _print(folder, each, language)
    return Exit.wrong if any(isinstance(each, Broken) for _, each in checked) else Exit.fine


def _print(folder: Path, checked: Loaded | Broken, language: Language) -> None:
    """The findings on stderr, and a line that sums them up on stdout."""
    for finding in report(checked, folder, language):
        complain(finding + "\n")
    print(f"{shown(folder)}: {summary(checked, language)}", flush=True)


def summary(
    checked: Loaded | Broken, language: Language, *, digest: bool = True, rules_alone: bool = False
) -> str:
    """How many findings there are, and whether the methodology can be served, in a line.

    With `rules_alone` it is said that only the rules are fine: something else is not.
    """
    if isinstance(checked, Broken) and checked.trouble is not None:
        return worded(say("checked-unservable"), language)
    counts = Counter(found.severity for found in checked.diagnostics)
    parts = [
        worded(say(_COUNTED[severity], count=counts[severity]), language)
        for severity in Severity
        if counts[severity]
    ]
    if isinstance(checked, Loaded):
        fine = say("checked-rules-fine") if rules_alone else say("checked-fine")
        parts = [worded(fine, language), *parts, *([checked.digest] if digest else [])]
    return ", ".join(parts)


def _as_data(folder: Path, checked: Loaded | Broken, language: Language) -> dict[str, object]:
    # The models of the service take long to make, and a check for people does without them.
    from api.findings import check_result

    return {"folder": shown(folder), **check_result(checked, language).model_dump(mode="json")}
