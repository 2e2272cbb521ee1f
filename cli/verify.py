"""`tarazy verify`: whether repeating the evaluation in a record gives the same."""

import argparse
import sys
from collections.abc import Iterator
from typing import Any

from api.evidence.finding import Demands, Validity
from cli.folder import required
from cli.key_files import verifying_key
from cli.outcome import Exit
from cli.record_file import complain_of, read_record_file, verified
from dsl.diagnostics.message import Message, say
from dsl.diagnostics.printable import printable
from dsl.diagnostics.wording import Language, worded


def run(options: argparse.Namespace) -> Exit:
    """Verify the record; fine only where nothing is wrong with it."""
    language = Language(options.lang)
    keys = tuple(dict.fromkeys(map(verifying_key, options.key)))
    methodology = None if options.methodology is None else required(options.methodology, options, language)
    raw = read_record_file(options.record)
    demands = Demands(keys, None if methodology is None else methodology.digest)
    document, found = verified(raw, options.record, language, demands)
    if options.format == "json":
        sys.stdout.buffer.write(document + b"\n")
    else:
        complain_of(found, options.record, language)
        told = ", ".join(worded(part, language) for part in _summary(found))
        print(f"{printable(options.record)}: {told}", flush=True)
    return Exit.fine if found["same"] else Exit.wrong


def _summary(found: dict[str, Any]) -> Iterator[Message]:
    """What came of it, in parts of a line."""
    if not found["same"]:
        errors = sum(finding["severity"] == "error" for finding in found["findings"])
        yield say("verified-not-same")
        yield say("checked-errors", count=errors + found["not_listed"])
        return
    record = found["record"]
    yield say("verified-same")
    yield say("verified-methodology", id=record["methodology"], digest=record["digest"])
    if record["recorded_at"] is not None:
        yield say("verified-at", moment=record["recorded_at"])
    for signature in found["signatures"]:
        if signature["status"] == Validity.valid:
            yield say("verified-by", key=signature["key_id"])
