"""What must hold of the check of any files."""

import json
import time
from dataclasses import dataclass
from typing import Any

from api.checking.limits import CheckLimits
from api.checking.worker import answer
from api.codes import CODES as REQUEST_CODES
from api.wire.codes import CODES as WIRE_CODES
from dsl import compile_sources
from dsl.diagnostics.wording import Language
from tests.dsl.test_robustness import assert_sound
from tests.fuzz.corpus import Files

LIMITS = CheckLimits()


@dataclass(slots=True)
class Slowest:
    """The longest that anything took so far, in seconds of the processor."""

    seconds: float = 0.0


def hold(files: Files, language: Language, slowest: Slowest) -> None:
    """Check files in this process, as a service would: no exception, sound findings, within the time."""
    started = time.process_time()
    found = answer(body(files), language, LIMITS)
    took = time.process_time() - started
    slowest.seconds = max(slowest.seconds, took)
    assert took < LIMITS.seconds, f"it took {took:.1f} seconds"
    if isinstance(found, bytes):
        is_result(json.loads(found))
    else:
        assert found.kind in ("malformed-json", "invalid-request")
        assert {fault.code for fault in found.faults} <= {*REQUEST_CODES, *WIRE_CODES}


def hold_of_findings(files: Files) -> None:
    """Every finding has a code, words and a place that exists, and only with errors is there no graph."""
    assert_sound(compile_sources({file: text.encode() for file, text in files.items()}))


def is_result(result: dict[str, Any]) -> None:
    """The answer of a check that was made."""
    errors = [found for found in result["diagnostics"] if found["severity"] == "error"]
    assert (result["digest"] is None) is bool(errors or result["trouble"])
    assert all(found["message"] and found["title"] for found in result["diagnostics"])


def body(files: Files) -> bytes:
    """The body of a request."""
    return json.dumps({"files": files}).encode()
