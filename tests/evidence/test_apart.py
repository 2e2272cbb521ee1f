"""A single work in a process of its own."""

import os
import time
from functools import partial

import pytest

from api.checking.apart import done_apart
from api.checking.limits import CheckLimits
from api.checking.work import Refused, Work
from dsl.diagnostics.wording import Language


def _length(raw: bytes, language: Language, limits: CheckLimits, *, more: int = 0) -> bytes:
    return str(len(raw) + more + len(language) + limits.files).encode()


def _sleep(_: bytes, __: Language, ___: CheckLimits) -> bytes:
    time.sleep(60)
    return b""


def _gone(_: bytes, __: Language, ___: CheckLimits) -> bytes:
    os._exit(3)


def _large(_: bytes, __: Language, limits: CheckLimits) -> bytes:
    return bytes(2 * limits.memory)


def done(answer: object, limits: CheckLimits) -> bytes | Refused:
    return done_apart(Work(answer, "/x", "less"), b"abc", Language.en, limits)  # type: ignore[arg-type]


def test_the_answer() -> None:
    assert done(partial(_length, more=1), CheckLimits(files=4)) == b"10"


@pytest.mark.parametrize(
    ("answer", "limits", "kind", "code"),
    [
        (_sleep, CheckLimits(seconds=0.2), "check-over-limit", ["Q017"]),
        (_large, CheckLimits(memory=1 << 32), "check-over-limit", ["Q018"]),
        (_gone, CheckLimits(), "check-broken-off", []),
    ],
)
def test_what_gives_no_answer(answer: object, limits: CheckLimits, kind: str, code: list[str]) -> None:
    begun = time.monotonic()
    refused = done(answer, limits)
    assert isinstance(refused, Refused)
    assert (refused.kind, [fault.code for fault in refused.faults]) == (kind, code)
    assert time.monotonic() - begun < 5
