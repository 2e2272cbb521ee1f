"""FILE, as a user names a record -> its bytes, and what comes of verifying them, for people."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from api.checking.work import Refused
from api.evidence.finding import Demands
from cli.data import STDIN
from cli.outcome import Exit, Refusal, complain, said, wrong_usage
from dsl.diagnostics.message import say
from dsl.diagnostics.printable import printable
from dsl.diagnostics.wording import Language, worded

LARGEST = 256 * 1024 * 1024
"""The largest record that is read, in bytes."""


def read_record_file(file: str) -> bytes:
    """The bytes of a record; a refusal where they cannot be read, or are too many."""
    try:
        if file == STDIN:
            if sys.stdin is None:  # the process was started with a closed one
                raise wrong_usage("the standard input is closed")
            content = sys.stdin.buffer.read(LARGEST + 1)
        else:
            with Path(file).open("rb") as opened:
                content = opened.read(LARGEST + 1)
    except OSError as error:
        raise wrong_usage(f"{file}: {said(error)}") from None
    except ValueError:  # a NUL in the name
        raise wrong_usage(f"{file}: no such file") from None
    if len(content) > LARGEST:
        raise Refusal(f"{file}: larger than {LARGEST} bytes, which is more than is read", Exit.wrong)
    return content


def verified(raw: bytes, file: str, language: Language, demands: Demands) -> tuple[bytes, dict[str, Any]]:
    """What comes of verifying a record, as JSON and read; a refusal where it cannot be worked out."""
    from api.evidence.worker import verified_apart

    done = verified_apart(raw, language, demands)
    if isinstance(done, Refused):
        told = "; ".join([done.detail, *(fault.hint for fault in done.faults if fault.hint)])
        raise Refusal(f"{file}: {told}", Exit.wrong)
    return done, json.loads(done)


def complain_of(found: dict[str, Any], file: str, language: Language) -> None:
    """Each finding with its place, on stderr."""
    for line in _lines(found, file, language):
        complain(printable(line) if not line.startswith("  ") else f"  {printable(line[2:])}")


def _lines(found: dict[str, Any], file: str, language: Language) -> Iterator[str]:
    for finding in found["findings"]:
        within = f" {finding['within']}" if finding["within"] else ""
        yield f"{file}:{finding['pointer']} {finding['code']}{within} {finding['message']}"
        if finding["recorded"] is not None or finding["computed"] is not None:
            nothing = worded(say("verified-nothing"), language)
            differs = say(
                "verified-differs",
                recorded=_or(finding["recorded"], nothing),
                computed=_or(finding["computed"], nothing),
            )
            yield f"  {worded(differs, language)}"
        if finding["hint"] is not None:
            yield f"  {worded(say('hint'), language)}: {finding['hint']}"
    if found["not_listed"]:
        yield worded(say("verified-more", count=str(found["not_listed"])), language)


def _or(value: str | None, nothing: str) -> str:
    return nothing if value is None else value
