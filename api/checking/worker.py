"""What runs in a process of its own."""

import gc
import signal
from contextlib import suppress

from api.checking.limits import MOST_FINDINGS, CheckLimits
from api.checking.read import read_files
from api.checking.work import Refused, Work, over_memory
from api.collection import COLLECTION
from api.findings import check_result
from api.loading import compiled
from api.wire.json_tree import read_json
from dsl.diagnostics.wording import Language

GRACE = 5
"""So many seconds after its limit a process ends by itself, should nobody have ended it."""


def answer(raw: bytes, language: Language, limits: CheckLimits) -> bytes | Refused:
    """The result of a check as JSON, or why the body cannot be checked."""
    tree, faults = read_json(raw)
    if faults:
        return Refused("malformed-json", "the body cannot be read", faults)
    files, found = read_files(tree, limits)
    if found:
        return Refused("invalid-request", "the body is not a set of files that can be checked", tuple(found))
    return check_result(compiled(files), language, MOST_FINDINGS).model_dump_json().encode()


CHECK = Work(answer, "/files", "check parts of the methodology by themselves")


def done_within(work: Work, raw: bytes, language: Language, limits: CheckLimits) -> bytes | Refused:
    """Do a work in a process of its own, which this ends when it runs on beyond the time of a check."""
    signal.setitimer(signal.ITIMER_REAL, limits.seconds + GRACE)
    try:
        return work.answer(raw, language, limits)
    except MemoryError:
        return over_memory(work, limits)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def begin(limits: CheckLimits) -> None:
    """Hold this process to its memory, where the operating system can do that."""
    gc.set_threshold(*COLLECTION)
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
